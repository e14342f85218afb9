"""`reflections.sav`: the reflections for SPSS, with labels; a text too long for it goes on in a second column."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.research.bundle.book import Book
from journal.research.bundle.fields import Field, reflections
from journal.research.bundle.questions import column

if TYPE_CHECKING:
    import polars

LONGEST = 32_767
"""Bytes in a text of SPSS."""
_WHOLE = LONGEST // 4
"""Code points that fit whatever they are."""
_LABEL = 255
_DATE_AT = 92
_RESERVED = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def write_sav(table: "polars.DataFrame", book: Book, folder: Path) -> None:
    """Texts as they are, a 0/1 variable for each value; the day in the header is that of the release."""
    import pyreadstat

    path = folder / "reflections.sav"
    fields = {field.name: field for field in reflections(book)}
    split, labels = _split(table, book, fields)
    taken = set(labels)
    values = {column(f"value_{value.id}", taken): value for value in book.meanings}
    whole = _with_values(split, {name: value.id for name, value in values.items()})
    labels |= {name: f"{value.label['en']} ({value.id})" for name, value in values.items()}
    coded: dict[str, Any] = {name: dict(field.labels) for name, field in fields.items() if field.labels}
    coded |= {name: {0.0: "not said", 1.0: "said"} for name in values}
    pyreadstat.write_sav(
        whole, path, file_label=f"{book.name} ({book.status})"[:64],
        column_labels={name: _within(label, _LABEL) for name, label in labels.items()},
        variable_value_labels=coded, variable_measure=dict.fromkeys(whole.columns, "nominal"), row_compress=True,
    )  # fmt: skip
    _dated(path, book)


def _split(
    table: "polars.DataFrame", book: Book, fields: dict[str, Field]
) -> tuple["polars.DataFrame", dict[str, str]]:
    """Columns that SPSS can hold, and their labels."""
    import polars

    columns, labels = list[polars.Expr](), dict[str, str]()
    for name, field in fields.items():
        pieces = 1
        if field.question and book.shape.longest[field.question.prompt] > LONGEST:
            characters = table[name].str.len_chars().max()
            pieces = -(-int(str(characters)) // _WHOLE)
        for piece in range(pieces):
            called = spss_name(name) + (f"_part{piece + 1}" if piece else "")
            whole = polars.col(name) if pieces == 1 else polars.col(name).str.slice(piece * _WHOLE, _WHOLE)
            columns.append(whole.fill_null("").alias(called))
            labels[called] = field.title + (f" (part {piece + 1})" if piece else "")
    return table.select(columns), labels


def spss_name(name: str) -> str:
    """A column's name as SPSS takes it; only words of its own language differ."""
    return f"{name}_" if name in _RESERVED else name


def _with_values(table: "polars.DataFrame", values: dict[str, str]) -> "polars.DataFrame":
    import polars

    said = polars.col("values").str.split(";")
    return table.with_columns(
        said.list.contains(polars.lit(value)).fill_null(False).cast(polars.Float64).alias(name)
        for name, value in values.items()
    )


def _within(text: str, most: int) -> str:
    """The text, cut so that it takes at most so many bytes."""
    return text.encode()[:most].decode(errors="ignore")


def _dated(path: Path, book: Book) -> None:
    """Put the day of the release where the writer put the clock."""
    day = book.release.day
    with path.open("r+b") as file:
        file.seek(_DATE_AT)
        file.write(f"{day.day:02} {_MONTHS[day.month - 1]} {day.year % 100:02}00:00:00".encode())
