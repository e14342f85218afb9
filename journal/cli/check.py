"""`journal check`: is everything whole?"""

from pathlib import Path

import click

from journal.cli.exits import BadInput, Found
from journal.cli.options import data_option
from journal.cli.progress import progress
from journal.cli.speech import _, ngettext
from journal.store.files_check import file_faults, files_in
from journal.store.sqlite import FILE
from journal.store.sqlite_check import CHECKS, UNASKED, Fault, faults, is_store


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "check",
        callback=_check,
        help=_("Look whether everything kept is whole. Reads only; ends with 1 if something is not."),
        params=[data_option()],
    )


def _check(data: Path) -> None:
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    found = _faults(data)
    for fault in found:
        click.echo("\n  ".join((f"{fault.code}: {_sentence(fault)}", *fault.places)))
    if found:
        raise Found(_("Something is not in order. Make a copy of the directory before anything else."))
    click.echo(_("Everything is in order."))


def _faults(data: Path) -> list[Fault]:
    """Those of the store, and of the files beside it where the store can be asked about them."""
    with progress(_("Checking"), len(CHECKS)) as done:
        found = list(faults(data / FILE, done))
    return found if {fault.code for fault in found} & UNASKED else [*found, *_faults_of_files(data)]


def _faults_of_files(data: Path) -> list[Fault]:
    try:
        there = files_in(data)
        with progress(_("Checking attached files"), len(there)) as done:
            return list(file_faults(data, there, done))
    except OSError:
        return [Fault("attached_unread", 1)]


def _sentence(fault: Fault) -> str:
    count = fault.count
    return {
        "cannot_be_read": _("The file cannot be read."),
        "file_hurt": _("The file itself is damaged."),
        "place_without_document": ngettext(
            "{count} line of a log has no text.", "{count} lines of a log have no text.", count
        ),
        "head_missing": ngettext(
            "{count} text lacks its newest version.", "{count} texts lack their newest version.", count
        ),
        "document_nowhere": ngettext("{count} text is in no space.", "{count} texts are in no space.", count),
        "words_of_erased": ngettext(
            "{count} erased text still has words.", "{count} erased texts still have words.", count
        ),
        "counter_behind": ngettext(
            "{count} organisation counts from too low a number.",
            "{count} organisations count from too low a number.",
            count,
        ),
        "person_without_space": ngettext(
            "{count} person has no space of their own.", "{count} people have no space of their own.", count
        ),
        "attached_missing": ngettext(
            "{count} attached file is not on this disk. Put it back from ‘files’ beside a copy; it belongs here:",
            "{count} attached files are not on this disk. Put them back from ‘files’ beside a copy; they belong here:",
            count,
        ),
        "attached_damaged": ngettext(
            "{count} attached file is damaged. Move it away, and put it back from ‘files’ beside a copy:",
            "{count} attached files are damaged. Move them away, and put them back from ‘files’ beside a copy:",
            count,
        ),
        "attached_to_nothing": ngettext(
            "{count} file in ‘files’ belongs to no text. Somebody may have erased it: delete it.",
            "{count} files in ‘files’ belong to no text. Somebody may have erased them: delete them.",
            count,
        ),
        "attached_unread": _("The attached files cannot be read. Check as the user who runs Kring."),
        "member_of_nothing": ngettext("{count} membership leads nowhere.", "{count} memberships lead nowhere.", count),
    }[fault.code].format(count=count)
