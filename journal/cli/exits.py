"""Exit codes that mean something: 0 done, 1 found something, 2 wrong usage, 3 bad input, 4 busy or full."""

import click

FOUND, USAGE, BAD_INPUT, BUSY_OR_FULL = 1, 2, 3, 4


class Found(click.ClickException):
    """The command did its work and found something that needs looking at."""

    exit_code = FOUND


class BadInput(click.ClickException):
    """What was handed in cannot be used; nothing was changed."""

    exit_code = BAD_INPUT


class BusyOrFull(click.ClickException):
    """The store could not be written; nothing was changed, try again."""

    exit_code = BUSY_OR_FULL
