"""`codebook.qdc`: the codes alone, for a project that already exists (REFI-QDA Codebook 1.0)."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.qda_xml import ORIGIN, Xml

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write_qdc(book: Book, folder: Path) -> None:
    """The same codes, under the same ids, as in the project; without codes no file, as it would not be valid."""
    if not book.codes:
        return
    with (
        Xml(folder / "codebook.qdc") as xml,
        xml.element("CodeBook", xmlns=NAMESPACE, origin=ORIGIN),
        xml.element("Codes"),
    ):
        xml.codes(book.codes)
