"""From a text to everything in it that must not leave."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from journal.names.capitals import capitals
from journal.names.chains import chains
from journal.names.doubts import doubts
from journal.names.finder import NUMBERS, NameFinder
from journal.names.letters import Letters, readings
from journal.names.lower_case import lower_case
from journal.names.reading import Reading
from journal.names.roster import NOBODY, Roster
from journal.names.rostered import rostered
from journal.names.span import PLACEHOLDER, Doubt, Masked, Span, covered, joined
from journal.names.spreading import spread
from journal.names.titles import titles


def mask(text: str, language: str | None, roster: Roster = NOBODY, others: Sequence[NameFinder] = ()) -> Masked:
    """Find what names anybody, in this language (`None`: any of ours); placeholders that stand there stay as they are.

    The same text gives the same answer, on any machine; masking what is covered finds nothing more.
    """
    said = language or ""
    spans, review = _once(text, said, roster, others)
    more = spans
    while more:
        left = _Left(text, spans)
        more, _ = _once(left.text, said, roster, others)
        spans = joined((*spans, *left.back(more)))
    return Masked(spans, tuple(sorted({each for each in review if not _settled(each, spans)})))


def _settled(doubt: Doubt, spans: Sequence[Span]) -> bool:
    """A number that is covered up is not left over, whatever rule covered it."""
    return doubt.rule == "figures" and any(span.start <= doubt.start and doubt.end <= span.end for span in spans)


class _Left:
    """A text with its spans covered, and the way back to where things stood."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = covered(text, spans)
        self._here, self._there = [0], [0]
        here = done = 0
        for span, placeholder in zip(spans, _new(text, self.text, spans), strict=True):
            here += span.start - done + placeholder
            done = span.end
            self._here.append(here)
            self._there.append(done)

    def back(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Spans of this text in code points of the first; no span touches a placeholder."""
        for span in spans:
            part = bisect_right(self._here, span.start) - 1
            moved = self._there[part] - self._here[part]
            yield Span(span.start + moved, span.end + moved, span.kind, span.rule, span.confidence)


def _new(text: str, left: str, spans: Sequence[Span]) -> Iterator[int]:
    """How long the placeholder of each span is."""
    here = done = 0
    for span in spans:
        here += span.start - done
        found = PLACEHOLDER.match(left, here)
        assert found, "a span is covered by a placeholder"
        here, done = found.end(), span.end
        yield len(found[0])


def _once(
    text: str, language: str, roster: Roster, others: Sequence[NameFinder]
) -> tuple[tuple[Span, ...], list[Doubt]]:
    found: list[Span] = []
    review: list[Doubt] = []
    for read in readings(text):
        numbers = [span for rule in NUMBERS for span in rule(read.text, language)]
        reading = Reading.of(read, language, numbers)
        found += (_placed(read, span) for span in (*numbers, *_names(reading, roster)))
        review += (_doubted(read, each) for each in _unsure(reading))
    for other in others:
        found += other.find(text, language)
    return joined(_apart(text, found)), review


def _names(reading: Reading, roster: Roster) -> Iterator[Span]:
    yield from rostered(reading, roster)
    for rule in (titles, capitals, lower_case, spread):
        rule(reading)
    yield from chains(reading)


def _placed(read: Letters, span: Span) -> Span:
    return Span(*read.place(span.start, span.end), span.kind, span.rule, span.confidence)


def _doubted(read: Letters, doubt: Doubt) -> Doubt:
    return Doubt(*read.place(doubt.start, doubt.end), doubt.kind, doubt.rule)


def _unsure(reading: Reading) -> Iterator[Doubt]:
    yield from reading.doubts
    yield from doubts(reading.text, reading.language)


def _apart(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Only what touches no placeholder."""
    taken = [found.span() for found in PLACEHOLDER.finditer(text)]
    for span in spans:
        if not any(start < span.end and span.start < end for start, end in taken):
            yield span
