"""The nouns of the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = str | bool | int | float | list[str] | None
Fields = Mapping[str, Value]
"""Leaf name to value, flat: `answers/one_minute.text`, not a tree of answers."""

Code = Literal[
    "invalid_document",
    "not_allowed",
    "moved",
    "others_wrote",
    "erased",
    "too_large",
    "unknown_document",
    "unknown_kind",
    "unknown_field",
    "look_again",
    "edited_meanwhile",
]

UNRECORDED = frozenset({"unknown_document", "unknown_kind", "unknown_field"})
"""Refusals that a later server or a later call may not repeat: asked again, answered anew."""


def is_empty(value: object) -> bool:
    """Absent, null, "" and [] are one and the same: nothing."""
    return value is None or value == "" or value == []


def same(one: Value, other: Value) -> bool:
    """Whether two values of a leaf say the same; nothing equals nothing."""
    return one == other or (is_empty(one) and is_empty(other))


@dataclass(frozen=True, slots=True)
class Edit:
    """A leaf was this, as its writer saw it, and is that now."""

    was: Value
    now: Value


@dataclass(frozen=True, slots=True)
class Mutation:
    """«These fields were *this*, and are *that* now», from one writer on one device.

    `base` is the revision the writer had on screen (or the id of the mutation before it),
    `space` where the text was on screen, `came_from` the space a deliberate move left.
    """

    id: str
    document: str
    kind: str
    space: str
    edits: Mapping[str, Edit]
    target: str | None = None
    base: str | None = None
    came_from: str | None = None
    deleted: bool = False
    again: bool = False
    written_at: str = ""

    @property
    def moves(self) -> bool:
        """Whether the writer chose another place for the document."""
        return self.came_from is not None and self.came_from != self.space


@dataclass(frozen=True, slots=True)
class Document:
    """The present state of one document; `worded` is the number of the last revision that changed a field.

    `others` says that somebody beside the author wrote in it, `merged` that words met in the
    present revision, `day` when it last arrived (YYYY-MM-DD).
    """

    id: str
    kind: str
    author: str
    space: str
    target: str | None
    number: int
    head: str
    worded: int
    others: bool
    merged: bool
    deleted: bool
    erased: bool
    day: str
    fields: Fields

    @property
    def files(self) -> frozenset[str]:
        """The files that hang on it, by name."""
        named = self.fields.get("files")
        return frozenset(named) if isinstance(named, list) else frozenset()


@dataclass(frozen=True, slots=True)
class Revision:
    """One immutable state of a document; blanked ones keep their place and lose their words."""

    document: str
    number: int
    id: str
    writer: str
    device: str
    space: str
    fields: Fields
    merged: bool
    deleted: bool
    blanked: bool
    written_at: str
    day: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutation; holds no text, so that it may be kept for ever."""

    mutation: str
    status: Literal["accepted", "merged", "rejected"]
    code: str | None = None
    revision: str | None = None
    sequence: int | None = None
