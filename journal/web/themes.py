"""What a team or a learning community values, for its members."""

from typing import Any
from uuid import UUID

from flask import request
from marshmallow import Schema, fields

from journal.discovery.themes.answer import Themes, spelt_out
from journal.discovery.themes.asking import Hall, shown
from journal.discovery.themes.counting import TOLD_OF
from journal.discovery.themes.lines import FEW as FEW_LINES
from journal.discovery.themes.lines import MANY as MANY_LINES
from journal.discovery.themes.periods import LENGTHS
from journal.documents.errors import NotFound
from journal.people.seating import standing
from journal.people.space import Space
from journal.store import Notebook
from journal.web.auth import signed_in
from journal.web.errors import Refused
from journal.web.fields import AN_ID, day
from journal.web.here import settings, store, who
from journal.web.language import reader_language
from journal.web.part import Part, refuses
from journal.web.turns import turns

part = Part("themes", "What a team values: how many people say it, never who.")

_BAND = {"example": "5-9"}
_MONTH = {"example": "2026-04"}


class Words(Schema):
    """What people really write, most people first; nothing in a language that too few write."""

    en = fields.List(fields.String(metadata={"example": "trust"}))
    nl = fields.List(fields.String(metadata={"example": "vertrouwen"}))
    sv = fields.List(fields.String(metadata={"example": "tillit"}))


class Month(Schema):
    """How many people in a month; null is hidden."""

    month = fields.String(metadata=_MONTH)
    people = fields.String(allow_none=True, metadata=_BAND)


class LineAnswer(Schema):
    """A passage that may be quoted; `marks` are pairs of code points in it, the second exclusive."""

    document = fields.String(metadata={"format": "uuid", "example": AN_ID})
    language = fields.String(metadata={"example": "nl"})
    passage = fields.String(metadata={"example": "vertrouwen begint bij tijd"})
    marks = fields.List(fields.List(fields.Integer(metadata={"example": 0})))


class ThemeAnswer(Schema):
    """One value, or one topic that no value has the name of yet."""

    id = fields.String(metadata={"example": "trust"})
    label = fields.String(metadata={"example": "Trust"})
    kind = fields.String(metadata={"example": "value", "enum": ["value", "emerging"]})
    value = fields.String(allow_none=True, metadata={"example": "trust"})
    words = fields.Nested(Words)
    people = fields.String(metadata=_BAND)
    share = fields.String(metadata={"example": "half", "enum": ["few", "half", "most"]})
    trend = fields.String(metadata={"example": "unclear", "enum": ["rising", "steady", "fading", "unclear"]})
    since = fields.String(allow_none=True, metadata=_MONTH)
    beside = fields.List(fields.String(metadata={"example": "attention"}))
    distinct = fields.Boolean(allow_none=True, metadata={"example": None})
    monthly = fields.List(fields.Nested(Month))
    lines = fields.List(fields.Nested(LineAnswer))
    agreed = fields.String(allow_none=True, metadata=_BAND)
    differ = fields.Boolean(metadata={"example": False})


class ThemesAnswer(Schema):
    """A team's rows, best first; `hidden` says that some are said by fewer than `k` people."""

    space = fields.String(metadata={"format": "uuid", "example": AN_ID})
    from_ = fields.String(data_key="from", attribute="from", metadata={"format": "date", "example": "2025-12-01"})
    to = fields.String(metadata={"format": "date", "example": "2026-11-15"})
    k = fields.Integer(metadata={"example": 5})
    months = fields.Integer(allow_none=True, metadata={"example": 12})
    people = fields.String(allow_none=True, metadata=_BAND)
    renewed = day("2026-11-16")
    themes = fields.List(fields.Nested(ThemeAnswer))
    hidden = fields.Boolean(metadata={"example": True})


class OneTheme(Schema):
    """One row with as many lines as there are; null where it is not told, for whatever reason."""

    k = fields.Integer(metadata={"example": 5})
    months = fields.Integer(metadata={"example": 12})
    renewed = day("2026-11-16")
    theme = fields.Nested(ThemeAnswer, allow_none=True)


_ABOUT_MONTHS: dict[str, Any] = {
    "in": "query",
    "name": "months",
    "schema": {"type": "integer", "enum": list(LENGTHS), "default": LENGTHS[-1]},
    "description": "How many months back.",
}


@part.get("/spaces/<uuid:id>/themes")
@signed_in
@part.doc(parameters=[_ABOUT_MONTHS])
@part.response(200, ThemesAnswer)
@refuses("not_found", "bad_fields", "not_ready")
def read_themes(id: UUID) -> Any:
    """What my team values: people in bands, from the smallest group on; renewed once a week."""
    return spelt_out(_asked(id))


@part.get("/spaces/<uuid:id>/themes/<theme>")
@signed_in
@part.doc(parameters=[_ABOUT_MONTHS])
@part.response(200, OneTheme)
@refuses("not_found", "bad_fields", "not_ready")
def read_theme(id: UUID, theme: str) -> Any:
    """One value or topic of my team: its words, its months, and all its lines."""
    told = _asked(id, MANY_LINES)
    found = next((each for each in told.themes if each.id == theme), None)
    return {"k": told.k, "months": told.months, "renewed": told.renewed, "theme": found}


def _asked(id: UUID, lines: int = FEW_LINES) -> Themes:
    months = _months()
    with store().reading(who().organisation) as notebook:
        space = _mine(notebook, str(id))
    hall = Hall(store(), settings().data, who().organisation, space, reader_language(), settings().smallest_group)
    with turns.taken(who().id):
        return shown(hall, months, who().id, lines)


def _months() -> int:
    asked_for = request.args.get("months", str(LENGTHS[-1]))
    if asked_for not in map(str, LENGTHS):
        raise Refused("bad_fields", fields={"months": "3, 6, 12"})
    return int(asked_for)


def _mine(notebook: Notebook, id: str) -> Space:
    """A team or community that I am a member of; any other space is as if it were not there."""
    seat = standing(notebook.people, who().id).seats.get(id)
    if seat is None or seat.space.kind not in TOLD_OF or seat.role == "guest":
        raise NotFound
    return seat.space
