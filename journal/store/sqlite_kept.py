"""Answers about a team's themes, kept as they were first told: a projection made anew must not tell otherwise."""

import json
from collections.abc import Iterable, Sequence

from journal.store.protocol import KeptAnswer
from journal.store.sqlite_rows import Rows

_COLUMNS = "space, reader, months, k, frame, day, body"


class SqliteKept(Rows):
    """One organisation's kept answers; see Notebook for what each method promises."""

    def kept(self, space: str, readers: Sequence[str]) -> list[KeptAnswer]:
        """See Notebook.kept_answers."""
        marks = ", ".join("?" for _ in readers)
        rows = self._all(
            f"SELECT {_COLUMNS} FROM kept WHERE organisation = ? AND space = ? AND reader IN ({marks})"
            " ORDER BY reader, day, k, frame, months",
            space,
            *readers,
        )
        return [KeptAnswer(*row) for row in rows]

    def every(self) -> list[KeptAnswer]:
        """See Notebook.every_kept_answer."""
        rows = self._all(f"SELECT {_COLUMNS} FROM kept WHERE organisation = ? ORDER BY space, reader, day, k, frame")
        return [KeptAnswer(*row) for row in rows]

    def keep(self, answers: Iterable[KeptAnswer]) -> None:
        """See Notebook.keep_answers."""
        for each in answers:
            self._do(
                f"INSERT INTO kept (organisation, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
                " SET day = excluded.day, body = excluded.body",
                *(each.space, each.reader, each.months, each.k, each.frame, each.day, each.body),
            )

    def forget(self, answers: Iterable[KeptAnswer]) -> None:
        """See Notebook.forget_answers."""
        for each in answers:
            self._do(
                "DELETE FROM kept WHERE organisation = ? AND space = ? AND reader = ? AND months = ? AND k = ?"
                " AND frame = ?",
                *(each.space, each.reader, each.months, each.k, each.frame),
            )

    def erased(self, documents: Iterable[str]) -> frozenset[str]:
        """See Notebook.erased_of."""
        wanted = json.dumps(sorted(documents))
        rows = self._all(
            "SELECT id FROM document WHERE organisation = ? AND erased = 1 AND id IN (SELECT value FROM json_each(?))",
            wanted,
        )
        return frozenset(row[0] for row in rows)
