"""What an index must do: say which entries match best, of those that somebody may read.

The protocol knows terms and no language; `terms` makes them from words. Two things hold for
every index. Who may read an entry is part of matching it: what the asker may not read changes
no hit, no order, no total and no count. And a score is made of the entry and of lists that
everybody has, never of how often others use a word.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

Match = Literal["exact", "inside", "value"]
MATCHES: tuple[Match, ...] = ("exact", "inside", "value", "value", "value")
"""What a rank is called. The ranks of *value* are its names, strong cues and weak cues."""

EXACT, INSIDE, NAMED, STRONG, WEAK = range(5)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of a document beside its terms.

    `owner` is who always reads it (its author, where only they write in it; "" where a whole space
    does), `arrived` the sequence at which it came to `space`, `day` (YYYY-MM-DD) what it is about.
    """

    document: str
    space: str
    owner: str
    arrived: int
    day: str
    kind: str
    language: str
    setting: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: a person and since which sequence they are in which space; `closed` are not opened even so."""

    person: str
    since: Mapping[str, int]
    closed: frozenset[str] = frozenset()

    def reads(self, entry: Entry) -> bool:
        """The rule of access.readable, for what is neither deleted nor erased."""
        if entry.space in self.closed:
            return False
        if entry.owner == self.person:
            return True
        since = self.since.get(entry.space)
        return since is not None and (not entry.owner or entry.arrived > since)


FACETS = ("space", "kind", "language", "setting", "month")


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; None or False is no filter. Days are inclusive."""

    space: str | None = None
    kind: str | None = None
    language: str | None = None
    setting: str | None = None
    since: str | None = None
    until: str | None = None
    mine: bool = False


NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Term:
    """A term to look for, the rank of a hit by it, and how much it says; `start` of a word only, if so."""

    text: str
    rank: int = EXACT
    weight: float = 1.0
    start: bool = False


@dataclass(frozen=True, slots=True)
class AnyTerm:
    """At least one of these terms."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Every:
    """All of these; the weakest rank of them is the whole's."""

    parts: tuple["Wanted", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these; the best rank of them is the whole's."""

    parts: tuple["Wanted", ...]


Wanted = AnyTerm | Every | Either


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `confirm` has the last word on a hit by its words, where terms alone cannot tell (phrases)."""

    wanted: Wanted
    without: tuple[Wanted, ...] = ()
    filters: Filters = NO_FILTERS
    confirm: Callable[[Entry], bool] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The best documents with their rank and language, how many there are in all, and how many by what."""

    best: tuple[tuple[str, int, str], ...] = ()
    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Index(Protocol):
    """Where the terms of one organisation are."""

    def search(self, question: Question, asker: Asker, most: int) -> Found:
        """The best `most` of what matches and the asker reads: by rank, then score, then the newest."""
        ...

    def vocabulary(self, start: str, asker: Asker, fits: Callable[[str], bool]) -> Mapping[str, int]:
        """Terms that begin so and fit, with in how many entries that the asker reads they stand (at least one)."""
        ...

    def finds(self, wanted: AnyTerm, asker: Asker) -> bool:
        """Whether there is anything at all that matches and the asker reads; soon told, for what stands anywhere."""
        ...
