"""`journal deidentify`: what names somebody in texts, covered up; nothing is kept and nothing goes anywhere."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from journal.cli.exits import BadInput
from journal.cli.options import FILE_THERE
from journal.cli.speech import _, ngettext
from journal.discovery.language.language import language_of
from journal.names import NOBODY, Masked, Roster, covered, mask
from journal.people.person import LANGUAGES


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "deidentify",
        callback=_deidentify,
        help=_(
            "Cover up names and other details that point to a person. Reads texts, one a line, plain or as JSON,"
            " and writes each with what was found and what a person must decide. Nothing is kept."
        ),
        params=[
            click.Option(["--language"], type=click.Choice(LANGUAGES), help=_("The language of the texts.")),
            click.Option(
                ["--roster"],
                type=FILE_THERE,
                help=_("A file of names that are always covered up, one a line."),
            ),
        ],
    )


class Unreadable(Exception):
    """What is wrong with a line, in words."""


def _deidentify(language: str | None, roster: Path | None) -> None:
    known = _roster(roster) if roster else NOBODY
    wrong = 0
    for number, line in enumerate(_lines(sys.stdin.buffer), 1):
        try:
            text, said = _read(line, number)
        except Unreadable as unreadable:
            wrong += 1
            click.echo(str(unreadable), err=True)
            continue
        if text is not None:
            click.echo(_told(text, mask(text, said or language or language_of(text, ""), known)))
    if wrong:
        raise BadInput(
            ngettext("{wrong} line could not be read.", "{wrong} lines could not be read.", wrong).format(wrong=wrong)
        )


def _roster(file: Path) -> Roster:
    try:
        return Roster.read(file.read_text("utf-8-sig").splitlines())
    except (ValueError, RecursionError) as error:
        raise BadInput(_("{file} is not a list of names.").format(file=file)) from error


def _lines(source: Iterable[bytes]) -> Iterator[bytes]:
    """Lines as they come; what marks the beginning of some files is none of the text."""
    for number, line in enumerate(source):
        yield line.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n") if number == 0 else line.rstrip(b"\r\n")


def _read(line: bytes, number: int) -> tuple[str | None, str | None]:
    """A line's text and the language said with it; no text where a plain line is empty."""
    not_json = _("Line {number} is not a JSON object in UTF-8.").format(number=number)
    try:
        words = line.decode("utf-8")
        if not words:
            return None, None
        told = json.loads(words) if words.lstrip().startswith("{") else {"text": words}
    except (ValueError, RecursionError) as error:
        raise Unreadable(not_json) from error
    return _text_of(told, number)


def _text_of(told: dict[str, Any], number: int) -> tuple[str, str | None]:
    if "text" not in told:
        raise Unreadable(_("Line {number}: ‘{field}’ is missing.").format(number=number, field="text"))
    for field in ("text", "language"):
        if not isinstance(told.get(field, ""), str) and (field, told[field]) != ("language", None):
            raise Unreadable(_("Line {number}: ‘{field}’ does not fit.").format(number=number, field=field))
    return told["text"], (told.get("language") or "").lower().replace("_", "-").partition("-")[0] or None


def _told(text: str, masked: Masked) -> str:
    """One line of JSON; offsets count code points of the text that came in."""
    answer = {
        "text": covered(text, masked.spans),
        "entities": [[each.start, each.end, each.kind, each.rule, each.confidence] for each in masked.spans],
        "review": [[each.start, each.end, each.kind, each.rule, each.reason] for each in masked.review],
    }
    try:
        return json.dumps(answer, ensure_ascii=False).encode("utf-8").decode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, which only JSON's own escapes can hold
        return json.dumps(answer)
