"""`codings.csv`: which code lies where, on the texts of `project.qdpx`."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.cells import Table
from journal.research.bundle.fields import CODINGS
from journal.research.bundle.source import Source
from journal.research.entry import Entry


class Codings(Table):
    """The table as it is written."""

    def __init__(self, book: Book, folder: Path) -> None:
        super().__init__(folder / "codings.csv", (field.name for field in CODINGS))
        self._book = book

    def add(self, entry: Entry, source: Source) -> None:
        """The codings of one reflection."""
        file = f"sources/{self._book.guid('source', entry.id)}.txt"
        for number, coded in enumerate(source.coded, 1):
            code = self._book.asked[coded.code].column if coded.kind == "prompt" else coded.code
            self.row((f"{entry.id}-c{number}", entry.id, coded.kind, code, coded.start, coded.end, file))
