"""The list of commands, each loaded when it is asked for."""

import shutil
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from journal.cli.exits import BadInput, BusyOrFull
from journal.cli.speech import _
from journal.documents.errors import StoreBusy, StoreFull, StoreUnusable
from journal.people.person import LANGUAGES
from journal.research.errors import NoRoom

COMMANDS = {
    "serve": "journal.cli.serve",
    "demo": "journal.cli.demo",
    "init": "journal.cli.init",
    "invite": "journal.cli.invite",
    "import": "journal.cli.import_",
    "search": "journal.cli.search",
    "reindex": "journal.cli.reindex",
    "check": "journal.cli.check",
    "backup": "journal.cli.backup",
    "restore": "journal.cli.restore",
    "themes": "journal.cli.themes",
    "deidentify": "journal.cli.deidentify",
    "study": "journal.cli.study",
    "release": "journal.cli.release",
    "manual": "journal.cli.manual",
}


class Commands(click.Group):
    """A group that knows its commands by name and loads what is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Built now, so that its help speaks the language chosen."""
        if cmd_name not in COMMANDS:
            return None
        built: click.Command = import_module(COMMANDS[cmd_name]).command()
        if all("--language" not in each.opts for each in built.params):  # that of the texts is the command's as well
            built.params.append(_language())
        return built

    def invoke(self, ctx: click.Context) -> Any:
        """Run, and say in words when the store cannot be written."""
        try:
            return super().invoke(ctx)
        except StoreBusy as error:
            raise BusyOrFull(_("Nothing has changed. Another program is writing here. Try again later.")) from error
        except NoRoom as error:
            raise BusyOrFull(_no_room(error.folder)) from error
        except StoreFull as error:
            raise BusyOrFull(_("Nothing has changed. There is no room left on the disk.")) from error
        except StoreUnusable as error:
            raise BadInput(_("Nothing has changed. Kring cannot open what is kept here.")) from error


def _no_room(folder: Path) -> str:
    """What lacked, where, and what to do."""
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    return _(
        "Nothing has changed. There is no room left for the files of the release in {directory}: {free} MB are free"
        " there. Make room, then run this again."
    ).format(directory=folder, free=shutil.disk_usage(there).free // 1_000_000)


def group() -> Commands:
    """The command itself."""
    made = Commands(
        "journal",
        params=[_language()],
        help=_("Kring: what care workers write, shared by choice and learned from together."),
        epilog=_("Exit codes: 0 done, 1 found something, 2 wrong usage, 3 bad input, 4 busy or no room."),
    )
    return click.version_option(version("kring"), prog_name="Kring")(made)


def _language() -> click.Option:
    """`--language`, before the command or after it; which one was chosen is known before this is read."""
    return click.Option(
        ["--language"],
        type=click.Choice(LANGUAGES),
        envvar="KRING_LANGUAGE",
        expose_value=False,
        help=_("The language this command speaks."),
    )
