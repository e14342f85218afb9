"""Erasing for good, blanking an earlier version, and showing an older text to newcomers."""

from dataclasses import replace
from itertools import islice

from journal.documents.access import revision_readable
from journal.documents.document import Document, Revision
from journal.documents.errors import NotAllowed, NotFound, OthersWrote
from journal.documents.kind import Kind
from journal.kinds import KINDS
from journal.people.identity import chance_id
from journal.store import Notebook
from journal.sync.logs import put_away
from journal.sync.never_again import remember_erased
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
            erase_for_good(notebook, writer, beside)
    erase_for_good(notebook, writer, found)
    notebook.people.note(writer.person, "erase", document, reason)


def _may_erase(notebook: Notebook, writer: Writer, document: Document, reason: str | None, organises: bool) -> None:
    if organises and reason and document.others:
        return
    if document.author == writer.person:
        if document.others:
            raise OthersWrote
        return
    raise NotAllowed if may_read(notebook, writer, document) else NotFound


def erase_for_good(notebook: Notebook, writer: Writer, document: Document) -> None:
    """Blank every version and tell every log, whoever asked."""
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
    remember_erased(notebook, after)
    for log in sorted({*notebook.places(document.id), notebook.people.personal(document.author)}):
        notebook.gone(log, document.id, notebook.tick(), True, writer.day)
    put_away(notebook, document, writer.day)


def erase_mine(notebook: Notebook, writer: Writer, after: str, most: int) -> str | None:
    """Erase the next of one's own texts, responses and choices; where to go on, or None when all are erased.

    What stands in their own space is theirs, whatever its kind. What several people write together stays: it is
    the team's.
    """
    found = notebook.written_by(writer.person, after, most)
    for document in found:
        theirs = KINDS[document.kind].own or document.space == writer.personal
        if theirs and not document.erased:
            erase(notebook, writer, document.id, None, organises=False)
    return found[-1].id if len(found) == most else None


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
    notebook.never_again("blanked", revision, document)


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


def deleted_texts(notebook: Notebook, writer: Writer) -> list[Document]:
    """What this person deleted and can bring back, newest first; no longer than phones are told it is gone.

    After a restore some have no words until a phone brings them.
    """
    kept = notebook.deleted(writer.personal, MOST_VERSIONS * 2)
    mine = [document for document in kept if document.author == writer.person and _is_text(KINDS[document.kind])]
    return [document for document in mine if document.fields]


def _is_text(kind: Kind) -> bool:
    """Whether it holds words: what stays beside a text, or puts it on a table, is no text of its own."""
    return not kind.home and kind.target != "own"


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
