"""The lines of an import file, each read whole or refused with its number, field and reason."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NoReturn

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

from journal.people.naming import proper_name, space_name
from journal.prompts import guides
from journal.values import value_sets

MOST_TEXT = 400_000
"""Bytes of one text: with its double in the mutation it stays under what a call may carry."""

_UNFIT = re.compile("[\x00\ud800-\udfff]")
_MESSAGES: dict[str, str | list[Any] | dict[Any, Any]] = {
    "required": "missing", "null": "missing", "invalid": "wrong", "type": "wrong",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One reflection of the file; `research` and `quote` are None where no consent was asked.

    `answers` by leaf (`gibbs.feelings`); `untaken` are the fields of the line that nothing here knows.
    """

    number: int
    id: str
    author: str
    name: str
    team: str
    team_name: str
    role: str | None
    language: str
    date: date
    model: str
    answers: Mapping[str, str]
    values: tuple[str, ...]
    audience: str
    research: bool | None
    quote: bool | None
    untaken: tuple[str, ...] = ()


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


_SAYS = validate.Regexp(r"(?s).*\S", error="missing")


@cache
def _steps() -> dict[str, tuple[str, ...]]:
    """The steps of each guide."""
    return {guide.id: tuple(step.id for step in guide.steps) for guide in guides()}


@cache
def _values() -> frozenset[str]:
    return frozenset(value.id for each in value_sets() for value in each.values)


def _among(known: Iterable[str]) -> validate.OneOf:
    return validate.OneOf(tuple(known), error="wrong")


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
    text = fields.String(load_default=None, validate=_SAYS, error_messages=_MESSAGES)
    model = fields.String(load_default=None, allow_none=True, validate=_among(_steps()), error_messages=_MESSAGES)
    answers = fields.Dict(
        fields.String(), fields.String(error_messages=_MESSAGES), load_default=None, allow_none=True,
        error_messages=_MESSAGES,
    )  # fmt: skip
    values = fields.List(
        fields.String(validate=_among(_values()), error_messages=_MESSAGES), load_default=None, allow_none=True,
        error_messages=_MESSAGES,
    )  # fmt: skip
    audience = _matching(r"(team|personal)\Z", "wrong")
    consent = fields.Nested(_Consent, load_default=None, allow_none=True)


_SCHEMA, _CONSENT = _Line(), _Consent()


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
    bad = _unfit(number, read)
    return bad or _line(number, read, _answers(number, read), _untaken(given))


def _unfit(number: int, read: Mapping[str, Any]) -> BadLine | None:
    """A character that cannot be kept, or more words than a phone could send."""
    said = {**read, **{f"answers.{name}": words for name, words in (read["answers"] or {}).items()}}
    for name, value in said.items():
        if isinstance(value, str) and _UNFIT.search(f"{name}{value}"):
            return BadLine(number, "unfit", _UNFIT.sub("", name))
    words = [read["text"] or "", *(read["answers"] or {}).values()]
    return BadLine(number, "too_large", "text") if sum(len(each.encode()) for each in words) > MOST_TEXT else None


def _answers(number: int, read: Mapping[str, Any]) -> dict[str, str] | BadLine:
    """What was written, by leaf: the text is the answer of *one minute*, a bare step one of the line's own guide."""
    model = read["model"] or "one_minute"
    found = {"one_minute.text": read["text"]} if read["text"] is not None else {}
    for name, words in (read["answers"] or {}).items():
        guide, _, step = name.replace("/", ".").rpartition(".")
        leaf = f"{guide or model}.{step}"
        if step not in _steps().get(guide or model, ()) or found.get(leaf, words) != words:
            return BadLine(number, "wrong", f"answers.{name}")
        if words.strip():
            found[leaf] = words
    if not any(leaf.startswith(f"{model}.") for leaf in found):
        return BadLine(number, "missing", "text" if model == "one_minute" else "answers")
    return found


def _untaken(given: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that nothing here knows."""
    consent = given.get("consent") or {}
    return (
        *(name for name in given if name not in _SCHEMA.fields),
        *(f"consent.{name}" for name in consent if name not in _CONSENT.fields),
    )


def _line(
    number: int, read: Mapping[str, Any], answers: dict[str, str] | BadLine, untaken: tuple[str, ...]
) -> Line | BadLine:  # fmt: skip
    if isinstance(answers, BadLine):
        return answers
    consent = read["consent"] or {}
    name, team = proper_name(read["name"] or read["author"]), space_name(read["team_name"] or read["team"])
    if name is None or team is None:
        named, id = ("name", "author") if name is None else ("team_name", "team")
        return BadLine(number, "wrong", named if read[named] else id)
    return Line(
        number, read["id"], read["author"], name, read["team"], team, read["role"], read["language"], read["date"],
        read["model"] or "one_minute", answers, tuple(dict.fromkeys(read["values"] or ())), read["audience"],
        consent.get("research"), consent.get("quote"), untaken,
    )  # fmt: skip


def _refused(number: int, messages: Mapping[str, Any]) -> BadLine:
    """The first field that is wrong, as `consent.research` where it lies deeper."""
    name, told = next(iter(messages.items()))
    while isinstance(told, dict):
        inner, told = next(iter(told.items()))
        name = name if inner in ("_schema", "value") else f"{name}.{inner}"
    return BadLine(number, "missing" if told[0] == "missing" else "wrong", name)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
