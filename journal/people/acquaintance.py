"""Whose names a person sees."""

from journal.people.book import PeopleBook
from journal.people.person import Person
from journal.people.rights import Standing


def acquaintances(book: PeopleBook, by: Standing) -> list[tuple[Person, list[str]]]:
    """Everybody `by` shares a space with, and in which of those; an administrator: everybody arranged.

    Authors who left come last, in no space: their texts stay, and so do their names.
    """
    where: dict[str, list[str]] = {}
    for seat in book.companions(by.person.id):
        if by.seats[seat.space].space.kind != "personal":
            where.setdefault(seat.person, []).append(seat.space)
    if by.administers:
        _arranged(book, by, where)
    known = {person.id: person for person in book.people()}
    where |= {person.id: [] for person in book.former_authors(by.person.id) if person.id not in where}
    return [(known[id], spaces) for id, spaces in where.items()]


def _arranged(book: PeopleBook, by: Standing, where: dict[str, list[str]]) -> None:
    for space in book.spaces():
        if by.sees(space) and space.id not in by.seats:
            for seat in book.members(space.id):
                where.setdefault(seat.person, []).append(space.id)
