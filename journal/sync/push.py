"""One mutation in: seen before? allowed? merged; written; its outcome kept for ever."""

from dataclasses import replace

from journal.documents.document import UNRECORDED, Document, Mutation, Outcome, Revision, is_empty
from journal.documents.kind import Kind
from journal.kinds import KINDS
from journal.people.identity import chance_id
from journal.store import Notebook
from journal.sync.decide import Nothing, Refusal, Verdict, Write, on_known, on_new
from journal.sync.logs import enter, put_away
from journal.sync.never_again import as_it_ended, blank_again, stays_deleted
from journal.sync.writer import Writer, may_read


def push(notebook: Notebook, writer: Writer, mutation: Mutation) -> Outcome:
    """Apply a mutation once, however often it comes; always an outcome, never a partial write.

    Runs inside the caller's transaction. A mutation of this id by another person is refused.
    """
    before = notebook.outcome(mutation.id)
    if before is not None:
        person, outcome = before
        return outcome if person == writer.person else Outcome(mutation.id, "rejected", "not_allowed")
    outcome = _apply(notebook, writer, mutation)
    if outcome.code not in UNRECORDED:
        notebook.record(outcome, writer.person, mutation.document)
    return outcome


def refuse(notebook: Notebook, writer: Writer, mutation: str, document: str, code: str) -> Outcome:
    """Keep a refusal that was decided before the transaction (form, size)."""
    before = notebook.outcome(mutation)
    if before is not None and before[0] == writer.person:
        return before[1]
    outcome = Outcome(mutation, "rejected", code, None, notebook.stamp())
    if code not in UNRECORDED and before is None:
        notebook.record(outcome, writer.person, document)
    return outcome


def _apply(notebook: Notebook, writer: Writer, mutation: Mutation) -> Outcome:
    document = notebook.document(mutation.document)
    mutation = as_it_ended(notebook, writer, mutation, document)
    verdict = _verdict(notebook, writer, mutation, document)
    if isinstance(verdict, Refusal):
        return Outcome(mutation.id, "rejected", verdict.code, None, notebook.stamp())
    if isinstance(verdict, Nothing):
        assert document is not None
        return Outcome(mutation.id, verdict.status, verdict.code, document.head, notebook.stamp())
    written = _write(notebook, writer, mutation, document, verdict)
    return Outcome(mutation.id, verdict.status, verdict.code, written.head, notebook.stamp())


def _verdict(notebook: Notebook, writer: Writer, mutation: Mutation, document: Document | None) -> Verdict:
    kind = KINDS.get(mutation.kind)
    if kind is None:
        return Refusal("unknown_kind")
    if any(kind.leaf(name) is None for name in mutation.edits):
        return Refusal("unknown_field")
    if not all(kind.accepts(name, edit.now) for name, edit in mutation.edits.items()):
        return Refusal("invalid_document")
    if document is None:
        here = kind.beside and _target_here(notebook, writer, mutation, kind)
        return on_new(mutation, kind, writer, here)
    verdict = on_known(mutation, document, kind, writer, _unchanged(notebook, mutation, document))
    if isinstance(verdict, Write) and stays_deleted(notebook, mutation, document):
        return replace(verdict, deleted=True)
    return verdict


def _target_here(notebook: Notebook, writer: Writer, mutation: Mutation, kind: Kind) -> bool:
    """Whether what it is about is where it is meant to go, and its writer may read it, or wrote it."""
    target = notebook.document(mutation.target) if mutation.target else None
    if target is None or target.deleted or target.space != mutation.space:
        return False
    if kind.target == "own":
        return target.author == writer.person and KINDS[target.kind].own
    return may_read(notebook, writer, target)


def _unchanged(notebook: Notebook, mutation: Mutation, document: Document) -> bool:
    """A base that never was counts as older than any."""
    if not mutation.deleted or mutation.base is None:
        return False
    number = notebook.number_of(document.id, mutation.base)
    return number is not None and number >= document.worded


def _write(notebook: Notebook, writer: Writer, mutation: Mutation, before: Document | None, write: Write) -> Document:
    number = (before.number if before else 0) + 1 + _keep_said(notebook, writer, mutation, before, write)
    revision = Revision(
        mutation.document, number, mutation.id if write.exact else chance_id(), writer.person, writer.device,
        write.space, write.fields, write.met, write.deleted, False, mutation.written_at, writer.day,
    )  # fmt: skip
    author = before.author if before else writer.person
    after = Document(
        mutation.document, mutation.kind, author, write.space, before.target if before else mutation.target,
        number, revision.id, number if write.worded or before is None else before.worded,
        bool(before and before.others) or (bool(mutation.edits) and writer.person != author),
        write.met, write.deleted, False, writer.day, write.fields,
    )  # fmt: skip
    notebook.append(after, revision)
    blank_again(notebook, mutation, before)
    enter(notebook, before, after, again=mutation.again)
    if before and (write.deleted or write.space != before.space):
        put_away(notebook, before, writer.day)
    return after


def _keep_said(notebook: Notebook, writer: Writer, mutation: Mutation, before: Document | None, write: Write) -> int:
    """Where words met, what the writer said comes first, as a revision of its own: nobody chooses from one version.

    It is the second newest of the history, under what became of both. How many were written.
    """
    if before is None or not (write.met and mutation.edits):
        return 0
    edited = {name: edit.now for name, edit in mutation.edits.items()}
    fields = {name: value for name, value in {**before.fields, **edited}.items() if not is_empty(value)}
    number = before.number + 1
    said = Revision(
        mutation.document, number, mutation.id, writer.person, writer.device, write.space, fields,
        False, False, False, mutation.written_at, writer.day,
    )  # fmt: skip
    notebook.append(replace(before, number=number, head=mutation.id, fields=fields), said)
    return 1
