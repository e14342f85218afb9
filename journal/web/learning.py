"""How the organisation learns, for who answers for it: in bands, never per person."""

from typing import Any

from marshmallow import Schema, fields

from journal.discovery.learning.answer import spelt_out
from journal.discovery.learning.asking import Board, shown
from journal.discovery.learning.deeds import OPEN, STEPS
from journal.web.auth import signed_in
from journal.web.fields import AN_ID, day
from journal.web.here import settings, store, who
from journal.web.language import reader_language
from journal.web.part import Part, refuses
from journal.web.themes import Month
from journal.web.turns import turns

part = Part("learning", "How the organisation learns over time: how many people, never who.")

_BAND = {"example": "10-19"}


class LearningStepAnswer(Schema):
    """How many people took a step of the learning loop; null is hidden."""

    step = fields.String(metadata={"example": STEPS[0], "enum": list(STEPS)})
    people = fields.String(allow_none=True, metadata=_BAND)
    trend = fields.String(metadata={"example": "unclear", "enum": ["rising", "steady", "fading", "unclear"]})
    monthly = fields.List(fields.Nested(Month))


class OpenAnswer(Schema):
    """How many people took part in learning points that stayed open up to a month, up to three, or longer."""

    length = fields.String(metadata={"example": OPEN[0], "enum": list(OPEN)})
    people = fields.String(allow_none=True, metadata=_BAND)


class GrownAnswer(Schema):
    """A value that more people write about than before."""

    id = fields.String(metadata={"example": "trust"})
    label = fields.String(metadata={"example": "Trust"})


class LearningPlaceAnswer(Schema):
    """The organisation, or a team that I lead."""

    id = fields.String(metadata={"format": "uuid", "example": AN_ID})
    kind = fields.String(metadata={"example": "organisation", "enum": ["organisation", "team"]})
    name = fields.String(metadata={"example": "Huize Avondrood"})
    people = fields.String(allow_none=True, metadata={"example": "20-49"})
    steps = fields.List(fields.Nested(LearningStepAnswer))
    open = fields.List(fields.Nested(OpenAnswer))
    values = fields.List(fields.Nested(GrownAnswer))


class LearningAnswer(Schema):
    """The last year up to the last week that is over; renewed once a week."""

    from_ = fields.String(data_key="from", attribute="from", metadata={"format": "date", "example": "2025-12-01"})
    to = fields.String(metadata={"format": "date", "example": "2026-11-15"})
    k = fields.Integer(metadata={"example": 5})
    renewed = day("2026-11-16")
    places = fields.List(fields.Nested(LearningPlaceAnswer))


@part.get("/learning")
@signed_in
@part.response(200, LearningAnswer)
@refuses("not_allowed", "not_ready")
def read_learning() -> Any:
    """How many people reflect, respond, agree, try and look back: for administrators and team leaders, in bands."""
    me = who()
    board = Board(store(), settings().data, me.organisation, reader_language(), settings().smallest_group)
    with turns.taken(me.id):
        return spelt_out(shown(board, me.id))
