"""`journal study gather`: go over what people said yes to."""

from pathlib import Path

import click

from journal.cli.progress import progress
from journal.cli.speech import _
from journal.cli.study_here import Desk, desk, say, study_argument, where_options
from journal.cli.study_show import shown
from journal.research.gathering import gather


def command(name: str) -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        name,
        callback=_gather,
        help=_("Go over what people have said yes to since last time. What was decided stays."),
        params=[study_argument(), *where_options()],
    )


def _gather(study: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at:
        with at.store.reading(at.organisation.id) as notebook:
            id = at.study(notebook, study).id
        gathered(at, id)
        with at.store.reading(at.organisation.id) as notebook:
            say(shown(notebook, at.study(notebook, id)))


def gathered(at: Desk, study: str, *, new: bool = True) -> None:
    """Go over the texts of a study, with a bar that says how far it is."""
    told = [0]
    with progress(_("Covering up"), 100) as done:

        def heard(so_far: int, of: int) -> None:
            percent = 100 * so_far // of
            done(percent - told[0])
            told[0] = percent

        gather(at.store, at.organisation.id, study, None, heard, new=new)
