"""A text while it is read: its words, its language, and what each word turned out to be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from journal.names.letters import Letters
from journal.names.span import Doubt, Span
from journal.names.tokens import Word, words_of

# Between the words of one name: a blank, a hyphen, the dot of an initial.
_CLOSE = re.compile(r"\.?[ \u00a0]?'?|-|\.-")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a word turned out to be; `named` where a rule knows it for somebody's."""

    kind: str
    rule: str
    confidence: float
    named: bool = False


@dataclass(slots=True)
class Reading:
    """One text in one language, and the marks that rules put on its words."""

    text: str
    language: str
    words: tuple[Word, ...]
    marks: dict[int, Mark] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    @classmethod
    def of(cls, read: Letters, language: str, found: Iterable[Span]) -> "Reading":
        """Nothing is marked yet; what was found before is no word."""
        return cls(read.text, language, words_of(read.text, language, [(span.start, span.end) for span in found]))

    def mark(self, place: int, mark: Mark) -> None:
        """Put a mark on a word; a surer one stays."""
        known = self.marks.get(place)
        if known is None or (mark.named, mark.confidence) > (known.named, known.confidence):
            self.marks[place] = mark

    def doubt(self, place: int, rule: str, kind: str = "PERSON") -> None:
        """Let a person decide about a word."""
        word = self.words[place]
        self.doubts.append(Doubt(word.start, word.end, kind, rule))

    def after(self, place: int) -> Word | None:
        """The next word, where nothing but a blank or the dot of a short word is between."""
        following = self.words[place + 1] if place + 1 < len(self.words) else None
        return following if following and close(following) else None

    def before(self, place: int) -> Word | None:
        """The word before, where nothing but a blank or the dot of a short word is between."""
        return self.words[place - 1] if place and close(self.words[place]) else None

    def lowered(self) -> Iterator[tuple[int, Word]]:
        """Every word that no capital tells apart."""
        return ((place, word) for place, word in enumerate(self.words) if not word.capital)


def close(word: Word) -> bool:
    """Whether a word may belong to the name of the word before it."""
    return _CLOSE.fullmatch(word.gap) is not None
