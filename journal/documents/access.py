"""Who may read and write a document: one place, asked by every way in."""

from collections.abc import Mapping

from journal.documents.document import Document, Revision
from journal.documents.kind import Kind, belongs_to


def readable(document: Document, kind: Kind, person: str, since: Mapping[str, int], arrived: int | None) -> bool:
    """Whether a person may read a document as it is now.

    `since` maps each space the person is in to the sequence at which they joined; `arrived`
    is the sequence at which the document came to its space. Of others' own kinds a newcomer
    reads what was shared since; of shared kinds everything.
    """
    if document.erased:
        return False
    if belongs_to(document, kind, person):
        return True
    if document.deleted or document.space not in since:
        return False
    return not kind.own or (arrived is not None and arrived > since[document.space])


def revision_readable(
    revision: Revision, document: Document, kind: Kind, person: str, spaces: Mapping[str, int]
) -> bool:
    """Whether a person who may read a document now may also read one of its revisions.

    Earlier revisions of an own kind are for their author alone, so that a name taken out is in
    no colleague's history. Of a shared kind: whoever wrote it, or may read where it stood.
    """
    if kind.own:
        return document.author == person or revision.number == document.number
    return revision.writer == person or revision.space in spaces
