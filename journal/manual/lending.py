"""What a team lends to the other teams of its organisation: one version of a page, the one its lender had on screen.

What is written in the page afterwards stays with the team until somebody lends that too. Nobody is named, and where
the page came from is not told: texts stay with those they were shared with.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from journal.documents.document import Document, Fields, Revision
from journal.documents.errors import NotFound
from journal.people.rights import Standing
from journal.people.space import Space
from journal.store import Notebook

TOLD = ("title", "text", "evidence", "practice", "tags", "language")
"""The leaves of a page that others read: its words, not its way."""


@dataclass(frozen=True, slots=True)
class Lent:
    """A page as other teams read it: whose it is, and what it says."""

    id: str
    space: Space
    fields: Fields

    @property
    def title(self) -> str:
        """Its title as it was written."""
        return str(self.fields.get("title") or "")


def lent_to(notebook: Notebook, by: Standing) -> list[Lent]:
    """Every page that the teams of the house lend to each other, for colleagues: guests see none."""
    return list(_lent(notebook)) if by.belongs else []


def lent_page(notebook: Notebook, by: Standing, document: str) -> Lent | None:
    """One of these, or None if it is not lent, or not to this person."""
    found = notebook.document(document)
    space = notebook.people.space(found.space) if found else None
    return _as_lent(notebook, found, space) if found and space and by.belongs else None


def copies(notebook: Notebook, by: Standing, document: str) -> int:
    """In how many other spaces of the house a page was copied and adapted; never by whom, and no draft of anybody.

    For those who may read the page. Raises NotFound.
    """
    found = notebook.document(document)
    if found is None or found.kind != "manual_page" or found.deleted or found.erased:
        raise NotFound
    if found.space not in by.seats and lent_page(notebook, by, document) is None:
        raise NotFound
    return sum(space.id != found.space and _holds_a_copy(notebook, space, document) for space in _open(notebook))


def _lent(notebook: Notebook) -> Iterator[Lent]:
    for space in notebook.people.spaces():
        for document in notebook.documents_in(space.id, "manual_page") if space.kind == "team" else ():
            lent = _as_lent(notebook, document, space)
            if lent:
                yield lent


def _as_lent(notebook: Notebook, document: Document, space: Space) -> Lent | None:
    """Only a team lends: a circle is unseen by others, and a community is not one organisation's own."""
    if document.kind != "manual_page" or document.deleted or document.erased or space.kind != "team":
        return None
    if document.fields.get("state") == "set_aside":
        return None
    version = _version(notebook, document)
    if version is None or version.blanked or version.deleted or version.space != document.space:
        return None
    return Lent(document.id, space, {name: version.fields[name] for name in TOLD if version.fields.get(name)})


def _version(notebook: Notebook, document: Document) -> Revision | None:
    lent = document.fields.get("lent")
    number = notebook.number_of(document.id, lent) if isinstance(lent, str) and lent else None
    return None if number is None else next(notebook.revisions(document.id, before=number + 1), None)


def _open(notebook: Notebook) -> Iterator[Space]:
    """The spaces whose copies count: a circle is nobody else's business."""
    return (space for space in notebook.people.spaces() if space.kind != "circle")


def _holds_a_copy(notebook: Notebook, space: Space, document: str) -> bool:
    pages = notebook.documents_in(space.id, "manual_page")
    return any(page.fields.get("copied_from") == document for page in pages)
