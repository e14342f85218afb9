"""`journal restore`: an earlier copy in place of what is there, and what ended since stays ended."""

from collections import Counter
from pathlib import Path

import click

from journal.cli.exits import BadInput, BusyOrFull
from journal.cli.options import FILE_THERE, data_option
from journal.cli.progress import progress
from journal.cli.restore_words import Restored, tell
from journal.cli.speech import _
from journal.documents.errors import StoreBusy, StoreUnusable
from journal.people import clock
from journal.store import never_again, open_store
from journal.store.never_again import Ended, ListHurt
from journal.store.restore import from_newer_kring, held, lay_out, put_in_place
from journal.store.sqlite_check import CHECKS, faults
from journal.sync.after_restore import take_away_again


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "restore",
        callback=_restore,
        help=_(
            "Put a copy back in place of what is there; that is kept beside it. What was erased, deleted or taken"
            " back after the copy does not come back. Stop the server first."
        ),
        params=[
            click.Argument(["copy"], type=FILE_THERE),
            data_option(),
            click.Option(
                ["--never-again", "lists"],
                type=FILE_THERE,
                multiple=True,
                help=_("Another never-again.jsonl, beside those with the copy and in the directory; may be repeated."),
            ),
            click.Option(
                ["--without-list"],
                is_flag=True,
                help=_("There is no never-again.jsonl any more: what was erased after the copy may come back."),
            ),
        ],
    )


def _restore(copy: Path, data: Path, lists: tuple[Path, ...], without_list: bool) -> None:
    _look_at(copy)
    try:
        with held(data) as unwritten:
            lines = _lines(copy, data, lists, unwritten, without_list)
            ended = _ended(lines)
            done, kept = _put_back(copy, data, lines, ended)
    except StoreBusy as error:
        raise BusyOrFull(
            _("Nothing has changed. A server is running on {directory}. Stop it, then restore again.").format(
                directory=data
            )
        ) from error
    tell(Restored(copy, data, kept, done, listed_here=bool(kept)))


def _look_at(copy: Path) -> None:
    with progress(_("Checking"), len(CHECKS)) as done:
        try:
            found = [fault.code for fault in faults(copy, done)]
            newer = not found and from_newer_kring(copy)
        except StoreUnusable:
            found, newer = ["file_hurt"], False
    if {"cannot_be_read", "file_hurt"} & {*found}:
        raise BadInput(_("Nothing has changed. {file} is damaged, or no copy of Kring.").format(file=copy))
    if newer:
        raise BadInput(
            _("Nothing has changed. {file} was made by a newer Kring. Update this one first.").format(file=copy)
        )


def _lines(copy: Path, data: Path, more: tuple[Path, ...], unwritten: list[str], without_list: bool) -> list[str]:
    """All lists there are, as one."""
    files = [copy.parent / never_again.FILE, data / never_again.FILE, *more]
    if not (without_list or any(file.is_file() for file in files)):
        raise BadInput(
            _(
                "Nothing has changed. There is no never-again.jsonl beside {file}. Name it with --never-again, or add"
                " --without-list: what was erased after the copy may then come back."
            ).format(file=copy)
        )
    return never_again.together(never_again.read(file) for file in files) + unwritten


def _ended(lines: list[str]) -> Ended:
    try:
        return never_again.ended(lines)
    except ListHurt as error:
        raise BadInput(
            _("Nothing has changed. Line {number} of never-again.jsonl cannot be read.").format(number=error.number)
        ) from error


def _put_back(copy: Path, data: Path, lines: list[str], ended: Ended) -> tuple[Counter[str], Path | None]:
    beside = lay_out(copy, data, lines)
    store = open_store(beside)
    done: Counter[str] = Counter()
    try:
        for organisation in store.organisations():
            with store.writing(organisation.id) as notebook:
                done += take_away_again(notebook, ended.of(organisation.id), clock.today())
                notebook.people.note(None, "restored", copy.name)
        store.renew_epoch()
    finally:
        store.close()
    return done, put_in_place(beside, data, copy.parent)
