"""Where somebody lives: a street with its number, a postcode."""

import re
from collections.abc import Iterator
from functools import cache

from journal.names.span import Span
from journal.names.wordlists import either

_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'-]*"
_POSTCODES = {
    "nl": r"(?<![\w-])[1-9]\d{3}\s?(?!SA|SD|SS|EN|IK|DE)[A-Z]{2}(?![\w-])",
    "sv": rf"(?<![\w-])(?:(?:SE?-)\d{{3}}\s?\d{{2}}|\d{{3}}\s\d{{2}}(?=\s{_CAPITAL}))(?![\w-])",
    "en": r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?)\s?\d[A-Z]{2}(?![\w-])"
    r"|(?<![\w-])[a-z]{1,2}\d[a-z\d]?\s\d(?!m[gl]|[ckm]m|kg|[ap]m|st|nd|rd|th|hr|hp)[a-z]{2}(?![\w-])",
}


def addresses(text: str, language: str) -> Iterator[Span]:
    """Every street with a number, every postcode of the three countries."""
    if not any(figure in text for figure in "0123456789"):
        return
    for each in _POSTCODES.values():
        for found in re.finditer(each, text):
            yield Span(found.start(), found.end(), "ADDRESS", "postcode", 0.9)
    for found in _street(language).finditer(text):
        yield Span(found.start(), found.end(), "ADDRESS", "street", 0.95)


@cache
def _street(language: str) -> re.Pattern[str]:
    forms = {"nl": _ends("nl"), "sv": _ends("sv"), "en": _english()}
    return re.compile(forms.get(language) or "|".join(forms.values()))


def _ends(language: str) -> str:
    """*Van der Helststraat 12a*, *kerkstraat 4*, *Norra Kungsgatan 7 B*, *Lange Nieuwstraat 3-II*."""
    kind = either("streets", language)
    before = rf"(?:{_CAPITAL}\s(?:(?:van|de|den|der|von|of|la)\s){{0,2}}){{0,3}}"
    name = rf"(?:(?:[A-Za-zÀ-ÿ][\w'-]*?|{_CAPITAL}\s)(?i:{kind}))"
    if language == "nl":
        small = r"(?:(?:van|de|den|der|het|'t)\s){0,3}"
        name = rf"(?:{name}|(?:Laan|Plein|Weg|Singel|Kade|Gracht|Dijk)\s{small}(?:{_CAPITAL}(?:\s{_CAPITAL})?|\d{{4}}))"
    return rf"(?<![\w-]){before}{name}\s\d{{1,4}}(?!\d)(?:\s?-?[A-Za-z](?!\w)|-?[IV]+(?!\w)|-\d{{1,3}})?(?!\w|[.,:]\d)"


def _english() -> str:
    """*12 Station Road*, *4a St Mary's Close*."""
    kind = either("streets", "en")
    return rf"(?<![\w.,:/-])\d{{1,4}}[A-Za-z]?,?\s(?:{_CAPITAL}\.?\s){{1,3}}(?i:{kind})(?!\w)"
