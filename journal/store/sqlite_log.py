"""The log of one organisation, in SQLite: per space one row a document, its newest or *gone*."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from journal.people.space import Seat
from journal.store.protocol import Reader, Row

_ROW = (
    "p.space, p.document, p.sequence, p.gone, p.erased, d.kind, d.space, d.target, d.author, d.head,"
    " d.number, d.merged, d.day, r.fields"
)
_FROM = (
    " FROM place p JOIN document d ON d.organisation = p.organisation AND d.id = p.document"
    " JOIN revision r ON r.organisation = d.organisation AND r.document = d.id AND r.number = d.number"
)


_text = json.JSONEncoder(ensure_ascii=False).encode


def _row(row: tuple[Any, ...]) -> Row:
    """A change of the wire, glued from stored pieces: ids need no escaping, the fields are JSON already."""
    log, document, sequence, gone, erased, kind, space, target, author, head, number, merged, day, fields = row
    if gone:
        flag = "true" if erased else "false"
        body = f'{{"log":"{log}","document":"{document}","gone":true,"erased":{flag}}}'
    else:
        flag = "true" if merged else "false"
        body = (
            f'{{"log":"{log}","document":"{document}","kind":"{kind}","space":"{space}",'
            f'"target":{_text(target)},"author":"{author}","revision":"{head}","number":{number},'
            f'"fields":{fields},"merged":{flag},"day":"{day}"}}'
        )
    return Row(document, sequence, body)


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _readable(seat: Seat, reader: Reader) -> tuple[str, list[Any]]:
    """Which rows of a log this person may know of, as SQL.

    One's own kinds come through the personal log, wherever they live. Of others' own kinds a
    newcomer gets what was shared since.
    """
    if seat.space.id == reader.personal:
        return "", []
    own = _marks(reader.own)
    return (
        f" AND (d.kind NOT IN ({own}) OR (d.author != ? AND p.since > ?))",
        [*reader.own, reader.person, seat.since],
    )


class Log:
    """The place rows within one transaction."""

    def __init__(self, connection: sqlite3.Connection, organisation: str) -> None:
        self._run = connection.execute
        self._organisation = organisation

    def present(
        self, space: str, document: str, sequence: int, since: int | None, day: str, *, came_back: bool = False
    ) -> None:
        """See Notebook.present."""
        arrived = sequence if since is None else since
        self._run(
            "INSERT INTO place VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " sequence = excluded.sequence, gone = 0, erased = 0, day = excluded.day,"
            " since = CASE WHEN place.gone AND NOT ? THEN excluded.since ELSE place.since END",
            (self._organisation, space, document, sequence, arrived, sequence, day, came_back),
        )

    def gone(self, space: str, document: str, sequence: int, erased: bool, day: str) -> None:
        """See Notebook.gone."""
        self._run(
            "INSERT INTO place VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " sequence = excluded.sequence, gone = 1, erased = excluded.erased, day = excluded.day",
            (self._organisation, space, document, sequence, erased, sequence, sequence, day),
        )

    def places(self, document: str) -> list[str]:
        """See Notebook.places."""
        rows = self._run(
            "SELECT space FROM place WHERE organisation = ? AND document = ? AND gone = 0 ORDER BY space",
            (self._organisation, document),
        )
        return [row[0] for row in rows]

    def arrived(self, space: str, document: str) -> int | None:
        """See Notebook.arrived."""
        row = self._run(
            "SELECT since FROM place WHERE organisation = ? AND space = ? AND document = ? AND gone = 0",
            (self._organisation, space, document),
        ).fetchone()
        return int(row[0]) if row else None

    def show_from(self, space: str, document: str, sequence: int) -> None:
        """See Notebook.show_from."""
        self._run(
            "UPDATE place SET since = ?, sequence = ? WHERE organisation = ? AND space = ? AND document = ?",
            (sequence, sequence, self._organisation, space, document),
        )

    def changed(self, after: int, most: int) -> list[tuple[int, str]]:
        """See Notebook.changed."""
        rows = self._run(
            "SELECT sequence, document FROM place WHERE organisation = ? AND sequence > ? ORDER BY sequence LIMIT ?",
            (self._organisation, after, most),
        )
        return [(row[0], row[1]) for row in rows]

    def newer(self, seat: Seat, reader: Reader, high: int, limit: int) -> Iterator[Row]:
        """See Notebook.newer."""
        allowed, values = _readable(seat, reader)
        rows = self._run(
            f"SELECT {_ROW}{_FROM} WHERE p.organisation = ? AND p.space = ? AND p.sequence > ?"
            f" AND (p.gone = 0 OR p.first <= ?){allowed} ORDER BY p.sequence LIMIT ?",
            (self._organisation, seat.space.id, high, high, *values, limit),
        )
        return map(_row, rows)

    def older(self, seat: Seat, reader: Reader, low: int, limit: int) -> Iterator[Row]:
        """See Notebook.older."""
        allowed, values = _readable(seat, reader)
        ended = " OR d.deleted = 1" if seat.space.id == reader.personal else ""
        rows = self._run(
            f"SELECT {_ROW}{_FROM} WHERE p.organisation = ? AND p.space = ? AND p.sequence < ? AND (p.gone = 0{ended})"
            f" AND (d.author = ? OR d.day >= ? OR d.kind IN ({_marks(reader.ever)})){allowed}"
            " ORDER BY p.sequence DESC LIMIT ?",
            (self._organisation, seat.space.id, low, reader.person, reader.cutoff, *reader.ever, *values, limit),
        )
        return map(_row, rows)

    def shown(self, seat: Seat, reader: Reader, documents: Iterable[str]) -> list[Row]:
        """See Notebook.shown."""
        wanted = list(documents)
        allowed, values = _readable(seat, reader)
        rows = self._run(
            f"SELECT {_ROW}{_FROM} WHERE p.organisation = ? AND p.space = ? AND p.gone = 0"
            f" AND p.document IN ({_marks(wanted)}){allowed}",
            (self._organisation, seat.space.id, *wanted, *values),
        )
        return [_row(row) for row in rows]
