"""`reflections.csv`: a reflection a row, a prompt a column; QualCoder takes it as a survey."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.cells import Table
from journal.research.bundle.fields import reflections
from journal.research.bundle.plain import plain
from journal.research.bundle.source import Source
from journal.research.entry import Entry


def row_of(entry: Entry, book: Book) -> list[str]:
    """A reflection as one row; what nobody answered is empty."""
    said: dict[str, str] = {}
    for passage in entry.passages:
        before = said.get(passage.prompt)
        said[passage.prompt] = f"{before}\n\n{plain(passage.text)}" if before else plain(passage.text)
    facts = entry.language, entry.role_group, entry.quarter, entry.organisation, entry.model, ";".join(entry.values)
    return [entry.id, entry.writer, *map(plain, facts), *(said.get(question.prompt, "") for question in book.questions)]


class Reflections(Table):
    """The table as it is written."""

    def __init__(self, book: Book, folder: Path) -> None:
        super().__init__(folder / "reflections.csv", (field.name for field in reflections(book)))
        self._book = book

    def add(self, entry: Entry, source: Source) -> None:
        """One reflection more."""
        self.row(row_of(entry, self._book))
