"""The passage of a text that shows best why it was found, with marks on the words that did it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LONGEST = 240
"""Code points of a passage, about two lines on a phone."""

_END = re.compile(r"[.!?…]+[\"”’»)]*\s+|\n+")
_BEFORE, _AFTER = "… ", " …"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text; `marks` are (from, up to) in code points of the piece."""

    text: str
    marks: tuple[tuple[int, int], ...]


Span = tuple[int, int]


def passage(text: str, marks: Sequence[Span]) -> Passage:
    """The sentences with most different marked words, as many as fit; the beginning where nothing is marked."""
    start, end = _best(text, marks)
    before = _BEFORE if text[:start].strip() else ""
    after = _AFTER if text[end:].strip() else ""
    piece = text[start:end]
    moved = len(before) - start
    inside = tuple((at + moved, to + moved) for at, to in marks if start <= at and to <= end)
    return Passage(before + piece.replace("\n", " ") + after, inside)


def _best(text: str, marks: Sequence[Span]) -> Span:
    spans = _sentences(text)
    windows = [_window(spans, first, text) for first in range(len(spans))]
    best = max(windows, key=lambda span: (_different(text, marks, span), -span[0]), default=(0, 0))
    return best if best[1] - best[0] <= LONGEST else _around(text, marks, best)


def _sentences(text: str) -> list[Span]:
    edges = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    spans = [(start, start + len(text[start:end].rstrip())) for start, end in pairwise(edges)]
    return [(start + len(text[start:end]) - len(text[start:end].lstrip()), end) for start, end in spans if end > start]


def _window(spans: Sequence[Span], first: int, text: str) -> Span:
    start, end = spans[first]
    for _, later in spans[first + 1 :]:
        if later - start > LONGEST:
            break
        end = later
    return start, end


def _different(text: str, marks: Sequence[Span], span: Span) -> tuple[int, int]:
    inside = [text[at:to].casefold() for at, to in marks if span[0] <= at and to <= span[1]]
    return len(set(inside)), len(inside)


def _around(text: str, marks: Sequence[Span], sentence: Span) -> Span:
    """A part of a sentence that is too long, from a little before its first marked word."""
    inside = [at for at, to in marks if sentence[0] <= at and to <= sentence[1]]
    start = max(sentence[0], (inside[0] if inside else sentence[0]) - LONGEST // 4)
    end = min(sentence[1], start + LONGEST)
    if start > sentence[0] and (space := text.find(" ", start, end)) >= 0:
        start = space + 1
    if end < sentence[1] and (space := text.rfind(" ", start, end)) > start:
        end = space
    return start, end
