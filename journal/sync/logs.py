"""Which logs list a document, and what follows when it leaves one."""

from dataclasses import replace

from journal.documents.document import Document, Revision
from journal.kinds import KINDS
from journal.people.identity import chance_id
from journal.store import Notebook
from journal.sync.never_again import remember


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


def enter(notebook: Notebook, before: Document | None, after: Document, *, again: bool = False) -> None:
    """Write the rows of a new state: *gone* where it no longer is, its newest where it is.

    What is said `again` after a restore counts as shared before it: who came meanwhile, or left and
    came back, was not there.
    """
    remember(notebook, before, after)
    old, new = feeds(notebook, before), feeds(notebook, after)
    for space in sorted(old - new):
        notebook.gone(space, after.id, notebook.tick(), after.erased, after.day)
    came_back = before is not None and before.deleted and before.space == after.space
    for space in sorted(new):
        since = _shared_since(notebook, after, space, again=again)
        notebook.present(space, after.id, notebook.tick(), since, after.day, came_back=came_back)


def _shared_since(notebook: Notebook, document: Document, space: str, *, again: bool) -> int | None:
    """A response counts as shared when what it answers was: who may not read that, reads no answer to it."""
    before = notebook.line() if again else None
    if not KINDS[document.kind].follows or document.target is None or space != document.space:
        return before
    target = notebook.document(document.target)
    if target is None or not KINDS[target.kind].own:
        return before
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
