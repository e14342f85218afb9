"""Rows of one organisation in SQLite."""

import sqlite3
from collections.abc import Sequence
from typing import Any


class Rows:
    """A connection seen by one organisation, whose id is the first value of every statement."""

    def __init__(self, connection: sqlite3.Connection, organisation: str) -> None:
        self._connection = connection
        self._organisation = organisation

    def _do(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._connection.execute(statement, (self._organisation, *values))

    def _all(self, statement: str, *values: object) -> list[Any]:
        return self._do(statement, *values).fetchall()

    def _one(self, statement: str, *values: object) -> Sequence[Any] | None:
        row: Sequence[Any] | None = self._do(statement, *values).fetchone()
        return row
