"""What becomes of a mutation: the rules of the contract, without I/O.

Each rule has its story in the design notes; the order of the questions matters.
"""

from dataclasses import dataclass
from typing import Literal

from journal.documents.document import Code, Document, Fields, Mutation, Value, is_empty, same
from journal.documents.kind import Kind
from journal.kinds import KINDS
from journal.sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing is written; the text waits on the phone with the reason."""

    code: Code


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing needs to be written; what is there stands."""

    status: Literal["accepted", "merged"]
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """The state to write.

    `exact`: it is what the writer saw. `met`: words met. `worded`: a field changed.
    `joined`: the writer's edits went into something they had not seen.
    """

    space: str
    fields: Fields
    deleted: bool
    exact: bool
    met: bool
    worded: bool
    joined: bool = False
    code: Code | None = None

    @property
    def status(self) -> Literal["accepted", "merged"]:
        """What the writer is told."""
        return "merged" if self.code or self.joined else "accepted"


Verdict = Refusal | Nothing | Write

MOST_LETTERS = 1_000_000
"""Of a whole document: it goes to every phone of its space in one piece, however many mutations made it."""


def on_new(mutation: Mutation, kind: Kind, writer: Writer, target_here: bool) -> Verdict:
    """A document the server does not know; `target_here`: what it is about is in its space, and lets it stand there."""
    if mutation.base is not None:
        return Refusal("unknown_document")
    if mutation.deleted or (mutation.target is None) != (kind.target == "none"):
        return Refusal("invalid_document")
    if kind.home and mutation.space != writer.personal:
        return Refusal("not_allowed")
    if not writer.writes_in(mutation.space):
        return Refusal("not_allowed")
    space = mutation.space if target_here or not kind.beside else writer.personal
    fields = {name: edit.now for name, edit in mutation.edits.items() if not is_empty(edit.now)}
    if not kind.holds(fields):
        return Refusal("invalid_document")
    stays = space == mutation.space
    return Write(space, fields, False, stays, False, True, code=None if stays else "look_again")


def on_known(mutation: Mutation, document: Document, kind: Kind, writer: Writer, unchanged: bool) -> Verdict:
    """A document the server has; `unchanged`: no field changed since the base the writer saw."""
    if not _knows(document, writer):
        return Refusal("not_allowed")
    if document.erased:
        return Refusal("erased")
    if kind.name != document.kind:
        return Refusal("invalid_document")
    if mutation.deleted:
        return _deletion(document, writer, unchanged)
    going = _going(mutation, document, kind, writer)
    if isinstance(going, Refusal):
        return going
    space, code = going
    return _merged(mutation, document, kind, space, code)


def _knows(document: Document, writer: Writer) -> bool:
    """Whether a refusal may say more than no: to anybody else every id answers alike, whatever became of it."""
    if document.author == writer.person:
        return True
    return not KINDS[document.kind].own and document.space in writer.seats


def _deletion(document: Document, writer: Writer, unchanged: bool) -> Verdict:
    """Deleting wins if no field changed since, else loses: somebody was still adding to it."""
    if not writer.writes_in(document.space) and document.author != writer.person:
        return Refusal("not_allowed")
    if document.deleted:
        return Nothing("accepted")
    if not unchanged:
        return Nothing("merged", "edited_meanwhile")
    return Write(document.space, document.fields, True, True, document.merged, False)


def _going(mutation: Mutation, document: Document, kind: Kind, writer: Writer) -> tuple[str, Code | None] | Refusal:
    """Where the text lands: the space its writer had on screen, or home, nowhere else."""
    if not mutation.moves:
        return _staying(mutation, document, kind, writer)
    if writer.person != document.author or kind.home:
        return Refusal("not_allowed")
    if mutation.space == document.space:
        return (document.space, None) if writer.writes_in(document.space) else Refusal("not_allowed")
    if mutation.space == writer.personal:
        return Refusal("others_wrote") if document.others else (mutation.space, None)
    if not writer.writes_in(mutation.space) or kind.beside:
        return Refusal("not_allowed")
    return _going_out(mutation, document, kind, writer)


def _staying(mutation: Mutation, document: Document, kind: Kind, writer: Writer) -> tuple[str, Code | None] | Refusal:
    at_home = document.space == writer.personal and kind.own
    if mutation.space != document.space and not at_home:
        return Refusal("moved")
    if not writer.writes_in(document.space):
        return Refusal("not_allowed")
    return document.space, None


def _going_out(mutation: Mutation, document: Document, kind: Kind, writer: Writer) -> tuple[str, Code | None] | Refusal:
    """Sharing needs the newest revision on screen, so that nothing unseen is shared."""
    here, at_home = mutation.came_from == document.space, document.space == writer.personal
    if document.deleted and not mutation.edits:
        return document.space, "look_again"
    if here and not document.deleted and mutation.base == document.head:
        return mutation.space, None
    if at_home and (kind.own or here):
        return document.space, "look_again"
    return Refusal("moved")


def _merged(mutation: Mutation, document: Document, kind: Kind, space: str, code: Code | None) -> Write | Refusal:
    fields: dict[str, Value] = dict(document.fields)
    met, as_seen = False, mutation.base == document.head and space == mutation.space
    for name, edit in mutation.edits.items():
        present = document.fields.get(name)
        as_seen = as_seen and same(edit.was, present)
        value, clash = kind.merge(name, edit.was, present, edit.now)
        met = met or clash
        fields[name] = value
    whole = {name: value for name, value in fields.items() if not is_empty(value)}
    if not kind.holds(whole):
        return Refusal("invalid_document")
    if _letters(whole) > max(MOST_LETTERS, _letters(document.fields)):
        return Refusal("too_large")
    worded = document.deleted or any(not same(whole.get(name), document.fields.get(name)) for name in mutation.edits)
    back = document.deleted and bool(mutation.edits)
    return Write(
        space, whole, document.deleted and not back, as_seen and not document.deleted,
        met or (document.merged and not mutation.edits), worded,
        bool(mutation.edits) and not as_seen, code,
    )  # fmt: skip


def _letters(fields: Fields) -> int:
    return sum(len(name) + _length(value) for name, value in fields.items())


def _length(value: Value) -> int:
    return sum(map(len, value)) if isinstance(value, list) else len(str(value))
