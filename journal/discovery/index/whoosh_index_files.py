"""The files of a Whoosh index, read whole into memory and checked: what is hurt is noticed before it answers.

`state.json` names the folder that answers, how far it is, and each file with its checksum; it is
replaced in one step, so that readers see the old index or the new one.
"""

import json
import os
import shutil
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from whoosh.columns import CompressedBlockColumn
from whoosh.fields import COLUMN, ID, KEYWORD, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.index import FileIndex

from journal.discovery.following.follow import Cursor

STATE = "state.json"


class InMemory(FileStorage):
    """Reads a file once and whole: nothing that happens to it later reaches who is reading."""

    supports_mmap = False

    def open_file(self, name: str, **_about: Any) -> BufferFile:
        return BufferFile(memoryview(Path(self.folder, name).read_bytes()), name=name)


def schema() -> Schema:
    """One field of terms made by us, the id to replace an entry by, and the rest of the entry in a column."""
    return Schema(id=ID(), text=KEYWORD(), about=COLUMN(CompressedBlockColumn()))


@dataclass(frozen=True, slots=True)
class State:
    """What answers: a folder below the projection's, how far it is, and its files with size and checksum."""

    name: str
    cursor: Cursor
    files: dict[str, tuple[int, int]] = field(default_factory=dict)


def read_state(folder: Path) -> State | None:
    """What is written there, or None if nothing is, or nothing that can be read."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        told = json.loads((folder / STATE).read_text("utf-8"))
        files = {str(name): (int(size), int(sum)) for name, (size, sum) in told["files"].items()}
        name = str(told["name"])
        if "/" not in name and not name.startswith("."):
            return State(name, Cursor(**told["cursor"]), files)
    return None


def write_state(folder: Path, name: str, cursor: Cursor, known: dict[str, tuple[int, int]]) -> None:
    """Say that `name` answers, once all its files are on disk; files that are `known` never change."""
    files = {path.name: known.get(path.name) or _settled(path) for path in _kept(folder / name)}
    told = {"name": name, "cursor": asdict(cursor), "files": files}
    part = folder / f"{STATE}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(told, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / STATE)
    settle(folder)


def whole(folder: Path, state: State) -> bool:
    """Whether every file is as it was written; what was merged since is not missed."""
    place = folder / state.name
    try:
        there = {path.name for path in _kept(place)}
        hurt = [name for name in there & state.files.keys() if not _as_written(place / name, state.files[name])]
        return not hurt and {f"{segment.segment_id()}.seg" for segment in opened(place)._segments()} <= there
    except Exception:  # what cannot be read is not whole, whatever Whoosh says of it
        return False


def opened(place: Path) -> FileIndex:
    """The index in a folder, read into memory when it is asked."""
    return FileIndex(InMemory(str(place)))


def clear_others(folder: Path) -> None:
    """Take away what a crash, or an index that was replaced, left behind."""
    state = read_state(folder)
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and (state is None or path.name != state.name):
            shutil.rmtree(path, ignore_errors=True)


def settle(path: Path) -> None:
    """On disk, also after a power cut: a file's words, or a folder's names."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _kept(place: Path) -> list[Path]:
    return sorted(path for path in place.iterdir() if path.suffix in (".seg", ".toc"))


def _settled(path: Path) -> tuple[int, int]:
    with path.open("rb+") as file:
        content = file.read()
        os.fsync(file.fileno())
    return len(content), zlib.crc32(content)


def _as_written(path: Path, written: tuple[int, int]) -> bool:
    stat = path.stat()
    return stat.st_size == written[0] and _sum(str(path), stat.st_size, stat.st_mtime_ns) == written[1]


@lru_cache(maxsize=4096)
def _sum(path: str, _size: int, _changed: int) -> int:
    return zlib.crc32(Path(path).read_bytes())
