"""Terms of the index: the words of a text, their stems, and the words inside compounds; each in its language.

`nl=handen` is a word as it is written (folded), `nl:hand` a stem, `nl+hand` a stem inside a longer word,
`core!trust` a value that is said in whichever language, by how surely.
"""

from functools import lru_cache

from journal.discovery.index.index import EXACT, INSIDE, AnyTerm, Every, Term
from journal.discovery.language.background import zipf
from journal.discovery.language.compounds import parts
from journal.discovery.language.kin import kin
from journal.discovery.language.language import OTHER, OURS
from journal.discovery.language.parted import parted
from journal.discovery.language.words import fold, stems, tokens
from journal.discovery.values.voiced import Strength, marks_in, strengths

LANGUAGES = (*OURS, OTHER)
_LONGEST = 60
"""Letters of a word that are looked at: what is longer was not written by hand."""


def terms_of(text: str, language: str) -> list[str]:
    """All terms of a text, as often as they stand in it."""
    said = list(tokens(text))
    words = [term for token in said for term in terms_in(token.text, language)]
    if language == "nl":
        words += [f"nl:{stem}" for verb in parted(text, said) for stem in stems(verb, "nl")]
    return words + [value_term(value, how) for value, how in strengths(marks_in(text, language)).items()]


def value_term(value: str, how: Strength) -> str:
    """The term of texts that say a value, by their surest cue."""
    return f"{how}!{value}"


@lru_cache(maxsize=1 << 15)
def terms_in(word: str, language: str) -> tuple[str, ...]:
    """The terms of one word of a text."""
    word = word[:_LONGEST]
    inside = (stem for part in parts(word, language, ()) for stem in stems(part, language))
    return (
        f"{language}={fold(word, language)}",
        *(f"{language}:{stem}" for stem in _stems(word, language)),
        *(f"{language}+{stem}" for stem in dict.fromkeys(inside)),
    )


def _stems(word: str, language: str) -> tuple[str, ...]:
    """The stems; of a text in a language nobody told, those of all."""
    if language != OTHER:
        return stems(word, language)
    return tuple(dict.fromkeys(stem for each in OURS for stem in stems(word, each)))


def written(word: str) -> AnyTerm:
    """A word as it is written, in whichever language."""
    word = word[:_LONGEST]
    return AnyTerm(tuple(Term(f"{language}={fold(word, language)}", EXACT, _says(word)) for language in LANGUAGES))


def begun(word: str) -> AnyTerm:
    """Any word that begins so."""
    return AnyTerm(tuple(Term(f"{each}={fold(word, each)}", EXACT, 1.0, start=True) for each in LANGUAGES))


def meant(word: str) -> AnyTerm:
    """A word however it is inflected, those of its family, and inside longer words."""
    word = word[:_LONGEST]
    found = list(written(word).terms)
    for language in LANGUAGES:
        for stem in _stems(word, language):
            found.append(Term(f"{language}:{stem}", EXACT, 0.7 * _says(word)))
            found.append(Term(f"{language}+{stem}", INSIDE, 0.5 * _says(word)))
        found += [Term(f"{language}:{stem}", EXACT, 0.5 * _says(word)) for stem in kin(word, language)]
    return AnyTerm(tuple(dict.fromkeys(found)))


def side_by_side(words: tuple[str, ...]) -> Every:
    """Words that all stand in a text as they are written; whether in a row, the text itself must say."""
    return Every(tuple(map(written, words)))


@lru_cache(maxsize=1 << 12)
def _says(word: str) -> float:
    """How much a word tells: by how rare it is in everybody's use, never in what is kept here."""
    return 1.0 + max(0.0, 7.0 - max(zipf(fold(word, language), language) for language in OURS)) / 7.0
