"""From what the rules find in a text to the places that reviewers decide about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from journal.names import Doubt, Roster, Span, mask
from journal.names.span import form_of
from journal.research.ids import coded
from journal.research.passages import SEPARATOR
from journal.store.studies import StudyMark

SURE = 0.5
"""A find that its own rule believes in less than this is put up for review."""
BY_HAND = "by_hand"
UNSURE = "unsure"
"""The code of such a find, beside those of `journal.names.REASONS`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a text, and the codes of why somebody must look at it, with blanks between; none where it is sure."""

    start: int
    end: int
    kind: str
    rule: str
    reason: str = ""


def marks_in(text: str, language: str, roster: Roster, salt: bytes) -> list[tuple[StudyMark, str]]:
    """Every place in a text that is covered up, or that somebody must look at, each with its words."""
    found = mask(text, language, roster)
    places = list(_places(text, found.spans, found.review))
    return [
        (marked(number, place, text, language, salt), text[place.start : place.end])
        for number, place in enumerate(places, 1)
    ]


def marked(number: int, place: Place, text: str, language: str, salt: bytes) -> StudyMark:
    """A place as it is kept; what looks alike in one language has one form."""
    form = coded(salt, "form", language, place.kind, form_of(text[place.start : place.end]))
    return StudyMark(number, place.start, place.end, place.kind, place.rule, place.reason, form)


def _places(text: str, spans: tuple[Span, ...], doubts: tuple[Doubt, ...]) -> Iterator[Place]:
    """Spans with the doubts that lie on them, then doubts of their own; none reaches over two answers."""
    taken = {(span.start, span.end) for span in spans}
    for span in spans:
        reasons = sorted({each.rule for each in doubts if (each.start, each.end) == (span.start, span.end)})
        if span.confidence < SURE:
            reasons.append(UNSURE)
        yield from _within(text, Place(span.start, span.end, span.kind, span.rule, " ".join(reasons)))
    for doubt in doubts:
        if (doubt.start, doubt.end) not in taken:
            taken.add((doubt.start, doubt.end))
            yield from _within(text, Place(doubt.start, doubt.end, doubt.kind, doubt.rule, doubt.rule))


def _within(text: str, place: Place) -> Iterator[Place]:
    edges = [place.start]
    for cut in re.finditer(SEPARATOR, text[place.start : place.end]):
        edges += [place.start + cut.start(), place.start + cut.end()]
    edges.append(place.end)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if text[start:end].strip():
            yield replace(place, start=start, end=end)
