"""`prompts.json`: what was asked, in the words in which it was asked, and whose words they are."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from journal.research.bundle.book import Book


def write_prompts(book: Book, folder: Path) -> None:
    """The guides that were answered, each with all its questions."""
    told = json.dumps({"guides": list(_guides(book))}, ensure_ascii=False, indent=2)
    (folder / "prompts.json").write_bytes(f"{told}\n".encode())


def _guides(book: Book) -> Iterator[dict[str, Any]]:
    for guide in dict.fromkeys(question.guide and question.guide.id for question in book.questions):
        asked = [question for question in book.questions if (question.guide and question.guide.id) == guide]
        known = asked[0].guide
        yield {
            "id": guide,
            "version": known and known.version,
            "source": known and known.source,
            "title": dict(known.title) if known else None,
            "names": dict(known.names) if known else None,
            "questions": [
                {
                    "column": question.column,
                    "prompt": question.prompt,
                    "title": dict(question.title),
                    "wording": dict(question.wording),
                    "origin": dict(question.step.origin) if question.step else None,
                }
                for question in asked
            ],
        }
