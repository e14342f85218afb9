"""Files beside the copies: each once, however many copies there are; what hangs on nothing any more goes there too."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from journal.documents.errors import StoreFull
from journal.store.files import FOLDER
from journal.store.protocol import Store
from journal.store.sqlite import FILE, in_words

Hanging = tuple[str, str, str]
"""Organisation, document, name: where a file is below the folder."""


def copy_files(data: Path, target: Path, store: Store) -> None:
    """Bring the files beside the copies in step with the store: new ones come, what was taken off or erased goes.

    One that hangs on a document and that this disk has lost stays where it is kept. Raises StoreFull.
    """
    hanging = set(_hanging(store))
    for each in hanging:
        _copy(data.joinpath(FOLDER, *each), target.joinpath(FOLDER, *each))
    for file in _kept(target / FOLDER):
        if file.relative_to(target / FOLDER).parts not in hanging:
            file.unlink(missing_ok=True)
            with suppress(OSError):
                file.parent.rmdir()


def bring_files_back(copies: Path, beside: Path, data: Path) -> None:
    """Put each file that hangs on what is restored where it belongs; the store then awaits those nobody has."""
    with in_words(), closing(sqlite3.connect(beside / FILE, isolation_level=None)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'file'").fetchone():
            return
        rows = connection.execute("SELECT organisation, document, name FROM file WHERE gone = 0").fetchall()
        for each in rows:
            place = data.joinpath(FOLDER, *each)
            _copy(copies.joinpath(FOLDER, *each), place)
            here = place.is_file()
            connection.execute(
                "UPDATE file SET here = ? WHERE organisation = ? AND document = ? AND name = ?", [here, *each]
            )


def _hanging(store: Store) -> Iterator[Hanging]:
    for organisation in store.organisations():
        with store.reading(organisation.id) as notebook:
            yield from ((organisation.id, document, name) for document, name in notebook.files.hanging())


def _kept(folder: Path) -> list[Path]:
    return [file for file in folder.glob("*/*/*") if file.is_file()]


def _copy(source: Path, place: Path) -> None:
    """Whole or not at all, on disk before this returns; what is there already is the same."""
    if place.exists() or not source.is_file():
        return
    part = place.with_name(f"{place.name}.part")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(source, part)
        part.chmod(0o600)
        with part.open("rb+") as content:
            os.fsync(content.fileno())
        part.replace(place)
    except FileNotFoundError:  # it went from the store in the meantime
        part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreFull from error
