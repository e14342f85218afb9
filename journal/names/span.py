"""What was found in a text, and what a person has to decide; every offset counts code points of the text given."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journal.names.known import first_names
from journal.names.letters import folded

KINDS = ("PERSON", "PLACE", "ORGANISATION", "PHONE", "EMAIL", "DATE", "AGE", "ID", "ROOM", "ADDRESS", "URL")
PLACEHOLDER = re.compile(rf"\[({'|'.join(KINDS)})_(\d{{1,6}})\]")


REASONS = {
    "name-and-word": "a name that is also a word",
    "month-or-language": "a name, or a month or a language",
    "abbreviation": "an abbreviation, or a name",
    "other-script": "letters of another script",
    "lower-case-name": "a name without a capital",
    "lower-case-word": "a word that is also a name, without a capital",
    "lower-case-slip": "a name with a slip in it, or a word with one",
    "title-lower-case": "after a title, without a capital: a name, or a word",
    "roster-word": "a name of the roster that is also a word",
    "same-as-name": "a word that is a name elsewhere in this text",
    "rare": "a rare circumstance",
    "figures": "a number that is left",
    "spaced": "letters set apart",
}
"""Why a person has to decide: a code that stays the same, and what it means."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of text that must not leave: from `start` to before `end`, found by `rule`, that sure (0 to 1)."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """A piece of text that a person decides about; it may lie on a span or beside one. `rule` is a key of REASONS."""

    start: int
    end: int
    kind: str
    rule: str

    @property
    def reason(self) -> str:
        """Why, in words; screens say it in the language of whoever reads them."""
        return REASONS[self.rule]


@dataclass(frozen=True, slots=True)
class Masked:
    """All that was found in one text: spans in order, none over another, and doubts in order."""

    spans: tuple[Span, ...]
    review: tuple[Doubt, ...]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping finds as one: nothing that any rule found is lost, and the longest says what it is."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end, -each.confidence, each.kind, each.rule)):
        if whole and span.start < whole[-1].end:
            whole[-1] = _both(whole[-1], span)
        else:
            whole.append(span)
    return tuple(whole)


def _both(one: Span, other: Span) -> Span:
    longest = max(one, other, key=lambda each: (each.end - each.start, each.confidence))
    return Span(one.start, max(one.end, other.end), longest.kind, longest.rule, longest.confidence)


def covered(text: str, spans: Iterable[Span]) -> str:
    """The text with each span as `[PERSON_1]`: the same name, in whatever case or genitive, has the same number."""
    return "".join(_pieces(text, sorted(spans)))


def _pieces(text: str, spans: Sequence[Span]) -> Iterator[str]:
    taken = dict.fromkeys(KINDS, 0)
    for found in PLACEHOLDER.finditer(text):
        taken[found[1]] = max(taken[found[1]], int(found[2]))
    numbers: dict[tuple[str, str], int] = {}
    forms = [(span.kind, form_of(text[span.start : span.end])) for span in spans]
    stand = set(forms)
    done = 0
    for span, (kind, name) in zip(spans, forms, strict=True):
        # *Jans fiets* is Jan's where Jan is in the text.
        form = (kind, name[:-1]) if name.endswith("s") and (kind, name[:-1]) in stand else (kind, name)
        if form not in numbers:
            taken[span.kind] += 1
            numbers[form] = taken[span.kind]
        yield f"{text[done : span.start]}[{span.kind}_{numbers[form]}]"
        done = span.end
    yield text[done:]


def form_of(surface: str) -> str:
    """A name as it is counted: folded, its genitive off; *Anna's*, *ANNA* and *Annas* are *anna*, *Evas* is *eva*."""
    form = folded(surface)
    bare = form.removesuffix("'s").removesuffix("'")
    if not bare.endswith("s") or bare[-2:] == "ss":
        return bare
    genitive = len(bare) > 4 or (bare[:-1] in first_names() and bare not in first_names())
    return bare[:-1] if genitive else bare
