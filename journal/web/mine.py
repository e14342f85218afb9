"""Everything that is mine: to take with me, or to erase."""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from flask import Response
from marshmallow import Schema, fields

from journal.documents.document import Document, Revision
from journal.people import clock
from journal.people.book import Noted
from journal.people.errors import WrongPassphrase
from journal.people.passphrase import LONGEST, fits
from journal.portfolio.mine import next_text, version
from journal.research.worry import worries_to
from journal.store import Notebook, Store
from journal.sync.erase import erase_mine
from journal.sync.readers import readers
from journal.sync.writer import the_writer
from journal.web.auth import signed_in
from journal.web.devices import DeviceAnswer
from journal.web.documents import RevisionAnswer
from journal.web.fields import Form, day, identifier, text
from journal.web.here import Who, settings, store, who
from journal.web.limits import guessing, limiter, trying
from journal.web.part import Part, refuses
from journal.web.review_answers import MyMessage
from journal.web.welcome import Welcome, present

part = Part("mine", "Everything that is mine.")

_json = json.JSONEncoder(ensure_ascii=False).encode

AT_ONCE = 50
"""Texts a transaction: nobody else waits for somebody's whole life."""


class MyText(Schema):
    """One text with all its versions that are mine, and who opened it."""

    id = identifier()
    kind = fields.String(required=True, metadata={"example": "reflection"})
    target = fields.String(required=True, allow_none=True, metadata={"example": None})
    space = identifier()
    deleted = fields.Boolean(required=True, metadata={"example": False})
    versions = fields.List(fields.Nested(RevisionAnswer), required=True)
    opened_by = fields.List(fields.String(metadata={"example": "Bram Jansen"}), required=True)
    files = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"example": {}, "description": "What hangs on it and is mine, by name, as base64."},
    )


class Mine(Schema):
    """Who I am here, where I am signed in, what reviewers of studies wrote to me, and all I wrote."""

    made_on = day()
    about_me = fields.Nested(Welcome, required=True)
    signed_in = fields.List(fields.Nested(DeviceAnswer), required=True)
    messages = fields.List(fields.Nested(MyMessage), required=True)
    texts = fields.List(fields.Nested(MyText), required=True)


class EraseMine(Form):
    """My passphrase, since this cannot be undone."""

    passphrase = text(1, LONGEST, "three herons by the pond")


@part.get("/mine")
@signed_in
@limiter.limit("20 per hour")
@part.response(200, Mine)
def read_mine() -> Response:
    """All in one file: every text and choice, earlier versions, who opened mine, my places and phones."""
    me = who()
    with store().writing(me.organisation) as notebook:
        notebook.people.note(me.id, "downloaded_own", me.id)
        messages = [asdict(each) for each in worries_to(notebook, me.id)]
    made = {
        "made_on": clock.today(), "about_me": Welcome().dump(present(me)), "signed_in": _devices(me),
        "messages": messages,
    }  # fmt: skip
    answer = Response(_pieces(made, store(), me, settings().smallest_group), content_type="application/json")
    answer.headers["Content-Disposition"] = "attachment; filename=kring.json"
    return answer


ABOUT_ME = ("searched_as", "downloaded_own", "mend_offered", "mended", "passphrase_changed")
"""Actions in the log that a person is shown: what others did about them, and what opens their account."""

MOST_LINES = 500


class LogLine(Schema):
    """Something that was done; by me, by a colleague, or by whoever runs the server (*operator*)."""

    day = day()
    action = fields.String(required=True, metadata={"example": "searched_as"})
    by = fields.String(required=True, metadata={"example": "operator"})


class MyLog(Schema):
    """The last lines, newest first."""

    lines = fields.List(fields.Nested(LogLine), required=True)


@part.get("/mine/log")
@signed_in
@part.response(200, MyLog)
def read_my_log() -> dict[str, Any]:
    """What was done in my place or to my account: who searched as me on the server, and never for what."""
    me = who()
    with store().reading(me.organisation) as notebook:
        lines = notebook.people.noted(me.id, ABOUT_ME, MOST_LINES)
    return {"lines": [{"day": line.day, "action": line.action, "by": _by(line, me)} for line in lines]}


def _by(line: Noted, me: Who) -> str:
    if line.person is None:
        return "operator"
    return "me" if line.person == me.id else "colleague"


@part.post("/mine/erase")
@trying
@guessing
@signed_in
@part.arguments(EraseMine)
@part.response(204)
@refuses("wrong_passphrase")
def erase_all_mine(form: dict[str, str]) -> None:
    """Erase for good all I wrote; what several people wrote together stays, and others keep their responses."""
    me = who()
    if not fits(form["passphrase"], me.person.passphrase):
        raise WrongPassphrase
    after: str | None = ""
    while after is not None:
        with store().writing(me.organisation) as notebook:
            writer = the_writer(notebook, me.id, me.device, clock.today())
            after = erase_mine(notebook, writer, after, AT_ONCE)
    store().wipe_traces()


def _devices(me: Who) -> list[dict[str, Any]]:
    with store().reading(me.organisation) as notebook:
        mine = notebook.people.devices(me.id)
    return [
        {
            "id": one.id, "name": one.name, "signed_in_on": one.signed_in_on,
            "last_seen_on": one.last_seen_on, "this": one.id == me.device,
        }
        for one in mine
    ]  # fmt: skip


def _pieces(made: dict[str, Any], kept: Store, me: Who, smallest: int) -> Iterator[str]:
    """The file, a version at a time: as long as a life of writing, and never whole in memory."""
    yield _json(made)[:-1] + ', "texts": ['
    after, comma = "", ""
    while True:
        with kept.reading(me.organisation) as notebook:
            document = next_text(notebook, me.id, after)
            about = _text(notebook, me, smallest, document) if document and not document.erased else None
        if document is None:
            break
        after = document.id
        if about:
            yield comma + _json(about)[:-1] + ', "versions": ['
            yield from _versions(kept, me, document)
            yield '], "files": {'
            yield from _files(kept, me, document)
            yield "}}"
            comma = ","
    yield "]}"


def _versions(kept: Store, me: Who, document: Document) -> Iterator[str]:
    comma = ""
    for number in range(1, document.number + 1):
        with kept.reading(me.organisation) as notebook:
            found = version(notebook, document, number, me.id)
        if found:
            yield comma + _json(_version(found))
            comma = ","


def _files(kept: Store, me: Who, document: Document) -> Iterator[str]:
    """One file at a time; of what several people write, only what they hung on it themselves."""
    comma = ""
    for name in sorted(document.files):
        with kept.reading(me.organisation) as notebook:
            mine = notebook.files.brought_by(document.id, name) == me.id
        whole = kept.files(me.organisation).whole(document.id, name) if mine else None
        if whole is not None:
            yield f'{comma}"{name}": "{b64encode(whole).decode()}"'
            comma = ", "


def _text(notebook: Notebook, me: Who, smallest: int, document: Document) -> dict[str, Any]:
    writer = the_writer(notebook, me.id, me.device, clock.today())
    seen = readers(notebook, writer, document.id, smallest)
    return {
        "id": document.id, "kind": document.kind, "target": document.target, "space": document.space,
        "deleted": document.deleted, "opened_by": [person.name for person in seen.people],
    }  # fmt: skip


def _version(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id, "number": revision.number, "writer": revision.writer, "space": revision.space,
        "written_at": revision.written_at, "arrived": revision.day, "merged": revision.merged,
        "deleted": revision.deleted, "blanked": revision.blanked,
        "fields": None if revision.blanked else revision.fields,
    }  # fmt: skip
