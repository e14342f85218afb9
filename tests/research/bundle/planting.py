"""Puts something into one place of a finished zip, as a slip anywhere in the making would."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import polars
import pyreadstat

Change = Callable[[bytes], bytes]


def rewritten(
    source: Path, to: Path, name: str, change: Change, rename: str | None = None, comment: bytes = b""
) -> Path:
    """The zip with one member changed; a name like `project.qdpx/project.qde` reaches into the zip inside."""
    outer, _, inner = name.partition("/") if ".qdpx/" in name else (name, "", "")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(to, "w") as new:
        new.comment = comment
        for member in old.infolist():
            held = old.read(member)
            called = member.filename
            if called == outer and inner:
                held = _inside(held, inner, change, rename)
            elif called == outer:
                held, called = change(held), rename or called
            new.writestr(zipfile.ZipInfo(called, member.date_time), held)
    return to


def _inside(held: bytes, name: str, change: Change, rename: str | None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(held)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            found = member.filename == name or (name == "sources/*" and member.filename == _first(old))
            told = change(old.read(member)) if found else old.read(member)
            new.writestr(rename if found and rename else member.filename, told)
    return made.getvalue()


def _first(zipped: zipfile.ZipFile) -> str:
    return sorted(name for name in zipped.namelist() if name.startswith("sources/"))[0]


def replacing(old: str, new: str) -> Change:
    """The first of these words changed into others."""

    def change(held: bytes) -> bytes:
        assert old.encode() in held
        return held.replace(old.encode(), new.encode(), 1)

    return change


def labelled(planted: str, folder: Path) -> Change:
    """An SPSS file in which a variable's label says it."""

    def change(held: bytes) -> bytes:
        path = folder / "planted.sav"
        path.write_bytes(held)
        table, about = pyreadstat.read_sav(path, output_format="polars")
        labels = dict(about.column_names_to_labels) | {"writer": planted}
        pyreadstat.write_sav(table, path, column_labels=labels, variable_value_labels=about.variable_value_labels)
        return path.read_bytes()

    return change


def headed(planted: str) -> Change:
    """A parquet file in which a column is called so."""

    def change(held: bytes) -> bytes:
        made = io.BytesIO()
        polars.read_parquet(held).rename({"writer": planted}).write_parquet(made)
        return made.getvalue()

    return change


def unchanged(held: bytes) -> bytes:
    """Only the name differs."""
    return held
