"""Words as they are compared: where they stand in a text, without capitals and marks, and by their stems."""

import re
import unicodedata
from functools import lru_cache
from threading import local
from typing import NamedTuple

from Stemmer import Stemmer

from journal.discovery.language.background import zipf
from journal.discovery.language.diminutives import kept, undone
from journal.discovery.language.inflections import bases
from journal.discovery.language.inflections_dutch import whole as with_its_s
from journal.discovery.language.letters import fold, plain

__all__ = ["Token", "fold", "plain", "snowball", "stems", "tokens"]

SNOWBALL = {"en": "english", "nl": "dutch", "sv": "swedish"}
# Snowball 3 alone keeps *dagen* from *dag*; the stemmer of before beside it found every inflection we judged.
BESIDE = {"nl": ("dutch_porter",)}
_MANY = re.compile("..[^aeiouy][aouy]s$")
IN_USE = 3.0
LONGEST = 80
"""Letters of the longest word that is looked into; the time that takes grows with their square."""
_stemmers = local()  # a Stemmer is for one thread at a time


class Token(NamedTuple):
    """A word as it was written, and where it stands: from and up to, in code points."""

    text: str
    start: int
    end: int


def _marks() -> str:
    """Every mark that goes on top of a letter; Python's `\\w` leaves them out."""
    return "".join(re.escape(mark) for mark in map(chr, range(0x10000)) if unicodedata.category(mark)[0] == "M")


# Soft hyphens and joiners stand inside words that were pasted from a page.
_ON_TOP = rf"[{_marks()}\u00ad\u200c\u200d]+"
_LETTERS = rf"[^\W_]+(?:{_ON_TOP}[^\W_]*)*"  # letters in a run: one at a time they take five times as long
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")


@lru_cache(maxsize=8)  # one text is read for its terms, its values and its topics
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order: letters, digits and marks, and what an apostrophe joins."""
    return tuple([Token(found[0], *found.span()) for found in _WORD.finditer(text)])


@lru_cache(maxsize=1 << 15)
def stems(word: str, language: str) -> tuple[str, ...]:
    """What a word and its inflections have in common, most telling first; a language without a stemmer has the word.

    The first is Snowball 3's. Two words are inflections of one when any of their stems is the same.
    """
    whole = fold(word, language)
    if language not in SNOWBALL or len(whole) > LONGEST:
        return (whole,)
    if language == "nl" and (single := kept(whole)):
        return (single,)
    forms = dict.fromkeys((plain(word), whole))
    roots = [*(_root(form, language) for form in forms), *(base for form in forms for base in bases(form, language))]
    algorithms = [SNOWBALL[language], *BESIDE.get(language, ())]
    found = (snowball(root, algorithm) for algorithm in algorithms for root in roots)
    return tuple(dict.fromkeys(fold(stem, language) for stem in found))


def _root(word: str, language: str) -> str:
    """The word without what a stemmer does not know: Dutch diminutives, *fotos*, a *dans* that is no *dan*."""
    if language != "nl":
        return word
    one = undone(word, lambda other: zipf(other, "nl"))
    return one[:-1] if _MANY.search(one) and zipf(one[:-1], "nl") >= IN_USE else with_its_s(one)


def snowball(word: str, algorithm: str) -> str:
    """The stem by one of Snowball's algorithms, of a word in lower case."""
    stemmer: Stemmer | None = getattr(_stemmers, algorithm, None)
    if stemmer is None:
        stemmer = Stemmer(algorithm, 0)
        setattr(_stemmers, algorithm, stemmer)
    stem: str = stemmer.stemWord(word)
    return stem
