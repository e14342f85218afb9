"""What a dictionary explains: a word it knows in lower case is no name."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Protocol

from hunspell import Hunspell

from journal.names.wordlists import LANGUAGES

_LATIN = re.compile("[a-zß-öø-ÿāăąćčďđēęěğıīłńňōőœřśşšťūůűźżž']+")


class Speller(Protocol):
    """A spelling dictionary."""

    def spell(self, word: str) -> bool:
        """Whether it knows this word, as it is written."""


@lru_cache(maxsize=1 << 16)
def spelt(word: str, language: str) -> bool:
    """Whether a word is one in this language as it is written; in another language, in any of ours."""
    if language not in LANGUAGES:
        return any(spelt(word, each) for each in LANGUAGES)
    return _LATIN.fullmatch(word) is not None and bool(_dictionary(language).spell(word))


@cache
def _dictionary(language: str) -> Speller:
    """Loaded when the first text asks for it; its files are built in by hatch_build.py."""
    place = files("journal").joinpath("web", "built", "dictionaries")
    dictionary: Speller = Hunspell(language, hunspell_data_dir=str(place))
    return dictionary
