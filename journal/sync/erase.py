"""Erasing for good, blanking an earlier version, and showing an older text to newcomers."""

from dataclasses import replace
from itertools import islice

from journal.documents.access import revision_readable
from journal.documents.document import Document, Revision
from journal.documents.errors import NotAllowed, NotFound, OthersWrote
from journal.kinds import KINDS
from journal.people.identity import chance_id
from journal.store import Notebook
from journal.sync.logs import put_away
from journal.sync.writer import Writer, may_read

MOST_VERSIONS = 50
"""Of one answer: versions are whole texts."""


def erase(notebook: Notebook, writer: Writer, document: str, reason: str | None, organises: bool) -> None:
    """Take every word of a document out of every revision, and refuse its id for ever.

    By its author; by the organisation (`organises`, with a reason) if others wrote in it.
    What its writer kept beside it (choices) goes too. Done twice equals once. The audit log
    says that it was, never what. Raises NotFound, NotAllowed or OthersWrote.
    """
    found = notebook.document(document)
    if found is None:
        raise NotFound
    _may_erase(notebook, writer, found, reason, organises)
    if found.erased:
        return
    for beside in notebook.targeting(document):
        if KINDS[beside.kind].home and beside.author == found.author and not beside.erased:
            _erase(notebook, writer, beside)
    _erase(notebook, writer, found)
    notebook.people.note(writer.person, "erase", document, reason)


def _may_erase(notebook: Notebook, writer: Writer, document: Document, reason: str | None, organises: bool) -> None:
    if organises and reason and document.others:
        return
    if document.author == writer.person:
        if document.others:
            raise OthersWrote
        return
    raise NotAllowed if may_read(notebook, writer, document) else NotFound


def _erase(notebook: Notebook, writer: Writer, document: Document) -> None:
    notebook.blank(document.id)
    number = document.number + 1
    after = replace(
        document, number=number, head=chance_id(), merged=False, deleted=True, erased=True, day=writer.day, fields={}
    )
    revision = Revision(
        document.id, number, after.head, writer.person, writer.device, document.space, {},
        False, True, True, "", writer.day,
    )  # fmt: skip
    notebook.append(after, revision)
    for log in sorted({*notebook.places(document.id), notebook.people.personal(document.author)}):
        notebook.gone(log, document.id, notebook.tick(), True, writer.day)
    put_away(notebook, document, writer.day)


def blank(notebook: Notebook, writer: Writer, document: str, revision: str) -> None:
    """Take the words out of an earlier version of one's own text.

    Raises NotFound, or NotAllowed for the present version (that is changed by writing).
    """
    found = _own(notebook, writer, document)
    number = notebook.number_of(document, revision)
    if number is None:
        raise NotFound
    if number == found.number:
        raise NotAllowed
    notebook.blank(document, number)


def show_to_newcomers(notebook: Notebook, writer: Writer, document: str) -> None:
    """Let those who joined later read an own text shared before they came."""
    found = _own(notebook, writer, document)
    if found.deleted or found.space == writer.personal:
        raise NotAllowed
    notebook.show_from(found.space, document, notebook.tick())


def _own(notebook: Notebook, writer: Writer, document: str) -> Document:
    found = notebook.document(document)
    if found is None or found.erased or found.author != writer.person or not KINDS[found.kind].own:
        raise NotFound
    return found


def history(notebook: Notebook, writer: Writer, document: str, before: int | None = None) -> list[Revision]:
    """The versions of a document that this person may read, newest first, at most MOST_VERSIONS of them.

    `before`: only those with a lower number. When a colleague wrote is nobody's business but
    theirs, so of others' versions `written_at` is empty. Raises NotFound.
    """
    found = notebook.document(document)
    if found is None or not may_read(notebook, writer, found):
        raise NotFound
    kind, spaces = KINDS[found.kind], writer.since
    readable = (
        revision if revision.writer == writer.person else replace(revision, written_at="")
        for revision in notebook.revisions(document, before)
        if revision_readable(revision, found, kind, writer.person, spaces)
    )
    return list(islice(readable, MOST_VERSIONS))
