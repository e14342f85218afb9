"""What is told of how an organisation learns: the same for screens, programs and the command line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from journal.discovery.learning.crowds import STEPS as BANDS
from journal.discovery.learning.crowds import Row
from journal.discovery.learning.deeds import OPEN, STEPS
from journal.discovery.learning.kept import Kept, Place
from journal.discovery.themes.answer import Month
from journal.discovery.themes.disclosure import band
from journal.discovery.themes.periods import month_named
from journal.discovery.themes.trend import trend

ANY = "any"
"""The row of everybody who took any step."""


@dataclass(frozen=True, slots=True)
class Step:
    """How many people took a step, in bands; None is hidden."""

    step: str
    people: str | None
    trend: str
    monthly: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """How many people took part in learning points that stayed open so long."""

    length: str
    people: str | None


@dataclass(frozen=True, slots=True)
class Grown:
    """A value that more people write about than before."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one place; `people`: how many could have taken part, in bands."""

    id: str
    kind: str
    name: str
    people: str | None
    steps: tuple[Step, ...]
    open: tuple[Open, ...]
    values: tuple[Grown, ...]


@dataclass(frozen=True, slots=True)
class Learning:
    """All that somebody may ask about: the organisation first, then the teams they lead."""

    first: str
    last: str
    k: int
    renewed: str
    places: tuple[Told, ...]


def spelt_out(told: Learning) -> dict[str, Any]:
    """The answer by the names that programs know."""
    names = {"first": "from", "last": "to"}
    return {names.get(name, name): value for name, value in asdict(told).items()}


def steps_of(kept: Kept, place: Place) -> tuple[Step, ...]:
    """The steps of the loop, in its order."""
    return tuple(_step(kept, place, name) for name in STEPS)


def _step(kept: Kept, place: Place, name: str) -> Step:
    months = kept.period.numbers
    row = place.rows.get(name, Row())
    bands = [_band(kept, size) for size in sizes(kept, place, row)]
    monthly = tuple(Month(month_named(month), people) for month, people in zip(months, bands, strict=True))
    people = _people(kept, place, row)
    return Step(name, people, changes(kept, place, row) if people else "unclear", monthly)


def sizes(kept: Kept, place: Place, row: Row) -> list[int]:
    """How many people of each month, as far as it may be told."""
    return [crowd.size(kept.k, place.outside) for crowd in row.by_month(kept.period.numbers)]


def changes(kept: Kept, place: Place, row: Row) -> str:
    """Whether more people take it than before, by what may be told of each month, from the first with anybody."""
    took = sizes(kept, place, row)
    of = [max(both) for both in zip(took, sizes(kept, place, place.rows.get(ANY, Row())), strict=True)]
    first = next((number for number, people in enumerate(of) if people), 0)
    return trend(took[first:], of[first:])


def opens_of(kept: Kept, place: Place) -> tuple[Open, ...]:
    """How long learning points stay open."""
    return tuple(Open(length, _people(kept, place, place.rows.get(length, Row()))) for length in OPEN)


def grown(kept: Kept, place: Place, labels: Mapping[str, str]) -> tuple[Grown, ...]:
    """The values that more people write about; the first by name, for they have no rank."""
    rising = [
        Grown(id, labels[id])
        for id, row in place.rows.items()
        if id in labels and _people(kept, place, row) and changes(kept, place, row) == "rising"
    ]
    return tuple(sorted(rising, key=lambda each: each.label))


def _people(kept: Kept, place: Place, row: Row) -> str | None:
    return _band(kept, row.whole().size(kept.k, place.outside))


def _band(kept: Kept, people: int) -> str | None:
    return band(people, kept.k, BANDS)
