"""What matches a question, in one segment: by number, its worth, which is its rank and then its score.

A worth is a number in a band of its rank (see index.EXACT and on), so that the best come first by
comparing numbers. A score says how often the words are there, bent so that ten times is not ten
times better; how often others use them says nothing (see index).
"""

from collections.abc import Callable, Iterable, Iterator

from journal.discovery.index.index import WEAK, AnyTerm, Every, Term, Wanted
from journal.discovery.index.packing import Block

_BAND = 1_000.0
_BEND = 1.2

Postings = Callable[[Term], Iterator[Block]]
Worth = dict[int, float]


def matching(wanted: Wanted, postings: Postings) -> Worth:
    """Every entry that matches, with its worth."""
    if isinstance(wanted, AnyTerm):
        return _any(wanted.terms, postings)
    found = (matching(part, postings) for part in wanted.parts)
    return _every(found) if isinstance(wanted, Every) else _either(found)


def rank_of(worth: float) -> int:
    """The rank a worth lies in the band of."""
    return WEAK - int(worth // _BAND)


def score_of(worth: float) -> float:
    """The score within the band."""
    return worth % _BAND


def _any(terms: Iterable[Term], postings: Postings) -> Worth:
    worth: Worth = {}
    for term in sorted(terms, key=lambda each: each.rank):
        band, before = (WEAK - term.rank) * _BAND, worth.get
        for numbers, often in postings(term):
            says = {count: term.weight * count / (count + _BEND) for count in set(often)}
            if worth:
                for number, said in zip(numbers, map(says.__getitem__, often), strict=True):
                    worth[number] = before(number, band) + said
            else:  # as most terms are: the first one, or alone
                worth.update(
                    zip(numbers, map({c: band + said for c, said in says.items()}.__getitem__, often), strict=True)
                )
    return worth


def _every(found: Iterable[Worth]) -> Worth:
    """In all of them; once one is empty, so is the whole."""
    whole: Worth | None = None
    for worth in found:
        if whole is None:
            whole = worth
        else:
            few, many = sorted((whole, worth), key=len)
            whole = {number: _both(value, many[number]) for number, value in few.items() if number in many}
        if not whole:
            break
    return whole or {}


def _both(one: float, other: float) -> float:
    return min(one // _BAND, other // _BAND) * _BAND + one % _BAND + other % _BAND


def _either(found: Iterable[Worth]) -> Worth:
    whole: Worth = {}
    for worth in found:
        if not whole:
            whole = worth
            continue
        for number, value in worth.items():
            if whole.get(number, -1.0) < value:
                whole[number] = value
    return whole
