"""What was told of how an organisation learns, kept for the week: who was counted, by which documents, and no words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from journal.discovery.learning.crowds import Mark, Row
from journal.discovery.themes.periods import Period

FRAME = "learning"
"""What the frames of these answers begin with, among all that are kept."""


def is_learning(frame: str) -> bool:
    """Whether a kept answer of this frame is one of these."""
    return frame.split(" ")[0] == FRAME


@dataclass(frozen=True, slots=True)
class Place:
    """A team, or the organisation: how many could have done it, how many of them elsewhere, and who did what."""

    id: str
    people: int
    outside: int
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer: every place that somebody may ask about, reckoned together."""

    period: Period
    k: int
    day: str
    places: Mapping[str, Place]

    def documents(self) -> frozenset[str]:
        """Every document it counts by."""
        rows = (row for place in self.places.values() for row in place.rows.values())
        return frozenset(mark.document for row in rows for mark in row.marks)

    def without(self, erased: frozenset[str], asker: str) -> "Kept":
        """Lessened by what was erased since; nothing else ever changes it."""
        lessened = {
            id: replace(place, rows={name: row.without(erased, self.k, asker) for name, row in place.rows.items()})
            for id, place in self.places.items()
        }
        return replace(self, places=lessened)


def written(kept: Kept) -> str:
    """An answer as it is kept; people and documents stand in a list of their own, and are meant by number."""
    rows = [row for place in kept.places.values() for row in place.rows.values()]
    people = {person for row in rows for told in row.told() for person in told}
    people |= {mark.person for row in rows for mark in row.marks}
    ids = [*sorted(people), *sorted(kept.documents())]
    number = {id: n for n, id in enumerate(ids)}
    period = kept.period
    places = [
        [each.id, each.people, each.outside, {name: _row(row, number) for name, row in each.rows.items()}]
        for each in kept.places.values()
    ]
    whole = {
        "period": [period.first.isoformat(), period.last.isoformat(), period.months],
        "k": kept.k, "day": kept.day, "ids": ids, "places": places,
    }  # fmt: skip
    return json.dumps(whole, separators=(",", ":"))


def read(text: str) -> Kept:
    """An answer that was written."""
    whole = json.loads(text)
    first, last, months = whole["period"]
    ids: list[str] = whole["ids"]
    places = {
        id: Place(id, people, outside, {name: _row_of(row, ids) for name, row in rows.items()})
        for id, people, outside, rows in whole["places"]
    }
    return Kept(Period(date.fromisoformat(first), date.fromisoformat(last), months), whole["k"], whole["day"], places)


def _row(row: Row, number: Mapping[str, int]) -> list[Any]:
    marks = [[number[mark.person], mark.month, number[mark.document], int(mark.read)] for mark in row.marks]
    monthly = [[month, sorted(map(number.__getitem__, people))] for month, people in row.monthly.items()]
    return [marks, sorted(map(number.__getitem__, row.others)), monthly]


def _row_of(kept: list[Any], ids: list[str]) -> Row:
    marks, others, monthly = kept
    return Row(
        tuple(Mark(ids[person], month, ids[document], bool(read)) for person, month, document, read in marks),
        frozenset(map(ids.__getitem__, others)),
        {month: frozenset(map(ids.__getitem__, people)) for month, people in monthly},
    )
