"""Could somebody be told by a combination of facts? Say facts less exactly, then leave out what still stands alone.

Groups are counted in different writers, never in texts. The language of a text shows in the text itself, so it is
never made to look as if it were hidden.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

TIMES = ("quarter", "half_year", "year", "none")
MOST_LEFT_OUT = 0.1
"""Facts are said less exactly rather than leave out more than this share of the texts."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told of a text beside its words, and what somebody must not learn of its writer: its themes."""

    document: str
    writer: str
    language: str
    role_group: str
    quarter: str
    organisation: str
    themes: str


@dataclass(frozen=True, slots=True)
class Levels:
    """How exactly facts are said."""

    time: str = "quarter"
    role_group: bool = True
    organisation: bool = False

    @property
    def id(self) -> str:
        """The choice as one word."""
        told = [
            self.time,
            *(["role_group"] if self.role_group else []),
            *(["organisation"] if self.organisation else []),
        ]
        return "+".join(told)

    def told(self, fact: Fact) -> tuple[str, str, str, str]:
        """Role group, language, time and organisation as they would be said."""
        role = fact.role_group if self.role_group else ""
        return role, fact.language, when(fact.quarter, self.time), fact.organisation if self.organisation else ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to say it, and its cost: what is left out, for which reason; `loss` is in percent of exactness.

    `k` and `l` are what is reached; 0 where nothing would be left.
    """

    levels: Levels
    k: int
    l: int  # noqa: E741 (l-diversity is called so wherever it is written about)
    small: frozenset[str]
    alike: frozenset[str]
    loss: int

    @property
    def left_out(self) -> frozenset[str]:
        """The texts that would not be in a release."""
        return self.small | self.alike


def when(quarter: str, time: str) -> str:
    """`2026-Q3` said less exactly."""
    if time == "none":
        return ""
    if time == "year":
        return quarter[:4]
    return quarter if time == "quarter" else f"{quarter[:4]}-H{(int(quarter[-1]) + 1) // 2}"


def lattice(*, by_organisation: bool) -> Iterator[Levels]:
    """Every way to say it, the most exact first."""
    organisations = (True, False) if by_organisation else (False,)
    for time, role, organisation in product(TIMES, (True, False), organisations):
        yield Levels(time, role, organisation)


def choices(facts: Iterable[Fact], k: int, diversity: int, *, by_organisation: bool) -> list[Choice]:
    """What each way would cost."""
    known = list(facts)
    return [
        weighed(known, levels, k, diversity, by_organisation) for levels in lattice(by_organisation=by_organisation)
    ]


def weighed(facts: list[Fact], levels: Levels, k: int, diversity: int, by_organisation: bool = False) -> Choice:
    """The cost of one way."""
    groups: Mapping[tuple[str, ...], list[Fact]] = _grouped(facts, levels)
    small, alike, sizes, kinds = set[str](), set[str](), [], []
    for group in groups.values():
        writers, themes = {fact.writer for fact in group}, {fact.themes for fact in group}
        documents = {fact.document for fact in group}
        if len(writers) < k:
            small |= documents
        elif len(themes) < diversity and themes != {""}:
            alike |= documents
        else:
            sizes.append(len(writers))
            kinds.append(len(themes))
    least = min(sizes, default=0), min(kinds, default=0)
    return Choice(levels, *least, frozenset(small), frozenset(alike), _loss(levels, by_organisation))


def _grouped(facts: list[Fact], levels: Levels) -> dict[tuple[str, ...], list[Fact]]:
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[levels.told(fact)].append(fact)
    return groups


def _loss(levels: Levels, by_organisation: bool) -> int:
    lost = [TIMES.index(levels.time) / 3, 0 if levels.role_group else 1]
    if by_organisation:
        lost.append(0 if levels.organisation else 1)
    return round(100 * sum(lost) / len(lost))


def best(found: list[Choice], texts: int, wanted: str = "") -> Choice | None:
    """What was chosen, else the most exact way that leaves out few, else the one that leaves out least.

    None where no way leaves anything.
    """
    some = [choice for choice in found if len(choice.left_out) < texts]
    chosen = [choice for choice in some if choice.levels.id == wanted]
    if chosen:
        return chosen[0]
    few = [choice for choice in some if len(choice.left_out) <= MOST_LEFT_OUT * texts]
    if few:
        return min(few, key=lambda choice: (choice.loss, len(choice.left_out)))
    return min(some, key=lambda choice: (len(choice.left_out), choice.loss), default=None)
