"""The *never again* list in SQLite: what stands now, and lines that are not in the file yet."""

import sqlite3

from journal.store.never_again import Fact, line
from journal.store.sqlite_rows import Rows

_KEY = "organisation = ? AND what = ? AND subject = ? AND place = ?"


class SqliteNeverAgain(Rows):
    """One organisation's part of the list; see Notebook for what each method promises."""

    def never_again(self, what: str, of: str, at: str = "", kind: str = "") -> bool:
        """Put a fact on the list, with the transaction; false, and not said twice, if it stands there."""
        put = self._do(
            "INSERT INTO never_again (organisation, what, subject, place, kind) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET kind = excluded.kind WHERE kind <> excluded.kind",
            *(what, of, at, kind),
        )
        if put.rowcount:
            self._say(line(Fact(self._organisation, what, of, at, kind)))
        return put.rowcount > 0

    def once_more(self, what: str, of: str, at: str = "", kind: str = "") -> None:
        """Take a fact off the list, if it stands there: it was undone."""
        if self._do(f"DELETE FROM never_again WHERE {_KEY}", what, of, at).rowcount:
            self._say(line(Fact(self._organisation, what, of, at, kind), undone=True))

    def draw_line(self) -> None:
        """What stands on the list now had ended before a copy was put back."""
        self._do("UPDATE never_again SET ended = 1 WHERE organisation = ?")
        self._do("UPDATE counter SET sequence = sequence + 1, line = sequence + 1 WHERE organisation = ?")

    def line(self) -> int | None:
        """The sequence at which a copy was last put back."""
        found = self._one("SELECT line FROM counter WHERE organisation = ?")
        return found[0] if found else None

    def had_ended(self, what: str, of: str, at: str = "") -> bool:
        """Whether a fact stood on the list when a copy was put back, and still does."""
        return self._one(f"SELECT 1 FROM never_again WHERE {_KEY} AND ended = 1", what, of, at) is not None

    def _say(self, said: str) -> None:
        self._connection.execute("INSERT INTO never_again_unwritten (line) VALUES (?)", [said])


def unwritten(connection: sqlite3.Connection) -> list[str]:
    """The lines that the file lacks, oldest first."""
    return [row[0] for row in connection.execute("SELECT line FROM never_again_unwritten ORDER BY number")]
