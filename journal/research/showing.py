"""A text as reviewers see it, and as it would leave: what is covered up shows its code word alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from journal.names import Span, covered
from journal.research.passages import SEPARATOR, passages_of, whole
from journal.research.states import settled
from journal.store import Notebook
from journal.store.studies import StudyForm, StudyMark, StudyText

_PLACEHOLDER = re.compile(r"\[([A-Z]+_\d+)\]")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text; a covered one holds no words but its code word."""

    start: int
    text: str
    state: Literal["plain", "masked", "kept", "open"] = "plain"
    mark: int | None = None
    kind: str | None = None
    placeholder: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A stretch that holds other places, such as a rare circumstance, or a place within one."""

    start: int
    end: int
    mark: int
    kind: str
    reason: str
    state: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text on the desk: names of its answers, its whole, its places with what becomes of each."""

    text: StudyText
    names: tuple[str, ...]
    whole: str
    places: tuple[tuple[StudyMark, Literal["mask", "keep"] | None], ...]

    @property
    def open(self) -> int:
        """How many places wait for a decision."""
        return sum(fate is None for _mark, fate in self.places)

    @property
    def masked(self) -> tuple[Span, ...]:
        """What is covered up, none over another."""
        return _joined([Span(m.start, m.end, m.kind, m.rule, 1) for m, fate in self.places if fate == "mask"])

    def final(self) -> tuple[tuple[str, str], ...]:
        """Every answer as it would leave; what a reviewer wrote instead stands as it is."""
        words = covered(self.whole, self.masked).split(SEPARATOR)
        edited = self.text.edited or {}
        return tuple((name, edited.get(name, text)) for name, text in zip(self.names, words, strict=True))

    def segments(self) -> list[list[Segment]]:
        """Every answer in pieces."""
        found: list[list[Segment]] = [[]]
        for piece in self._pieces():
            for number, part in enumerate(_parts(piece)):
                if number:
                    found.append([])
                if part.text or part.placeholder:
                    found[-1].append(part)
        return found

    def flags(self) -> list[Flag]:
        """The undecided places that no piece shows, since they lie over others."""
        shown = {piece.mark for piece in self._pieces()}
        return [
            Flag(mark.start, mark.end, mark.number, mark.kind, mark.reason, "open")
            for mark, fate in self.places
            if fate is None and mark.number not in shown
        ]

    def _pieces(self) -> Iterator[Segment]:
        done = 0
        for start, end, piece in self._shown():
            if start > done:
                yield Segment(done, self.whole[done:start])
            yield piece
            done = end
        if done < len(self.whole):
            yield Segment(done, self.whole[done:])

    def _shown(self) -> list[tuple[int, int, Segment]]:
        """Covered places first, then those that wait, then those that stay; none over another."""
        shown = [(span.start, span.end, self._covered(span, name)) for span, name in self._placeholders()]
        for wanted, state in ((None, "open"), ("keep", "kept")):
            for mark, fate in self.places:
                free = not any(start < mark.end and mark.start < end for start, end, _piece in shown)
                if fate == wanted and free:
                    words = self.whole[mark.start : mark.end]
                    piece = Segment(
                        mark.start, words, "open" if state == "open" else "kept", mark.number, mark.kind, None,
                        mark.reason or None,
                    )  # fmt: skip
                    shown.append((mark.start, mark.end, piece))
        return sorted(shown, key=lambda each: each[0])

    def _covered(self, span: Span, name: str) -> Segment:
        within = [mark for mark, fate in self.places if fate == "mask" and span.start <= mark.start < span.end]
        return Segment(span.start, "", "masked", within[0].number, span.kind, name)

    def _placeholders(self) -> Iterator[tuple[Span, str]]:
        """What each covered place is called, read off the covered text."""
        text, done, at = covered(self.whole, self.masked), 0, 0
        for span in self.masked:
            at += span.start - done
            found = _PLACEHOLDER.match(text, at)
            if found is None:
                raise LookupError("what is covered has a code word")
            yield span, found[1]
            at, done = found.end(), span.end


def _parts(piece: Segment) -> Iterator[Segment]:
    """A plain piece may reach over the border of two answers."""
    start = piece.start
    for words in piece.text.split(SEPARATOR):
        yield Segment(start, words, piece.state, piece.mark, piece.kind, piece.placeholder, piece.reason)
        start += len(words) + len(SEPARATOR)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Overlapping places as one; the longest says what it is."""
    whole_: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if whole_ and span.start < whole_[-1].end:
            last = whole_[-1]
            longest = max(last, span, key=lambda each: each.end - each.start)
            whole_[-1] = Span(last.start, max(last.end, span.end), longest.kind, longest.rule, 1)
        else:
            whole_.append(span)
    return tuple(whole_)


def sheet(
    notebook: Notebook, study: str, text: StudyText, forms: Mapping[str, StudyForm] | None = None
) -> Sheet | None:
    """A text on the desk, or None where its words changed since it was gone over."""
    document = notebook.document(text.document)
    if document is None or text.changed or document.head != text.head:
        return None
    passages = passages_of(document)
    marks = notebook.studies.marks(study, text.document)
    known = forms if forms is not None else {form.id: form for form in notebook.studies.forms(study)}
    places = []
    for mark in marks:
        form = known.get(mark.form)
        places.append((mark, settled(mark, form) if form else None))
    return Sheet(text, tuple(name for name, _words in passages), whole(passages), tuple(places))
