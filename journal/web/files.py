"""Photos, drawings and spoken notes, each under the document it hangs on."""

import binascii
from base64 import b64decode
from typing import Any
from uuid import UUID

from flask import Response
from marshmallow import Schema, fields, validate

from journal.documents.errors import NotFound
from journal.files.content import FORMS, MOST_BYTES, NAME, form_of
from journal.sync.files import Hanging, bring, file_of
from journal.web.auth import signed_in
from journal.web.errors import Refused
from journal.web.fields import Form
from journal.web.here import store, who
from journal.web.part import Part, refuses

part = Part("files", "Photos, drawings and voice notes: whoever reads a document reads what hangs on it.")

_NOTHING_RUNS = "default-src 'none'; sandbox"
_MOST_PIECE = 1_000_000
_TYPES = sorted({form.type for form in FORMS.values()})


class PieceForm(Form):
    """A piece of a file: where it begins, how long the whole is, and its bytes as base64; an empty one asks."""

    at = fields.Integer(required=True, validate=validate.Range(0, MOST_BYTES), metadata={"example": 0})
    of = fields.Integer(required=True, validate=validate.Range(1, 10**9), metadata={"example": 214032})
    piece = fields.String(required=True, validate=validate.Length(max=_MOST_PIECE), metadata={"example": "/9j/4AAQ"})


class BroughtAnswer(Schema):
    """How many bytes are here: the next piece begins there."""

    have = fields.Integer(required=True, metadata={"example": 196608})
    whole = fields.Boolean(required=True, metadata={"example": False})


def _hanging(document: UUID, name: str) -> Hanging:
    if not NAME.match(name):
        raise NotFound
    return Hanging(who().organisation, who().id, str(document), name)


@part.post("/documents/<uuid:id>/files/<name>")
@signed_in
@part.arguments(PieceForm)
@part.response(200, BroughtAnswer)
@refuses("not_found", "file_too_large", "file_damaged", "file_unfit")
def bring_file(form: dict[str, Any], id: UUID, name: str) -> dict[str, Any]:
    """Bring a file that the document names, piece by piece; one that begins elsewhere is passed by."""
    file = _hanging(id, name)
    try:
        piece = b64decode(form["piece"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("bad_request") from error
    brought = bring(store(), file, form["at"], form["of"], piece)
    return {"have": brought.have, "whole": brought.whole}


@part.get("/documents/<uuid:id>/files/<name>")
@signed_in
@part.doc(responses={200: {"description": "The file.", "content": {each: {} for each in _TYPES}}})
@refuses("not_found")
def read_file(id: UUID, name: str) -> Response:
    """The file itself; a browser that opens it by its address saves it, and runs nothing that may be in it."""
    file = _hanging(id, name)
    answer = Response(file_of(store(), file), mimetype=form_of(name).type)
    answer.headers["Content-Security-Policy"] = _NOTHING_RUNS
    answer.headers["Content-Disposition"] = f"attachment; filename=kring.{name.rpartition('.')[2]}"
    return answer
