"""How often words are used by everybody, in everyday English, Dutch and Swedish.

The lists in `frequencies/` are made by `script/background`; each is read once, when it is first asked for.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from journal.discovery.language.letters import fold

LANGUAGES = ("en", "nl", "sv")


@cache
def frequencies(language: str) -> Mapping[str, float]:
    """Every word of the list, commonest first, with its Zipf value; empty for a language that has no list."""
    if language not in LANGUAGES:
        return MappingProxyType({})
    packed = files(__package__).joinpath("frequencies", f"{language}.txt.gz").read_bytes()
    found: dict[str, float] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        if not line.startswith("#"):
            zipf, *words = line.split(" ")
            found.update(dict.fromkeys(words, float(zipf)))
    return MappingProxyType(found)


def zipf(word: str, language: str) -> float:
    """Log10 of how often a word stands in a thousand million words; 0 for what the list does not have.

    7 is *the*, 5 *water*, 3 a word most people know. Give the word in lower case, with its marks or by `fold`.
    """
    return frequencies(language).get(word) or frequencies(language).get(spelled(word, language), 0.0)


def spelled(word: str, language: str) -> str:
    """A word that `fold` took marks from, with its marks: *coordinatie* is *coördinatie*."""
    return _marked(language).get(word, word)


@cache
def _marked(language: str) -> Mapping[str, str]:
    """The commonest word with marks for each that had them taken."""
    words = [word for word in frequencies(language) if not word.isascii()]
    return {folded: word for word in reversed(words) if (folded := fold(word, language)) != word}


@cache
def commonest(language: str, most: int) -> frozenset[str]:
    """The `most` most used words of a language."""
    return frozenset(list(frequencies(language))[:most])
