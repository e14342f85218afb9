"""Taking and giving seats in spaces; every change is noted."""

from dataclasses import replace

from journal.documents.errors import NotAllowed, NotFound
from journal.people.book import PeopleBook
from journal.people.errors import CircleFull
from journal.people.identity import new_id
from journal.people.rights import CIRCLE_MOST, ROLES, Standing
from journal.people.space import Role, Space, SpaceKind


def standing(book: PeopleBook, id: str) -> Standing:
    """A person as rules see them; NotFound if there is none."""
    person = book.person(id)
    if person is None:
        raise NotFound
    return Standing(person, book.seats(id))


def visible(book: PeopleBook, by: Standing, id: str) -> Space:
    """A space that `by` may know of; any other is NotFound, whether it exists or not."""
    space = book.space(id)
    if space is None or not by.sees(space):
        raise NotFound
    return space


def managed(book: PeopleBook, by: Standing, id: str) -> Space:
    """A space whose members `by` arranges."""
    space = visible(book, by, id)
    if not by.manages(space):
        raise NotAllowed
    return space


def begin(book: PeopleBook, by: Standing, kind: SpaceKind, name: str) -> Space:
    """A new space; who begins a circle sits in it, who arranges a team does not by that alone."""
    if not by.makes(kind):
        raise NotAllowed
    space = Space(new_id(), kind, name)
    book.add_space(space)
    book.note(by.person.id, "space_made", space.id)
    if kind == "circle":
        take(book, by.person.id, space, "member", by.person.id)
    return space


def give(book: PeopleBook, by: Standing, space_id: str, person: str, role: Role) -> None:
    """Seat somebody `by` may know of, or change their role; administrators too are seen by all there.

    Into a circle everybody comes by their own choice: through an invitation.
    """
    space = managed(book, by, space_id)
    standing(book, person)
    if space.kind == "circle" and all(member.person != person for member in book.members(space.id)):
        raise NotAllowed
    if not by.administers and all(other.person != person for other in book.companions(by.person.id)):
        raise NotFound
    take(book, person, space, role, by.person.id, seated=True)


def take(
    book: PeopleBook, person: str, space: Space, role: Role, by: str | None, *, seated: bool = False
) -> None:  # fmt: skip
    """Sit down, if the space has such a role and room; someone made a colleague gets a colleague's seat.

    `by` is who made it possible; `seated` says that they did it without the person's own doing.
    """
    members = book.members(space.id)
    if role not in ROLES[space.kind]:
        raise NotAllowed
    before = next((member.role for member in members if member.person == person), None)
    if before == role:
        return
    if space.kind == "circle" and len(members) >= CIRCLE_MOST:
        raise CircleFull
    if before:
        book.change_role(person, space.id, role)
    else:
        book.join(person, space.id, role, by if seated else None)
    book.note(by, "role_given" if before else "joined", f"{person} {space.id} {role}")
    if space.kind == "team":
        book.join(person, book.shared(), "member")


def give_roles(book: PeopleBook, person: str, roles: tuple[str, ...], by: str | None) -> None:
    """Add organisation roles to those a person has."""
    found = standing(book, person).person
    fresh = tuple(role for role in roles if role not in found.roles)
    if fresh:
        book.amend(replace(found, roles=found.roles + fresh))
        book.note(by, "roles_given", f"{person} {' '.join(fresh)}")
