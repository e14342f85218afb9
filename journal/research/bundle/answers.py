"""`answers.csv`: an answer a row, for those who compare prompts rather than reflections."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.cells import Table
from journal.research.bundle.fields import ANSWERS
from journal.research.bundle.plain import plain
from journal.research.bundle.source import Source
from journal.research.entry import Entry


class Answers(Table):
    """The table as it is written."""

    def __init__(self, book: Book, folder: Path) -> None:
        super().__init__(folder / "answers.csv", (field.name for field in ANSWERS))
        self._asked = book.asked

    def add(self, entry: Entry, source: Source) -> None:
        """The answers of one reflection."""
        for place, passage in enumerate(entry.passages, 1):
            prompt = self._asked[passage.prompt].column
            self.row((f"{entry.id}-{place}", entry.id, place, prompt, plain(passage.text)))
