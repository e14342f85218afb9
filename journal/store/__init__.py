"""Where everything is kept: one contract, today one backend behind it."""

from pathlib import Path

from journal.store.protocol import ChosenValues, Notebook, Organisation, Store
from journal.store.sqlite import SqliteStore

__all__ = ["ChosenValues", "Notebook", "Organisation", "Store", "open_store"]


def open_store(where: str | Path) -> Store:
    """Open (and where needed bring up to date) the store in a data directory.

    A URL of another scheme will name another backend; a path is SQLite.
    """
    return SqliteStore(Path(where))
