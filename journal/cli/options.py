"""Options that several commands take."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.speech import _
from journal.settings import MOST, Settings

FILE_THERE = click.Path(exists=True, dir_okay=False, path_type=Path)
"""A file to read."""


def data_option() -> click.Option:
    """`--data DIR`, or JOURNAL_DATA: where everything is kept."""
    return click.Option(
        ["--data"],
        type=click.Path(file_okay=False, path_type=Path),
        envvar="JOURNAL_DATA",
        default=Path("data"),
        show_default=True,
        show_envvar=True,
        help=_("The one directory everything is kept in."),
    )


def whole_number(least: int, most: int | None = None) -> click.IntRange:
    """A number with bounds, which is called so where something else is typed."""
    kind = click.IntRange(least, most)
    kind.name = _("whole number")
    return kind


def settings_given() -> Settings:
    """The settings that the environment holds."""
    try:
        return Settings.from_environment()
    except ValueError as error:
        raise BadInput(
            _("{setting} in the environment should be a number from 1 to {most}.").format(setting=error, most=MOST)
        ) from error


def url_option() -> click.Option:
    """`--url`: what links begin with."""
    return click.Option(
        ["--url"],
        default="http://127.0.0.1:8000",
        show_default=True,
        help=_("The address people reach this server by; links begin with it."),
    )


def organisation_option() -> click.Option:
    """`--organisation`: which one, where a store holds several."""
    return click.Option(["--organisation"], help=_("The name of the organisation, where there are several."))
