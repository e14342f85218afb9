"""People, spaces and memberships in SQLite."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from journal.people import clock
from journal.people.book import Noted
from journal.people.identity import chance_id, new_id
from journal.people.person import Person
from journal.people.space import Membership, Role, Seat, Space
from journal.store.sqlite_invitations import SqliteInvitations
from journal.store.sqlite_sessions import SqliteSessions

_PERSON = "id, name, sign_in, language, role_group, source, passphrase, roles, shows_reads, created_on, left_on"
_SPACE = "space.id, space.kind, space.name, space.person, space.source"
_MEMBER = "member.person, member.space, member.role, member.since, member.joined_on"
_TOGETHER = "JOIN member ON member.organisation = mine.organisation AND member.space = mine.space"


class SqlitePeople(SqliteSessions, SqliteInvitations):
    """One organisation's people; see `PeopleBook` for what each method promises.

    `sequence` tells where the log stands: from there on a newcomer reads.
    """

    def __init__(self, connection: sqlite3.Connection, organisation: str, sequence: Callable[[], int]) -> None:
        super().__init__(connection, organisation)
        self._sequence = sequence
        self._homes: dict[str, str] = {}

    def person(self, id: str) -> Person | None:
        row = self._one(f"SELECT {_PERSON} FROM person WHERE organisation = ? AND id = ?", id)
        return _person(row) if row else None

    def person_called(self, sign_in: str) -> Person | None:
        row = self._one(f"SELECT {_PERSON} FROM person WHERE organisation = ? AND sign_in = ?", sign_in)
        return _person(row) if row else None

    def people(self) -> list[Person]:
        return [_person(row) for row in self._all(f"SELECT {_PERSON} FROM person WHERE organisation = ? ORDER BY id")]

    def add_person(self, person: Person, *, guest: bool = False) -> None:
        self._do(
            f"INSERT INTO person (organisation, {_PERSON}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *_values(person),
        )
        own = Space(new_id(), "personal", "", person=person.id)
        self.add_space(own)
        self._sit(person.id, own.id, "member", since=0)
        if not guest:
            self.join(person.id, self.shared(), "member")

    def amend(self, person: Person) -> None:
        kept = self._one("SELECT passphrase, shows_reads FROM person WHERE organisation = ? AND id = ?", person.id)
        if kept and kept[0] and kept[0] != person.passphrase:
            self.never_again("passphrase", person.id, chance_id())
        if kept and kept[1] != person.shows_reads:
            (self.once_more if person.shows_reads else self.never_again)("hides", person.id)
        self._do(
            f"INSERT INTO person (organisation, {_PERSON}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (organisation, id) DO UPDATE SET name = excluded.name, sign_in = excluded.sign_in,"
            " language = excluded.language, role_group = excluded.role_group, passphrase = excluded.passphrase,"
            " roles = excluded.roles, shows_reads = excluded.shows_reads, left_on = excluded.left_on",
            *_values(person),
        )

    def space(self, id: str) -> Space | None:
        row = self._one(f"SELECT {_SPACE} FROM space WHERE organisation = ? AND id = ?", id)
        return Space(*row) if row else None

    def spaces(self) -> list[Space]:
        rows = self._all(f"SELECT {_SPACE} FROM space WHERE organisation = ? AND kind <> 'personal' ORDER BY id")
        return [Space(*row) for row in rows]

    def add_space(self, space: Space) -> None:
        self._do(
            "INSERT INTO space (organisation, id, kind, name, person, source, created_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(space.id, space.kind, space.name, space.person, space.source, clock.today()),
        )

    def personal(self, person: str) -> str:
        if person not in self._homes:
            row = self._one("SELECT id FROM space WHERE organisation = ? AND person = ? AND kind = 'personal'", person)
            self._homes[person] = _present(row)
        return self._homes[person]

    def shared(self) -> str:
        return _present(self._one("SELECT id FROM space WHERE organisation = ? AND kind = 'organisation'"))

    def seats(self, person: str) -> dict[str, Seat]:
        rows = self._all(
            f"SELECT {_SPACE}, member.role, member.since, member.seated_by FROM member"
            " JOIN space ON space.organisation = member.organisation AND space.id = member.space"
            " WHERE member.organisation = ? AND member.person = ? ORDER BY space.id",
            person,
        )
        return {row[0]: Seat(Space(*row[:5]), *row[5:]) for row in rows}

    def members(self, space: str) -> list[Membership]:
        rows = self._all(f"SELECT {_MEMBER} FROM member WHERE organisation = ? AND space = ? ORDER BY person", space)
        return [Membership(*row) for row in rows]

    def companions(self, person: str) -> list[Membership]:
        rows = self._all(
            f"SELECT {_MEMBER} FROM member mine {_TOGETHER}"
            " WHERE mine.organisation = ? AND mine.person = ? ORDER BY member.person, member.space",
            person,
        )
        return [Membership(*row) for row in rows]

    def former_authors(self, person: str) -> list[Person]:
        rows = self._all(
            f"SELECT {_PERSON} FROM person WHERE organisation = ?"
            " AND id IN (SELECT document.author FROM member JOIN place"
            " ON place.organisation = member.organisation AND place.space = member.space"
            " AND place.gone = 0 AND place.since > member.since JOIN document"
            " ON document.organisation = place.organisation AND document.id = place.document"
            " WHERE member.organisation = ? AND member.person = ?)"
            f" AND id NOT IN (SELECT member.person FROM member mine {_TOGETHER}"
            " WHERE mine.organisation = ? AND mine.person = ?)",
            *(self._organisation, person, self._organisation, person),
        )
        return [_person(row) for row in rows]

    def join(self, person: str, space: str, role: Role, by: str | None = None) -> None:
        self._sit(person, space, role, since=self._sequence(), by=by)

    def change_role(self, person: str, space: str, role: Role) -> None:
        self._connection.execute(
            "UPDATE member SET role = ? WHERE organisation = ? AND person = ? AND space = ?",
            (role, self._organisation, person, space),
        )
        self.never_again("role", person, space, role)

    def leave(self, person: str, space: str) -> None:
        self._do("DELETE FROM member WHERE organisation = ? AND person = ? AND space = ?", person, space)
        self.never_again("left", person, space)

    def start_anew(self, person: str, space: str) -> None:
        self._connection.execute(
            "UPDATE member SET since = ? WHERE organisation = ? AND person = ? AND space = ?",
            (self._sequence(), self._organisation, person, space),
        )

    def note(self, person: str | None, action: str, subject: str | None, reason: str | None = None) -> None:
        self._do(
            "INSERT INTO audit (organisation, at, person, action, subject, reason) VALUES (?, ?, ?, ?, ?, ?)",
            *(clock.now(), person, action, subject, reason),
        )

    def noted(self, subject: str, actions: Iterable[str], most: int) -> list[Noted]:
        wanted = list(actions)
        rows = self._all(
            "SELECT substr(at, 1, 10), person, action FROM audit WHERE organisation = ? AND subject = ?"
            f" AND action IN ({', '.join('?' for _ in wanted)}) ORDER BY at DESC, rowid DESC LIMIT ?",
            *(subject, *wanted, most),
        )
        return [Noted(*row) for row in rows]

    def _sit(self, person: str, space: str, role: Role, *, since: int, by: str | None = None) -> None:
        sat = self._do(
            "INSERT INTO member (organisation, person, space, role, since, joined_on, seated_by)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (organisation, person, space) DO NOTHING",
            *(person, space, role, since, clock.today(), by),
        )
        if sat.rowcount:
            self.once_more("left", person, space, str(since))
            self.once_more("role", person, space)


def _person(row: Sequence[Any]) -> Person:
    values = [*row[:7], tuple(json.loads(row[7])), bool(row[8]), *row[9:]]
    return Person(*values)


def _values(person: Person) -> tuple[object, ...]:
    return (
        *(person.id, person.name, person.sign_in, person.language, person.role_group, person.source),
        *(person.passphrase, json.dumps(person.roles), person.shows_reads),
        *(person.created_on or clock.today(), person.left_on),
    )


def _present(row: Sequence[Any] | None) -> str:
    if row is None:
        raise LookupError("every person and organisation has a space")
    return str(row[0])
