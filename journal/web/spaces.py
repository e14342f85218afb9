"""Spaces and who is in them."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, fields

from journal.documents.errors import NotAllowed, NotFound
from journal.people import clock
from journal.people.naming import space_name
from journal.people.rights import left_by_choice
from journal.people.seating import begin, give, managed, standing, visible
from journal.store import Notebook
from journal.sync.leaving import leave
from journal.web.auth import signed_in
from journal.web.fields import Form, day, name, one_of
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.welcome import KINDS, ROLES, Named

part = Part("spaces", "Circles, teams, learning communities, and who is in them.")


class NewSpace(Form):
    """A space to begin."""

    kind = one_of("circle", "team", "community")
    name = name("Rozenhof", rule=space_name)


class OneSpace(Named):
    """A space."""

    kind = one_of(*KINDS)


class Spaces(Schema):
    """The spaces I may know of, my personal one aside."""

    spaces = fields.List(fields.Nested(OneSpace), required=True)


class Member(Named):
    """Somebody in a space, in which role, since which day."""

    role = one_of(*ROLES)
    joined_on = day()


class Members(Schema):
    """Everybody in a space: administrators and new team leaders are seen like all others."""

    members = fields.List(fields.Nested(Member), required=True)


class RoleForm(Form):
    """A role in a space."""

    role = one_of(*ROLES)


@part.get("/spaces")
@signed_in
@part.response(200, Spaces)
def read_spaces() -> dict[str, Any]:
    """The spaces I am in; an administrator sees every team and community, never a circle of others."""
    with store().reading(who().organisation) as notebook:
        me = standing(notebook.people, who().id)
        return {"spaces": [space for space in notebook.people.spaces() if me.sees(space)]}


@part.post("/spaces")
@signed_in
@part.arguments(NewSpace)
@part.response(201, OneSpace)
@refuses("not_allowed")
def begin_space(form: dict[str, Any]) -> Any:
    """Begin a circle, which any colleague may, or as administrator a team or community."""
    with store().writing(who().organisation) as notebook:
        return begin(notebook.people, standing(notebook.people, who().id), form["kind"], form["name"])


@part.get("/spaces/<uuid:id>/members")
@signed_in
@part.response(200, Members)
@refuses("not_found")
def read_members(id: UUID) -> dict[str, Any]:
    """Who is in a space, in which role, since which day."""
    with store().reading(who().organisation) as notebook:
        space = visible(notebook.people, standing(notebook.people, who().id), str(id))
        names = {person.id: person.name for person in notebook.people.people()}
        members = notebook.people.members(space.id)
    return {
        "members": [
            {"id": each.person, "name": names[each.person], "role": each.role, "joined_on": each.joined_on}
            for each in members
        ]
    }


@part.put("/spaces/<uuid:id>/members/<uuid:person>")
@signed_in
@part.arguments(RoleForm)
@part.response(204)
@refuses("not_found", "not_allowed", "circle_full")
def give_seat(form: dict[str, Any], id: UUID, person: UUID) -> None:
    """Take somebody into a space that I arrange, or change their role there."""
    with store().writing(who().organisation) as notebook:
        give(notebook.people, standing(notebook.people, who().id), str(id), str(person), form["role"])


@part.delete("/spaces/<uuid:id>/members/<uuid:person>")
@signed_in
@part.response(204)
@refuses("not_found", "not_allowed")
def end_seat(id: UUID, person: UUID) -> None:
    """Leave a space, or end a membership in one that I arrange. Own texts stay their author's."""
    with store().writing(who().organisation) as notebook:
        _end(notebook, str(id), str(person))


def _end(notebook: Notebook, id: str, person: str) -> None:
    book, me = notebook.people, standing(notebook.people, who().id)
    space = visible(book, me, id) if person == me.person.id else managed(book, me, id)
    if not left_by_choice(space):
        raise NotAllowed
    if all(member.person != person for member in book.members(id)):
        raise NotFound
    leave(notebook, person, id, clock.today())
    book.note(me.person.id, "left" if person == me.person.id else "removed", f"{person} {id}")
