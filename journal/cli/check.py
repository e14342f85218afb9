"""`journal check`: is everything whole?"""

from pathlib import Path

import click

from journal.cli.exits import BadInput, Found
from journal.cli.options import data_option
from journal.cli.progress import progress
from journal.cli.speech import _, ngettext
from journal.store.sqlite_check import CHECKS, Fault, faults, is_store


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
    with progress(_("Checking"), len(CHECKS)) as done:
        found = list(faults(data, done))
    for fault in found:
        click.echo(f"{fault.code}: {_sentence(fault)}")
    if found:
        raise Found(_("Something is not in order. Make a copy of the directory before anything else."))
    click.echo(_("Everything is in order."))


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
        "member_of_nothing": ngettext("{count} membership leads nowhere.", "{count} memberships lead nowhere.", count),
    }[fault.code].format(count=count)
