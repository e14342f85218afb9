"""What everybody may know of the organisation that runs this Kring, signed in or not."""

from typing import Any

from marshmallow import Schema, fields

from journal.web.here import settings
from journal.web.part import Part

part = Part("house", "Whom to ask, and how long entries are kept.")


class HouseAnswer(Schema):
    """As the organisation filled it in; empty or null where it has not."""

    contact = fields.String(required=True, metadata={"example": "kring@avondrood.example"})
    data_protection_officer = fields.String(required=True, metadata={"example": "fg@avondrood.example"})
    keep_months = fields.Integer(required=True, allow_none=True, metadata={"example": 24})
    answer_days = fields.Integer(required=True, metadata={"example": 10})
    photo_rule = fields.String(required=True, metadata={"example": "Residents only with a signed yes in their file."})


@part.get("/house")
@part.response(200, HouseAnswer)
def read_house() -> dict[str, Any]:
    """Whom to ask about Kring and one's data, and what was said about keeping."""
    said = settings()
    return {
        "contact": said.contact,
        "data_protection_officer": said.data_protection_officer,
        "keep_months": said.keep_months or None,
        "answer_days": said.answer_days,
        "photo_rule": said.photo_rule,
    }
