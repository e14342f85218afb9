"""Documents, revisions and outcomes of one organisation, in SQLite."""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from journal.documents.document import Document, Outcome, Revision
from journal.people.space import Seat
from journal.store.protocol import ChosenValues, KeptAnswer, Reader, Row
from journal.store.sqlite_files import SqliteFiles
from journal.store.sqlite_kept import SqliteKept
from journal.store.sqlite_log import Log
from journal.store.sqlite_never_again import SqliteNeverAgain
from journal.store.sqlite_people import SqlitePeople
from journal.store.sqlite_studies import SqliteStudies

_DOCUMENT = (
    "d.id, d.kind, d.author, d.space, d.target, d.number, d.head, d.worded, d.others, d.merged,"
    " d.deleted, d.erased, d.day, r.fields FROM document d JOIN revision r"
    " ON r.organisation = d.organisation AND r.document = d.id AND r.number = d.number"
)


_flat = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _document(row: tuple[Any, ...]) -> Document:
    values: tuple[Any, ...] = (*row[:8], *map(bool, row[8:12]), row[12], json.loads(row[13]))
    return Document(*values)


def _revision(row: tuple[Any, ...]) -> Revision:
    values: tuple[Any, ...] = (*row[:6], json.loads(row[6]), *map(bool, row[7:10]), *row[10:12])
    return Revision(*values)


class SqliteNotebook:
    """See Notebook; lives as long as the transaction it was made for."""

    def __init__(self, connection: sqlite3.Connection, organisation: str) -> None:
        self._run = connection.execute
        self._organisation = organisation
        self._connection = connection
        self._log = Log(connection, organisation)
        self._never = SqliteNeverAgain(connection, organisation)
        self._kept = SqliteKept(connection, organisation)
        self._raised: int | None = None
        self._stamped = 0

    @cached_property
    def people(self) -> SqlitePeople:
        """See Notebook."""
        return SqlitePeople(self._connection, self._organisation, self.sequence)

    @cached_property
    def studies(self) -> SqliteStudies:
        """See Notebook."""
        return SqliteStudies(self._connection, self._organisation)

    @cached_property
    def files(self) -> SqliteFiles:
        """See Notebook."""
        return SqliteFiles(self._connection, self._organisation)

    def sequence(self) -> int:
        """See Notebook."""
        if self._raised is not None:
            return self._raised
        return int(self._one("SELECT sequence FROM counter WHERE organisation = ?")[0])

    def tick(self) -> int:
        """See Notebook. The first one takes the counter's row; the rest count in memory until `finish`."""
        if self._raised is None:
            raised = "UPDATE counter SET sequence = sequence + 1 WHERE organisation = ? RETURNING sequence"
            self._raised = int(self._one(raised)[0])
        else:
            self._raised += 1
        return self._raised

    def stamp(self) -> int:
        """See Notebook."""
        before = self._stamped or int(self._one("SELECT stamp FROM counter WHERE organisation = ?")[0])
        self._stamped = max(before + 1, time.time_ns() // 1_000_000)
        return self._stamped

    def finish(self) -> None:
        """Write back how far this transaction counted; before its commit."""
        if self._raised is not None or self._stamped:
            counted = "UPDATE counter SET sequence = ?, stamp = max(stamp, ?) WHERE organisation = ?"
            self._run(counted, (self.sequence(), self._stamped, self._organisation))

    def document(self, document: str) -> Document | None:
        """See Notebook."""
        row = self._one(f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.id = ?", document)
        return _document(row) if row else None

    def append(self, document: Document, revision: Revision) -> None:
        """See Notebook."""
        d, r = document, revision
        self._run(
            "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " space = excluded.space, number = excluded.number, head = excluded.head,"
            " worded = excluded.worded, others = excluded.others, merged = excluded.merged,"
            " deleted = excluded.deleted, erased = excluded.erased, day = excluded.day",
            (self._organisation, d.id, d.kind, d.author, d.space, d.target, d.number, d.head, d.worded,
             d.others, d.merged, d.deleted, d.erased, d.day),
        )  # fmt: skip
        self._run(
            "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self._organisation, r.document, r.number, r.id, r.writer, r.device, r.space, _flat(r.fields),
             r.merged, r.deleted, r.blanked, r.written_at, r.day),
        )  # fmt: skip
        self.studies.follow(document)
        self.files.follow(document, revision.writer)

    def number_of(self, document: str, revision: str) -> int | None:
        """See Notebook."""
        row = self._one("SELECT number FROM revision WHERE organisation = ? AND document = ? AND id = ?",
                        document, revision)  # fmt: skip
        return int(row[0]) if row else None

    def revisions(self, document: str, before: int | None = None) -> Iterator[Revision]:
        """See Notebook."""
        rows = self._run(
            "SELECT document, number, id, writer, device, space, fields, merged, deleted, blanked, written_at,"
            " day FROM revision WHERE organisation = ? AND document = ? AND (? IS NULL OR number < ?)"
            " ORDER BY number DESC",
            (self._organisation, document, before, before),
        )
        return map(_revision, rows)

    def blank(self, document: str, number: int | None = None) -> None:
        """See Notebook."""
        self._run(
            "UPDATE revision SET fields = '{}', blanked = 1"
            " WHERE organisation = ? AND document = ? AND (? IS NULL OR number = ?)",
            (self._organisation, document, number, number),
        )

    def targeting(self, document: str) -> list[Document]:
        """See Notebook."""
        # The plus keeps SQLite from reading every document in order of id, instead of the few that the index has.
        rows = self._run(f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.target = ? ORDER BY +d.id",
                         (self._organisation, document))  # fmt: skip
        return [_document(row) for row in rows.fetchall()]

    def written_in(self, space: str, author: str) -> list[Document]:
        """See Notebook."""
        rows = self._run(
            f"SELECT {_DOCUMENT} WHERE d.organisation = ?1 AND d.id IN (SELECT document FROM place INDEXED BY place_log"
            " WHERE organisation = ?1 AND space = ?2) AND d.space = ?2 AND d.author = ?3 ORDER BY d.id",
            (self._organisation, space, author),
        )
        return [_document(row) for row in rows.fetchall()]

    def documents_in(self, space: str, kind: str) -> list[Document]:
        """See Notebook."""
        rows = self._run(
            f"SELECT {_DOCUMENT} JOIN place p ON p.organisation = d.organisation AND p.document = d.id"
            " WHERE p.organisation = ? AND p.space = ? AND p.gone = 0 AND d.space = p.space AND d.kind = ?"
            " AND d.deleted = 0 AND d.erased = 0 ORDER BY +d.id",
            (self._organisation, space, kind),
        )
        return [_document(row) for row in rows.fetchall()]

    def values_in(self, spaces: Sequence[str], most: int) -> list[Document]:
        """See Notebook."""
        # The plus, as in `targeting`: else every document of the organisation is read, in order, for the few values.
        rows = self._run(
            f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.space IN (SELECT value FROM json_each(?))"
            " AND d.kind = 'value' AND d.deleted = 0 AND d.erased = 0 ORDER BY +d.id LIMIT ?",
            (self._organisation, json.dumps(list(spaces)), most),
        )
        return [_document(row) for row in rows.fetchall()]

    def written_by(self, author: str, after: str, most: int) -> list[Document]:
        """See Notebook."""
        rows = self._run(
            f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.id > ? AND d.author = ? ORDER BY d.id LIMIT ?",
            (self._organisation, after, author, most),
        )
        return [_document(row) for row in rows.fetchall()]

    def reflections_in(self, spaces: Iterable[str], after: str, most: int) -> list[Document]:
        """See Notebook."""
        rows = self._run(
            f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.id > ? AND d.kind = 'reflection' AND d.deleted = 0"
            " AND d.erased = 0 AND d.space IN (SELECT value FROM json_each(?)) ORDER BY d.id LIMIT ?",
            (self._organisation, after, json.dumps(list(spaces)), most),
        )
        return [_document(row) for row in rows.fetchall()]

    def shared_in(self, spaces: Iterable[str], kinds: Iterable[str]) -> list[Document]:
        """See Notebook."""
        # The plus, as in `targeting`: once over all of an organisation, for it is all of its teams that are asked for.
        rows = self._run(
            f"SELECT {_DOCUMENT} WHERE d.organisation = ? AND d.kind IN (SELECT value FROM json_each(?))"
            " AND +d.space IN (SELECT value FROM json_each(?)) AND d.deleted = 0 AND d.erased = 0",
            (self._organisation, json.dumps(list(kinds)), json.dumps(list(spaces))),
        )
        return [_document(row) for row in rows.fetchall()]

    def deleted(self, personal: str, most: int) -> list[Document]:
        """See Notebook."""
        rows = self._run(
            f"SELECT {_DOCUMENT} JOIN place p ON p.organisation = d.organisation AND p.document = d.id"
            " WHERE d.organisation = ? AND p.space = ? AND p.gone = 1 AND d.deleted = 1 AND d.erased = 0"
            " ORDER BY p.sequence DESC LIMIT ?",
            (self._organisation, personal, most),
        )
        return [_document(row) for row in rows.fetchall()]

    def present(
        self, space: str, document: str, sequence: int, since: int | None, day: str, *, came_back: bool = False
    ) -> None:
        """See Notebook."""
        self._log.present(space, document, sequence, since, day, came_back=came_back)

    def gone(self, space: str, document: str, sequence: int, erased: bool, day: str) -> None:
        """See Notebook."""
        self._log.gone(space, document, sequence, erased, day)

    def places(self, document: str) -> list[str]:
        """See Notebook."""
        return self._log.places(document)

    def arrived(self, space: str, document: str) -> int | None:
        """See Notebook."""
        return self._log.arrived(space, document)

    def show_from(self, space: str, document: str, sequence: int) -> None:
        """See Notebook."""
        self._log.show_from(space, document, sequence)

    def changed(self, after: int, most: int) -> list[tuple[int, str]]:
        """See Notebook."""
        return self._log.changed(after, most)

    def outcome(self, mutation: str) -> tuple[str, Outcome] | None:
        """See Notebook."""
        row = self._one(
            "SELECT person, id, status, code, revision, sequence FROM mutation"
            " WHERE organisation = ? AND id = ?", mutation)  # fmt: skip
        return (row[0], Outcome(*row[1:])) if row else None

    def record(self, outcome: Outcome, person: str, document: str) -> None:
        """See Notebook."""
        self._run("INSERT INTO mutation VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  (self._organisation, outcome.mutation, person, document, outcome.status, outcome.code,
                   outcome.revision, outcome.sequence))  # fmt: skip

    def newer(self, seat: Seat, reader: Reader, high: int, limit: int) -> Iterator[Row]:
        """See Notebook."""
        return self._log.newer(seat, reader, high, limit)

    def older(self, seat: Seat, reader: Reader, low: int, limit: int) -> Iterator[Row]:
        """See Notebook."""
        return self._log.older(seat, reader, low, limit)

    def shown(self, seat: Seat, reader: Reader, documents: Iterable[str]) -> list[Row]:
        """See Notebook."""
        return self._log.shown(seat, reader, documents)

    def has_read(self, document: str, person: str, *, named: bool = True) -> None:
        """See Notebook."""
        self._run("INSERT OR IGNORE INTO reading VALUES (?, ?, ?, ?)", (self._organisation, document, person, named))

    def read_by(self, document: str) -> list[tuple[str, bool]]:
        """See Notebook."""
        rows = self._run("SELECT person, named FROM reading WHERE organisation = ? AND document = ? ORDER BY person",
                         (self._organisation, document))  # fmt: skip
        return [(row[0], bool(row[1])) for row in rows]

    def kept_answers(self, space: str, readers: Sequence[str]) -> list[KeptAnswer]:
        """See Notebook."""
        return self._kept.kept(space, readers)

    def every_kept_answer(self) -> list[KeptAnswer]:
        """See Notebook."""
        return self._kept.every()

    def keep_answers(self, answers: Iterable[KeptAnswer]) -> None:
        """See Notebook."""
        self._kept.keep(answers)

    def forget_answers(self, answers: Iterable[KeptAnswer]) -> None:
        """See Notebook."""
        self._kept.forget(answers)

    def erased_of(self, documents: Iterable[str]) -> frozenset[str]:
        """See Notebook."""
        return self._kept.erased(documents)

    def never_again(self, what: str, of: str, at: str = "", kind: str = "") -> bool:
        """See Notebook."""
        return self._never.never_again(what, of, at, kind)

    def once_more(self, what: str, of: str, at: str = "", kind: str = "") -> None:
        """See Notebook."""
        self._never.once_more(what, of, at, kind)

    def choose_values(self, chosen: ChosenValues) -> None:
        """See Notebook."""
        numbered = "SELECT ?, count(*), ?, ?, ? FROM chosen_values WHERE organisation = ?"
        self._run(
            f"INSERT INTO chosen_values {numbered}",
            (self._organisation, json.dumps(chosen.sets), chosen.smallest_group, chosen.day, self._organisation),
        )

    def chosen_values(self) -> list[ChosenValues]:
        """See Notebook."""
        rows = self._run(
            "SELECT sets, smallest_group, day FROM chosen_values WHERE organisation = ? ORDER BY number",
            (self._organisation,),
        )
        return [ChosenValues(tuple(json.loads(sets)), smallest, day) for sets, smallest, day in rows]

    def draw_line(self) -> None:
        """See Notebook."""
        self._never.draw_line()

    def line(self) -> int | None:
        """See Notebook."""
        return self._never.line()

    def had_ended(self, what: str, of: str, at: str = "") -> bool:
        """See Notebook."""
        return self._never.had_ended(what, of, at)

    def _one(self, statement: str, *values: Any) -> Any:
        return self._run(statement, (self._organisation, *values)).fetchone()
