"""The two words of a Dutch or Swedish compound; the everyday glossary knows short ones: *avdelnings+katt*."""

from collections.abc import Iterator
from functools import lru_cache

from journal.discovery.language.background import zipf
from journal.discovery.language.compounds import halves
from journal.discovery.language.joints import LINKERS
from journal.discovery.language.words import fold
from journal.discovery.topics.meanings import is_known, key_of

LONG_ENOUGH, SHORTEST_HEAD, SHORTEST_TAIL = 7, 3, 3
# How much used a word must be for a known one to stand beside it: the shorter the known one, the surer.
IN_USE, WELL_IN_USE = 2.4, 3.2
COMMON = 4.7


@lru_cache(maxsize=1 << 15)
def segments(word: str, language: str) -> tuple[str, str] | None:
    """The first and the second word of a compound, without what links them; nothing for a word that is none."""
    whole = fold(word, language)
    if language not in LINKERS or len(whole) < LONG_ENOUGH or zipf(whole, language) >= COMMON:
        return None
    known = max(_with_known(whole, language), key=lambda found: _rank(found, language), default=None)
    if known or is_known(whole, language):
        return known
    guessed = halves(whole, language, frozenset())
    return guessed if guessed and all(_speaks(half, language) for half in guessed) else None


def _rank(found: tuple[str, str], language: str) -> tuple[int, int]:
    return sum(is_known(half, language) for half in found), len(found[0]) + len(found[1])


def _is_plainly_known(half: str, language: str) -> bool:
    """Known by a stem that it begins with: *stalling* holds no *taal*."""
    return is_known(half, language) and half.startswith(key_of(half, language)[:SHORTEST_HEAD])


def _speaks(half: str, language: str) -> bool:
    """Inflections look like short second words: *spe+lades*, *wan+delden*."""
    return len(half) > SHORTEST_TAIL and zipf(half, language) >= WELL_IN_USE


def _with_known(whole: str, language: str) -> Iterator[tuple[str, str]]:
    for at in range(SHORTEST_HEAD, len(whole) - SHORTEST_TAIL + 1):
        head, tail = whole[:at], whole[at:]
        for linker in LINKERS[language]:
            first = head.removesuffix(linker) if linker else head
            if (first == head and linker) or len(first) < SHORTEST_HEAD:
                continue
            if _both_stand(first, tail, language):
                yield first, tail


def _both_stand(first: str, tail: str, language: str) -> bool:
    knows_first, knows_tail = _is_plainly_known(first, language), _is_plainly_known(tail, language)
    if (knows_first and knows_tail) or is_known(first + tail, language):
        return knows_first and knows_tail
    other, known = (first, tail) if knows_tail else (tail, first)
    if not (knows_first or knows_tail) or len(other) < 4 or len(known) < 4:
        return False
    return zipf(other, language) >= (IN_USE if len(known) > 4 else WELL_IN_USE)
