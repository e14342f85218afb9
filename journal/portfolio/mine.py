"""Everything a person wrote, with every version that is theirs, one at a time: a life of them fits in no memory."""

from journal.documents.document import Document, Revision
from journal.kinds import KINDS
from journal.store import Notebook


def next_text(notebook: Notebook, person: str, after: str) -> Document | None:
    """The next text by a person, in the order of their ids; erased ones hold nothing, and still have their turn."""
    return next(iter(notebook.written_by(person, after, 1)), None)


def version(notebook: Notebook, document: Document, number: int, person: str) -> Revision | None:
    """One version of it, if it is this person's: of what several people write, only what they wrote."""
    found = next(notebook.revisions(document.id, number + 1), None)
    theirs = found is not None and (KINDS[document.kind].own or found.writer == person)
    return found if theirs and found and found.number == number else None
