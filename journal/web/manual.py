"""The living manual beyond one's own team: what teams lend each other, and a manual as a TiddlyWiki's file."""

import json
from typing import Any
from urllib.parse import quote
from uuid import UUID

from flask import Response
from flask_babel import gettext as _
from marshmallow import Schema, fields, validate

from journal.documents.document import Mutation
from journal.documents.errors import NotAllowed, NotFound
from journal.manual.bringing import Where, mutations
from journal.manual.lending import Lent, copies, lent_page, lent_to
from journal.manual.page import pages_in
from journal.manual.reading import NotAWiki, read
from journal.manual.tiddlywiki import tiddlers
from journal.people import clock
from journal.people.seating import standing
from journal.people.space import Space
from journal.store import Notebook
from journal.sync.protocol import MOST_MUTATION_BYTES
from journal.sync.push import push
from journal.sync.writer import Writer, the_writer
from journal.web.auth import signed_in
from journal.web.body import MOST_BYTES
from journal.web.errors import Refused
from journal.web.fields import Form, YesNo, identifier
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.turns import turns

part = Part("manual", "The manuals of teams: pages that teams lend each other, and files for a TiddlyWiki.")

_TIDDLERS = {
    "schema": {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}},
    "example": [{"title": "Eten met smaak", "type": "text/vnd.tiddlywiki", "text": "Ga //eerst// zitten."}],
}
_PAGE = {"title": "Eten met smaak", "text": "Ga *eerst* zitten."}


class LentTitle(Schema):
    """A page that a team lends: whose it is and what it is about."""

    id = identifier()
    team = fields.String(required=True, metadata={"example": "De Linde"})
    title = fields.String(required=True, metadata={"example": "Eten met smaak"})
    language = fields.String(required=True, allow_none=True, metadata={"example": "nl"})
    space = identifier()


class LentPages(Schema):
    """What the teams of the house lend to each other."""

    pages = fields.List(fields.Nested(LentTitle), required=True)


class LentPage(LentTitle):
    """One of these with its words, as its team lent them."""

    fields_ = fields.Dict(data_key="fields", required=True, metadata={"example": _PAGE})


class PageAbroad(Schema):
    """What of a page is known outside its team: the version that is lent, and how many others adapted it."""

    lent = fields.Nested(LentPage, required=True, allow_none=True)
    copies = fields.Integer(required=True, metadata={"example": 2, "description": "Teams, never people."})


class WikiForm(Form):
    """A TiddlyWiki's file; without `bring` it is only said what would come in."""

    file = fields.String(required=True, validate=validate.Length(1, MOST_BYTES), metadata={"example": "[]"})
    bring = YesNo(required=True, metadata={"example": False})


class NotPage(Schema):
    """Something in the file that does not come in, and why."""

    title = fields.String(required=True, metadata={"example": "photo.png"})
    why = fields.String(required=True, metadata={"example": "no_words"})


class WikiAnswer(Schema):
    """What the file changes in the manual: titles of pages."""

    new = fields.List(fields.String(metadata={"example": "Rust aan tafel"}), required=True)
    changed = fields.List(fields.String(metadata={"example": "Eten met smaak"}), required=True)
    known = fields.Integer(required=True, metadata={"example": 0, "description": "Pages that say nothing new."})
    left_out = fields.List(fields.Nested(NotPage), required=True)


@part.get("/manual/lent")
@signed_in
@part.response(200, LentPages)
def read_lent() -> dict[str, Any]:
    """The pages that teams lend to the others of their organisation, for colleagues."""
    with store().reading(who().organisation) as notebook:
        found = lent_to(notebook, standing(notebook.people, who().id))
    return {"pages": [_titled(page) for page in found]}


@part.get("/manual/pages/<uuid:id>")
@signed_in
@part.response(200, PageAbroad)
@refuses("not_found")
def read_page(id: UUID) -> dict[str, Any]:
    """A page as other teams read it, and how many of them adapted it; for those teams and its own."""
    with store().reading(who().organisation) as notebook:
        me = standing(notebook.people, who().id)
        count, page = copies(notebook, me, str(id)), lent_page(notebook, me, str(id))
    return {"lent": page and _titled(page) | {"fields_": page.fields}, "copies": count}


@part.get("/manual/<uuid:id>/tiddlywiki")
@signed_in
@part.doc(responses={200: {"description": "TiddlyWiki's JSON.", "content": {"application/json": _TIDDLERS}}})
@refuses("not_found")
def read_tiddlywiki(id: UUID) -> Response:
    """The whole manual as a file for a TiddlyWiki, for whoever reads it here."""
    with store().writing(who().organisation) as notebook:
        here = _here(notebook, str(id))
        pages = pages_in(notebook, here.id)
        notebook.people.note(who().id, "manual_taken_out", here.id, f"tiddlywiki {len(pages)}")
    called = _("Manual: {team}").format(team=here.name or who().person.name)
    headings = {"evidence": _("What is known"), "practice": _("How we do it here")}
    made = json.dumps(tiddlers(pages, called, headings), ensure_ascii=False, indent=1)
    answer = Response(made.encode("utf-8", "replace"), mimetype="application/json")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(called, safe='')}.json"
    return answer


@part.post("/manual/<uuid:id>/tiddlywiki")
@signed_in
@part.arguments(WikiForm)
@part.response(200, WikiAnswer)
@refuses("not_found", "not_allowed", "not_a_wiki")
def bring_in(form: dict[str, Any], id: UUID) -> dict[str, Any]:
    """What a TiddlyWiki's file changes in a manual, or with `bring` that it does; twice equals once."""
    try:
        with turns.taken(who().id):
            brought, left_out = read(form["file"])
    except NotAWiki as error:
        raise Refused("not_a_wiki") from error
    with store().writing(who().organisation) as notebook:
        here = _here(notebook, str(id))
        writer = the_writer(notebook, who().id, who().device, clock.today())
        if not writer.writes_in(here.id):
            raise NotAllowed
        pages = pages_in(notebook, here.id)
        told = list(mutations(Where(who().organisation, here.id, writer.person), pages, brought))
        refused = {each.document: "too_large" for each in told if _letters(each) > MOST_MUTATION_BYTES}
        if form["bring"]:
            refused |= _push(notebook, writer, [each for each in told if each.document not in refused])
            notebook.people.note(writer.person, "manual_brought_in", here.id, f"{len(told) - len(refused)}")
    titles = {page.document.id: page.title for page in pages}
    taken = [each for each in told if each.document not in refused]
    return {
        "new": [_title(each, titles) for each in taken if each.document not in titles],
        "changed": [_title(each, titles) for each in taken if each.document in titles],
        "known": len(brought) - len(told),
        "left_out": [{"title": each.title, "why": each.why} for each in left_out]
        + [{"title": _title(each, titles), "why": refused[each.document]} for each in told if each.document in refused],
    }


def _push(notebook: Notebook, writer: Writer, told: list[Mutation]) -> dict[str, str]:
    """Through the same way as from a phone; why some were not taken, by document."""
    outcomes = {each.document: push(notebook, writer, each) for each in told}
    return {id: outcome.code or "rejected" for id, outcome in outcomes.items() if outcome.status == "rejected"}


def _letters(mutation: Mutation) -> int:
    """How much a page says: a phone could not send more of it at once either."""
    return sum(len(str(edit.now)) for edit in mutation.edits.values())


def _here(notebook: Notebook, space: str) -> Space:
    seat = notebook.people.seats(who().id).get(space)
    if seat is None:
        raise NotFound
    return seat.space


def _title(mutation: Mutation, titles: dict[str, str]) -> str:
    edit = mutation.edits.get("title")
    return str(edit.now or "") if edit else titles.get(mutation.document, "")


def _titled(page: Lent) -> dict[str, Any]:
    language = page.fields.get("language")
    return {
        "id": page.id, "team": page.space.name, "space": page.space.id, "title": page.title,
        "language": language if isinstance(language, str) else None,
    }  # fmt: skip
