"""Who reads what matches, how many there are by what, and which are the best: one question over all segments."""

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from journal.discovery.index.alike import Alike, Group, Headings, failing, headings_of
from journal.discovery.index.index import FACETS, Asker, Entry, Found, Question, Term
from journal.discovery.index.matching import Worth, matching, rank_of, score_of
from journal.discovery.index.packing import Block

_NEAR = 0.02
"""Worths that differ by less may be the same once they are rounded."""


class Part(Protocol):
    """A part of an index, whose entries have numbers of their own."""

    @property
    def entries(self) -> Sequence[Entry]: ...

    @property
    def alike(self) -> Alike: ...

    @property
    def gone(self) -> frozenset[int]: ...

    def postings(self, term: str) -> Block | None: ...

    def beginning(self, start: str) -> Iterator[str]: ...


class Reckoning:
    """Counts and the best, of what the asker reads alone."""

    def __init__(self, question: Question, asker: Asker, most: int) -> None:
        self._question = question
        self._asker = asker
        self._most = most
        self._total = 0
        self._counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
        self._candidates: list[tuple[int, float, int, str, str]] = []

    def add(self, part: Part) -> None:
        """What matches in one more part."""
        worth = matching(self._question.wanted, lambda term: postings(part, term))
        for unwanted in self._question.without:
            for number in matching(unwanted, lambda term: postings(part, term)):
                worth.pop(number, None)
        for number in worth.keys() & part.gone:
            del worth[number]
        self._best(part.entries, self._counted(part, worth))

    def found(self) -> Found:
        """The best of all parts."""
        best = heapq.nsmallest(self._most, self._candidates)
        facets = {
            name: dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))
            for name, counted in self._counts.items()
        }
        return Found(tuple((document, rank, language) for rank, _, _, document, language in best), self._total, facets)

    def _counted(self, part: Part, worth: Worth) -> Worth:
        """What is found of that, once it is counted; most of it a group at a time."""
        of = part.alike.of
        many = Counter(map(of.__getitem__, worth))
        told = {group: self._told(part.alike.groups[group]) for group in many}
        for group, failed in told.items():
            if failed is not None:
                self._count(part.alike.groups[group].headings, failed, many[group])
        whole = {group for group, failed in told.items() if failed is not None and not failed}
        each = {group for group, failed in told.items() if failed is None}
        if len(whole) == len(many):
            return worth
        alone = {
            number for number in worth if of[number] in each and self._look_at(part.entries[number], worth[number])
        }
        return {number: value for number, value in worth.items() if of[number] in whole or number in alone}

    def _told(self, group: Group) -> frozenset[str] | None:
        """What leaves a whole group out ("" also where nobody reads it); None where it takes a look at each."""
        reads = group.read_by(self._asker)
        if reads is False:
            return frozenset([""])
        if reads is None or self._question.confirm:
            return None
        return group.failing(self._question.filters, self._asker.person)

    def _look_at(self, entry: Entry, value: float) -> bool:
        """Whether an entry is found, once it is counted."""
        failed = failing(self._question.filters, self._asker.person, entry)
        confirm = self._question.confirm
        if len(failed) > 1 or "" in failed or not self._asker.reads(entry):
            return False
        if confirm and not confirm(entry):
            return False
        self._count(headings_of(entry), failed, 1)
        return not failed

    def _count(self, headings: Headings, failed: frozenset[str], many: int) -> None:
        """Count entries; under a heading also what only that heading's own filter leaves out."""
        if "" in failed:
            return
        for name, its in zip(FACETS, headings, strict=True):
            if its and failed <= {name}:
                self._counts[name][its] += many

    def _best(self, entries: Sequence[Entry], worth: Worth) -> None:
        """Those that may be among the best of all: no worse than the last of the best here."""
        self._total += len(worth)
        least = min(heapq.nlargest(self._most, worth.values()), default=0.0) - _NEAR
        for number, value in worth.items():
            if value >= least:
                entry = entries[number]
                newest_first = -int(entry.day.replace("-", ""))
                score = -round(score_of(value), 2)
                self._candidates.append((rank_of(value), score, newest_first, entry.document, entry.language))


def postings(part: Part, term: Term) -> Iterator[Block]:
    """Where a term stands in a part, and how often; of the start of a word each word that begins so."""
    found = map(part.postings, part.beginning(term.text) if term.start else [term.text])
    return (block for block in found if block)
