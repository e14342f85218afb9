"""Tables as RFC 4180 has them, but for LF: no cell runs in a spreadsheet, and every cell can be read back."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

RUNS = "=＝+＋\\-－@＠\t"
"""What makes a spreadsheet take a cell for a formula."""
_DANGEROUS = re.compile(rf"'*[{RUNS}]")
_DEFUSED = re.compile(rf"'+[{RUNS}]")


def defused(cell: str) -> str:
    """The cell with a ' before it where a spreadsheet would run it; `restored` takes exactly that away."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def restored(cell: str) -> str:
    """The cell as it was: in R `sub("^'('*[=＝+＋@＠\\t－-])", "\\\\1", x)`."""
    return cell[1:] if _DEFUSED.match(cell) else cell


class Table:
    """A CSV file that is written row by row."""

    def __init__(self, path: Path, header: Iterable[str]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._rows = csv.writer(self._file, lineterminator="\n")
        self._rows.writerow(header)

    def row(self, cells: Iterable[str | int]) -> None:
        """One row more."""
        self._rows.writerow([defused(cell) if isinstance(cell, str) else cell for cell in cells])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
