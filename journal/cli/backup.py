"""`journal backup`: a copy of everything, while people go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from journal.cli.exits import BadInput, Found
from journal.cli.options import data_option
from journal.cli.progress import progress
from journal.cli.speech import _
from journal.store import open_store
from journal.store.backup import Backup, Steps, TargetUnfit, back_up
from journal.store.sqlite_check import CHECKS, is_store

_PARTS = 100


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "backup",
        callback=_backup,
        help=_(
            "Put a copy of everything in a directory, while people go on writing. Earlier copies stay: each is one"
            " file named by its moment, and you may delete those you no longer want. never-again.jsonl beside them"
            " says what was erased or taken back, so that no copy brings it back: keep it."
        ),
        epilog=_("Copies older than 30 days go with: find TARGET -name 'kring-*.db' -mtime +30 -delete"),
        params=[
            click.Argument(["target"], type=click.Path(path_type=Path)),
            data_option(),
            click.Option(
                ["--off-machine"],
                is_flag=True,
                help=_(
                    "TARGET is on another machine or a disk that is taken away. Only then do phones let go of what"
                    " is in the copy."
                ),
            ),
        ],
    )


def _backup(target: Path, data: Path, off_machine: bool) -> None:
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    store = open_store(data)
    try:
        with _steps() as steps:
            made = back_up(store, data, target, steps, off_machine=off_machine)
    except TargetUnfit as error:
        raise BadInput(_reason(error.why).format(target=target)) from error
    finally:
        store.close()
    _tell(made, data, off_machine)


@contextmanager
def _steps() -> Iterator[Steps]:
    with progress(_("Copying"), _PARTS) as there, progress(_("Checking"), len(CHECKS)) as checked:
        before = 0

        def copied(part: float) -> None:
            nonlocal before
            now = min(_PARTS, int(part * _PARTS))
            there(now - before)
            before = now

        yield Steps(copied, checked)


def _tell(made: Backup, data: Path, off_machine: bool) -> None:
    click.echo(_("The copy is in {file}.").format(file=made.file))
    if off_machine and made.file.stat().st_dev == data.stat().st_dev:
        click.echo(_("It is on the same disk as {directory}: one fire takes both.").format(directory=data), err=True)
    if made.faults:
        raise Found(_("Something is not in order, here and in the copy. ‘journal check’ says what."))


def _reason(why: str) -> str:
    return {
        "missing": _("No copy was made. There is no directory {target}."),
        "inside": _("No copy was made. {target} is inside the directory it would copy: choose another place."),
        "unwritable": _("No copy was made. Nothing can be written in {target}."),
        "other_list": _("No copy was made. {target} holds copies of another Kring: choose another directory."),
    }[why]
