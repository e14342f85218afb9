"""`journal study message`: a worried reviewer writes to whoever wrote a text, without learning who that is."""

from pathlib import Path
from typing import IO

import click

from journal.cli.exits import BadInput
from journal.cli.speech import _
from journal.cli.study_here import acting, as_option, desk, study_argument, where_options
from journal.research.worry import LONGEST, write_worry


def command(name: str) -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        name,
        callback=_message,
        help=_("Write to whoever wrote a text, without learning who that is."),
        params=[
            study_argument(),
            click.Argument(["number"], type=click.IntRange(1)),
            as_option(),
            click.Option(
                ["--file"],
                type=click.File("r", encoding="utf-8"),
                default="-",
                help=_("The words; - for standard input."),
            ),
            *where_options(),
        ],
    )


def _message(study: str, number: int, person: str, file: IO[str], data: Path, organisation: str | None) -> None:
    words = file.read().strip()
    if not 0 < len(words) <= LONGEST:
        raise BadInput(_("A message has 1 to {count} characters.").format(count=LONGEST))
    with desk(data, organisation) as at, at.store.writing(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        write_worry(notebook, found, acting(notebook, found, person, "review"), number, words)
    click.echo(_("It is kept for the writer. Nobody else reads it."))
