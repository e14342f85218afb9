"""`journal themes`: what a team values, in the terminal."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.links import the_organisation
from journal.cli.options import data_option, organisation_option, settings_given, whole_number
from journal.cli.speech import _, chosen, pgettext
from journal.discovery.themes.answer import Theme, Themes, spelt_out
from journal.discovery.themes.asking import Hall, opened
from journal.discovery.themes.counting import TOLD_OF
from journal.discovery.themes.disclosure import SMALLEST
from journal.discovery.themes.periods import Period, any_period
from journal.people import clock
from journal.people.space import Space
from journal.store import Organisation, Store, open_store
from journal.store.sqlite_check import is_store


def command() -> click.Command:
    """The command, in the language chosen."""
    day = click.DateTime(["%Y-%m-%d"])
    return click.Command(
        "themes",
        callback=_themes,
        help=_("What a team values: how many people say it, never who."),
        params=[
            click.Option(["--space"], required=True, help=_space()),
            click.Option(["--from", "first"], type=day, help=_("The first day; a year back where none is said.")),
            click.Option(["--to", "last"], type=day, help=_("The last day; today where none is said.")),
            click.Option(["--k"], type=whole_number(SMALLEST), help=_("Tell of this many people or more.")),
            click.Option(["--json", "as_json"], is_flag=True, help=_("For programs: one JSON object.")),
            data_option(),
            organisation_option(),
        ],
    )  # fmt: skip


def _space() -> str:
    return _("The team or community: its name, or the id it was imported under.")


def _themes(
    space: str, first: datetime | None, last: datetime | None, k: int | None, as_json: bool, data: Path,
    organisation: str | None,
) -> None:  # fmt: skip
    period = _period(first, last)
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    store = open_store(data)
    try:
        told = _asked(store, the_organisation(store, organisation), space, period, k, data)
    finally:
        store.close()
    click.echo(json.dumps(spelt_out(told), ensure_ascii=False) if as_json else "\n".join(_lines(told)))


def _period(first: datetime | None, last: datetime | None) -> Period:
    period = any_period(first and first.date(), last and last.date(), date.fromisoformat(clock.today()))
    if period.first > period.last:
        raise click.UsageError(_("--from is later than --to."))
    return period


def _asked(store: Store, organisation: Organisation, space: str, period: Period, k: int | None, data: Path) -> Themes:
    with store.reading(organisation.id) as notebook:
        meant = _meant(notebook.people.spaces(), space)
    hall = Hall(store, data, organisation.id, meant, chosen(), settings_given().smallest_group, k)
    told = opened(hall, period)
    with store.writing(organisation.id) as notebook:
        notebook.people.note(None, "themes", meant.id, f"{told.first} {told.last} {told.k}")
    return told


def _meant(spaces: list[Space], called: str) -> Space:
    """The team or community that is meant, by id, imported id or name."""
    found = [each for each in spaces if called in (each.id, each.source)] or [
        each for each in spaces if each.name.casefold() == called.strip().casefold()
    ]
    if len(found) > 1:
        raise BadInput(_("Several spaces are called {name}. Give the id instead.").format(name=called))
    if not found:
        raise BadInput(_("There is no space called {name}.").format(name=called))
    if found[0].kind not in TOLD_OF:
        raise BadInput(_("{name} is not a team or a learning community. Only those have topics.").format(name=called))
    return found[0]


def _lines(told: Themes) -> Iterator[str]:
    yield _("{first} to {last}, from {k} people on").format(first=told.first, last=told.last, k=told.k)
    labels = {theme.id: theme.label for theme in told.themes}
    for theme in told.themes:
        yield ""
        yield from _theme(theme, labels)
    if told.hidden:
        yield "\n" + _("Hidden: fewer than {k} people").format(k=told.k)
    if not told.themes and not told.hidden:
        yield "\n" + _("Nothing to tell yet.")


def _theme(theme: Theme, labels: dict[str, str]) -> Iterator[str]:
    new = " (" + _("new topic") + ")" if theme.kind == "emerging" else ""
    yield f"{theme.label}{new}: {_people(theme.people)} · {_shares()[theme.share]} · {_trends()[theme.trend]}"
    if theme.since:
        yield "  " + _("first written about in {month}").format(month=theme.since)
    for language, words in theme.words.items():
        if words:
            yield f"  {language}: {', '.join(words)}"
    if theme.beside:
        yield "  " + _("often together with") + ": " + ", ".join(labels[each] for each in theme.beside)
    if theme.distinct:
        yield "  " + _("more often than other teams")
    for line in theme.lines:
        yield "  " + _("“{words}”").format(words=line.passage)


def _people(band: str) -> str:
    """A band, as people say it."""
    fewest, to, most = band.rstrip("+").partition("-")
    if not to:
        return _("{fewest} or more people").format(fewest=fewest)
    return _("{fewest} to {most} people").format(fewest=fewest, most=most)


def _shares() -> dict[str, str]:
    return {"few": pgettext("share", "few"), "half": pgettext("share", "about half"), "most": pgettext("share", "most")}


def _trends() -> dict[str, str]:
    return {
        "rising": _("Rising"),
        "steady": _("About the same"),
        "fading": _("Fading"),
        "unclear": _("Not enough to tell"),
    }
