"""Putting a copy back: beside what is there first, then in its place in one step."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from journal.documents.errors import StoreFull, StoreUnusable
from journal.people import clock
from journal.store import never_again
from journal.store.backup import free_name
from journal.store.copied_files import bring_files_back
from journal.store.files import FOLDER
from journal.store.migrations import STEPS
from journal.store.sqlite import FILE, in_words
from journal.store.sqlite_never_again import unwritten

_BESIDE = "restoring"


@contextmanager
def held(data: Path) -> Iterator[list[str]]:
    """Keep everybody else out of the store that is to be replaced; gives the lines its list lacks.

    Raises StoreBusy while a server has it open. A file so hurt that nobody can open it holds nobody.
    """
    if not (data / FILE).is_file():
        yield []
        return
    with closing(sqlite3.connect(data / FILE, timeout=0, isolation_level=None)) as connection:
        try:
            with in_words():
                lines = _alone(connection)
        except StoreUnusable:
            lines = []
        yield lines


def _alone(connection: sqlite3.Connection) -> list[str]:
    """The whole store in one file, and nobody else in it."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return unwritten(connection) if "never_again_unwritten" in tables else []


def from_newer_kring(copy: Path) -> bool:
    """Whether a copy has been through changes that this Kring does not know."""
    with in_words(), closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        through = {row[0] for row in connection.execute("SELECT name FROM _sqlite_migrations")}
    return not through <= STEPS.keys()


def lay_out(copy: Path, data: Path, lines: list[str]) -> Path:
    """A data directory within the other one, with the copy and the whole list; whose work is not done yet."""
    beside = data / _BESIDE
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(mode=0o700, parents=True)
        shutil.copyfile(copy, beside / FILE)
        (beside / FILE).chmod(0o600)
    except OSError as error:
        raise StoreFull from error
    never_again.write(beside / never_again.FILE, lines)
    with in_words(), closing(sqlite3.connect(beside / FILE)) as connection, suppress(sqlite3.OperationalError):
        connection.execute("DELETE FROM never_again_unwritten")  # the list has them; an older Kring's copy has none
        connection.commit()
    return beside


def put_in_place(beside: Path, data: Path, copies: Path) -> Path | None:
    """Replace what is there in one step; where the replaced store is kept, if there was one.

    The list goes first: it says more than the one before it, whatever happens then. Files that hang on what is put
    back come from beside the copies, where this disk lost them.
    """
    with in_words(), closing(sqlite3.connect(beside / FILE)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    try:
        bring_files_back(copies, beside, data)
        for file in (data / FOLDER, *(data / FOLDER).rglob("*")):
            if file.exists():
                _belongs_to_whom(file, data / FILE if (data / FILE).is_file() else data)
        (beside / never_again.FILE).replace(data / never_again.FILE)
        kept = _keep_aside(data)
        for file in (beside / FILE, data / never_again.FILE):
            _belongs_to_whom(file, data / FILE if kept else data)
        _settle(beside / FILE)
        (beside / FILE).replace(data / FILE)
        never_again.settle_folder(data)
    except OSError as error:
        raise StoreFull from error
    shutil.rmtree(beside, ignore_errors=True)
    return kept


def _belongs_to_whom(file: Path, old: Path) -> None:
    """Who restores may be another than who serves: the server must be able to write what it is given."""
    owner = old.stat()
    if hasattr(os, "chown") and (owner.st_uid, owner.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(PermissionError):
            os.chown(file, owner.st_uid, owner.st_gid)


def _settle(file: Path) -> None:
    with file.open("rb+") as content:
        os.fsync(content.fileno())


def _keep_aside(data: Path) -> Path | None:
    """A second name for what is there; a log left beside a hurt file goes along, the new one must not meet it."""
    old = data / FILE
    if not old.is_file():
        return None
    kept = free_name(data, f"kring-replaced-{clock.now().replace(':', '')}")
    try:
        os.link(old, kept)
    except OSError:  # a file system without second names
        shutil.copyfile(old, kept)
        kept.chmod(0o600)
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{old}{ending}").replace(f"{kept}{ending}")
    return kept
