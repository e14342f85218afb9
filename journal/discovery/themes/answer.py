"""What themes are told as: the same for screens, programs and the command line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from journal.discovery.themes.disclosure import Share

Kind = Literal["value", "emerging"]


@dataclass(frozen=True, slots=True)
class Line:
    """A passage whose writer lets it be quoted; `marks` are the words themselves, in code points of the passage."""

    document: str
    language: str
    passage: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Month:
    """How many people in one month (2026-04), in bands; None is hidden."""

    month: str
    people: str | None


@dataclass(frozen=True, slots=True)
class Theme:
    """One row. `people`: how many different people, in bands. `since`: the month in which the k-th came.

    `distinct`: whether more people say it here than in other teams; None where nothing can be told.
    `differ`: enough people answered, and somebody sees it differently: an invitation to talk.
    """

    id: str
    label: str
    kind: Kind
    value: str | None
    words: Mapping[str, tuple[str, ...]]
    people: str
    share: Share
    trend: str
    since: str | None
    beside: tuple[str, ...]
    distinct: bool | None
    monthly: tuple[Month, ...]
    lines: tuple[Line, ...] = ()
    agreed: str | None = None
    differ: bool = False


@dataclass(frozen=True, slots=True)
class Themes:
    """What is told of a team's period: rows, best first; `hidden` says that there is more, of too few people.

    `people`: how many wrote at all, in bands. `renewed`: the day on which screens were last renewed.
    """

    space: str
    first: str
    last: str
    k: int
    months: int | None
    people: str | None
    renewed: str
    themes: tuple[Theme, ...] = ()
    hidden: bool = False


def spelt_out(told: Themes) -> dict[str, Any]:
    """The answer by the names that programs know."""
    names = {"first": "from", "last": "to"}
    return {names.get(name, name): value for name, value in asdict(told).items()}
