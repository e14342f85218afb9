"""The reflections as one typed table, for the formats that want all rows at once."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from journal.research.bundle.book import Book
from journal.research.bundle.fields import reflections
from journal.research.bundle.parquet import write_parquet
from journal.research.bundle.reflections import row_of
from journal.research.bundle.sav import write_sav
from journal.research.bundle.source import Source
from journal.research.entry import Entry

if TYPE_CHECKING:
    import polars

_ROWS = 1_000


class Frames:
    """`reflections.sav` and `reflections.parquet`: packed a thousand rows at a time, written at the end."""

    def __init__(self, book: Book, folder: Path) -> None:
        self._book, self._folder = book, folder
        self._names = [field.name for field in reflections(book)]
        self._rows: list[list[str | None]] = []
        self._packed: list[polars.DataFrame] = []

    def add(self, entry: Entry, source: Source) -> None:
        """One reflection more."""
        self._rows.append([cell or None for cell in row_of(entry, self._book)])
        if len(self._rows) == _ROWS:
            self._pack()

    def _pack(self) -> None:
        import polars

        schema = dict.fromkeys(self._names, polars.String)
        self._packed.append(polars.DataFrame(self._rows, schema=schema, orient="row"))
        self._rows = []

    def __enter__(self) -> "Frames":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            return
        import polars

        self._pack()
        table = polars.concat(self._packed, rechunk=False)
        self._packed = []
        write_parquet(table, self._book, self._folder)
        write_sav(table, self._book, self._folder)
