"""The letters of a word as they are compared: without capitals, and without marks that a language can do without."""

import re
import unicodedata
from functools import lru_cache

_UNSEEN = re.compile("[\u00ad\u200c\u200d]")
_PLAIN = re.compile("[a-z0-9]*")
_MARKED = {"sv": re.compile("[^a-zåäö]+")}


@lru_cache(maxsize=1 << 15)
def plain(word: str) -> str:
    """A word in lower case and normal form, every mark kept."""
    lowered = word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).lower()
    return _UNSEEN.sub("", lowered).replace("’", "'").replace("ĳ", "ij")


@lru_cache(maxsize=1 << 15)
def fold(word: str, language: str) -> str:
    """A word as it is compared: lower case, without the marks this language does not tell words apart by.

    Swedish tells å, ä and ö from a and o; everywhere else ë, ï and é are the same letters with a mark.
    """
    lowered = plain(word)
    if _PLAIN.fullmatch(lowered):
        return lowered
    marked = _MARKED.get(language)
    return marked.sub(lambda found: bare(found[0]), lowered) if marked else bare(lowered)


def bare(letters: str) -> str:
    """Letters without a single mark."""
    if letters.isascii():
        return letters
    parted = unicodedata.normalize("NFD", letters)
    return unicodedata.normalize("NFC", "".join(letter for letter in parted if not unicodedata.combining(letter)))
