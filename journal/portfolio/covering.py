"""A text of one's own before it leaves: what names others is covered up, what only a person can decide is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from journal.names import Doubt, Masked, Roster, Span, mask

State = Literal["plain", "covered", "doubtful"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row: as they are, covered up, or for their writer to decide; all pieces in a row are the text.

    `kind` is what they name (see names.KINDS), `why` the reason for a doubt (see names.REASONS).
    """

    words: str
    state: State
    kind: str | None = None
    why: str | None = None


def pieces(text: str, language: str | None, roster: Roster) -> list[Piece]:
    """A text as it may leave: whatever a rule found is covered, and nothing that is doubtful goes undecided."""
    return list(_cut(text, mask(text, language, roster)))


def _cut(text: str, found: Masked) -> Iterator[Piece]:
    done = 0
    for start, end, marks in _together((*found.spans, *found.review)):
        if start > done:
            yield Piece(text[done:start], "plain")
        doubt = next((each for each in marks if isinstance(each, Doubt)), None)
        if doubt:
            yield Piece(text[start:end], "doubtful", doubt.kind, doubt.rule)
        else:
            yield Piece(text[start:end], "covered", marks[0].kind)
        done = end
    if done < len(text):
        yield Piece(text[done:], "plain")


def _together(marks: Iterable[Span | Doubt]) -> list[tuple[int, int, list[Span | Doubt]]]:
    """What lies over one another is one thing: whoever decides about a part of it decides about all of it."""
    whole: list[tuple[int, int, list[Span | Doubt]]] = []
    for each in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if whole and each.start < whole[-1][1]:
            start, end, over = whole.pop()
            whole.append((start, max(end, each.end), [*over, each]))
        else:
            whole.append((each.start, each.end, [each]))
    return whole
