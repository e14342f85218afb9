"""Crowds that may be told: everything that screens say of a step is a function of these sets, and of nothing else.

Of those whom the asker reads nothing is hidden but small numbers; of all others a crowd holds k or more, or nobody,
and whatever is told of the same step, of any month, place or week, holds the same of them or differs by k at least
(see themes.disclosure). So no order of questions leaves fewer than k of them standing alone.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from journal.discovery.themes.disclosure import NOBODY, People, Told, least

STEPS = (10, 20, 50, 100, 200)
"""Bands of an organisation are those of a team, and wider ones beyond."""
LEFT_OPEN = 2
"""So many of those who could have done it are always left open: nobody is told of all of a place what they did."""


class Mark(NamedTuple):
    """Somebody took a step in a month, by a document; `read` if the asker reads that."""

    person: str
    month: int
    document: str
    read: bool


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who is told of: those the asker reads, and of `outside` people elsewhere some whom they do not."""

    read: People = NOBODY
    others: People = NOBODY

    def size(self, k: int, outside: int) -> int:
        """How many there are at least, as far as it may be told."""
        unread = least(min(len(self.others), outside - LEFT_OPEN), k, STEPS) if self.others else 0
        return max(len(self.read), unread)


@dataclass(frozen=True)
class Row:
    """One step in one place: its marks, and which of the people who are not read may be told of, whole and by month."""

    marks: tuple[Mark, ...] = ()
    others: People = NOBODY
    monthly: Mapping[int, People] = field(default_factory=dict)

    def whole(self) -> Crowd:
        """Over all months."""
        return Crowd(frozenset(mark.person for mark in self.marks if mark.read), self.others)

    def by_month(self, months: Iterable[int]) -> list[Crowd]:
        """Of each month."""
        read: dict[int, set[str]] = defaultdict(set)
        for mark in self.marks:
            if mark.read:
                read[mark.month].add(mark.person)
        return [Crowd(frozenset(read[month]), self.monthly.get(month, NOBODY)) for month in months]

    def told(self) -> Iterator[People]:
        """Every set of people who are not read."""
        yield self.others
        yield from self.monthly.values()

    def without(self, erased: Collection[str], k: int, asker: str) -> "Row":
        """What is left when documents are erased: of those who are not read k again, or nobody."""
        left = tuple(mark for mark in self.marks if mark.document not in erased)
        if len(left) == len(self.marks):
            return self
        silent = _unread(self.marks) - _unread(left)

        def lessened(people: People) -> People:
            return people - silent if len(people - silent - {asker}) >= k else NOBODY

        monthly = {month: lessened(people) for month, people in self.monthly.items()}
        return replace(self, marks=left, others=lessened(self.others), monthly=monthly)


def row(marks: Sequence[Mark], told: Told) -> Row:
    """A step as it may be told, after all that `told` remembers; one mark a person and month is enough."""
    once = {(mark.person, mark.month, mark.read): mark for mark in sorted(marks, reverse=True)}
    others = told.tell(_unread(marks))
    months = sorted({mark.month for mark in marks if not mark.read})
    monthly = {month: told.tell(_unread(mark for mark in marks if mark.month == month)) for month in months}
    return Row(tuple(sorted(once.values())), others, {month: people for month, people in monthly.items() if people})


def _unread(marks: Iterable[Mark]) -> People:
    return frozenset(mark.person for mark in marks if not mark.read)
