"""`journal study people`: who may do what."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.links import named
from journal.cli.speech import _, chosen
from journal.cli.study_here import desk, say, study_argument, where_options
from journal.cli.study_show import shown
from journal.cli.whom import the_person
from journal.people import clock
from journal.people.identity import new_id
from journal.people.naming import sign_in_name
from journal.people.person import Person
from journal.people.seating import give_roles
from journal.research.studying import amend, set_researcher
from journal.store import Notebook
from journal.store.studies import Study


def command(name: str) -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        name,
        callback=_people,
        help=_("Name researchers and reviewers of a study, or take their part away at once."),
        params=[
            study_argument(),
            click.Option(["--new"], multiple=True, help=_(
                "Somebody who is not in Kring yet and belongs to no team, such as a reviewer from elsewhere;"
                " may be repeated."
            )),
            click.Option(["--researcher", "researchers"], multiple=True, help=_("A researcher; may be repeated.")),
            click.Option(["--reviewer", "reviewers"], multiple=True, help=_("Who checks texts; may be repeated.")),
            click.Option(["--remove", "leaving"], multiple=True, help=_("Who has no part any more; may be repeated.")),
            *where_options(),
        ],
    )  # fmt: skip


def _people(
    study: str, new: tuple[str, ...], researchers: tuple[str, ...], reviewers: tuple[str, ...],
    leaving: tuple[str, ...], data: Path, organisation: str | None,
) -> None:  # fmt: skip
    with desk(data, organisation) as at, at.store.writing(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        for name in new:
            _add(notebook, name)
        for called in researchers:
            give_roles(notebook.people, the_person(notebook, called).id, ("researcher",), None)
        for called in leaving:
            set_researcher(notebook, None, the_person(notebook, called), False)
        named = _named(notebook, found, researchers, reviewers, leaving)
        say(shown(notebook, amend(notebook, None, found, found.version, named)))


def _add(notebook: Notebook, name: str) -> None:
    """A person in the organisation alone; an administrator's link for a new passphrase lets them in on a screen."""
    kept = named(name)
    if any(person.sign_in == sign_in_name(kept) for person in notebook.people.people()):
        raise BadInput(
            _("Somebody here is called ‘{name}’ already. Leave --new out, or add a last name.").format(name=kept)
        )
    person = Person(new_id(), kept, sign_in_name(kept), chosen(), created_on=clock.today())
    notebook.people.add_person(person)
    notebook.people.note(None, "joined", f"{person.id} {notebook.people.shared()} member")


def _named(
    notebook: Notebook, study: Study, researchers: tuple[str, ...], reviewers: tuple[str, ...], leaving: tuple[str, ...]
) -> dict[str, list[str]]:
    gone = {the_person(notebook, called).id for called in leaving}
    more = {"researchers": researchers, "reviewers": reviewers}
    return {
        part: [
            id
            for id in dict.fromkeys((*getattr(study, part), *(the_person(notebook, each).id for each in fresh)))
            if id not in gone
        ]
        for part, fresh in more.items()
    }
