"""`journal study aliases`: what is always covered up here."""

from pathlib import Path

import click

from journal.cli.speech import _
from journal.cli.study_gather import gathered
from journal.cli.study_here import desk, say, where_options
from journal.research.roster import change_aliases, touched


def command(name: str) -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        name,
        callback=_aliases,
        help=_("Names that are always covered up here, beside those of people in Kring: residents, units, nicknames."),
        params=[
            click.Option(["--add"], multiple=True, help=_("Put a name on the list; may be repeated.")),
            click.Option(["--remove"], multiple=True, help=_("Take a name off the list; may be repeated.")),
            *where_options(),
        ],
    )


def _aliases(add: tuple[str, ...], remove: tuple[str, ...], data: Path, organisation: str | None) -> None:
    """Open studies go over their texts again; those a name touches are open again."""
    with desk(data, organisation) as at:
        with at.store.writing(at.organisation.id) as notebook:
            aliases = change_aliases(notebook, None, add, remove)
            studies = touched(notebook) if add or remove else []
        for study in studies:
            gathered(at, study, new=False)
    say(aliases)
