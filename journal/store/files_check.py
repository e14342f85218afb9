"""Whether the folder of files holds what the store says it holds, asked without writing a byte."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from hashlib import file_digest
from pathlib import Path

from journal.store.files import FOLDER, PART
from journal.store.sqlite import FILE, in_words
from journal.store.sqlite_check import Fault, opened

Place = tuple[str, ...]
"""Where a file is below the folder: organisation, document, name."""


def files_in(data: Path) -> list[Path]:
    """Every file in the folder. Raises OSError where it cannot be looked into."""
    walked = os.walk(data / FOLDER, onerror=_tell)
    return [Path(folder, name) for folder, _folders, names in walked for name in names]


def file_faults(data: Path, there: Iterable[Path], done: Callable[[int], None]) -> Iterator[Fault]:
    """What is damaged, what belongs to no text, what is missing; `there` was looked up before, `done` hears of each.

    People go on writing meanwhile: a file is on disk before the store says so, and goes from the disk after the store.
    Raises OSError where a file cannot be read.
    """
    connection = opened(data / FILE)
    if connection is None:
        return
    with in_words(), closing(connection):
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'file'").fetchone():
            return
        named = _places(connection, "1 = 1")
        damaged, lost = _looked_into(data, there, named, done)
        missing = [where for where in _due(connection) if not data.joinpath(FOLDER, *where).is_file()]
        missing = sorted(_due(connection).intersection(missing))
    for code, places in (("attached_missing", missing), ("attached_damaged", damaged), ("attached_to_nothing", lost)):
        if places:
            yield Fault(code, len(places), tuple(str(Path(FOLDER, *where)) for where in places))


def _looked_into(
    data: Path, there: Iterable[Path], named: set[Place], done: Callable[[int], None]
) -> tuple[list[Place], list[Place]]:
    """Those that are not what their name says, and those that nothing names."""
    damaged, lost = [], []
    for file in sorted(there):
        where = file.relative_to(data / FOLDER).parts
        if (*where[:-1], where[-1].removesuffix(PART)) not in named:
            lost += [where] if file.exists() else []
        elif file.suffix != PART and not _is_itself(file):
            damaged.append(where)
        done(1)
    return damaged, lost


def _is_itself(file: Path) -> bool:
    """Whether its bytes are those its name was made of; one that went in the meantime is nobody's fault."""
    try:
        with file.open("rb") as content:
            return file_digest(content, "sha256").hexdigest() == file.stem
    except FileNotFoundError:
        return True


def _due(connection: sqlite3.Connection) -> set[Place]:
    """What hangs on a document and has arrived."""
    return _places(connection, "here = 1 AND gone = 0")


def _places(connection: sqlite3.Connection, which: str) -> set[Place]:
    return set(connection.execute(f"SELECT organisation, document, name FROM file WHERE {which}").fetchall())


def _tell(error: OSError) -> None:
    """No folder at all is a house without photos."""
    if not isinstance(error, FileNotFoundError):
        raise error
