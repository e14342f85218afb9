"""From finished entries to one zip that never changes: every file made, scanned, hashed and put in place at once."""

import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from journal.research.beside import beside
from journal.research.bundle.answers import Answers
from journal.research.bundle.archive import Archive
from journal.research.bundle.book import Book
from journal.research.bundle.codebook import write_codebook
from journal.research.bundle.codings import Codings
from journal.research.bundle.consent import write_consent
from journal.research.bundle.datapackage import NAME as DATAPACKAGE
from journal.research.bundle.datapackage import write_datapackage
from journal.research.bundle.ddi import write_ddi
from journal.research.bundle.frame import Frames
from journal.research.bundle.project import Project
from journal.research.bundle.prompts import write_prompts
from journal.research.bundle.qdc import write_qdc
from journal.research.bundle.readme import write_readme
from journal.research.bundle.reflections import Reflections
from journal.research.bundle.report import write_report
from journal.research.bundle.report_page import write_report_page
from journal.research.bundle.shape import shape_of
from journal.research.bundle.source import Source, source_of
from journal.research.bundle.sums import NAME as SUMS
from journal.research.bundle.sums import digest, write_sums
from journal.research.entry import Entry, Release
from journal.research.errors import room_in
from journal.research.gate import Leak, leaks

ROUNDS = 3
"""How often each entry is gone through: to learn the shape, to write, and at the gate."""
_IN_ORDER = (
    "README.md", DATAPACKAGE, "reflections.csv", "answers.csv", "codings.csv", "codebook.csv", "consent.csv",
    "project.qdpx", "codebook.qdc", "reflections.sav", "reflections.parquet", "ddi-codebook.xml", "prompts.json",
    "anonymisation-report.json", "anonymisation-report.html", SUMS,
)  # fmt: skip


class Part(Protocol):
    """A file that grows by an entry at a time."""

    def add(self, entry: Entry, source: Source) -> None:
        """Write one entry more."""


_BY_ENTRY: tuple[Callable[[Book, Path], AbstractContextManager[Part]], ...] = (
    Reflections, Answers, Codings, Project, Frames,
)  # fmt: skip


class Refused(Exception):
    """The last gate found what may not leave; nothing was written. `leaks` say where, never what."""

    def __init__(self, found: list[Leak]) -> None:
        super().__init__(f"{len(found)} places")
        self.leaks = found


class TooFew(Exception):
    """A group in the release has fewer people than the study asks for; nothing was written."""


class OtherFile(Exception):
    """There is a file of this name with other bytes; it stays as it is, and nothing was written."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self.file = file


def write(release: Release, out: Path, done: Callable[[int], None] = lambda _more: None) -> Path:
    """The finished zip in `out`, and its line in SHA256SUMS beside it; all of it, or nothing at all.

    `done` is told how many entries more are done, `count` times ROUNDS in all.
    Raises Refused, TooFew, OutOfOrder, OtherFile, and NoRoom.
    """
    with _nothing_half(out) as folder:
        book = Book(replace(release, entries=_counted(release, done)), shape_of(_counted(release, done)))
        if book.shape.k < release.study.k:
            raise TooFew(f"{book.shape.k} of {release.study.k}")
        made = folder / f"{book.name}.zip"
        _pack(_files(book, folder), made, book)
        if found := list(leaks(made, book, done)):
            raise Refused(found)
        return _in_place(made, out)


def handed_over(kept: Path, out: Path) -> Path:
    """A copy of a sealed zip in `out` under its own name, and its line in SHA256SUMS; all of it, or nothing at all.

    Raises OtherFile, and NoRoom.
    """
    with zipfile.ZipFile(kept) as zipped:
        name = json.loads(zipped.read(DATAPACKAGE))["name"]
    with _nothing_half(out) as folder:
        return _in_place(Path(shutil.copyfile(kept, folder / f"{name}.zip")), out)


def _files(book: Book, folder: Path) -> list[Path]:
    parts = folder / "parts"
    parts.mkdir()
    for write_one in (
        write_codebook, write_consent, write_prompts, write_qdc, write_readme, write_ddi, write_report,
        write_report_page,
    ):  # fmt: skip
        write_one(book, parts)
    with ExitStack() as stack:
        tables = [stack.enter_context(kind(book, parts)) for kind in _BY_ENTRY]
        for entry in book.release.entries():
            source = source_of(entry, book)
            for table in tables:
                table.add(entry, source)
    write_datapackage(book, parts, _there(parts))
    write_sums(_there(parts), parts)
    return _there(parts)


def _there(folder: Path) -> list[Path]:
    """The files that are there, in the order of the bundle."""
    return [folder / name for name in _IN_ORDER if (folder / name).exists()]


def _pack(paths: list[Path], made: Path, book: Book) -> None:
    with Archive(made, book.release.day) as archive:
        for path in paths:
            archive.file(path.name, path)
            path.unlink()


def _counted(release: Release, done: Callable[[int], None]) -> Callable[[], Iterator[Entry]]:
    def entries() -> Iterator[Entry]:
        for entry in release.entries():
            yield entry
            done(1)

    return entries


@contextmanager
def _nothing_half(out: Path) -> Iterator[Path]:
    """A folder beside the finished files that is gone afterwards, whatever happened."""
    with room_in(out):
        out.mkdir(parents=True, exist_ok=True)
        with beside(out, ".release-") as folder:
            yield folder


def _in_place(made: Path, out: Path) -> Path:
    """Put what is finished where it belongs: on the disk first, then under its name."""
    finished = out / made.name
    if finished.exists() and (not finished.is_file() or digest(finished) != digest(made)):
        raise OtherFile(finished)
    sums = made.with_name(SUMS)
    known = (out / SUMS).read_text("utf-8").splitlines() if (out / SUMS).exists() else []
    others = [line for line in known if not line.endswith(f"  {finished.name}")]
    sums.write_text("".join(f"{line}\n" for line in [*others, f"{digest(made)}  {finished.name}"]), "utf-8")
    for path in (made, sums):
        _synced(path)
    made.replace(finished)
    sums.replace(out / SUMS)
    _synced(out)
    return finished


def _synced(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
