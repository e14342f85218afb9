"""`journal reindex`: build what search stands on anew, while the old one answers."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.options import data_option
from journal.cli.progress import progress
from journal.cli.speech import _
from journal.discovery.following.follow import rebuild
from journal.discovery.following.projections import projections
from journal.store import open_store
from journal.store.sqlite_check import is_store


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "reindex",
        callback=_reindex,
        help=_("Build what search and themes stand on anew, from what is kept. What is there answers meanwhile."),
        params=[data_option()],
    )


def _reindex(data: Path) -> None:
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    store = open_store(data)
    try:
        work = [(each.id, made) for each in store.organisations() for made in projections(store, data, each.id)]
        lengths = store.sequences()
        with progress(_("Reading everything"), sum(lengths[organisation] for organisation, _made in work)) as done:
            for organisation, made in work:
                rebuild(store, organisation, made, done)
    finally:
        store.close()
    click.echo(_("Everything can be found again."))
