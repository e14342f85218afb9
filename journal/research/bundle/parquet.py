"""`reflections.parquet`: the same table as `reflections.csv`, for tools that like columns; empty cells are null."""

from pathlib import Path
from typing import TYPE_CHECKING

from journal.research.bundle.book import Book

if TYPE_CHECKING:
    import polars

_GROUP = 2_000


def write_parquet(table: "polars.DataFrame", _book: Book, folder: Path) -> None:
    """Written in groups of rows, so that reading needs no more room than a group."""
    table.write_parquet(folder / "reflections.parquet", compression="zstd", row_group_size=_GROUP, statistics=False)
