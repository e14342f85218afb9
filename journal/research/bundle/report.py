"""`anonymisation-report.json`: how the texts were made safe, in figures, for an ethics board and its programs."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from journal.research.bundle.book import Book
from journal.research.bundle.plain import plain


def write_report(book: Book, folder: Path) -> None:
    """The figures of the release."""
    text = plain(json.dumps(figures(book), ensure_ascii=False, indent=2))
    (folder / "anonymisation-report.json").write_bytes(f"{text}\n".encode())


def figures(book: Book) -> dict[str, Any]:
    """Everything that is known of the way from people's texts to this release; no names, and no text."""
    told = asdict(book.release.report)
    return {
        "release": book.name,
        "status": book.status,
        "made": book.release.day.isoformat(),
        "entries": book.shape.entries,
        "writers": len(book.shape.writers),
        "k": {"asked": book.release.study.k, "reached": told.pop("k") or book.shape.k, "counted": book.shape.k},
        "l": {"asked": book.release.study.l, "reached": told.pop("l")},
        **told,
    }
