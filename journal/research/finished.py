"""Every string that a finished file holds, wherever in it: cells, keys, attributes, comments, labels, names."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.parsers import expat

from journal.research.bundle.cells import restored

WRITTEN_BY_PEOPLE = {"answers": {"text"}}
_FACTS = {"id", "writer", "language", "role_group", "quarter", "organisation", "model", "values"}
_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Said:
    """A string and its place; `written` where it is what somebody wrote, rather than what describes it."""

    place: str
    text: str
    written: bool = False
    language: str | None = None


def strings(path: Path, described: bool = False) -> Iterator[Said] | None:
    """Everything a file says; None where nobody knows how to read it. A `described` text is nobody's reflection."""
    reader = _lines if described else READERS.get(path.suffix)
    return None if reader is None else reader(path)


def _table(path: Path) -> Iterator[Said]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        yield from (Said(f"column {place}", name) for place, name in enumerate(header, 1))
        for number, row in enumerate(rows, 1):
            yield from _cells(f"row {number}", dict(zip(header, map(restored, row), strict=True)), path.stem)


def _cells(place: str, row: Mapping[str, str], table: str) -> Iterator[Said]:
    """What somebody wrote cell by cell; the rest of the row at once."""
    facts = " | ".join(cell for name, cell in row.items() if cell and not _written(table, name))
    yield Said(place, facts)
    for name, cell in row.items():
        if cell and _written(table, name):
            yield Said(f"{place}, {name}", cell, True, row.get("language"))


def _written(table: str, column: str) -> bool:
    """Is this what somebody wrote?"""
    return column not in _FACTS if table == "reflections" else column in WRITTEN_BY_PEOPLE.get(table, ())


def _json(path: Path) -> Iterator[Said]:
    def walk(place: str, told: Any) -> Iterator[Said]:
        if isinstance(told, dict):
            for key, value in told.items():
                yield Said(f"{place} key", key)
                yield from walk(f"{place}/{key}", value)
        elif isinstance(told, list):
            for number, value in enumerate(told):
                yield from walk(f"{place}/{number}", value)
        else:
            yield Said(place, str(told))

    return walk("", json.loads(path.read_text("utf-8")))


def _xml(path: Path) -> Iterator[Said]:
    """By expat itself, so that comments and instructions are read too; a piece of the file at a time."""
    found: list[Said] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def say(what: str) -> Callable[[str], None]:
        return lambda text: found.append(Said(f"line {parser.CurrentLineNumber}, {what}", text))

    def start(name: str, attributes: dict[str, str]) -> None:
        say(name)(" | ".join((name, *attributes, *attributes.values())))

    parser.StartElementHandler = start
    parser.CharacterDataHandler = say("text")
    parser.CommentHandler = say("comment")
    parser.ProcessingInstructionHandler = lambda target, data: say("instruction")(f"{target} {data}")
    with path.open("rb") as file:
        while piece := file.read(1 << 16):
            parser.Parse(piece, False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    yield from found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Said] = []

    def _say(self, what: str, text: str) -> None:
        self.found.append(Said(f"line {self.getpos()[0]}, {what}", text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for key, value in attrs:
            self._say(f"{tag}/@{key}", f"{key} {value or ''}")

    def handle_data(self, data: str) -> None:
        self._say("text", data)

    def handle_comment(self, data: str) -> None:
        self._say("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._say("declaration", decl)


def _html(path: Path) -> Iterator[Said]:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return iter(page.found)


def _lines(path: Path) -> Iterator[Said]:
    lines = path.read_text("utf-8").split("\n")
    return (Said(f"line {number}", line) for number, line in enumerate(lines, 1))


def _text(path: Path) -> Iterator[Said]:
    yield Said("text", path.read_text("utf-8"), written=True)


def _parquet(path: Path) -> Iterator[Said]:
    import polars

    yield from (Said(f"metadata {key}", value) for key, value in polars.read_parquet_metadata(path).items())
    table = polars.scan_parquet(path)
    yield from (Said("column", name) for name in table.collect_schema().names())
    rows = table.select(polars.len()).collect().item()
    for start in range(0, rows, _ROWS):
        yield from _rows(table.slice(start, _ROWS).collect().iter_rows(named=True), start)


def _sav(path: Path) -> Iterator[Said]:
    import pyreadstat

    _none, about = pyreadstat.read_sav(path, metadataonly=True, output_format="polars")
    yield from (Said("file label", each) for each in (about.file_label or "", about.table_name or "", *about.notes))
    for name, label in about.column_names_to_labels.items():
        yield from (Said("column", name), Said(f"label of {name}", label or ""))
    for name, labels in about.variable_value_labels.items():
        yield from (Said(f"labels of {name}", f"{value} {label}") for value, label in labels.items())
    for start in range(0, about.number_rows or 0, _ROWS):
        table, _ = pyreadstat.read_sav(path, row_offset=start, row_limit=_ROWS, output_format="polars")
        yield from _rows(table.iter_rows(named=True), start)


def _rows(rows: Iterator[dict[str, Any]], start: int) -> Iterator[Said]:
    for number, row in enumerate(rows, start + 1):
        whole: dict[str, str] = {}
        for name, cell in row.items():
            first = name.partition("_part")[0]
            if isinstance(cell, str):
                whole[first] = whole.get(first, "") + cell
        yield from _cells(f"row {number}", whole, "reflections")


READERS: dict[str, Callable[[Path], Iterator[Said]]] = {
    ".csv": _table,
    ".json": _json,
    ".xml": _xml,
    ".qde": _xml,
    ".qdc": _xml,
    ".html": _html,
    ".md": _lines,
    "": _lines,
    ".txt": _text,
    ".parquet": _parquet,
    ".sav": _sav,
}
