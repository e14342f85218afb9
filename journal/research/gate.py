"""The last gate: reads a finished zip as a stranger would and says what in it must not leave.

It trusts nothing that made the files: every member is opened again, a zip inside the zip too, and every string in it
is looked at: what people wrote as strictly as when it was covered up, and the rest for names and valid numbers.
"""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.finished import Said, strings
from journal.research.ours import ours, vouched
from journal.research.suspicion import Suspicion

ROWS = "reflections.csv"
"""The file whose rows say how far the gate is, and in which language each text is; it is read first."""
MOST = 100
"""As many places are told; more would help nobody."""


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """A place where something must not be, and its kind (PERSON, ROSTER, EMAIL …); never the thing itself."""

    part: str
    place: str
    kind: str


def leaks(path: Path, book: Book, done: Callable[[int], None] = lambda _more: None) -> Iterator[Leak]:
    """The first places, in the order of the files; nothing where the zip may leave. `done` hears of each entry."""
    suspicion = Suspicion(book.release.forbidden, ours(book), vouched(book), {f"{book.guid('note', 'readme')}.txt"})
    yield from islice(chain(_in_own_values(book, suspicion), _in_zip(path, "", suspicion, done)), MOST)


def _in_own_values(book: Book, suspicion: Suspicion) -> Iterator[Leak]:
    """What an organisation calls its own values is looked at like any text."""
    for number, value in enumerate(book.release.own_values, 1):
        for text in (value.label, value.means):
            yield from (Leak("codebook.csv", f"own value {number}", kind) for kind in suspicion.of_written(text, None))


def _in_zip(path: Path, part: str, suspicion: Suspicion, done: Callable[[int], None]) -> Iterator[Leak]:
    with zipfile.ZipFile(path) as zipped:
        members = sorted(zipped.infolist(), key=lambda each: each.filename != ROWS)
        if zipped.comment or any(member.comment or member.extra for member in members):
            yield Leak(part or path.name, "zip", "HIDDEN")
        for kind in suspicion.of_described(path.stem):
            yield Leak(part or "zip", "name", kind)
        for number, member in enumerate(members):
            name = f"{part}{member.filename}"
            yield from (
                Leak(part or "zip", f"name of file {number + 1}", each) for each in suspicion.of_described(name)
            )
            held = path.parent / f"held{part.count('/')}" / Path(member.filename).name
            yield from _in_file(_unpacked(zipped, member, held), name, suspicion, done)
            held.unlink()


def _unpacked(zipped: zipfile.ZipFile, member: zipfile.ZipInfo, to: Path) -> Path:
    to.parent.mkdir(exist_ok=True)
    with zipped.open(member) as source, to.open("wb") as held:
        shutil.copyfileobj(source, held)
    return to


def _in_file(path: Path, name: str, suspicion: Suspicion, done: Callable[[int], None]) -> Iterator[Leak]:
    if path.suffix == ".qdpx":
        yield from _in_zip(path, f"{name}/", suspicion, done)
        return
    found = strings(path, described=path.name in suspicion.described)
    if found is None:
        yield Leak(name, "file", "UNKNOWN")
        return
    for said in found:
        yield from (Leak(name, said.place, kind) for kind in _kinds(said, suspicion))
        if name == ROWS and said.place.startswith("row") and not said.written:
            done(1)


def _kinds(said: Said, suspicion: Suspicion) -> Iterator[str]:
    if not said.text or said.text.isspace():
        return iter(())
    return suspicion.of_written(said.text, said.language) if said.written else suspicion.of_described(said.text)
