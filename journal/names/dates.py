"""Days: what tells one day is covered up, a month or a year by itself is not; and years of birth."""

import re
from collections.abc import Iterator
from functools import cache

from journal.names.span import Span
from journal.names.wordlists import either

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:(?:1[89]|20)\d\d)"
_FIGURES = re.compile(
    rf"(?<![\d./-])(?:{_DAY}[-/.]{_MONTH}[-/.](?:{_YEAR}|['’]?\d\d)|{_MONTH}/{_DAY}/(?:{_YEAR}|\d\d)"
    rf"|{_YEAR}[-/.]{_MONTH}[-/.]{_DAY}|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    rf"|{_DAY} {_MONTH} {_YEAR}|{_DAY}/{_MONTH}[ -](?:{_YEAR}|\d\d))(?![\d/-]|\.\d)"
    rf"|(?<=\bden )(?:{_DAY}/{_MONTH}|{_DAY}\.{_MONTH})(?![\d/])"
)


def dates(text: str, language: str) -> Iterator[Span]:
    """Every day in a text."""
    if not re.search(r"\d", text):
        return
    for found in _FIGURES.finditer(text):
        yield Span(found.start(), found.end(), "DATE", "date", 0.95)
    for found in _named(language).finditer(text):
        yield Span(found.start(), found.start() + len(found[0].rstrip(". ")), "DATE", "day-and-month", 0.95)
    for found in _born(language).finditer(text):
        yield Span(found.start(1), found.end(1), "DATE", "born", 0.9)


@cache
def _named(language: str) -> re.Pattern[str]:
    month = rf"(?:{either('months', language)})"
    day = rf"{_DAY}(?:e|de|ste|:e|:a|st|nd|rd|th)?"
    year = rf"(?:,?\s{_YEAR}|,?\s['’]\d\d)?"
    forms = rf"{day}\s?(?:of\s)?-?{month}\b\.?-?{year}(?:(?<=-){_YEAR})?"
    # Only English says the month first; elsewhere «maj 2 gånger» is no day.
    forms += rf"|{month}\.?\s(?:the\s)?{day}(?!\d|[:.]\d|\s?%){year}" if language not in ("nl", "sv") else ""
    return re.compile(rf"(?<![\w.,:/]){'(?:' + forms + ')'}(?!\w)", re.I)


@cache
def _born(language: str) -> re.Pattern[str]:
    between = r"\.?:?\s(?:(?:in|i|år|year|anno|jaar|het|was|is)\s){0,2}"
    return re.compile(rf"(?<!\w)(?:{either('born', language)}){between}(1[89]\d\d|['’-]\d\d)(?!\d)", re.I)
