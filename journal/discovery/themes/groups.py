"""Who says something, by which texts and in which months: as far as whoever asks may be told."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from journal.discovery.themes.disclosure import NOBODY, People, Told, least


class Voice(NamedTuple):
    """Somebody says it once. `read`: the asker reads the text."""

    person: str
    month: int
    document: str
    read: bool


@dataclass(frozen=True)
class Group:
    """Whom an answer counts. `others` say it where the asker does not read: over the whole period, in no single month.

    Some of them may say it openly too. Nothing that is told depends on who does: it would tell who else says it.
    """

    voices: tuple[Voice, ...] = ()
    others: People = NOBODY

    @cached_property
    def read(self) -> People:
        """Those whom the asker reads saying it."""
        return frozenset[str]().union(*self._months.values())

    @cached_property
    def people(self) -> People:
        """Everybody who is counted."""
        return self.read | self.others

    def size(self, k: int) -> int:
        """How many there are at least: of those the asker does not read only as many as their own band tells."""
        return max(len(self.read), least(len(self.others), k))

    def by_month(self, months: Iterable[int]) -> list[People]:
        """Whom the asker reads in each month."""
        return [self._months.get(month, NOBODY) for month in months]

    @cached_property
    def _months(self) -> dict[int, People]:
        found: dict[int, set[str]] = defaultdict(set)
        for each in self.voices:
            if each.read:
                found[each.month].add(each.person)
        return {month: frozenset(people) for month, people in found.items()}

    def since(self, months: range, k: int) -> int | None:
        """The month in which the k-th of them came, as far as the asker reads."""
        seen: set[str] = set()
        for month, people in zip(months, self.by_month(months), strict=True):
            seen |= people
            if len(seen) >= k:
                return month
        return None

    def without(self, erased: Collection[str], k: int, asker: str) -> "Group":
        """What is left when texts are erased: of those who are not read k again, or none."""
        left = tuple(each for each in self.voices if each.document not in erased) if erased else self.voices
        if len(left) == len(self.voices):
            return self
        silent = _unread(self.voices) - _unread(left)
        others = self.others - silent
        return replace(self, voices=left, others=others if len(others - {asker}) >= k else NOBODY)


def group(voices: Collection[Voice], told: Told) -> Group:
    """Those who may be counted: all whom the asker reads, and of the others no group that stands alone."""
    others = told.tell(_unread(voices))
    return Group(tuple(each for each in voices if each.read or each.person in others), others)


def _unread(voices: Iterable[Voice]) -> People:
    return frozenset(each.person for each in voices if not each.read)
