"""What somebody meant to write: the nearest word in use, for one that nobody uses."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import log10

from journal.discovery.language.background import LANGUAGES, frequencies, spelled, zipf
from journal.discovery.language.compounds import halves
from journal.discovery.language.distance import alike, letters_of, one_apart, respelled, within
from journal.discovery.language.letters import bare, fold

SHORT = 5
"""Shorter words may be one letter from what was meant, others two."""
NEAR, FAR, BESIDE = 2.1, 3.8, 4.3
"""How common a word must be one letter away, two letters away, and one away from what may be two words in one."""
ELSEWHERE = 4.0
"""A word this common in another language of the house is right in every one of them."""
LONG = 9
"""Two letters of so many are few."""
MOST = 5.0
"""Beyond this, being common says no more."""
FORM = 3.0
"""So common a word has forms that nobody has listed."""
ENDINGS = {
    "en": ("s", "er", "ers", "ed", "ing", "ly", "ness"),
    "nl": ("s", "en", "er", "ers", "e", "t", "d", "heid"),
    "sv": ("s", "n", "t", "en", "et", "na", "ar", "er", "or", "arna", "erna", "orna", "a", "e"),
}
# How much likelier it makes a word, in powers of ten of how common it is.
ENOUGH = 0.4
LETTER, FIRST, ALIKE, KEPT, LAST = -2.0, -1.5, 1.0, 0.5, 0.3


def corrected(word: str, language: str, counts: Mapping[str, int]) -> str | None:
    """The word that was meant, or nothing where the word is right or nothing is near.

    `counts` has the words (by `fold`) of the texts that the asker may read, with how many texts each stands in.
    """
    asked = fold(word, language)
    if language not in LANGUAGES or len(asked) < 3 or not asked.isalpha():
        return None
    if asked in counts or is_right(asked, language):
        return None
    return _Search(asked, language, counts).best()


def is_right(word: str, language: str) -> bool:
    """Whether everybody knows a word (by `fold`) as one of this language."""
    return zipf(word, language) > 0


@dataclass(frozen=True, slots=True)
class _Search:
    asked: str
    language: str
    counts: Mapping[str, int]

    def best(self) -> str | None:
        """The likeliest of all that is near; something like a word asks for more."""
        near = ((self._score(other, apart), other) for other, apart in self._near() if self._acceptable(other, apart))
        likeliest, other = max(near, default=(0.0, ""))
        return spelled(other, self.language) if likeliest >= ENOUGH else None

    def _near(self) -> Iterator[tuple[str, int]]:
        """Every word in use near enough, with how far it is."""
        undotted = _undotted(self.language).get(self.asked, "")
        for other in {undotted, *respelled(self.asked, self.language), *one_apart(self.asked, self.language)}:
            if self._common(other) >= NEAR:
                yield other, 1
        for other in self._shelved():
            if within(self.asked, other, 2) == 2 and (len(self.asked) >= SHORT or self._alike(other)):
                yield other, 2

    def _shelved(self) -> Iterator[str]:
        """Words with nearly the same letters, about as long, that begin as this one does, or with its second letter."""
        bits, firsts = letters_of(self.asked), set(self.asked[:2])
        lengths = range(len(self.asked) - 2, len(self.asked) + 3)
        shelves = (_shelf(self.language, first, length) for first in firsts for length in lengths)
        told = ((other, letters_of(other)) for other in self.counts if other[0] in firsts and len(other) in lengths)
        for other, theirs in chain(told, *shelves):
            if (bits & ~theirs).bit_count() <= 2 and (theirs & ~bits).bit_count() <= 2:
                yield other

    def _acceptable(self, other: str, apart: int) -> bool:
        """Whether a word is worth proposing: a word of another language or made of two may well be right as it is."""
        if self._alike(other):
            return True
        if any(zipf(self.asked, elsewhere) >= ELSEWHERE for elsewhere in LANGUAGES):
            return False
        if self._built():
            return apart == 1 and self._common(other) >= BESIDE
        return apart == 1 or self._common(other) >= (FAR if len(other) < LONG else FORM)

    def _built(self) -> bool:
        """Whether this may be a right word that is in no list: a compound, or another form of a word in use."""
        stripped = (self.asked.removesuffix(end) for end in ENDINGS[self.language] if self.asked.endswith(end))
        roots = (root + final for root in stripped for final in ("", *("e" * (self.language == "en"))))
        return any(zipf(root, self.language) >= FORM or root in self.counts for root in roots) or bool(
            halves(self.asked, self.language, self.counts)
        )

    def _common(self, other: str) -> float:
        """How common a word is: what stands in the texts before what everybody uses."""
        texts = self.counts.get(other, 0)
        return min(max(zipf(other, self.language), BESIDE + log10(texts) if texts else 0.0), MOST)

    def _alike(self, other: str) -> bool:
        return alike(self.asked, other, self.language)

    def _score(self, other: str, apart: int) -> float:
        signs = (
            (LETTER * apart, True),
            (FIRST, other[0] != self.asked[0]),
            (ALIKE, self._alike(other)),
            (KEPT, not letters_of(self.asked) & ~letters_of(other)),
            (LAST, other[-1] == self.asked[-1] or other.startswith(self.asked)),
        )
        return self._common(other) + sum(weight for weight, holds in signs if holds)


@cache
def _lengths(language: str) -> Mapping[tuple[str, int], list[str]]:
    """The likely words by their first letter and their length."""
    lengths: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word, often in frequencies(language).items():
        if often >= FORM:
            lengths[word[0], len(word)].append(word)
    return lengths


@cache
def _shelf(language: str, first: str, length: int) -> list[tuple[str, int]]:
    """Likely words of one letter and length, each with the letters it has."""
    words = (fold(word, language) for word in _lengths(language).get((first, length), ()))
    return [(word, letters_of(word)) for word in words]


@cache
def _undotted(language: str) -> Mapping[str, str]:
    """The commonest word for each that was typed without å, ä and ö."""
    marked = [word for word in frequencies(language) if not word.isascii()] if language == "sv" else []
    return {bare(word): word for word in reversed(marked)}
