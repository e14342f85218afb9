"""The end of a study from the command line: risk, sealing by two people, withdrawals, closing."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from journal.cli.progress import progress
from journal.cli.speech import _
from journal.cli.study_here import acting, as_option, desk, say, study_argument, where_options
from journal.cli.study_show import shown
from journal.research.release import ROUNDS
from journal.research.risk import lattice
from journal.research.sealing import ask_to_seal, destroy_old_keys, seal, withdrawals_of
from journal.research.shown_risk import shown_risk
from journal.research.studying import amend
from journal.store import Notebook
from journal.store.studies import Study


def command(name: str) -> click.Command:
    """One of them, in the language chosen."""
    study, where = study_argument(), where_options()
    ways = [levels.id for levels in lattice(by_organisation=True)]
    made: dict[str, tuple[Callable[..., None], str, list[click.Parameter]]] = {
        "risk": (_risk, _(
            "Could somebody be recognised by a combination of facts? Each way to say them, and its cost."
        ), [
            click.Option(["--choose"], type=click.Choice(ways), help=_("Say facts this exactly.")),
        ]),
        "seal": (_seal, _("The first who does this asks, a second person seals. Nothing changes from then on."), [
            as_option(),
            click.Option(["--early"], is_flag=True, help=_(
                "Seal before the deadline. If a text is taken out later, researchers can only be told to remove it."
            )),
        ]),
        "releases": (_releases, _("What was sealed: when, by whom, how large; keys past their day are destroyed."), []),
        "withdrawals": (_withdrawals, _("Which entries researchers must remove from what they have, as CSV."), [
            click.Argument(["number"], type=click.IntRange(1)),
        ]),
        "close": (_close, _("The study asks nobody any more."), []),
    }  # fmt: skip
    callback, help, more = made[name]
    return click.Command(name, callback=callback, help=help, params=[study, *more, *where])


def _risk(study: str, choose: str | None, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.writing(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        if choose:
            found = amend(notebook, None, found, found.version, {"generalised": choose})
        say(asdict(shown_risk(notebook, found)))


def _seal(study: str, person: str, early: bool, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at:
        with at.store.writing(at.organisation.id) as notebook:
            found = at.study(notebook, study)
            me, asked = acting(notebook, found, person, "seal"), found.asked_to_seal
            texts = notebook.studies.crowd(found.id)[1]
            if asked is None:
                ask_to_seal(notebook, found, me, found.version, early=early)
        if asked is not None:
            with progress(_("Sealing"), texts * ROUNDS) as done:
                seal(at.store, data, at.organisation.id, found.id, me, done, early=early)
        with at.store.reading(at.organisation.id) as notebook:
            say(shown(notebook, at.study(notebook, found.id)) | {"sealed": asked is not None})


def _releases(study: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.writing(at.organisation.id) as notebook:
        destroy_old_keys(notebook)
        found = at.study(notebook, study)
        say([_release(notebook, found, number) for number in range(1, len(notebook.studies.releases(found.id)) + 1)])


def _release(notebook: Notebook, study: Study, number: int) -> dict[str, Any]:
    sealed = notebook.studies.release(study.id, number)
    assert sealed is not None, "releases are numbered without a gap"
    people = {part: notebook.people.person(getattr(sealed, part)) for part in ("asked_by", "sealed_by")}
    told = {name: value for name, value in asdict(sealed).items() if name not in ("key", "until")}
    told |= {"until": study.keep_until, "key_until": sealed.until}
    return told | {part: person.name if person else None for part, person in people.items()}


def _withdrawals(study: str, number: int, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.reading(at.organisation.id) as notebook:
        click.echo(withdrawals_of(notebook, at.study(notebook, study), number), nl=False)


def _close(study: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.writing(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        say(shown(notebook, amend(notebook, None, found, found.version, {"state": "closed"})))
