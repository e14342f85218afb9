"""`journal study …`: studies from the command line, as the screens do them; JSON in and out for programs."""

from importlib import import_module

import click

from journal.cli.speech import _

COMMANDS = {
    "create": "journal.cli.study_create",
    "list": "journal.cli.study_show",
    "show": "journal.cli.study_show",
    "people": "journal.cli.study_people",
    "aliases": "journal.cli.study_aliases",
    "gather": "journal.cli.study_gather",
    "forms": "journal.cli.study_queue",
    "texts": "journal.cli.study_queue",
    "decide": "journal.cli.study_decide",
    "approve": "journal.cli.study_decide",
    "message": "journal.cli.study_message",
    "risk": "journal.cli.study_seal",
    "seal": "journal.cli.study_seal",
    "releases": "journal.cli.study_seal",
    "withdrawals": "journal.cli.study_seal",
    "close": "journal.cli.study_seal",
}


class StudyCommands(click.Group):
    """A group that loads what is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Built now, so that its help speaks the language chosen."""
        if cmd_name not in COMMANDS:
            return None
        built: click.Command = import_module(COMMANDS[cmd_name]).command(cmd_name)
        return built


def command() -> click.Command:
    """The group, in the language chosen."""
    return StudyCommands("study", help=_("Set up a study, check its texts with two people, and seal a release."))
