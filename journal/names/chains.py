"""Words that are one name together: first and last name, initials, and the small words between and before."""

import re
from collections.abc import Iterator

from journal.names.capitals import is_first
from journal.names.explained import allowed
from journal.names.known import first_names
from journal.names.reading import Mark, Reading, close
from journal.names.span import Span
from journal.names.tokens import Word
from journal.names.wordlists import words

_MOST_BETWEEN = 3
_NEVER_ALONE = {"op", "in", "te", "s", "on"}
"""Small words that join two names only with another one: *Jan op den Berg*, but *Jan op De Vlinderhof*."""


def chains(reading: Reading) -> Iterator[Span]:
    """One span for each name that the marked words make."""
    places = sorted(_with_openers(reading, reading.marks.keys()))
    chain: list[int] = []
    for place in places:
        if chain and not _joined(reading, chain, place):
            yield _span(reading, chain)
            chain = []
        chain.append(place)
    if chain:
        yield _span(reading, chain)


def _with_openers(reading: Reading, marked: object) -> set[int]:
    """The marked words, and the small or organisation's words right before them that are part of the name."""
    found = set(reading.marks)
    for place in sorted(reading.marks):
        there = place - 1
        while there >= 0 and there not in found and close(reading.words[there + 1]) and _opens(reading, there, place):
            found.add(there)
            there -= 1
    return found


def _opens(reading: Reading, there: int, place: int) -> bool:
    word, next_word = reading.words[there], reading.words[place]
    if next_word.capital and word.folded in words("before_names", reading.language):
        return True
    openers = words("openers", reading.language)
    if word.capital and not word.begins and word.folded in openers:
        return not word.shouted
    if word.capital and word.folded in words("organisations", reading.language):
        return next_word.capital and len(next_word.text) > 1
    if word.capital and word.begins and word.folded in openers:
        if word.folded in _NEVER_ALONE:
            return False
        sure = word.folded not in ("van", "de", "den", "la", "le")
        return sure or (next_word.bare not in first_names() and not allowed(next_word, reading.language))
    if not word.capital and there and word.folded in words("particles", reading.language):
        opener = reading.words[there - 1]
        return opener.capital and opener.folded in openers and close(word) and next_word.capital
    return _dutch(reading, there, word)


def _dutch(reading: Reading, there: int, word: Word) -> bool:
    """*van der*, *van den*, *v.d.*, *in 't*: no Dutch but in names."""
    if reading.language == "en" or word.folded not in (
        "van",
        "v",
        "d",
        "der",
        "den",
        "ter",
        "vd",
        "in",
        "op",
        "von",
        "af",
    ):
        return False
    following = reading.words[there + 1].folded
    return (
        (word.folded, following) in _PAIRS
        or word.folded in ("der", "vd")
        or (
            word.folded == "d"
            and reading.text[word.end] == "."
            and there > 0
            and reading.words[there - 1].folded == "v"
        )
    )


_PAIRS = {("van", "der"), ("van", "den"), ("v", "d"), ("in", "t"), ("op", "den"), ("van", "t"), ("den", "berg")}


def _joined(reading: Reading, chain: list[int], place: int) -> bool:
    """Whether a marked word goes on with the chain: next to it, or with only small words between."""
    last = chain[-1]
    if place == last + 1 and _turned(reading, chain, place):
        return True
    between = reading.words[last + 1 : place + 1]
    if not all(close(word) for word in between) or not all(_initial_dot(reading, each) for each in range(last, place)):
        return False
    if place == last + 1:
        return True
    if place == last + 2 and between[0].folded in _NEVER_ALONE:
        return False
    small = words("particles", reading.language)
    named = any(reading.marks[each].named for each in chain if each in reading.marks)
    return named and place - last - 1 <= _MOST_BETWEEN and all(word.folded in small for word in between[:-1])


def _turned(reading: Reading, chain: list[int], place: int) -> bool:
    """Whether it is the *Jan* of *Bakker, Jan* where that is all there is: in a list, between quotes."""
    last, first = reading.words[chain[-1]], reading.words[place]
    if first.gap != ", " or not (last.capital and first.capital) or is_first(last):
        return False
    return (
        reading.words[chain[0]].begins
        and re.match(r"(?: \w\.?)?\s?(?:$|[\"'<(\n;:@])", reading.text[first.end :]) is not None
    )


def _initial_dot(reading: Reading, place: int) -> bool:
    """Whether no sentence ends behind a word: there is no dot, or it is that of an initial or of a small word."""
    following = reading.words[place + 1]
    return "." not in following.gap or len(reading.words[place].text) <= 2


def _span(reading: Reading, chain: list[int]) -> Span:
    first, last = reading.words[chain[0]], reading.words[chain[-1]]
    marks = [reading.marks[place] for place in chain if place in reading.marks]
    best = max(marks, key=lambda mark: (mark.named, mark.confidence))
    kind = _kind(reading, chain, best)
    start = first.start - int(first.folded in ("t", "s", "n") and reading.text[first.start - 1 : first.start] == "'")
    return Span(start, last.end + _more(reading, last), kind, best.rule, best.confidence)


def _more(reading: Reading, last: Word) -> int:
    """One, where the dot of an initial or the mark of a genitive (*Thomas'*) belongs to a name."""
    following = reading.text[last.end : last.end + 1]
    return int((len(last.text) == 1 and following == ".") or (last.text[-1] in "sxz" and following == "'"))


def _kind(reading: Reading, chain: list[int], best: Mark) -> str:
    if len(chain) < 2 or best.rule.startswith(("title", "initial", "roster")):
        return best.kind
    told = words("organisations", reading.language) - first_names()
    return "ORGANISATION" if any(reading.words[place].folded in told for place in chain) else best.kind
