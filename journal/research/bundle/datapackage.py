"""`datapackage.json`: every table and file of the bundle described for programs (Data Package version 2)."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from journal.research.bundle import fields
from journal.research.bundle.book import Book
from journal.research.bundle.fields import Field
from journal.research.bundle.plain import plain
from journal.research.bundle.sums import digest

NAME = "datapackage.json"
PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
_TYPES = {
    ".qdpx": "application/zip",
    ".qdc": "application/xml",
    ".xml": "application/xml",
    ".md": "text/markdown",
    ".html": "text/html",
    ".sav": "application/x-spss-sav",
    ".parquet": "application/vnd.apache.parquet",
}
"""What is listed beside the tables: files, though some hold tables too, in formats that not every program reads."""
_FORMATS = {".sav": "spss", ".parquet": "apache-parquet"}
"""Other words than the endings, by which a validator would open these as tables itself."""


def write_datapackage(book: Book, folder: Path, paths: Iterable[Path]) -> None:
    """Written when the other files are finished, for it holds their sizes and hashes."""
    study = book.release.study
    told = {
        "$schema": PACKAGE,
        "name": book.name,
        "id": f"urn:uuid:{book.guid('release', book.name)}",
        "title": f"{study.name}: {book.release.number}",
        "description": f"{study.purpose} ({book.status})",
        "version": f"{book.release.number}.0.0",
        "created": book.moment,
        "keywords": ["reflective practice", "care work", book.status],
        "contributors": [{"title": study.institution, "roles": ["dataCollector"]}],
        "sources": [{"title": "Kring"}],
        "resources": [_resource(book, path) for path in paths if path.suffix in {".csv", *_TYPES}],
    }
    text = plain(json.dumps(told, ensure_ascii=False, indent=2))
    (folder / NAME).write_bytes(f"{text}\n".encode())


def _resource(book: Book, path: Path) -> dict[str, Any]:
    tables = dict(_tables(book))
    name = path.name.lower().replace(".", "-")
    about = {"$schema": RESOURCE, "name": path.stem if path.suffix == ".csv" else name, "path": path.name}
    measured = {"bytes": path.stat().st_size, "hash": f"sha256:{digest(path)}"}
    if path.suffix != ".csv":
        return {
            **about,
            "format": _FORMATS.get(path.suffix, path.suffix[1:]),
            "mediatype": _TYPES[path.suffix],
            **measured,
        }
    return {
        **about,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **measured,
        "dialect": {"lineTerminator": "\n"},
        "schema": tables[path.stem],
    }


def _tables(book: Book) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "reflections", _schema(fields.reflections(book))
    yield "answers", _schema(fields.ANSWERS, id="reflections")
    yield "codings", _schema(fields.CODINGS, id="reflections")
    yield "codebook", _schema(fields.CODEBOOK)
    yield "consent", _schema(fields.CONSENT)


def _schema(columns: Iterable[Field], **references: str) -> dict[str, Any]:
    known = [_field(each) for each in columns]
    schema: dict[str, Any] = {"fields": known, "missingValues": [""], "primaryKey": [known[0]["name"]]}
    if references:
        schema["foreignKeys"] = [
            {"fields": [name], "reference": {"resource": table, "fields": ["id"]}} for name, table in references.items()
        ]
    return schema


def _field(column: Field) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.labels:
        limits["enum"] = list(column.labels)
    about = {"name": column.name, "type": column.type, "title": column.title, "description": column.description}
    return about | ({"constraints": limits} if limits else {})
