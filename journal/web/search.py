"""Search over what the asker may read."""

from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from journal.discovery.index.index import Filters
from journal.discovery.index.ready import ready_index
from journal.discovery.index.terms import LANGUAGES
from journal.discovery.search.answers import told
from journal.discovery.search.query import CODES, LONGEST
from journal.discovery.search.search import MOST, Ask, search
from journal.documents.errors import NotFound
from journal.kinds import KINDS
from journal.web.auth import signed_in
from journal.web.fields import AN_ID, Form, day, identifier, one_of
from journal.web.here import settings, store, who
from journal.web.limits import limiter
from journal.web.part import Part, refuses
from journal.web.turns import turns

_NO_FILTER: Any = _("Search has no filter with this name.")

part = Part("search", "Finding what colleagues and I wrote.")


class SearchQuery(Form):
    """Words, "phrases", -without, one OR another, begun* words; and what narrows them."""

    error_messages = {"unknown": _NO_FILTER}  # noqa: RUF012 -- marshmallow declares it so

    q = fields.String(required=True, validate=validate.Length(max=10 * LONGEST), metadata={"example": "vertrouwen"})
    space = identifier(required=False)
    kind = one_of(*KINDS, required=False)
    language = one_of(*LANGUAGES, required=False)
    setting = fields.String(validate=validate.Length(1, 100), metadata={"example": "mealtime"})
    since = fields.Date("iso", data_key="from", metadata={"example": "2026-01-01"})
    until = fields.Date("iso", data_key="to", metadata={"example": "2026-06-30"})
    mine = fields.Boolean(load_default=False, metadata={"example": False})
    values = fields.Boolean(load_default=True, metadata={"example": True})
    most = fields.Integer(load_default=MOST, validate=validate.Range(1, 100), metadata={"example": MOST})

    @validates_schema
    def in_order(self, data: dict[str, Any], **_about: Any) -> None:
        """The first day is not after the last."""
        if "since" in data and "until" in data and data["since"] > data["until"]:
            raise ValidationError(str(_("The first day comes after the last one.")), "to")


class HitAnswer(Schema):
    """A text, and the passage that shows why it was found; marks are [from, up to] in code points of it."""

    document = identifier()
    source = fields.String(required=True, allow_none=True, metadata={"example": None})
    space = identifier()
    kind = fields.String(required=True, metadata={"example": "reflection"})
    author = identifier()
    day = day()
    language = fields.String(required=True, metadata={"example": "nl"})
    match = one_of("exact", "inside", "value")
    passage = fields.String(required=True, metadata={"example": "Het vertrouwen groeide."})
    marks = fields.List(fields.List(fields.Integer(metadata={"example": 4})), required=True)


class SearchAnswer(Schema):
    """Hits, best first; `corrected` is the query put right, `value` what it names, `called` so by its own team."""

    query = fields.String(required=True, metadata={"example": "vertrouven"})
    corrected = fields.String(required=True, allow_none=True, metadata={"example": "vertrouwen"})
    value = fields.String(required=True, allow_none=True, metadata={"example": "trust"})
    called = fields.String(required=True, allow_none=True, metadata={"example": None})
    hits = fields.List(fields.Nested(HitAnswer), required=True)
    facets = fields.Dict(
        keys=fields.String(),
        values=fields.Dict(keys=fields.String(), values=fields.Integer()),
        required=True,
        metadata={"example": {"space": {AN_ID: 1}, "kind": {"reflection": 1}, "language": {"nl": 1}}},
    )
    total = fields.Integer(required=True, metadata={"example": 1})


@part.get("/search")
@signed_in
@limiter.limit("1200 per minute")
@part.arguments(SearchQuery, location="query", unknown=None)
@part.response(200, SearchAnswer)
@refuses("bad_fields", "not_found", "not_ready", *CODES)
def read_search(query: dict[str, Any]) -> dict[str, Any]:
    """What I find of what I may read now, my own texts among it."""
    me = who()
    index = ready_index(store(), settings().data, me.organisation)
    with turns.taken(me.id), store().reading(me.organisation) as notebook:
        if "space" in query and query["space"] not in notebook.people.seats(me.id):
            raise NotFound
        return told(search(notebook, index, me.id, _ask(query)))


def _ask(query: dict[str, Any]) -> Ask:
    filters = Filters(
        query.get("space"), query.get("kind"), query.get("language"), query.get("setting"),
        _iso(query.get("since")), _iso(query.get("until")), query["mine"],
    )  # fmt: skip
    return Ask(query["q"], filters, query["values"], query["most"])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
