"""Entries that are alike, the same under every heading: one look tells of all of them who reads and counts them.

A search often matches a third of all entries. Asked one at a time, that is most of its work; entries
of one space, kind, language, setting and month are asked together, and alone only where they differ.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from journal.discovery.index.index import Asker, Entry, Filters

Headings = tuple[str, ...]
"""See index.FACETS, in that order."""


def headings_of(entry: Entry) -> Headings:
    """What an entry is counted under; "" where it says nothing."""
    return entry.space, entry.kind, entry.language, entry.setting, entry.day[:7]


@dataclass(frozen=True)
class Group:
    """Entries with the same headings."""

    headings: Headings
    entries: tuple[Entry, ...]

    @cached_property
    def owners(self) -> frozenset[str]:
        """Who writes these; "" where a whole space does."""
        return frozenset(entry.owner for entry in self.entries)

    @cached_property
    def days(self) -> tuple[str, str]:
        """The first and the last."""
        days = [entry.day for entry in self.entries]
        return min(days), max(days)

    @cached_property
    def arrivals(self) -> tuple[int, int]:
        """The first and the last."""
        arrived = [entry.arrived for entry in self.entries]
        return min(arrived), max(arrived)

    def read_by(self, asker: Asker) -> bool | None:
        """Whether somebody reads all of these, or none; None where it takes a look at each."""
        space = self.headings[0]
        if space in asker.closed:
            return False
        since = asker.since.get(space)
        if self.owners == {asker.person} or (since is not None and (self.arrivals[0] > since or self.owners == {""})):
            return True
        unread = since is None or (self.arrivals[1] <= since and "" not in self.owners)
        return False if unread and asker.person not in self.owners else None

    def failing(self, filters: Filters, person: str) -> frozenset[str] | None:
        """See `failing`; None where it takes a look at each."""
        one = self.entries[0]
        if filters.mine and len(self.owners) > 1 and person in self.owners:
            return None
        inside = {_in_days(filters, day) for day in self.days}
        if len(inside) > 1 or (inside == {False} and _spans(filters, self.days)):
            return None
        return failing(filters, person, one)


class Alike:
    """All entries of a part: `of` tells by number which of the `groups` it is in."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        numbers: dict[Headings, int] = {}
        self.of = [numbers.setdefault(headings_of(entry), len(numbers)) for entry in entries]
        gathered: list[list[Entry]] = [[] for _ in numbers]
        for entry, number in zip(entries, self.of, strict=True):
            gathered[number].append(entry)
        self.groups = [Group(headings, tuple(each)) for headings, each in zip(numbers, gathered, strict=True)]


def failing(filters: Filters, person: str, entry: Entry) -> frozenset[str]:
    """The headings whose filter leaves an entry out; "" for *mine*, which is none."""
    names = ("space", "kind", "language", "setting")
    failed = {name for name in names if getattr(filters, name) not in (None, getattr(entry, name))}
    if not _in_days(filters, entry.day):
        failed.add("month")
    if filters.mine and entry.owner != person:
        failed.add("")
    return frozenset(failed)


def _in_days(filters: Filters, day: str) -> bool:
    return not ((filters.since and day < filters.since) or (filters.until and day > filters.until))


def _spans(filters: Filters, days: Iterable[str]) -> bool:
    """Whether some are before the days that are asked for and some after: between them any may be."""
    return len({bool(filters.since and day < filters.since) for day in days}) > 1
