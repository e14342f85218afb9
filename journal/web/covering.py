"""My own words for my portfolio, with what identifies others covered up: answered, and kept nowhere."""

from typing import Any

from marshmallow import Schema, fields, validate

from journal.names import KINDS, REASONS
from journal.people.person import LANGUAGES
from journal.people.seating import standing
from journal.portfolio.covering import Piece, pieces
from journal.research.roster import known_to
from journal.web.auth import signed_in
from journal.web.errors import Refused
from journal.web.fields import Form, one_of
from journal.web.here import store, who
from journal.web.limits import limiter
from journal.web.part import Part
from journal.web.turns import turns

part = Part("covering", "My own words, before they leave Kring with me.")

MOST_TEXTS, MOST_LETTERS = 40, 40_000
"""At once: a text with every answer it has, and all of them together no longer than a long evening's reading."""


class ToCover(Form):
    """Words of mine, in one language; of another language than ours, *other*."""

    language = one_of(*LANGUAGES, "other")
    texts = fields.List(
        fields.String(metadata={"example": "Mevrouw Jansen wilde niet eten."}),
        required=True,
        validate=validate.Length(1, MOST_TEXTS),
    )


class PieceAnswer(Schema):
    """Some words in a row; all of them together are the text."""

    words = fields.String(required=True, metadata={"example": "Jansen"})
    state = fields.String(required=True, metadata={"example": "covered", "enum": ["plain", "covered", "doubtful"]})
    kind = fields.String(required=True, allow_none=True, metadata={"example": "PERSON", "enum": [*KINDS, None]})
    why = fields.String(required=True, allow_none=True, metadata={"example": None, "enum": [*REASONS, None]})


class CoveredText(Schema):
    """One text."""

    pieces = fields.List(fields.Nested(PieceAnswer), required=True)


class Covered(Schema):
    """The texts in the order in which they were sent."""

    texts = fields.List(fields.Nested(CoveredText), required=True)


@part.post("/mine/covered")
@signed_in
@limiter.limit("600 per hour")
@part.arguments(ToCover)
@part.response(200, Covered)
def cover_mine(form: dict[str, Any]) -> dict[str, list[dict[str, list[Piece]]]]:
    """Words of mine in pieces: what names anybody is covered, what is doubtful I decide. Nothing of it is kept."""
    if sum(map(len, form["texts"])) > MOST_LETTERS:
        raise Refused("bad_fields", fields={"texts": f"{MOST_LETTERS}"})
    language = form["language"] if form["language"] in LANGUAGES else None
    with store().reading(who().organisation) as notebook:
        roster = known_to(notebook, standing(notebook.people, who().id))
    with turns.taken(who().id):
        return {"texts": [{"pieces": pieces(text, language, roster)} for text in form["texts"]]}
