"""Ages of ninety and over: so few people reach them that the number names somebody."""

import re
from collections.abc import Iterator
from functools import cache

from journal.names.span import Span
from journal.names.wordlists import either

_OLD = r"(?:9\d|1[0-2]\d)"
_NO_MEASURE = (
    r"(?!\w|\s?(?:%|°|[/:,.-]\d|kg|kilo|cm|mm|ml|mg|gram|g\b|mmol|procent|percent|slag|beats|bpm|keer|x\b|gånger|times"
    r"|minut|min\b|uur|tim|hour|kr|euro|graden|grader|degrees|meter|metres|steg|stappen|steps))"
)


def ages(text: str, language: str) -> Iterator[Span]:
    """Every such age: in figures or words with a word of age beside it, or of who turned or is that many."""
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            yield Span(found.start(1), found.end(1), "AGE", "ninety-and-over", 0.9)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    year, turns, person, spelt = (either(name, language) for name in ("ages", "turns", "pronouns", "nineties"))
    number = rf"(?:{_OLD}|{spelt})"
    forms = (
        rf"(?<![\w,.:/-])({number}(?:[\s-]?(?:{year})\b(?:[\s-]old)?|ers?\b|-plussers?\b|:an\b))",
        rf"(?<!\w)(?:{turns})\s(?:(?:al|bijna|net|nu|snart|nästan|just|nearly|almost|already)\s)?({number}){_NO_MEASURE}",
        rf"(?<!\w)(?:{person})\s(?:is|was|är|var|blir)\s(?:\w+\s)?({_OLD}){_NO_MEASURE}",
    )
    return tuple(re.compile(form, re.I) for form in forms)
