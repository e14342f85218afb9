"""People, teams and memberships of an import, made before its first text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, count

from journal.cli.import_lines import Line
from journal.people import clock
from journal.people.identity import new_id
from journal.people.naming import proper_name, sign_in_name
from journal.people.person import LANGUAGES, Person
from journal.people.space import Space
from journal.store import Notebook


@dataclass(slots=True)
class House:
    """Imported ids to ours."""

    people: dict[str, str] = field(default_factory=dict)
    teams: dict[str, str] = field(default_factory=dict)
    made: int = 0


def settle(notebook: Notebook, lines: Iterable[Line]) -> House:
    """Everybody and every team a file speaks of; who is here already stays as they are.

    A team made by hand is the file's team of the same name.

    Everyone is a *member*: the file's role says what somebody does at work, never what they may see.
    """
    book, house = notebook.people, House()
    house.people = {person.source: person.id for person in book.people() if person.source}
    house.teams = {space.source: space.id for space in book.spaces() if space.source}
    called = {space.name: space.id for space in book.spaces() if space.kind == "team" and not space.source}
    names = {person.sign_in for person in book.people()}
    seated: set[tuple[str, str]] = set()
    for line in lines:
        if line.team not in house.teams:
            house.teams[line.team] = called.get(line.team_name) or _add_team(notebook, line)
        if line.author not in house.people:
            house.people[line.author] = _add_person(notebook, line, names)
            house.made += 1
        seat = house.people[line.author], house.teams[line.team]
        if seat not in seated:
            book.join(*seat, "member")
            seated.add(seat)
    return house


def _add_team(notebook: Notebook, line: Line) -> str:
    space = Space(new_id(), "team", line.team_name, source=line.team)
    notebook.people.add_space(space)
    return space.id


def _free_name(line: Line, taken: set[str]) -> str:
    """Two of one name are told apart by the file's id, or where that does not do by a number."""
    numbered = (f"{line.name[:70]} {number}" for number in count(2))
    wishes = map(proper_name, chain([line.name, f"{line.name} ({line.author})"], numbered))
    return next(name for name in wishes if name and sign_in_name(name) not in taken)


def _add_person(notebook: Notebook, line: Line, names: set[str]) -> str:
    """A person who joins by invitation later."""
    name = _free_name(line, names)
    names.add(sign_in_name(name))
    language = line.language if line.language in LANGUAGES else "en"
    person = Person(new_id(), name, sign_in_name(name), language, line.role, line.author, created_on=clock.today())
    notebook.people.add_person(person)
    return person.id
