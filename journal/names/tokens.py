"""The words of a text, each with its place and whether a sentence, a line or a quotation begins with it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from journal.names.letters import folded
from journal.names.span import PLACEHOLDER
from journal.names.wordlists import words

_WORD = re.compile(r"[^\W\d_](?:\w|['&-](?=[^\W_])|(?<=[A-ZÅÄÖ]):(?=[a-zåäö]))*")
# *al-Sadr*, *d'Angelo*: the capital stands behind a small word.
_BEHIND = re.compile(r"(?:al|el|ad|ar|as|at|an|ash|az|abd|abu|ibn|bin|d|l|o|de|van)['-][^\W\d_]")
_STOPS = re.compile(
    r"[!?…:;]|\.(?=\s|$|[\"'“”„«»)])|\.{2,}|\s[-–—]+\s|[*•#|=>_\n\r\t\"“”„«»(\[{]|[^\w\s,;'&+/).%°€£$\]-]"
)
_GENITIVE = re.compile(r"(?<=\w)[':]s?$")


class Word(NamedTuple):
    """One word: letters, with what joins them; a placeholder is none."""

    text: str
    folded: str
    bare: str
    """Folded, without *'s*."""
    lower: str
    """In lower case as it is spelt, without *'s*: what a dictionary is asked."""
    capital: bool
    """Whether it is written with a capital."""
    shouted: bool
    """Whether it is all capitals."""
    forms: tuple[str, ...]
    """What it may be a form of: itself, itself without *'s* or *s*."""
    start: int
    end: int
    begins: bool
    gap: str
    """What stands between it and the word before."""


Hole = tuple[int, int]


def words_of(text: str, language: str, found_before: Iterable[Hole] = ()) -> tuple[Word, ...]:
    """Every word, in order; what was found before is none, and a placeholder neither: they stand for one."""
    holes = sorted([*(found.span() for found in PLACEHOLDER.finditer(text)), *found_before])
    short = words("abbreviations", language)
    made: list[Word] = []
    here = 0
    hole = -1
    for found in _WORD.finditer(text):
        start, end = found.span()
        while holes and holes[0][1] <= start:
            hole = max(hole, holes.pop(0)[1])
        if holes and holes[0][0] < end:
            continue
        after_hole = hole >= here
        gap = text[here:start]
        begins = _begins(text[max(here, hole) : start], made[-1] if made else None, short, after_hole)
        made.append(Word(*_spelling(found[0]), start, end, begins, gap))
        here = end
    return tuple(made)


@lru_cache(maxsize=1 << 15)  # people use the same few thousand words
def _spelling(text: str) -> tuple[str, str, str, str, bool, bool, tuple[str, ...]]:
    """All of a word but its place."""
    form = folded(text)
    bare = _GENITIVE.sub("", form) if "'" in form or ":" in form else form
    forms = (bare, bare[:-1]) if len(bare) > 3 and bare[-1] == "s" else (bare,)
    shouted = len(text) > 1 and text.isupper()
    return text, form, bare, _GENITIVE.sub("", text.lower()), _has_capital(text), shouted, forms


def _has_capital(text: str) -> bool:
    if text[0].isupper() or text[0].istitle():
        return True
    behind = _BEHIND.match(text) if "-" in text or "'" in text else None
    return behind is not None and text[behind.end() - 1].isupper()


def _begins(gap: str, before: Word | None, short: frozenset[str], after_hole: bool) -> bool:
    """Whether a sentence begins after this gap."""
    if after_hole or before is None:
        return _STOPS.search(gap) is not None or not after_hole
    if gap.strip() == "." and "\n" not in gap:
        return not (len(before.text) == 1 or before.folded in short)
    return _STOPS.search(gap) is not None
