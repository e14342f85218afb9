"""A reflection as one text: its answers under their headings, and where each of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from journal.research.bundle.book import Book
from journal.research.bundle.plain import placed, plain
from journal.research.entry import Entry, Passage


@dataclass(frozen=True, slots=True)
class Coded:
    """A code on a stretch of text: code points, the end exclusive. `kind` is prompt, value or mark."""

    kind: str
    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """The text that coding programs show, and the codes that lie on it."""

    text: str
    coded: tuple[Coded, ...]


def source_of(entry: Entry, book: Book) -> Source:
    """Answers in their order, each under the title of its question, a blank line between; free text has no heading."""
    text, coded = "", list[Coded]()
    for passage in entry.passages:
        if passage.prompt not in book.asked:
            continue
        text += "\n\n" if text else ""
        text += _heading(passage, entry, book)
        coded += _on(passage, len(text))
        text += plain(passage.text)
    coded += (Coded("value", value, 0, len(text)) for value in entry.values if text)
    return Source(text, tuple(coded))


def _heading(passage: Passage, entry: Entry, book: Book) -> str:
    question = book.asked[passage.prompt]
    if question.prompt == "text":
        return ""
    return question.title.get(entry.language, question.title["en"]) + "\n"


def _on(passage: Passage, at: int) -> Iterator[Coded]:
    if not passage.text:
        return
    yield Coded("prompt", passage.prompt, at, at + len(plain(passage.text)))
    for mark in passage.marks:
        start, end = placed(passage.text, mark.start), placed(passage.text, mark.end)
        yield Coded("mark", mark.value, at + start, at + end)
