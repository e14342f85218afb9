"""What a kind of document is made of, said in one line a field.

`text(merge=prose, searchable=True, exported=True)`: how two edits meet, whether search
reads it, whether a release may hold it. Forgetting `exported` leaks nothing.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from marshmallow import ValidationError, fields, validate

from journal.documents.document import Document, Fields, Value, is_empty
from journal.documents.merge import Merge, latest, prose, union

Field = fields.Field[Any]

_WORD = re.compile(r"[\w.:+-]{1,100}\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_LINK = re.compile(r"https://[A-Za-z0-9.-]+(:\d{1,5})?([/?#][!-~]*)?\Z")
_LEAF = re.compile(r"[a-z0-9_]{1,64}(\.[a-z0-9_]{1,60})?\Z")


def _metadata(merge: Merge, searchable: bool, exported: bool) -> dict[str, Any]:
    return {"merge": merge, "searchable": searchable, "exported": exported}


def _a_day(value: str) -> None:
    if not _DAY.match(value):
        raise ValidationError("not a day")
    date.fromisoformat(value)


def _yes_or_no(value: object) -> None:
    if not isinstance(value, bool):
        raise ValidationError("neither yes nor no")


def text(*, merge: Merge = prose, searchable: bool = False, exported: bool = False) -> Field:
    """What a person wrote; its length is bounded by the mutation that brings it."""
    return fields.String(metadata=_metadata(merge, searchable, exported))


def word(*one_of: str, merge: Merge = latest, exported: bool = False) -> Field:
    """One short id, from a closed list or, without one, any that fits."""
    check = validate.OneOf(one_of) if one_of else validate.Regexp(_WORD)
    return fields.String(validate=check, metadata=_metadata(merge, False, exported))


def day(*, merge: Merge = latest, exported: bool = False) -> Field:
    """A calendar day, YYYY-MM-DD."""
    return fields.String(validate=_a_day, metadata=_metadata(merge, False, exported))


def days(*, merge: Merge = union, exported: bool = False) -> Field:
    """Some calendar days."""
    one = fields.String(validate=_a_day)
    return fields.List(one, validate=validate.Length(max=200), metadata=_metadata(merge, False, exported))


def link(*, merge: Merge = latest, exported: bool = False) -> Field:
    """An address on the web that can be shown whole: https, no name or password in it, in plain letters."""
    check = [validate.Length(max=2000), validate.Regexp(_LINK)]
    return fields.String(validate=check, metadata=_metadata(merge, False, exported))


def flag(*, merge: Merge = latest, exported: bool = False) -> Field:
    """Yes or no; nothing chosen is no."""
    return fields.Raw(validate=_yes_or_no, metadata=_metadata(merge, False, exported))


def words(*one_of: str, merge: Merge = union, exported: bool = False) -> Field:
    """A list of short texts, tags, values, links; or of some ids out of a closed list."""
    one = fields.String(validate=validate.OneOf(one_of) if one_of else validate.Length(1, 500))
    return fields.List(one, validate=validate.Length(max=200), metadata=_metadata(merge, False, exported))


def _files() -> Field:
    """A few files by the SHA-256 of what is in them; the ending says which of four forms it has."""
    one = fields.String(validate=validate.Regexp(r"[0-9a-f]{64}\.(jpg|png|webm|m4a)\Z"))
    return fields.List(one, validate=validate.Length(max=MOST_FILES), metadata=_metadata(union, False, False))


MOST_FILES = 100
"""Of one document. A phone hangs no more than ten; what several hung there, not knowing of each other, is all kept."""

ATTACHED: Mapping[str, Field] = {
    "files": _files(),
    "described/*": text(merge=latest, searchable=True),  # what can be seen or heard in a file, by its SHA-256
}
"""What may hang on a document of any kind that others can read; no release ever holds it."""


@dataclass(frozen=True)
class Kind:
    """One kind of document.

    `writers`: *own* (its author alone) or *shared* (whoever belongs to the space). `kept`: how
    long phones hold other people's (*year*, *ever*). `target`: *none*, the document it is
    about, or one that its author wrote (*own*). `home`: it never leaves its writer's personal
    space. `leaves`: name → field, with `answers/*` for any leaf under `answers/`. `rule`: what
    no single field can say; it returns whether the merged whole holds. Beside its own leaves it has those
    of ATTACHED, unless it never leaves home.
    """

    name: str
    writers: Literal["own", "shared"]
    kept: Literal["year", "ever"]
    leaves: Mapping[str, Field]
    target: Literal["none", "needed", "own"] = "none"
    home: bool = False
    follows: bool = False
    rule: Callable[[Fields], bool] = field(default=lambda _: True)

    @property
    def own(self) -> bool:
        """Whether only its author writes in it."""
        return self.writers == "own"

    @property
    def beside(self) -> bool:
        """Whether it may only be where the document it is about is."""
        return self.follows or self.target == "own"

    def leaf(self, name: str) -> Field | None:
        """The field behind a leaf's name, or None if this server knows none."""
        return _leaf(self, name)

    def merge(self, name: str, was: Value, present: Value, now: Value) -> tuple[Value, bool]:
        """One leaf's merged value, and whether words met."""
        found = self.leaf(name)
        assert found is not None, "a leaf is checked before it is merged"
        merge: Merge = found.metadata["merge"]
        return merge(was, present, now)

    def accepts(self, name: str, value: object) -> bool:
        """Whether a value may stand in a leaf; nothing always may."""
        found = self.leaf(name)
        if found is None or is_empty(value):
            return found is not None
        try:
            found.deserialize(value)
        except (ValidationError, ValueError, OverflowError):
            return False
        return True

    def holds(self, whole: Fields) -> bool:
        """Whether the merged whole is a document of this kind."""
        return self.rule(whole)


@lru_cache(maxsize=2000)
def _find(names: tuple[str, ...], name: str) -> str | None:
    if name in names and "*" not in name:
        return name
    stem, slash, rest = name.partition("/")
    if slash and f"{stem}/*" in names and _LEAF.match(rest):
        return f"{stem}/*"
    return None


def _leaf(kind: Kind, name: str) -> Field | None:
    known = kind.leaves if kind.home else {**kind.leaves, **ATTACHED}
    found = _find(tuple(known), name)
    return known[found] if found else None


def belongs_to(document: Document, kind: Kind, person: str) -> bool:
    """Whether a document is this person's own: of an own kind, and written by them."""
    return kind.own and document.author == person
