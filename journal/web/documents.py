"""What can be done with one document beside writing in it."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, fields, validate

from journal.documents.document import Revision
from journal.people import clock
from journal.store import Notebook
from journal.sync import erase as erasing
from journal.sync.readers import readers
from journal.sync.writer import Writer, the_writer
from journal.web.auth import signed_in
from journal.web.fields import AN_ID, Form, day, identifier, text
from journal.web.here import settings, store, who
from journal.web.part import Part, refuses
from journal.web.welcome import Named

part = Part("documents", "One document: its earlier versions, its readers, erasing it.")


class RevisionAnswer(Schema):
    """One version; `fields` is null where its words were taken out."""

    id = fields.String(required=True, metadata={"example": AN_ID})
    number = fields.Integer(required=True, metadata={"example": 3})
    writer = identifier()
    space = identifier()
    written_at = fields.String(
        required=True,
        metadata={"example": "2026-03-04T06:12:00+01:00", "description": "Empty for all but whoever wrote it."},
    )
    arrived = day()
    fields_ = fields.Dict(
        data_key="fields", required=True, allow_none=True, metadata={"example": {"answers/one_minute.text": "Stil."}}
    )
    merged = fields.Boolean(required=True, metadata={"example": False})
    deleted = fields.Boolean(required=True, metadata={"example": False})
    blanked = fields.Boolean(required=True, metadata={"example": False})


class History(Schema):
    """The versions that the reader may see, newest first."""

    revisions = fields.List(fields.Nested(RevisionAnswer), required=True)


class Readers(Schema):
    """Who opened it: names for a member's text, a number from the smallest group on for a team leader's."""

    readers = fields.List(fields.Nested(Named), required=True)
    count = fields.Integer(required=True, allow_none=True, metadata={"example": None})


class HistoryQuery(Form):
    """Where to go on."""

    before = fields.Integer(validate=validate.Range(1, 10**9), metadata={"example": 51})


class BlankForm(Form):
    """Which version loses its words."""

    revision = identifier()


class EraseForm(Form):
    """Why, when the organisation erases what several people wrote."""

    reason = text(1, 500, "A relative asked for it.", required=False)


class NothingForm(Form):
    """Nothing to say."""


def _writer(notebook: Notebook) -> Writer:
    return the_writer(notebook, who().id, who().device, clock.today())


@part.get("/documents/<uuid:id>/history")
@signed_in
@part.arguments(HistoryQuery, location="query")
@part.response(200, History)
@refuses("not_found", "bad_fields")
def read_history(query: dict[str, int], id: UUID) -> dict[str, Any]:
    """Earlier versions, 50 at a time; of one person's own kinds only their author sees more than the present one."""
    with store().reading(who().organisation) as notebook:
        found = erasing.history(notebook, _writer(notebook), str(id), query.get("before"))
    return {"revisions": [_revision(revision) for revision in found]}


@part.post("/documents/<uuid:id>/blank")
@signed_in
@part.arguments(BlankForm)
@part.response(204)
@refuses("not_found", "not_allowed")
def blank(form: dict[str, str], id: UUID) -> None:
    """Take the words out of an earlier version of one's own text."""
    with store().writing(who().organisation) as notebook:
        erasing.blank(notebook, _writer(notebook), str(id), form["revision"])


@part.post("/documents/<uuid:id>/erase")
@signed_in
@part.arguments(EraseForm)
@part.response(204)
@refuses("not_found", "not_allowed", "others_wrote")
def erase(form: dict[str, str], id: UUID) -> None:
    """Erase for good: every version, everywhere, and the id is never accepted again."""
    organises = "administrator" in who().person.roles
    with store().writing(who().organisation) as notebook:
        erasing.erase(notebook, _writer(notebook), str(id), form.get("reason"), organises)


@part.post("/documents/<uuid:id>/open")
@signed_in
@part.arguments(NothingForm)
@part.response(204)
@refuses("not_found", "not_allowed")
def show_to_newcomers(form: dict[str, str], id: UUID) -> None:
    """Let those who joined later read a text shared before they came."""
    with store().writing(who().organisation) as notebook:
        erasing.show_to_newcomers(notebook, _writer(notebook), str(id))


@part.get("/documents/<uuid:id>/readers")
@signed_in
@part.response(200, Readers)
@refuses("not_found")
def read_readers(id: UUID) -> dict[str, Any]:
    """Who opened one's own shared text: never when, never who did not."""
    with store().reading(who().organisation) as notebook:
        seen = readers(notebook, _writer(notebook), str(id), settings().smallest_group)
    return {"readers": [{"id": person.id, "name": person.name} for person in seen.people], "count": seen.count}


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id, "number": revision.number, "writer": revision.writer, "space": revision.space,
        "written_at": revision.written_at, "arrived": revision.day, "merged": revision.merged,
        "fields_": None if revision.blanked else revision.fields, "deleted": revision.deleted,
        "blanked": revision.blanked,
    }  # fmt: skip
