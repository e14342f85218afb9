"""Rooms, beds and wards: the word for one with its number or letter."""

import re
from collections.abc import Iterator
from functools import cache

from journal.names.span import Span
from journal.names.wordlists import either

_SPELT = {
    "nl": "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig",
    "sv": "ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|tjugo",
    "en": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty",
}
_ALSO = {"nl": "en|of|t/m", "sv": "och|eller", "en": "and|or|to"}


def rooms(text: str, language: str) -> Iterator[Span]:
    """Every room that is told by its number."""
    for found in _pattern(language).finditer(text):
        yield Span(found.start(), found.end(), "ROOM", "room", 0.95)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    keyword, unit = either("rooms", language), either("units", language)
    nr = r"(?:(?:nummer|nr|number|no|num)\.?\s?)?"
    letter = r"(?<=[\s-])(?-i:[A-HK-Z]\d{0,3})(?![\w'-])"
    number = rf"(?:\d{{1,4}}(?:[.:/-]\d{{1,3}})?\s?-?(?:[A-Za-z](?!\w))?|{letter})(?::an|:s)?"
    spelt = rf"(?:{_SPELT.get(language, _SPELT['en'])})(?!\w)"
    more = rf"(?:\s?(?:,|&|\+|-|{_ALSO.get(language, 'en')})\s?\d{{1,4}}[a-z]?(?!\w))*"
    return re.compile(
        rf"(?<![\w-])(?:{keyword})\.?[\s-]?{nr}(?:{number}{more}|{spelt})(?!\w)(?!\s?(?:{unit})(?!\w))(?![.,:]\d|\s?%)",
        re.I,
    )
