"""What the organisation's roster names: in any case, genitive or accent, and from six letters up with one slip."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from journal.names.capitals import as_word
from journal.names.explained import allowed, explained
from journal.names.known import WordName
from journal.names.letters import without_one
from journal.names.reading import Mark, Reading
from journal.names.roster import Roster
from journal.names.span import Span
from journal.names.tokens import Word, words_of
from journal.names.wordlists import words

_LONG = 6
_TOO_COMMON = 4.5
"""A word so common stands without a capital mostly for itself: *will*, *hope*."""


@dataclass(frozen=True, slots=True)
class Known:
    """A roster made ready: whole names as words, and the words of people's names one by one, each with its kind."""

    whole: dict[str, list[tuple[tuple[str, ...], str]]]
    parts: dict[str, str]
    slips: dict[str, str]
    alone: frozenset[tuple[str, ...]]
    """Names of one word."""


@lru_cache(maxsize=64)
def ready(roster: Roster) -> Known:
    """Made once for a roster."""
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    parts: dict[str, str] = {}
    for name, kind in _told(roster):
        told = tuple(word.bare for word in words_of(name, ""))
        if told:
            whole.setdefault(told[0], []).append((told, kind))
        parts.update({part: kind for part in told if _is_part(part)})
    for several in whole.values():
        several.sort(key=lambda each: -len(each[0]))
    slips = {slip: kind for part, kind in parts.items() if len(part) >= _LONG for slip in without_one(part)}
    alone = frozenset(told for several in whole.values() for told, _ in several if len(told) == 1)
    return Known(whole, parts, slips, alone)


def _told(roster: Roster) -> Iterator[tuple[str, str]]:
    yield from ((name, _kind_of(name, "PERSON")) for name in (*roster.people, *roster.aliases))
    yield from ((name, "ORGANISATION") for name in roster.teams)
    if roster.organisation:
        yield roster.organisation, "ORGANISATION"


def _kind_of(name: str, kind: str) -> str:
    """A line of a plain list may be a ward's."""
    told = {word.folded for word in words_of(name, "")}
    return (
        "ORGANISATION"
        if told & words("organisations", "") - {"in", "huis", "hof", "hall", "park"} and len(told) > 1
        else kind
    )


def _is_part(part: str) -> bool:
    """Whether a word of a name stands for it alone: no particle, no title, no word for a kind of house."""
    none = words("particles", ""), words("titles", ""), words("organisations", ""), words("kin", ""), words("staff", "")
    return len(part) > 1 and not any(part in each for each in none)


def rostered(reading: Reading, roster: Roster) -> Iterator[Span]:
    """Every whole name of the roster as a span; words of its names are marked."""
    known = ready(roster)
    if not known.whole:
        return
    for place, word in enumerate(reading.words):
        yield from _whole(reading, place, known)
        kind = next((known.parts[form] for form in word.forms if form in known.parts), None)
        if kind:
            _mark(reading, place, word, kind, any((form,) in known.alone for form in word.forms))
        elif _slipped(word, known, reading.language):
            reading.mark(place, Mark(_slipped(word, known, reading.language), "roster-slip", 0.85, named=True))


def _whole(reading: Reading, place: int, known: Known) -> Iterator[Span]:
    first = reading.words[place]
    for form in first.forms:
        for told, kind in known.whole.get(form, ()):
            there = reading.words[place : place + len(told)]
            if (
                len(told) > 1
                and len(there) == len(told)
                and all(a in b.forms for a, b in zip(told, there, strict=True))
            ):
                yield Span(first.start, there[-1].end, kind, "roster", 1.0)
                return


def _mark(reading: Reading, place: int, word: Word, kind: str, whole: bool) -> None:
    """Mark a word of a roster's name; where it may be the word itself, a person decides too, or alone."""
    itself = explained(word.lower, reading.language) and (not word.capital or (word.begins and not word.shouted))
    if itself:
        reading.doubt(place, "roster-word", kind)
    part = kind != "PERSON" and not whole
    if not (itself and part) and not (not word.capital and _too_common(as_word(word, reading.language))):
        reading.mark(place, Mark(kind, "roster", 1.0, named=True))


def _too_common(also: WordName | None) -> bool:
    return also is not None and also.zipf >= _TOO_COMMON


def _slipped(word: Word, known: Known, language: str) -> str:
    """The kind of the name that a word is one slip away from; a word that a dictionary knows is no slip."""
    bare = word.bare
    if not known.slips or len(bare) < _LONG - 1 or (not word.capital and explained(word.lower, language)):
        return ""
    if (word.begins and explained(word.lower, language)) or allowed(word, language):
        return ""
    return next((known.slips[slip] for form in word.forms for slip in without_one(form) if slip in known.slips), "")
