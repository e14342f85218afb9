"""The lines of an import file, each read whole or refused with its number, field and reason."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

from journal.people.naming import proper_name, space_name

MOST_TEXT = 400_000
"""Bytes of one text: with its double in the mutation it stays under what a call may carry."""

_UNFIT = re.compile("[\x00\ud800-\udfff]")
_MESSAGES: dict[str, str | list[Any] | dict[Any, Any]] = {
    "required": "missing", "null": "missing", "invalid": "wrong", "type": "wrong",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One reflection of the file; `research` and `quote` are None where no consent was asked."""

    number: int
    id: str
    author: str
    name: str
    team: str
    team_name: str
    role: str | None
    language: str
    date: date
    text: str
    audience: str
    research: bool | None
    quote: bool | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """Why a line is refused: a code (not_json, missing, wrong, too_large, unfit, twice) and the field."""

    number: int
    code: str
    field: str = ""


def _matching(pattern: str, otherwise: str) -> fields.String:
    check = validate.Regexp(pattern, error=otherwise)
    return fields.String(required=True, validate=check, error_messages=_MESSAGES)


def _word() -> fields.String:
    return _matching(r"[^\n]{1,200}\Z", "wrong")


def _perhaps() -> fields.String:
    return fields.String(
        load_default=None, allow_none=True, validate=validate.Length(max=200, error="wrong"), error_messages=_MESSAGES
    )


def _yes_or_no() -> fields.Boolean:
    return fields.Boolean(load_default=None, truthy={True}, falsy={False}, error_messages=_MESSAGES)


class _Consent(Schema):
    class Meta:
        unknown = EXCLUDE

    research = _yes_or_no()
    quote = _yes_or_no()


class _Line(Schema):
    class Meta:
        unknown = EXCLUDE

    id = _word()
    author = _word()
    name = _perhaps()
    team = _word()
    team_name = _perhaps()
    role = _perhaps()
    language = _matching(r"[\w-]{1,20}\Z", "wrong")
    date = fields.Date("iso", required=True, error_messages=_MESSAGES)
    text = _matching(r"(?s).*\S", "missing")
    audience = _matching(r"(team|personal)\Z", "wrong")
    consent = fields.Nested(_Consent, load_default=None, allow_none=True)


_SCHEMA = _Line()


def read_lines(raw: Iterable[bytes]) -> tuple[list[Line], list[BadLine]]:
    """The good lines and the bad ones, both in order; empty lines are passed over.

    An id that stands twice is refused the second time, unless the line says the same.
    """
    good: list[Line] = []
    bad: list[BadLine] = []
    first: dict[str, bytes] = {}
    for number, line in enumerate(raw, 1):
        if not line.strip():
            continue
        read = _read(number, line)
        if isinstance(read, BadLine):
            bad.append(read)
        elif first.setdefault(read.id, line.strip()) != line.strip():
            bad.append(BadLine(number, "twice", "id"))
        else:
            good.append(read)
    return good, bad


def _read(number: int, line: bytes) -> Line | BadLine:
    try:
        given = json.loads(line.decode("utf-8-sig"), parse_constant=_no_constant)
        if not isinstance(given, dict):
            return BadLine(number, "not_json")
        read = _SCHEMA.load(given)
    except ValidationError as error:
        return _refused(number, error.messages_dict)
    except (UnicodeDecodeError, ValueError, RecursionError):
        return BadLine(number, "not_json")
    if any(isinstance(value, str) and _UNFIT.search(value) for value in read.values()):
        return BadLine(number, "unfit", next(n for n, v in read.items() if isinstance(v, str) and _UNFIT.search(v)))
    if len(read["text"].encode()) > MOST_TEXT:
        return BadLine(number, "too_large", "text")
    return _line(number, read)


def _line(number: int, read: Mapping[str, Any]) -> Line | BadLine:
    consent = read["consent"] or {}
    name, team = proper_name(read["name"] or read["author"]), space_name(read["team_name"] or read["team"])
    if name is None or team is None:
        named, id = ("name", "author") if name is None else ("team_name", "team")
        return BadLine(number, "wrong", named if read[named] else id)
    return Line(
        number, read["id"], read["author"], name, read["team"], team, read["role"], read["language"], read["date"],
        read["text"], read["audience"], consent.get("research"), consent.get("quote"),
    )  # fmt: skip


def _refused(number: int, messages: Mapping[str, Any]) -> BadLine:
    """The first field that is wrong, as `consent.research` where it lies deeper."""
    name, told = next(iter(messages.items()))
    while isinstance(told, dict):
        inner, told = next(iter(told.items()))
        name = name if inner == "_schema" else f"{name}.{inner}"
    return BadLine(number, "missing" if told[0] == "missing" else "wrong", name)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
