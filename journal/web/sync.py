"""The one call by which a phone and the server agree."""

from flask import Response
from marshmallow import Schema, fields, validate

from journal.documents.errors import BadCall
from journal.kinds import KINDS
from journal.people import clock
from journal.sync.call import Who, answer
from journal.sync.protocol import MOST_MUTATIONS, MOST_ROWS, read_call
from journal.web.auth import signed_in
from journal.web.body import bytes_read, read_json
from journal.web.errors import Refused
from journal.web.fields import AN_ID, identifier
from journal.web.here import store, who
from journal.web.part import Part, refuses, takes

part = Part("sync", "What phones and server tell each other; one call goes both ways.")

_CURSORS = {AN_ID: "gAAAAABpIHV2c2VhbGVk"}
_FIELDS = {"answers/one_minute.text": "Ze pakte mijn hand."}
_LEAVES = " ".join(f"{kind.name}: {', '.join(kind.leaves)}." for kind in KINDS.values())
_EDITS = {"answers/one_minute.text": {"was": None, "now": "Ze pakte mijn hand."}}


def _ids(*, required: bool = False) -> fields.List[str]:
    return fields.List(fields.String(metadata={"format": "uuid", "example": AN_ID}), required=required)


def _perhaps(example: object, **more: str) -> fields.String:
    return fields.String(allow_none=True, metadata={"example": example, **more})


class MutationForm(Schema):
    """«These fields were this, and are that now»; `from` is set by a deliberate move alone."""

    id = identifier()
    document = identifier()
    kind = fields.String(required=True, metadata={"example": "reflection"})
    target = _perhaps(None, format="uuid")
    base = _perhaps(None, format="uuid", description="The revision, or mutation, its writer had on screen.")
    from_ = fields.String(data_key="from", allow_none=True, metadata={"example": None, "format": "uuid"})
    space = identifier()
    fields_ = fields.Dict(
        data_key="fields",
        keys=fields.String(),
        values=fields.Dict(),
        metadata={"example": _EDITS, "description": f"Leaf to what it was and is now. {_LEAVES}"},
    )
    deleted = fields.Boolean(metadata={"example": False})
    again = fields.Boolean(metadata={"example": False, "description": "Sent once more after a restore."})
    written_at = _perhaps("2026-03-04T06:12:00+01:00")


class CallForm(Schema):
    """One call of a phone."""

    person = identifier()
    device = fields.String(required=True, validate=validate.Length(1, 100), metadata={"example": AN_ID})
    epoch = _perhaps("9f1c22aa07d3b4e8")
    limit = fields.Integer(validate=validate.Range(1), metadata={"example": MOST_ROWS})
    cursors = fields.Dict(keys=fields.String(), values=fields.String(), metadata={"example": _CURSORS})
    mutations = fields.List(fields.Nested(MutationForm), validate=validate.Length(max=MOST_MUTATIONS))
    seen = _ids()


class OutcomeAnswer(Schema):
    """What became of one mutation."""

    mutation = fields.String(metadata={"example": AN_ID})
    status = fields.String(
        validate=validate.OneOf(["accepted", "merged", "rejected"]), metadata={"example": "accepted"}
    )
    revision = _perhaps(AN_ID)
    sequence = fields.Integer(
        allow_none=True, metadata={"example": 1772601120000, "description": "Grows; says when, not how much."}
    )
    code = _perhaps(None)


class ChangeAnswer(Schema):
    """The present state of a document in one log, or that it is gone from there."""

    log = identifier()
    document = identifier()
    kind = fields.String(metadata={"example": "reflection"})
    space = fields.String(metadata={"format": "uuid", "example": AN_ID})
    target = _perhaps(None, format="uuid")
    author = fields.String(metadata={"format": "uuid", "example": AN_ID})
    revision = fields.String(metadata={"example": AN_ID})
    number = fields.Integer(metadata={"example": 4})
    fields_ = fields.Dict(data_key="fields", keys=fields.String(), metadata={"example": _FIELDS})
    merged = fields.Boolean(metadata={"example": False})
    day = fields.String(metadata={"format": "date", "example": "2026-11-21"})
    gone = fields.Boolean(metadata={"example": False})
    erased = fields.Boolean(metadata={"example": False})


class SpaceAnswer(Schema):
    """A space the person is in."""

    id = identifier()
    kind = fields.String(required=True, metadata={"example": "team"})
    name = fields.String(required=True, metadata={"example": "De Linde"})
    role = fields.String(required=True, metadata={"example": "member"})


class SyncAnswer(Schema):
    """Outcomes, what is new, and where to go on."""

    epoch = fields.String(required=True, metadata={"example": "9f1c22aa07d3b4e8"})
    copied = fields.Integer(required=True, allow_none=True, metadata={"example": 1772590000000})
    more = fields.Boolean(required=True, metadata={"example": False})
    reset = _ids(required=True)
    wants = fields.List(fields.String(metadata={"example": "e3b0c44298fc1c14…"}), required=True)
    outcomes = fields.List(fields.Nested(OutcomeAnswer), required=True)
    changes = fields.List(fields.Nested(ChangeAnswer), required=True)
    cursors = fields.Dict(required=True, keys=fields.String(), values=fields.String(), metadata={"example": _CURSORS})
    spaces = fields.List(fields.Nested(SpaceAnswer), required=True)


@part.post("/sync")
@signed_in
@takes(CallForm)
@part.response(200, SyncAnswer)
@refuses("other_person")
def sync() -> Response:
    """Send what waits, get what is new; twice equals once. Each change holds all leaves of its document."""
    me = who()
    try:
        call = read_call(read_json(), bytes_read())
    except BadCall as error:
        raise Refused("bad_request", where=error.where) from error
    told = answer(store(), Who(me.organisation, me.id, me.device, clock.today()), call)
    return Response(told, mimetype="application/json")
