"""Which logs list a document, and what follows when it leaves one."""

from dataclasses import replace

from journal.documents.document import Document, Revision
from journal.kinds import KINDS
from journal.people.identity import chance_id
from journal.store import Notebook


def feeds(notebook: Notebook, document: Document | None) -> set[str]:
    """The logs that list a document: its space, and for own kinds its author's personal log.

    The personal log lists one's own kinds wherever they live, so that leaving a team drops
    nothing a person wrote.
    """
    if document is None or document.deleted or document.erased:
        return set()
    if KINDS[document.kind].own:
        return {document.space, notebook.people.personal(document.author)}
    return {document.space}


def enter(notebook: Notebook, before: Document | None, after: Document) -> None:
    """Write the rows of a new state: *gone* where it no longer is, its newest where it is."""
    old, new = feeds(notebook, before), feeds(notebook, after)
    for space in sorted(old - new):
        notebook.gone(space, after.id, notebook.tick(), after.erased, after.day)
    came_back = before is not None and before.deleted and before.space == after.space
    for space in sorted(new):
        since = _shared_since(notebook, after, space)
        notebook.present(space, after.id, notebook.tick(), since, after.day, came_back=came_back)


def _shared_since(notebook: Notebook, document: Document, space: str) -> int | None:
    """A response counts as shared when what it answers was: who may not read that, reads no answer to it."""
    if not KINDS[document.kind].follows or document.target is None or space != document.space:
        return None
    target = notebook.document(document.target)
    if target is None or not KINDS[target.kind].own:
        return None
    return notebook.arrived(space, target.id)


def put_away(notebook: Notebook, left: Document, day: str) -> None:
    """Answers to a document that left a space go home to their writers, and answers to those too."""
    waiting = [left]
    while waiting:
        target = waiting.pop()
        for answer in notebook.targeting(target.id):
            if _follows(answer, target) and answer.space != notebook.people.personal(answer.author):
                _move_home(notebook, answer, day)
                waiting.append(answer)


def _follows(answer: Document, target: Document) -> bool:
    return KINDS[answer.kind].follows and not answer.erased and answer.space == target.space


def take_home(notebook: Notebook, document: Document, day: str) -> None:
    """A move home that follows from another's act: same words, no mutation of their own."""
    _move_home(notebook, document, day)
    put_away(notebook, document, day)


def _move_home(notebook: Notebook, document: Document, day: str) -> None:
    home = notebook.people.personal(document.author)
    number = document.number + 1
    after = replace(document, space=home, number=number, head=chance_id(), day=day)
    revision = Revision(
        document.id, number, after.head, document.author, "server", home, document.fields,
        document.merged, document.deleted, False, "", day,
    )  # fmt: skip
    notebook.append(after, revision)
    enter(notebook, document, after)
