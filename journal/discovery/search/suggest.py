"""«Did you mean …»: a nearer word for one that nobody uses, out of what the asker reads and everybody's words."""

from collections.abc import Callable, Mapping

from journal.discovery.language.background import zipf
from journal.discovery.language.distance import within
from journal.discovery.language.language import OURS, language_of
from journal.discovery.language.spelling import ENDINGS, corrected, is_right
from journal.discovery.language.words import fold, stems
from journal.discovery.search.query import Query
from journal.discovery.values.voiced import value_named

Vocabulary = Callable[[str, Callable[[str], bool]], Mapping[str, int]]
"""Terms with a beginning that fit, and in how many texts the asker reads they are."""

_FARTHEST = 2
_LONGEST = 40
"""Letters: nobody means a longer word."""
_MOST = 5
"""Words put right at most: where more are unknown it is another language, or no words at all."""
KNOWN = 3.0
"""A word this common in any language of the house was meant as it is."""


def better(text: str, query: Query, speaks: str, finds: Callable[[str], bool], vocabulary: Vocabulary) -> str | None:
    """The query with the words put right that find nothing, or None where there is nothing to put right."""
    languages = _languages(query, speaks)
    put_right = text
    for word in _unknown(query):
        meant = _meant(word, languages, vocabulary)
        if meant and (finds(meant) or value_named(meant)) and (not finds(word) or _is_slip(word, meant)):
            put_right = put_right.replace(word, meant)
    return put_right if put_right != text else None


def _unknown(query: Query) -> list[str]:
    """The words that few know in any language, as far as they may be slips."""
    unknown = [word for word in dict.fromkeys(query.words) if len(word) <= _LONGEST and not _is_known(word)]
    return unknown if len(unknown) <= _MOST else []


def _is_known(word: str) -> bool:
    return any(zipf(fold(word, language), language) >= KNOWN for language in OURS)


def _languages(query: Query, speaks: str) -> list[str]:
    """The language of the query first; å and ä are in Swedish words alone."""
    first = language_of(" ".join(query.words), speaks)
    possible = ["sv"] if any(letter in word.casefold() for word in query.words for letter in "åä") else OURS
    return sorted(possible, key=lambda language: language != first)


def _meant(word: str, languages: list[str], vocabulary: Vocabulary) -> str | None:
    """The nearest word of any language; of equally near ones one that texts use, then one of the query's own."""
    found: list[tuple[int, bool, int, str]] = []
    for place, language in enumerate(languages):
        asked = fold(word, language)
        if len(asked) < 3:
            return None
        counts = _near(asked, language, vocabulary)
        if asked in counts or (not place and is_right(asked, language)):
            return None
        meant = corrected(word, language, counts)
        if meant is not None:
            told = fold(meant, language) in counts
            found.append((within(asked, fold(meant, language), _FARTHEST) or 0, not told, place, meant))
    return min(found)[-1] if found else None


def _is_slip(word: str, meant: str) -> bool:
    """Whether a word that finds something is still written wrong: its stem is right by luck (*breatheing*)."""
    return any(
        not set(stems(word, language)).isdisjoint(stems(meant, language)) and not _inflected(word, meant, language)
        for language in OURS
    )


def _inflected(word: str, other: str, language: str) -> bool:
    """Whether two words differ by their endings alone."""
    one, two = fold(word, language), fold(other, language)
    pairs = enumerate(zip(one, two, strict=False))
    same = next((at for at, (ours, theirs) in pairs if ours != theirs), min(len(one), len(two)))
    return all(not each[same:] or each[same:] in ENDINGS[language] for each in (one, two))


def _near(asked: str, language: str, vocabulary: Vocabulary) -> dict[str, int]:
    """The words of the texts that are near, by how often."""
    counts: dict[str, int] = {}
    for letter in dict.fromkeys(asked[:2]):
        start = f"{language}={letter}"
        for term, often in vocabulary(start, lambda term: _fits(asked, term)).items():
            counts[term.partition("=")[2]] = often
    return counts


def _fits(asked: str, term: str) -> bool:
    return within(asked, term.partition("=")[2], _FARTHEST) is not None
