"""`consent.csv`: how many said yes to which consent text; no group in it is smaller than k."""

from collections.abc import Iterator
from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.cells import Table
from journal.research.bundle.fields import CONSENT


def write_consent(book: Book, folder: Path) -> None:
    """A row for each version, or for a few together where one of them had fewer people than k."""
    with Table(folder / "consent.csv", (field.name for field in CONSENT)) as table:
        for row in consents(book):
            table.row(row)


def consents(book: Book) -> Iterator[tuple[str, int, int]]:
    """The rows: versions, reflections, writers; the smallest join the next until they are k people."""
    rest = sorted(book.shape.consents.items(), key=lambda each: (len(each[1][0]), each[0]))
    k = book.release.study.k
    while rest:
        names, writers, entries = list[str](), set[str](), 0
        while rest and (len(writers) < k or len(set().union(*(each[1][0] for each in rest))) < k):
            version, (people, count) = rest.pop(0)
            names.append(version)
            writers |= people
            entries += count[0]
        yield " + ".join(sorted(names)), entries, len(writers)
