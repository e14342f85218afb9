"""The words inside a longer one: *självbestämmande* holds *själv* and *bestämmande*."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from journal.discovery.language.background import zipf
from journal.discovery.language.joints import Joints, ends_of, heads_of, joints_of
from journal.discovery.language.words import LONGEST, fold

SHORTEST, SHORT = 6, 8
"""A shorter word is left whole; one of a few letters more, unless hardly anybody knows it as a word of its own."""
RARE = 3.8
PART = 3
COMMON = 4.5
"""A word this common is a word of its own to everybody."""
# A part of so many letters must be so common: many short words are the start or the end of something else.
ENOUGH = {3: 4.3, 4: 3.7, 5: 3.2, 6: 2.8}
FEW = 2.4
BENT = 2.0


def parts(word: str, language: str, known: Container[str]) -> tuple[str, ...]:
    """The two words a compound is made of, then what is inside those; nothing for a word that is no compound.

    `known` holds the words that stand in texts (by `fold`); the words everybody uses are known besides.
    """
    return tuple(dict.fromkeys(_inside(fold(word, language), language, known)))


def halves(word: str, language: str, known: Container[str]) -> tuple[str, str] | None:
    """The two words a compound is made of."""
    whole = fold(word, language)
    joints = joints_of(language)
    if not joints or whole in joints.whole or not SHORTEST <= len(whole) <= LONGEST:
        return None
    if zipf(whole, language) >= (COMMON if len(whole) >= SHORT else RARE):
        return None
    lexicon = _Lexicon(language, known, joints)
    found = [*_splits(whole, lexicon)] or [*_deep(whole, lexicon)]
    return max(found, key=lambda split: lexicon.weight(whole, split), default=None)


def _inside(word: str, language: str, known: Container[str]) -> Iterator[str]:
    two = halves(word, language, known) or ()
    yield from two
    for part in two:
        yield from _inside(part, language, known)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """What may be a part: words in use, in the texts or by everybody."""

    language: str
    known: Container[str]
    joints: Joints

    def stands(self, part: str) -> bool:
        if part in self.joints.bound or (len(part) > 4 and part in self.known):
            return True
        return len(part) >= PART and zipf(part, self.language) >= ENOUGH.get(len(part), FEW)

    def head(self, first: str) -> str | None:
        """The word that stands first, without what joins it to the next."""
        return next(
            (word for word in heads_of(first, self.joints) if self.stands(word) and self.likely(word, first)), None
        )

    def likely(self, word: str, first: str) -> bool:
        """Whether a half was made of this word: *levens* of *leven*, but *plaats* is no more of *plaat*."""
        return word == first or zipf(word, self.language) + 1 >= zipf(first, self.language)

    def tail(self, last: str) -> bool:
        return any(self.stands(end) and (len(end) > PART or end == last) for end in ends_of(last, self.joints))

    def weight(self, word: str, split: tuple[str, str]) -> float:
        """How much two words speak for themselves: the shorter counts, and the rarer; a word that was bent less."""
        bent = 0 if word.startswith(split[0]) else BENT
        return min(map(len, split)) + min(zipf(part, self.language) for part in split) - bent


def _cuts(word: str, lexicon: _Lexicon) -> Iterator[tuple[str, str]]:
    """Every way to part a word."""
    for at in range(PART, len(word) - PART + 1):
        yield word[:at], word[at:]
        if lexicon.language == "sv" and word[at - 1] == word[at - 2]:
            yield word[:at], word[at - 1 :]  # *natt* and *tåg* are written *nattåg*


def _splits(word: str, lexicon: _Lexicon) -> Iterator[tuple[str, str]]:
    """Two words of the lexicon that the word is made of."""
    for first, last in _cuts(word, lexicon):
        if lexicon.tail(last) and (head := lexicon.head(first)):
            yield head, last


def _deep(word: str, lexicon: _Lexicon) -> Iterator[tuple[str, str]]:
    """The same, where one of the two is itself a compound that nobody has listed."""
    for first, last in _cuts(word, lexicon):
        if len(last) >= SHORT and (head := lexicon.head(first)) and any(_splits(last, lexicon)):
            yield head, last
        if len(first) >= SHORT and lexicon.tail(last):
            yield from ((head, last) for head in heads_of(first, lexicon.joints) if any(_splits(head, lexicon)))
