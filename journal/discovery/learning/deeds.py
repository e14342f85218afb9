"""Who took which step of the learning loop, as what stands in a team says: shared, answered, agreed, tried, seen.

A learning point or experiment is everybody's, so a step of it is taken by whoever wrote it down and by whoever looks
after it; agreeing also by whoever put it forward.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from journal.discovery.themes.voices import day_of
from journal.documents.document import Document, Fields, Revision, is_empty
from journal.store import Notebook
from journal.store.sqlite_voices import Text

STEPS = ("reflect", "respond", "agree", "try", "look_back")
OPEN = ("month", "quarter", "longer")
"""How long a learning point stays open after it is agreed on: up to a month, up to three, or longer."""
_DAYS = (31, 92)
_SETTLED = ("kept", "dropped")


class Deed(NamedTuple):
    """Somebody does something, on a day, by a document; `row`: a step, how long a point stayed open, or a value."""

    row: str
    person: str
    document: str
    day: str


KINDS = ("response", "learning_point", "experiment")
"""What is looked for beside reflections, by name: a kind that is not there has no documents."""


def reflected(texts: Iterable[Text]) -> Iterator[Deed]:
    """What was shared with a team."""
    return (Deed("reflect", text.person, text.document, text.day) for text in texts)


def done(notebook: Notebook, document: Document, today: date) -> Iterator[Deed]:
    """What colleagues answered, what became of a learning point, and of what a team tries out."""
    if document.kind == "response":
        yield Deed("respond", document.author, document.id, day_of(document))
    else:
        revisions = list(notebook.revisions(document.id))[::-1]
        point = document.kind == "learning_point"
        yield from point_deeds(document, revisions, today) if point else experiment_deeds(document, revisions)


def point_deeds(point: Document, revisions: Sequence[Revision], today: date) -> Iterator[Deed]:
    """The steps of one learning point, by its versions, oldest first."""
    was: Fields = {}
    agreed: tuple[str, frozenset[str]] | None = None
    closed = ""
    for each in revisions:
        people, state = _hands(each), each.fields.get("state")
        before, was = was, each.fields
        if agreed is None and state not in (None, "", "proposed", "dropped"):
            day = str(each.fields.get("agreed_on") or each.day)
            agreed = (min(day, each.day), people | {point.author})
            yield from _each("agree", agreed[1], point, agreed[0])
        if state in ("tried", "kept") and before.get("state") not in ("tried", "kept"):
            yield from _each("try", people, point, each.day)
        if _looks_back(before, each.fields):
            yield from _each("look_back", people, point, each.day)
        closed = (closed or each.day) if state in _SETTLED else ""
    if agreed:
        length = _length(agreed[0], closed or today.isoformat(), over=bool(closed))
        yield from _each(length, agreed[1], point, agreed[0]) if length else ()


def experiment_deeds(tried: Document, revisions: Sequence[Revision]) -> Iterator[Deed]:
    """Who began to try it, and who wrote down what came of it."""
    before: Fields = {}
    for number, each in enumerate(revisions):
        if not number:
            yield from _each("try", _hands(each), tried, each.day)
        if _settles(before, each.fields) or _fills(before, each.fields, "happened", "keep"):
            yield from _each("look_back", _hands(each), tried, each.day)
        before = each.fields


def _looks_back(before: Fields, now: Fields) -> bool:
    return _fills(before, now, "outcome") or (_settles(before, now) and before.get("state") not in (None, "proposed"))


def _fills(before: Fields, now: Fields, *leaves: str) -> bool:
    return any(is_empty(before.get(leaf)) and not is_empty(now.get(leaf)) for leaf in leaves)


def _settles(before: Fields, now: Fields) -> bool:
    return now.get("state") in _SETTLED and before.get("state") not in _SETTLED


def _hands(revision: Revision) -> frozenset[str]:
    owner = str(revision.fields.get("owner") or "")
    return frozenset({revision.writer, owner} - {""})


def _each(row: str, people: frozenset[str], document: Document, day: str) -> Iterator[Deed]:
    return (Deed(row, person, document.id, day) for person in sorted(people))


def _length(agreed: str, until: str, *, over: bool) -> str | None:
    """How long it stayed open; of one that still is only that it is long already."""
    days = (date.fromisoformat(until) - date.fromisoformat(agreed)).days
    if days > _DAYS[1]:
        return "longer"
    return ("month" if days <= _DAYS[0] else "quarter") if over else None
