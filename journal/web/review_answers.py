"""What a call about the queue of a study holds, and what it gets."""

from marshmallow import Schema, fields, validate

from journal.names.span import KINDS
from journal.research.worry import LONGEST
from journal.web.fields import Form, YesNo, identifier, one_of, text, whole

_ME = {"example": "me", "enum": ["me", "another", None]}
_STATE = {"example": "open", "enum": ["open", "decided", "approved", "sure"]}


class FormAnswer(Schema):
    """A word that reviewers decide about, wherever it stands."""

    id = fields.String(metadata={"example": "5d0c4f1e2b6a79881c3f0e5d7a9b2c4d"})
    words = fields.String(metadata={"example": "Roos"})
    kind = fields.String(metadata={"example": "PERSON"})
    language = fields.String(metadata={"example": "nl"})
    places = fields.Integer(metadata={"example": 7})
    writers = fields.Integer(metadata={"example": 3})
    reasons = fields.List(fields.String(metadata={"example": "name-and-word"}))
    state = fields.String(metadata=_STATE)
    decision = fields.String(allow_none=True, metadata={"example": None})
    by = fields.String(allow_none=True, metadata=_ME)
    version = fields.Integer(metadata={"example": 1})


class FormsAnswer(Schema):
    """The words asked for, those with most places first; `left` still wait for somebody."""

    left = fields.Integer(metadata={"example": 56})
    forms = fields.List(fields.Nested(FormAnswer), required=True)


class PlaceAnswer(Schema):
    """Where a word stands; around it, what is covered up shows its code word."""

    text = fields.Integer(metadata={"example": 41})
    mark = fields.Integer(metadata={"example": 2})
    before = fields.String(metadata={"example": "Vanmorgen riep "})
    words = fields.String(metadata={"example": "Roos"})
    after = fields.String(metadata={"example": " weer om haar moeder."})
    decision = fields.String(allow_none=True, metadata={"example": None})


class FormPlaces(FormAnswer):
    """A word with its places."""

    places_in = fields.List(fields.Nested(PlaceAnswer), required=True)


class FormForm(Form):
    """What becomes of a word, or that a second person agrees."""

    version = whole(1, 1_000_000, 1)
    decision = one_of("mask", "keep", "one_by_one", "always", "open", required=False)
    approve = YesNo(load_default=False, metadata={"example": False})


class TextAnswer(Schema):
    """A text in the queue, without its writer."""

    number = fields.Integer(metadata={"example": 41})
    language = fields.String(metadata={"example": "nl"})
    state = fields.String(metadata=_STATE)
    outcome = fields.String(allow_none=True, metadata={"example": "masked"})
    decision = fields.String(allow_none=True, metadata={"example": "fine"})
    doubts = fields.Integer(metadata={"example": 1})
    masks = fields.Integer(metadata={"example": 4})
    read_again = fields.Boolean(metadata={"example": False})
    changed = fields.Boolean(metadata={"example": False})
    by = fields.String(allow_none=True, metadata=_ME)
    version = fields.Integer(metadata={"example": 1})


class TextsAnswer(Schema):
    """Texts by number, at most 500 from `after` on; `left` of all still wait for somebody."""

    left = fields.Integer(metadata={"example": 120})
    texts = fields.List(fields.Nested(TextAnswer), required=True)


class SegmentAnswer(Schema):
    """A piece of a text; one that is covered up holds its code word instead of words."""

    start = fields.Integer(metadata={"example": 15})
    text = fields.String(metadata={"example": "Roos"})
    state = fields.String(metadata={"example": "open", "enum": ["plain", "masked", "kept", "open"]})
    mark = fields.Integer(allow_none=True, metadata={"example": 2})
    kind = fields.String(allow_none=True, metadata={"example": "PERSON"})
    placeholder = fields.String(allow_none=True, metadata={"example": None})
    reason = fields.String(allow_none=True, metadata={"example": "name-and-word"})


class PassageAnswer(Schema):
    """What answers one question; *edited* where a reviewer wrote other words."""

    prompt = fields.String(metadata={"example": "gibbs/feelings"})
    edited = fields.Boolean(metadata={"example": False})
    segments = fields.List(fields.Nested(SegmentAnswer), required=True)


class FlagAnswer(Schema):
    """An undecided stretch that lies over other places."""

    start = fields.Integer(metadata={"example": 0})
    end = fields.Integer(metadata={"example": 24})
    mark = fields.Integer(metadata={"example": 5})
    kind = fields.String(metadata={"example": "PERSON"})
    reason = fields.String(metadata={"example": "rare"})
    state = fields.String(metadata={"example": "open"})


class WholeText(TextAnswer):
    """A text as it would leave; none of its answers while its words have just changed."""

    messages = fields.Integer(metadata={"example": 0})
    passages = fields.List(fields.Nested(PassageAnswer), required=True)
    flags = fields.List(fields.Nested(FlagAnswer), required=True)


class MarkForm(Form):
    """One place decided."""

    mark = whole(1, 100_000, 2)
    decision = one_of("mask", "keep", "open")


class AddForm(Form):
    """A place no rule found: code points of the whole text, the end exclusive."""

    start = whole(0, 5_000_000, 15)
    end = whole(1, 5_000_000, 19)
    kind = one_of(*KINDS)


class TextForm(Form):
    """What a reviewer says of a text, or of places in it alone (`marks` without a decision), or that a second person
    read it; `missed`: what that person saw uncovered.
    """

    version = whole(1, 1_000_000, 1)
    decision = one_of("fine", "edit", "leave_out", required=False)
    marks = fields.List(fields.Nested(MarkForm), load_default=list, validate=validate.Length(max=1000))
    add = fields.List(fields.Nested(AddForm), load_default=list, validate=validate.Length(max=200))
    edited = fields.Dict(
        keys=fields.String(),
        values=text(1, 400_000, "She called for her mother."),
        load_default=dict,
        metadata={"example": {"gibbs/feelings": "She called for her mother."}},
    )
    approve = YesNo(load_default=False, metadata={"example": False})
    missed = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(0, 99),
        metadata={"example": 0, "minimum": 0, "maximum": 99},
    )


class MyConsent(Schema):
    """A text of mine that a study may use; `masked` is how it would leave."""

    study = identifier()
    name = fields.String(metadata={"example": "Dignity in everyday care"})
    document = identifier()
    consent_version = fields.String(metadata={"example": "dignity-1"})
    said_on = fields.String(metadata={"format": "date", "example": "2026-11-21"})
    deadline = fields.String(metadata={"format": "date", "example": "2027-03-31"})
    state = fields.String(
        metadata={"example": "being_checked", "enum": ["waiting", "being_checked", "in_release", "left_out"]}
    )
    releases = fields.List(fields.Integer(metadata={"example": 1}))
    masked = fields.List(fields.Nested(lambda: MaskedPassage()), allow_none=True, metadata={"example": None})


class MaskedPassage(Schema):
    """One answer of mine as it would leave."""

    prompt = fields.String(metadata={"example": "text"})
    text = fields.String(metadata={"example": "[PERSON_1] laughed."})


class MessageForm(Form):
    """What a worried reviewer writes."""

    words = text(1, LONGEST, "Your text moved me. Is there somebody you can talk to?")


class MyMessage(Schema):
    """What somebody who checks texts wrote to me about mine; they do not know who I am."""

    id = identifier()
    study = fields.String(metadata={"example": "Dignity in everyday care"})
    contact = fields.String(metadata={"example": "dignity@example.org"})
    document = identifier()
    words = fields.String(metadata={"example": "Your text moved me. Is there somebody you can talk to?"})
    day = fields.String(metadata={"format": "date", "example": "2026-11-21"})
    seen = fields.Boolean(metadata={"example": False})


class SeenForm(Form):
    """That I read it."""

    seen = YesNo(required=True, validate=validate.Equal(True), metadata={"example": True, "enum": [True]})


class MyStudies(Schema):
    """Everything I said yes to, by text, and what reviewers wrote to me."""

    consents = fields.List(fields.Nested(MyConsent), required=True)
    messages = fields.List(fields.Nested(MyMessage), required=True)


class MyChoice(Form):
    """Keep a text out of a study, let it take part again, or withdraw my consent."""

    study = identifier()
    document = identifier()
    choice = one_of("leave_out", "take_part", "withdraw")
