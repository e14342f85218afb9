"""Phone numbers: whatever could be one where the text is from, and short ones after a word for them."""

import re
from collections.abc import Iterator
from functools import cache

from phonenumbers import Leniency, PhoneNumberMatcher

from journal.names.rooms import rooms
from journal.names.span import Span
from journal.names.wordlists import either

_REGIONS = {"nl": ("NL", "BE"), "sv": ("SE",), "en": ("GB", "US")}
_SEVEN = re.compile(r"\d(?:\W{0,3}\d){6}")
_BEGINS = re.compile(r"[+(]|00|0\d")
# As people there write them, whatever figures follow.
_ABROAD = r"(?:\+|(?<!\d)00)\d{2}(?:[ ()-]{0,3}\d){7,11}(?!\d)"
_FORMS = {
    language: re.compile(rf"{_ABROAD}|(?<!\d)\(?0(?:[ ()-]{{0,2}}\d){{{figures}}}(?!\d)")
    for language, figures in {"nl": "9", "sv": "7,9", "en": "9,10", "": "7,10"}.items()
}
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d")


def phones(text: str, language: str) -> Iterator[Span]:
    """Every phone number in a text, and the extension after its word."""
    if not re.search(r"\d", text):
        return
    if _SEVEN.search(text):
        yield from _possible(text, language)
        yield from _possible(_without_rooms(text, language), language)
        for found in _FORMS[language if language in _FORMS else ""].finditer(text):
            yield Span(found.start(), found.end(), "PHONE", "phone-form", 0.9)
    for found in _after_word(language).finditer(text):
        yield Span(found.start(1), found.end(1), "PHONE", "phone-after-word", 0.9)


def _possible(text: str, language: str) -> Iterator[Span]:
    for region in _REGIONS.get(language, ("NL", "SE", "GB")):
        for found in PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE, max_tries=1000):
            if _BEGINS.match(found.raw_string) and not _YEARS.fullmatch(found.raw_string):
                yield Span(found.start, found.end, "PHONE", "phone", 0.95)


def _without_rooms(text: str, language: str) -> str:
    """The text with the numbers of rooms taken for words, in the same places."""
    for room in rooms(text, language):
        text = f"{text[: room.start]}{'x' * (room.end - room.start)}{text[room.end :]}"
    return text


@cache
def _after_word(language: str) -> re.Pattern[str]:
    between = r"\.?\s?:?\s?(?:(?:op|på|on|is|är)\s)?"
    return re.compile(
        rf"(?<!\w)(?:{either('phones', language)}){between}([+0]?\d(?:[ /-]?\d){{3,14}})(?!\w|[.,:]\d)", re.I
    )
