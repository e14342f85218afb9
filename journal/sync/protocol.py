"""The wire, read: what a phone sent, as frozen nouns, or a refusal that says where it went wrong.

Parsed by hand before any transaction: 500 mutations cost milliseconds. The web layer's schemas
describe the same shapes for readers; a test holds the two together.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.documents.errors import BadCall, TooMuch

MOST_MUTATIONS = 500
MOST_BYTES = 5_000_000
MOST_MUTATION_BYTES = 1_000_000
MOST_ROWS = 500
MOST_LEAVES = 200
MOST_CURSORS = 1_000

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")


@dataclass(frozen=True, slots=True)
class Refused:
    """A mutation that cannot be read or is too large; it still gets its outcome."""

    mutation: str
    document: str
    code: str


@dataclass(frozen=True, slots=True)
class Call:
    """One sync call."""

    person: str
    device: str
    epoch: str | None
    limit: int
    cursors: Mapping[str, str]
    mutations: tuple[Mutation | Refused, ...]
    seen: tuple[str, ...] = field(default=())


def read_call(raw: Any, size: int = MOST_BYTES) -> Call:
    """The call in a body's JSON, `size` bytes long. Raises BadCall (with the place in it) or TooMuch."""
    call = _mapping(raw, "body")
    mutations = _list(call.get("mutations", []), "mutations", MOST_MUTATIONS)
    return Call(
        person=_id(call.get("person"), "person"),
        device=_word(call.get("device"), "device"),
        epoch=_word(call["epoch"], "epoch") if call.get("epoch") is not None else None,
        limit=_limit(call.get("limit", MOST_ROWS)),
        cursors=_cursors(call.get("cursors", {})),
        mutations=tuple(
            _mutation(each, f"mutations/{place}", size > MOST_MUTATION_BYTES) for place, each in enumerate(mutations)
        ),
        seen=_seen(call.get("seen", [])),
    )


def is_id(value: object) -> bool:
    """Whether something is a UUID as text, in lower case."""
    return isinstance(value, str) and _ID.match(value) is not None


def _keepable(text: str) -> bool:
    """Whether a store can keep a text: no NUL, no lone surrogate. Encoding it asks a tenth of what a pattern does."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def _limit(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadCall("limit")
    return min(value, MOST_ROWS)


def _mapping(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadCall(where)
    return value


def _list(value: Any, where: str, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise BadCall(where)
    if len(value) > most:
        raise TooMuch
    return value


def _word(value: Any, where: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 100 or not _keepable(value):
        raise BadCall(where)
    return value


def _id(value: Any, where: str) -> str:
    if not isinstance(value, str) or not _ID.match(value):
        raise BadCall(where)
    return value


def _cursors(value: Any) -> dict[str, str]:
    cursors = _mapping(value, "cursors")
    if len(cursors) > MOST_CURSORS:
        raise TooMuch
    return {space: cursor for space, cursor in cursors.items() if isinstance(cursor, str) and len(cursor) < 300}


def _seen(value: Any) -> tuple[str, ...]:
    return tuple(document for document in _list(value, "seen", MOST_MUTATIONS) if is_id(document))


def _mutation(value: Any, where: str, weigh: bool) -> Mutation | Refused:
    """A mutation, or why not; only one without an id cannot be answered and fails the call."""
    raw = _mapping(value, where)
    name = _word(raw.get("id"), f"{where}/id")
    document = raw["document"] if is_id(raw.get("document")) else ""
    if weigh and _weight(raw) > MOST_MUTATION_BYTES:
        return Refused(name, document, "too_large")
    if not _well_formed(raw):
        return Refused(name, document, "invalid_document")
    return Mutation(
        id=name, document=document, kind=raw["kind"], space=raw["space"], target=raw.get("target"),
        base=raw.get("base"), came_from=raw.get("from"), deleted=raw.get("deleted", False),
        again=raw.get("again", False), written_at=raw.get("written_at") or "",
        edits={leaf: Edit(edit.get("was"), edit.get("now")) for leaf, edit in raw.get("fields", {}).items()},
    )  # fmt: skip


def _weight(raw: dict[str, Any]) -> int:
    return len(json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def _well_formed(raw: dict[str, Any]) -> bool:
    ids = is_id(raw["id"]) and is_id(raw.get("document")) and is_id(raw.get("space"))
    perhaps = all(raw.get(name) is None or is_id(raw[name]) for name in ("target", "base", "from"))
    flags = all(isinstance(raw.get(name, False), bool) for name in ("deleted", "again"))
    written = raw.get("written_at")
    texts = _fits(raw.get("kind")) and (written is None or _fits(written))
    return ids and perhaps and flags and texts and _edits_fit(raw.get("fields", {}))


def _fits(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 100 and _keepable(value)


def _edits_fit(fields: Any) -> bool:
    return (
        isinstance(fields, dict)
        and len(fields) <= MOST_LEAVES
        and all(_fits(leaf) and _edit_fits(edit) for leaf, edit in fields.items())
    )


def _edit_fits(edit: Any) -> bool:
    return isinstance(edit, dict) and _value_fits(edit.get("was")) and _value_fits(edit.get("now"))


def _value_fits(value: Value | Any) -> bool:
    """A single value or a list of texts; NUL and lone surrogates are what no store keeps."""
    if isinstance(value, list):
        return all(isinstance(one, str) and _keepable(one) for one in value)
    if isinstance(value, str):
        return _keepable(value)
    return value is None or isinstance(value, bool | int | float)
