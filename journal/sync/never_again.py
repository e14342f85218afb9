"""What goes on the *never again* list when a document leaves, and how it stands when phones say things again."""

from dataclasses import replace

from journal.documents.document import Document, Mutation
from journal.store import Notebook
from journal.sync.writer import Writer


def remember(notebook: Notebook, before: Document | None, after: Document) -> None:
    """Put on the list that a document was deleted, or left a space others read; take off what was undone."""
    if before is None:
        return
    _remember_answer(notebook, before, after)
    if after.deleted and not before.deleted:
        notebook.never_again("deleted", after.id, after.author, after.kind)
    if before.deleted and not after.deleted:
        notebook.once_more("deleted", after.id, after.author)
    if before.space != after.space:
        if before.space != notebook.people.personal(after.author):
            notebook.never_again("gone", after.id, before.space)
        notebook.once_more("gone", after.id, after.space)


def _remember_answer(notebook: Notebook, before: Document, after: Document) -> None:
    """A yes to research that was taken back stays back, whatever copy is put back."""
    if after.kind == "choices" and before.fields.get("research") is True and after.fields.get("research") is not True:
        notebook.never_again("withdrawn", after.id, after.author)
    elif after.kind == "choices" and after.fields.get("research") is True:
        notebook.once_more("withdrawn", after.id, after.author)


def remember_erased(notebook: Notebook, document: Document) -> None:
    """Its words never come back, and its id is refused for ever."""
    notebook.never_again("erased", document.id, document.author, document.kind)


def as_it_ended(notebook: Notebook, writer: Writer, mutation: Mutation, document: Document | None) -> Mutation:
    """What was answered before a restore and is said again: no text goes back where it had been taken from.

    A space that the document or its writer had left by then is the writer's personal one now; so a
    later move on from there goes on from home. (A rescue file says things again without knowing it.)
    """
    if document is not None and not (mutation.again and document.space == writer.personal):
        return mutation

    def ended(space: str) -> bool:
        left = mutation.again and not writer.writes_in(space)
        return left or notebook.had_ended("gone", mutation.document, space)

    space = writer.personal if ended(mutation.space) else mutation.space
    left = mutation.came_from
    return replace(mutation, space=space, came_from=writer.personal if left and ended(left) else left)


def stays_deleted(notebook: Notebook, mutation: Mutation, document: Document) -> bool:
    """What was answered before a document's deletion is no later edit that brings it back."""
    return mutation.again and document.deleted and notebook.had_ended("deleted", document.id, document.author)


def blank_again(notebook: Notebook, mutation: Mutation, before: Document | None) -> None:
    """An earlier version whose words were taken out loses them as soon as it is an earlier one again."""
    if before is not None and mutation.again and notebook.had_ended("blanked", before.head, before.id):
        notebook.blank(before.id, before.number)
