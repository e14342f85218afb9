"""Which files hang on which document, in SQLite; the bytes are in a folder beside it."""

import sqlite3
from collections.abc import Iterable

from journal.documents.document import Document
from journal.store.sqlite_rows import Rows

_HERE = "organisation = ? AND document = ?"
_MOST_AWAITED = 100


class SqliteFiles(Rows):
    """One organisation's files; see FileShelf for what each method promises."""

    def follow(self, document: Document, writer: str) -> None:
        """Bring the rows of a document in step with what it names now, in the transaction that writes it."""
        named = document.files
        known = {row[0]: bool(row[1]) for row in self._all(f"SELECT name, gone FROM file WHERE {_HERE}", document.id)}
        for name in [name for name, gone in known.items() if gone == (name in named)]:
            self._do(f"UPDATE file SET gone = 1 - gone WHERE {_HERE} AND name = ?", document.id, name)
        for name in sorted(named - known.keys()):
            self._do(
                "INSERT INTO file (organisation, document, name, writer) VALUES (?, ?, ?, ?)",
                *(document.id, name, writer),
            )

    def awaited(self, writer: str) -> list[str]:
        """See FileShelf."""
        rows = self._all(
            "SELECT DISTINCT name FROM file WHERE organisation = ? AND writer = ? AND here = 0 AND gone = 0"
            " ORDER BY name LIMIT ?",
            *(writer, _MOST_AWAITED),
        )
        return [row[0] for row in rows]

    def brought_by(self, document: str, name: str) -> str | None:
        """See FileShelf."""
        row = self._one(f"SELECT writer FROM file WHERE {_HERE} AND name = ? AND gone = 0", document, name)
        return row[0] if row else None

    def arrive(self, document: str, name: str) -> None:
        """See FileShelf."""
        self._do(f"UPDATE file SET here = 1 WHERE {_HERE} AND name = ?", document, name)

    def hanging(self) -> list[tuple[str, str]]:
        """See FileShelf."""
        rows = self._all("SELECT document, name FROM file WHERE organisation = ? AND gone = 0 ORDER BY document, name")
        return [(row[0], row[1]) for row in rows]

    def await_again(self, lost: Iterable[tuple[str, str]]) -> None:
        """See FileShelf."""
        for document, name in lost:
            self._do(f"UPDATE file SET here = 0 WHERE {_HERE} AND name = ?", document, name)


def going(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Files that no document names any more: organisation, document, name."""
    rows = connection.execute("SELECT organisation, document, name FROM file WHERE gone = 1")
    return [(row[0], row[1], row[2]) for row in rows]


def let_go(connection: sqlite3.Connection, gone: Iterable[tuple[str, str, str]]) -> None:
    """They are gone from the disk too."""
    connection.executemany(
        "DELETE FROM file WHERE organisation = ? AND document = ? AND name = ? AND gone = 1", list(gone)
    )
