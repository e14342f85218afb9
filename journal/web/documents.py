"""What can be done with one document beside writing in it."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, fields, validate

from journal.documents.document import Document, Revision
from journal.people import clock
from journal.people.person import Person
from journal.people.space import Role
from journal.store import Notebook
from journal.sync import asking
from journal.sync import erase as erasing
from journal.sync.audience import audience
from journal.sync.readers import readers
from journal.sync.writer import Writer, the_writer
from journal.web.auth import signed_in
from journal.web.fields import AN_ID, Form, day, identifier, one_of, text
from journal.web.here import settings, store, who
from journal.web.part import Part, refuses
from journal.web.welcome import ROLES, Named

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
    here = fields.Boolean(
        required=True, metadata={"example": True, "description": "Written by me, on the device that asks."}
    )


class History(Schema):
    """The versions that the reader may see, newest first."""

    revisions = fields.List(fields.Nested(RevisionAnswer), required=True)


class Readers(Schema):
    """Who opened it: names for a member's text, a number from the smallest group on for a team leader's."""

    readers = fields.List(fields.Nested(Named), required=True)
    count = fields.Integer(required=True, allow_none=True, metadata={"example": None})


class Reading(Named):
    """Somebody in the space of a text, and in which role."""

    role = one_of(*ROLES)


class AudienceAnswer(Schema):
    """Who may read a text now, its author aside, and who joined too late to."""

    readers = fields.List(fields.Nested(Reading), required=True)
    newcomers = fields.List(fields.Nested(Reading), required=True)


class DeletedText(Schema):
    """A text that can be brought back: as it was when it was deleted."""

    id = identifier()
    kind = fields.String(required=True, metadata={"example": "reflection"})
    target = fields.String(required=True, allow_none=True, metadata={"example": None})
    space = identifier()
    revision = identifier()
    day = day()
    fields_ = fields.Dict(data_key="fields", required=True, metadata={"example": {"answers/one_minute.text": "Stil."}})


class Deleted(Schema):
    """One's own deleted texts, the last deleted first."""

    texts = fields.List(fields.Nested(DeletedText), required=True)


class HistoryQuery(Form):
    """Where to go on."""

    before = fields.Integer(validate=validate.Range(1, 10**9), metadata={"example": 51})


class BlankForm(Form):
    """Which version loses its words."""

    revision = identifier()


class EraseForm(Form):
    """Why, when the organisation erases what several people wrote."""

    reason = text(1, 500, "A relative asked for it.", required=False)


class AskForm(Form):
    """To which meeting."""

    meeting = identifier()


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
    store().wipe_traces()


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
    store().wipe_traces()


@part.post("/documents/<uuid:id>/open")
@signed_in
@part.arguments(NothingForm)
@part.response(204)
@refuses("not_found", "not_allowed")
def show_to_newcomers(form: dict[str, str], id: UUID) -> None:
    """Let those who joined later read a text shared before they came."""
    with store().writing(who().organisation) as notebook:
        erasing.show_to_newcomers(notebook, _writer(notebook), str(id))


@part.post("/documents/<uuid:id>/ask-to-bring")
@signed_in
@part.arguments(AskForm)
@part.response(204)
@refuses("not_found", "not_allowed")
def ask_to_bring(form: dict[str, str], id: UUID) -> None:
    """Ask a colleague to bring a text to a meeting: its writer alone hears of it, and no answer comes back."""
    with store().writing(who().organisation) as notebook:
        asking.ask_to_bring(notebook, _writer(notebook), str(id), form["meeting"])


@part.get("/documents/<uuid:id>/readers")
@signed_in
@part.response(200, Readers)
@refuses("not_found")
def read_readers(id: UUID) -> dict[str, Any]:
    """Who opened one's own shared text: never when, never who did not."""
    with store().reading(who().organisation) as notebook:
        seen = readers(notebook, _writer(notebook), str(id), settings().smallest_group)
    return {"readers": [_name(person) for person in seen.people], "count": seen.count}


@part.get("/documents/<uuid:id>/audience")
@signed_in
@part.response(200, AudienceAnswer)
@refuses("not_found")
def read_audience(id: UUID) -> dict[str, Any]:
    """Who may read a text of mine now: by the rules of every pull, not by who did."""
    with store().reading(who().organisation) as notebook:
        found = audience(notebook, _writer(notebook), str(id))
    return {"readers": _named(found.readers), "newcomers": _named(found.newcomers)}


@part.get("/documents/deleted")
@signed_in
@part.response(200, Deleted)
def read_deleted() -> dict[str, Any]:
    """My deleted texts of the last 400 days: writing in one brings it back."""
    with store().reading(who().organisation) as notebook:
        found = erasing.deleted_texts(notebook, _writer(notebook))
    return {"texts": [_deleted(document) for document in found]}


def _name(person: Person) -> dict[str, str]:
    return {"id": person.id, "name": person.name}


def _named(people: tuple[tuple[Person, Role], ...]) -> list[dict[str, str]]:
    return [_name(person) | {"role": role} for person, role in people]


def _deleted(document: Document) -> dict[str, Any]:
    return {
        "id": document.id, "kind": document.kind, "target": document.target, "space": document.space,
        "revision": document.head, "day": document.day, "fields_": document.fields,
    }  # fmt: skip


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id, "number": revision.number, "writer": revision.writer, "space": revision.space,
        "written_at": revision.written_at, "arrived": revision.day, "merged": revision.merged,
        "fields_": None if revision.blanked else revision.fields, "deleted": revision.deleted,
        "blanked": revision.blanked, "here": (revision.writer, revision.device) == (who().id, who().device),
    }  # fmt: skip
