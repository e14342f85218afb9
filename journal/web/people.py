"""The people I share a space with."""

from typing import Any

from marshmallow import Schema, fields

from journal.people.acquaintance import acquaintances
from journal.people.seating import standing
from journal.web.auth import signed_in
from journal.web.fields import identifier
from journal.web.here import store, who
from journal.web.part import Part
from journal.web.welcome import Named

part = Part("people", "Who is who.")


class Acquaintance(Named):
    """A person and the spaces we share; none for authors who left."""

    spaces = fields.List(identifier(), required=True)


class People(Schema):
    """Everybody whose name I see."""

    people = fields.List(fields.Nested(Acquaintance), required=True)


@part.get("/people")
@signed_in
@part.response(200, People)
def read_people() -> dict[str, Any]:
    """Everybody I share a space with, and authors who left whose shared texts are still there."""
    with store().reading(who().organisation) as notebook:
        known = acquaintances(notebook.people, standing(notebook.people, who().id))
    return {"people": [{"id": person.id, "name": person.name, "spaces": spaces} for person, spaces in known]}
