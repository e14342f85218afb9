"""`journal search`: what somebody finds, for whoever holds the database and says in whose place they ask."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from journal.cli.exits import BadInput
from journal.cli.links import the_organisation
from journal.cli.options import data_option, organisation_option, whole_number
from journal.cli.progress import progress
from journal.cli.query_words import sentence
from journal.cli.speech import _, ngettext
from journal.cli.whom import the_person, the_space
from journal.discovery.following.follow import catch_up, current
from journal.discovery.following.projections import words_of
from journal.discovery.index.index import Filters
from journal.discovery.index.terms import LANGUAGES
from journal.discovery.search.answers import told
from journal.discovery.search.query import QueryUnclear, parse
from journal.discovery.search.search import Answer, Ask, search
from journal.people.person import Person
from journal.store import Notebook, Store, open_store
from journal.store.sqlite_check import is_store

MOST = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed."""

    query: str
    called: str
    space: str | None
    language: str | None
    since: str | None
    until: str | None
    values: bool
    most: int


def command() -> click.Command:
    """The command, in the language chosen."""
    day, languages = click.DateTime(["%Y-%m-%d"]), click.Choice(LANGUAGES)
    return click.Command(
        "search",
        callback=_search,
        help=_(
            "Look for words as somebody who may read them would: inflected, inside longer words, and where a value"
            " is named, in other languages. Never opens anybody's own space; the person sees in their log that you did."
        ),
        params=[
            click.Argument(["query"]),
            click.Option(["--as", "called"], required=True, help=_("In whose place: a name, or an imported id.")),
            click.Option(["--space"], help=_("Only here: a name, or an imported team id.")),
            click.Option(["--in", "language"], type=languages, help=_("Only texts in this language.")),
            click.Option(["--from", "since"], type=day, help=_("Only from this day on.")),
            click.Option(["--to", "until"], type=day, help=_("Only up to this day.")),
            click.Option(
                ["--values/--no-values"], default=True, help=_("Where a value is named, also its other words.")
            ),
            click.Option(["--most"], type=whole_number(1, 1000), default=MOST, help=_("How many to show.")),
            data_option(),
            organisation_option(),
            click.Option(["--json", "as_json"], is_flag=True, help=_("Print one line of JSON.")),
        ],
    )


def _search(data: Path, organisation: str | None, as_json: bool, **typed: Any) -> None:
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    wish = Wish(
        **typed | {name: day and day.date().isoformat() for name in ("since", "until") for day in [typed[name]]}
    )
    _look_at(wish)
    store = open_store(data)
    try:
        answer = _answer(store, data, the_organisation(store, organisation).id, wish)
    finally:
        store.close()
    click.echo(json.dumps(told(answer), ensure_ascii=False) if as_json else _shown(answer))


def _look_at(wish: Wish) -> None:
    """Refuse in words what cannot be answered, before anything is noted."""
    try:
        parse(wish.query)
    except QueryUnclear as unclear:
        raise BadInput(f"{unclear.code}: {sentence(unclear)}") from unclear
    if wish.since and wish.until and wish.since > wish.until:
        raise BadInput(_("The first day comes after the last one."))


def _answer(store: Store, data: Path, organisation: str, wish: Wish) -> Answer:
    """The answer, after a line in the log of the person in whose place it is asked: that, never what was asked."""
    with store.writing(organisation) as notebook:
        person = the_person(notebook, wish.called)
        space = _space(notebook, person, wish.space) if wish.space is not None else None
        notebook.people.note(None, "searched_as", person.id)
    filters = Filters(space=space, language=wish.language, since=wish.since, until=wish.until)
    ask = Ask(wish.query, filters, wish.values, wish.most, closed=True)
    index = words_of(data, organisation)
    if not current(store, organisation, index):
        with progress(_("Reading what is new"), store.sequences()[organisation]) as done:
            catch_up(store, organisation, index, done)
    with store.reading(organisation) as notebook:
        return search(notebook, index, person.id, ask)


def _space(notebook: Notebook, person: Person, called: str) -> str:
    """Where it is looked; somebody who is not there finds nothing in it, which is no answer to that."""
    space = the_space(notebook, called)
    if space.id not in notebook.people.seats(person.id):
        raise BadInput(
            _("{name} is not in {space}, and can find nothing there.").format(name=person.name, space=space.name)
        )
    return space.id


def _shown(answer: Answer) -> str:
    """For a person at a terminal."""
    lines = [_("Did you mean: {query}").format(query=answer.corrected)] if answer.corrected else []
    names = {"inside": _("inside a longer word"), "value": _("the same value in other words")}
    for hit in answer.hits:
        why = f" ({names[hit.match]})" if hit.match in names else ""
        lines += [f"{hit.document.fields.get('happened_on') or hit.document.day}{why}", f"  {hit.passage.text}"]
    count = answer.total
    lines.append(ngettext("{count} text.", "{count} texts.", count).format(count=count))
    return "\n".join(lines)
