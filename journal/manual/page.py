"""The pages of a manual as they stand in a space, in reading order, each with when and by whom it was written."""

from collections.abc import Mapping
from dataclasses import dataclass

from journal.documents.document import Document, Fields, Revision
from journal.manual.tiddler import stamp
from journal.store import Notebook

HISTORY = ("created", "creator", "modified", "modifier")
WIKI = tuple(f"wiki/{name}" for name in HISTORY)


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `history` holds what is known of HISTORY, moments as TiddlyWiki writes them, people by name.

    `brought` is what it said when a wiki last brought it, None where none did.
    """

    document: Document
    history: Mapping[str, str]
    brought: Fields | None

    @property
    def fields(self) -> Fields:
        """What the page says now."""
        return self.document.fields

    @property
    def title(self) -> str:
        """Its title as it was written."""
        return str(self.fields.get("title") or "")


def pages_in(notebook: Notebook, space: str) -> list[Page]:
    """Every page of a space, those with a place in the reading order first."""
    names = {person.id: person.name for person in notebook.people.people()}
    documents = notebook.documents_in(space, "manual_page")
    pages = [_page(document, list(notebook.revisions(document.id)), names) for document in documents]
    return sorted(pages, key=lambda page: _place(page.fields, page.document.id))


def _place(fields: Fields, id: str) -> tuple[bool, str, str, str]:
    order = str(fields.get("order") or "")
    return not order, order, str(fields.get("title") or "").casefold(), id


def _page(document: Document, newest_first: list[Revision], names: Mapping[str, str]) -> Page:
    """Its history is the wiki's own up to where a wiki last brought it, and ours from there on."""
    brought = _brought(newest_first)
    wiki = {name: value for name in HISTORY if (value := str(document.fields.get(f"wiki/{name}") or ""))}
    first, last = newest_first[-1], newest_first[0]
    history = wiki or {"created": stamp(first.day), "creator": names.get(first.writer, "")}
    if brought is None or brought.number < last.number:
        history = history | {"modified": stamp(last.day), "modifier": names.get(last.writer, "")}
    known = {name: value for name, value in history.items() if value}
    return Page(document, known, brought.fields if brought else None)


def _brought(newest_first: list[Revision]) -> Revision | None:
    """The revision in which the wiki's own history last came in."""
    before = [*newest_first[1:], None]
    changes = (
        revision for revision, other in zip(newest_first, before, strict=True) if _wiki(revision) != _wiki(other)
    )
    return next(changes, None)


def _wiki(revision: Revision | None) -> list[object]:
    return [revision.fields.get(name) if revision else None for name in WIKI]
