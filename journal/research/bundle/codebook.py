"""`codebook.csv`: what every column and every code means, in three languages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from journal.research.bundle import fields
from journal.research.bundle.book import Book
from journal.research.bundle.cells import Table
from journal.research.bundle.questions import LANGUAGES


def write_codebook(book: Book, folder: Path) -> None:
    """The columns of each table, then the prompts, then the values."""
    with Table(folder / "codebook.csv", (field.name for field in fields.CODEBOOK)) as table:
        for row in _rows(book):
            table.row(row)


def _rows(book: Book) -> Iterator[tuple[str, ...]]:
    tables = {"reflections": fields.reflections(book), "answers": fields.ANSWERS, "codings": fields.CODINGS}
    for table, columns in tables.items():
        for each in columns:
            if each.question is None:
                said = _three(each.titles) + _three(each.meanings) + _three(dict.fromkeys(LANGUAGES, "ours"))
                yield (f"{table}.{each.name}", "column", each.name, table, *said)
    for question in book.questions:
        of = question.guide.id if question.guide else ""
        origin = question.step.origin if question.step else {}
        said = _three(question.title) + _three(question.wording) + _three(origin)
        yield (f"prompt.{question.column}", "prompt", question.column, of, *said)
    for value in book.meanings:
        yield (
            f"value.{value.id}",
            "value",
            value.id,
            value.set,
            *_three(value.label),
            *_three(value.means),
            *_three({}),
        )


def _three(said: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(said.get(language, "") for language in LANGUAGES)
