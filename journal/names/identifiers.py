"""Addresses of the net, and numbers that stand for one person: by their form, and by their check."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from stdnum import iban, luhn
from stdnum.exceptions import ValidationError
from stdnum.gb import nhs
from stdnum.nl import bsn

from journal.names.span import Span
from journal.names.wordlists import either

SURE, LIKELY = 1.0, 0.9
_TLD = "nl|se|com|org|net|eu|uk|be|de|dk|no|fi|info|online|care|health|nu|io|me|app|dev|example|test"
_AT = r"(?:@|\s?[\[(](?:at|apenstaartje|snabel-?a)[\])]\s?)"
_EMAIL = re.compile(rf"(?<![\w.+%-])[\w.+%'-]{{1,64}}{_AT}[^\W_](?:[\w-]{{0,62}}\.){{1,5}}[^\W\d_]{{2,24}}", re.I)
_URL = re.compile(
    rf"(?:https?://|ftp://|www\.)[^\s<>\"'\[\]]{{2,}}|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,4}}(?:{_TLD})"
    r"(?![\w-])(?:/[^\s<>\"'\[\]]*)?",
)
_INSIDE = re.compile(r"(?<![\w.+%-])(?:(?:[A-Z][\w'-]+ ){1,2}(?=[A-Z]))?[^\W\d_][\w.+-]*@[^\W\d_][\w-]+")
"""*John Griffith@ENRON*: an address within a house."""
_HANDLE = re.compile(r"(?<![\w@./])@[^\W\d]\w{1,30}")
_IBAN = re.compile(r"[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]{2,4}){3,8}")
_NINO = re.compile(r"(?<!\w)[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)", re.I)
_IP = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_PLATE = re.compile(
    r"(?<![\w-])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])(?:[A-Z]{1,3}|\d{1,3})(?:-(?:[A-Z]{1,3}|\d{1,3})){2}(?![\w-])"
    r"|(?<!\w)[A-Z]{3} \d{2}[A-Z0-9](?!\w)|(?<!\w)[A-Z]{2}\d{2} [A-Z]{3}(?!\w)"
)
_GROUP = re.compile(r"\d+")
_BETWEEN = re.compile(r"[ .+/–-]|, ?")
# Numbers with a check, as people group them.
_GROUPED = {
    "bsn": {(9,), (8,), (3, 3, 3), (4, 2, 3), (4, 5), (2, 3, 4)},
    "personnummer": {(10,), (12,), (6, 4), (8, 4), (2, 2, 2, 4), (4, 2, 2, 4), (6, 2, 2)},
    "nhs": {(10,), (3, 3, 4), (3, 7)},
    "card": {(16,), (4, 4, 4, 4), (15,), (4, 6, 5), (14,), (13,)},
}
_MOST_GROUPS = 4
# As such numbers are written, whatever their check says.
_LIKE = re.compile(
    r"(?<![\d.,:/-])(?:(?:\d\d)?\d{6}[-+]\d{4}|\d{3}([ -])\d{3}\1\d{4}|\d{4}([ .-])\d{2}\2\d{3}|\d{4}(?: \d{4}){3})"
    r"(?![\d/-]|[.,:]\d)"
)
_RUN = re.compile(r"(?:(?:(?<=\s)|^|(?<=[^\w]))[A-Za-z]{0,4}\d{5,}[A-Za-z]{0,3}|\d{5,})(?:[-+/]\d+)*|\d+[-+]\d{5,}")


def identifiers(text: str, language: str) -> Iterator[Span]:
    """Every address of the net and every number of a person in a text."""
    if "@" in text or "(" in text or "[" in text:
        yield from _all(_EMAIL, text, "EMAIL", "email")
        yield from _all(_INSIDE, text, "EMAIL", "email-inside", LIKELY)
        yield from _all(_HANDLE, text, "ID", "handle")
    if "." in text or "://" in text:
        yield from _urls(text)
    if any(figure in text for figure in "0123456789"):
        yield from _numbers(text, language)


def _urls(text: str) -> Iterator[Span]:
    for found in _URL.finditer(text):
        end = found.start() + len(found[0].rstrip(".,;:!?)"))
        yield Span(found.start(), end, "URL", "url", SURE)


def _all(pattern: re.Pattern[str], text: str, kind: str, rule: str, confidence: float = SURE) -> Iterator[Span]:
    for found in pattern.finditer(text):
        yield Span(found.start(), found.end(), kind, rule, confidence)


def _numbers(text: str, language: str) -> Iterator[Span]:
    for found in _IBAN.finditer(text):
        yield from _checked_prefix(found)
    yield from _all(_NINO, text, "ID", "nino")
    yield from _all(_IP, text, "ID", "ip")
    yield from _all(_PLATE, text, "ID", "plate", LIKELY)
    yield from _grouped(text)
    for found in _named(language).finditer(text):
        yield Span(found.start(1), found.end(1), "ID", "number-after-word", LIKELY)
    yield from _all(_RUN, text, "ID", "five-figures", LIKELY)


def _checked_prefix(found: re.Match[str]) -> Iterator[Span]:
    """The longest beginning that is an IBAN: a word may stand right behind it."""
    for end in range(len(found[0]), 14, -1):
        if found[0][end - 1].isalnum() and _holds(iban.validate, found[0][:end].replace(".", "")):
            yield Span(found.start(), found.start() + end, "ID", "iban", SURE)
            return
    if sum(letter.isdigit() for letter in found[0]) >= 8:
        yield Span(found.start(), found.end(), "ID", "iban-like", LIKELY)


def _grouped(text: str) -> Iterator[Span]:
    """Every run of groups of figures that is such a number by its check, whatever figures stand beside it."""
    groups = [found.span() for found in _GROUP.finditer(text)]
    for first in range(len(groups)):
        for last in range(first, min(first + _MOST_GROUPS, len(groups))):
            if last > first and not _BETWEEN.fullmatch(text, groups[last - 1][1], groups[last][0]):
                break
            rule = _checked([text[start:end] for start, end in groups[first : last + 1]])
            if rule:
                yield Span(groups[first][0], groups[last][1], "ID", rule, SURE)
    for found in _LIKE.finditer(text):
        yield Span(found.start(), found.end(), "ID", "number-form", LIKELY)


def _checked(groups: list[str]) -> str:
    """The number of a person that these figures are by their check, or nothing."""
    sizes, figures = tuple(map(len, groups)), "".join(groups)
    return next((rule for rule, forms in _GROUPED.items() if sizes in forms and _CHECKS[rule](figures)), "")


def _personnummer(figures: str) -> bool:
    """A personnummer, or a samordningsnummer: its day is sixty more."""
    day, month = int(figures[-6:-4]), int(figures[-8:-6])
    return 1 <= (day - 60 if day > 60 else day) <= 31 and 1 <= month <= 12 and _holds(luhn.validate, figures[-10:])


def _holds(validate: Callable[[str], str], number: str) -> bool:
    try:
        validate(number)
    except ValidationError:
        return False
    return True


_CHECKS: dict[str, Callable[[str], bool]] = {
    "bsn": lambda figures: _holds(bsn.validate, figures),
    "personnummer": _personnummer,
    "nhs": lambda figures: _holds(nhs.validate, figures),
    "card": lambda figures: _holds(luhn.validate, figures),
}


@cache
def _named(language: str) -> re.Pattern[str]:
    """What stands behind the word for such a number, whatever its check says."""
    figures = r"((?:[A-Za-z]{0,3}[ -]?)\d[\dA-Za-z]*(?:[ .-]\d[\dA-Za-z]*)*)"
    between = r"(?:\s(?:is|var|was|nr\.?|no\.?|number))?\s?[:#]?\s{0,2}"
    return re.compile(rf"(?<!\w)(?:{either('identities', language)})(?![^\W\d_]){between}{figures}", re.I)
