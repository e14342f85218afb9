"""What only a person can decide: rare circumstances, numbers that are left, names hidden between blanks."""

import re
from collections.abc import Iterator
from functools import cache

from journal.names.span import Doubt
from journal.names.wordlists import either, patterns

_FIGURES = re.compile(r"(?<![\w.,:/-])(?:\d{3,4}|(?!(?:19|20)\d\d-)\d{3,4}-\d{1,4})(?![\w:/-]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ ._·-]){3,}[^\W\d_](?!\w)")


def doubts(text: str, language: str) -> Iterator[Doubt]:
    """Every one in a text as rules read it."""
    for pattern in patterns("rare", language):
        for found in pattern.finditer(text):
            yield Doubt(found.start(), found.end(), "PERSON", "rare")
    for found in _FIGURES.finditer(text):
        if not _YEAR.fullmatch(found[0]) and not _measure(language).match(text, found.end()):
            yield Doubt(found.start(), found.end(), "ID", "figures")
    for found in _SPACED.finditer(text):
        yield Doubt(found.start(), found.end(), "PERSON", "spaced")


@cache
def _measure(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:%|°|{either('measures', language)})(?!\w)")
