"""Three-way merging of one leaf: what it was, what it is by now, what the writer made of it.

A merge never fails and never drops a word somebody added. `merge3` finds what all three
versions have in common; what lies between is decided here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from merge3 import Merge3

from journal.documents.document import Value, same

Merge = Callable[[Value, Value, Value], tuple[Value, bool]]
"""(was, present, now) → (result, whether words met)."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n\s*")
_WORD = re.compile(r"\S+\s*|\s+")
_MOST_PAIRS = 4_000_000


class _Bounded:
    """difflib, save that two long and wholly different texts have nothing in common.

    Its worst case is cubic: a text of 1 MB could hold the one writer of the store for minutes.
    """

    def __init__(self, isjunk: object, a: Sequence[str], b: Sequence[str], autojunk: bool = True) -> None:
        self._lengths = len(a), len(b)
        self._matcher = SequenceMatcher(None, a, b, autojunk)

    def get_matching_blocks(self) -> list[tuple[int, int, int]]:
        """Stretches in common as (in a, in b, length), closed by an empty one."""
        one, other = self._lengths
        if one * other > _MOST_PAIRS:
            return [(one, other, 0)]
        return [(block.a, block.b, block.size) for block in self._matcher.get_matching_blocks()]


def latest(was: Value, present: Value, now: Value) -> tuple[Value, bool]:
    """A single value: the later arrival wins; words met if both changed it, differently."""
    if same(was, now):
        return present, False
    return now, not same(present, was) and not same(present, now)


def union(was: Value, present: Value, now: Value) -> tuple[Value, bool]:
    """A list of things: additions of both, removals of both."""
    if same(was, present) or same(present, now):
        return now, False
    if same(was, now):
        return present, False
    before, here, there = _things(was), _things(present), _things(now)
    return sorted((here | (there - before)) - (before - there)), False


def prose(was: Value, present: Value, now: Value) -> tuple[Value, bool]:
    """Long text: by sentences, then by the words of a sentence both touched, else both whole.

    White space counts for nothing when sentences are compared. Where the same words were
    rewritten, both sentences stay, the present one first, and the words have met.
    """
    if same(was, now) or same(present, now):
        return present, False
    if same(was, present):
        return now, False
    pieces: list[str] = []
    met = False
    for chunk, common in _chunks(*(_parts(str(text or "")) for text in (was, present, now))):
        kept, clash = _sentences(*chunk)
        pieces += [*kept, *common]
        met = met or clash
    return _joined(pieces), met


def _parts(text: str) -> list[str]:
    """Sentences and lines, each with the white space after it: together they are the text."""
    ends = [end.end() for end in _SENTENCE_END.finditer(text)]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text))) if start < end]


def _things(value: Value) -> set[str]:
    return set(value) if isinstance(value, list) else set()


Chunk = tuple[list[str], list[str], list[str]]


def _chunks(was: list[str], present: list[str], now: list[str]) -> Iterator[tuple[Chunk, list[str]]]:
    """What differs, and after it what all three have in common (as it is spelled at present)."""
    before = here = there = 0
    merge = Merge3(_keys(was), _keys(present), _keys(now), sequence_matcher=_Bounded)
    for b0, b1, h0, h1, t0, t1 in merge.find_sync_regions():
        chunk = was[before:b0], present[here:h0], now[there:t0]
        common = present[h0:h1] if present[h0:h1] != was[b0:b1] else now[t0:t1]
        yield chunk, common
        before, here, there = b1, h1, t1


def _keys(pieces: Sequence[str]) -> list[str]:
    return [piece.strip() for piece in pieces]


def _settled(was: list[str], present: list[str], now: list[str]) -> list[str] | None:
    """The side that changed, when only one did (or both did the same)."""
    if _keys(was) == _keys(present):
        return now
    if _keys(was) == _keys(now) or _keys(present) == _keys(now):
        return present
    return None


def _sentences(was: list[str], present: list[str], now: list[str]) -> tuple[list[str], bool]:
    settled = _settled(was, present, now)
    if settled is None and was and present and now:
        settled = _words(*("".join(part) for part in (was, present, now)))
    if settled is not None:
        return settled, False
    known = set(_keys(present))
    added = [piece for piece in now if piece.strip() not in known]
    return [*present, *added], bool(present) and bool(now)


def _words(was: str, present: str, now: str) -> list[str] | None:
    """Both edits inside one stretch of text, if no word of it was rewritten by both."""
    pieces: list[str] = []
    for chunk, common in _chunks(_WORD.findall(was), _WORD.findall(present), _WORD.findall(now)):
        settled = _settled(*chunk)
        if settled is None:
            return None
        pieces += [*settled, *common]
    return [_joined(pieces)]


def _joined(pieces: list[str]) -> str:
    """Pieces as one text, with a space where two would otherwise grow together."""
    text = ""
    for piece in filter(None, pieces):
        if text and not text[-1].isspace() and not piece[0].isspace():
            text += " "
        text += piece
    return text
