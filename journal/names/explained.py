"""Which capitals name nobody: words a dictionary knows, days, languages, care's own words, brands of medicines."""

import re
from functools import cache, lru_cache

from journal.names.dictionary import spelt
from journal.names.known import first_names, first_names_of
from journal.names.letters import folded
from journal.names.tokens import Word
from journal.names.wordlists import LANGUAGES, words

_PARTS = re.compile(r"[-&]")
_ENDED = re.compile("[':](?:er|ers|en|s|tje|n|t|en)$")
"""*BHV'er*, *APT:n*: what an abbreviation ends with."""


def allowed(word: Word, language: str) -> bool:
    """Whether a word with a capital is one of those that name nobody wherever they stand."""
    parts = [part for part in _PARTS.split(word.text) if part]
    if len(parts) > 1 and _short(parts[0]) and all(_plain(part, language) for part in parts[1:]):
        return True
    return all(_allowed(part, language) for part in parts[:1]) and all(
        _allowed(part, language) or _plain(part, language) for part in parts[1:]
    )


@lru_cache(maxsize=1 << 14)
def _allowed(part: str, language: str) -> bool:
    bare = folded(part)
    bare = bare.removesuffix("'s")
    if any(letter.isdigit() for letter in part) and sum(letter.isalpha() for letter in part) <= 3:
        return True
    capitals = sum(letter.isupper() for letter in part)
    if capitals > 1 and ({bare, bare.removesuffix("s"), _ENDED.sub("", bare)} & _listed("abbreviations")):
        return True
    return bare in _names_nobody(language) or _compound(bare, language)


def _short(part: str) -> bool:
    """Whether it is the *ABC* of *ABC-methodiek*."""
    return 2 <= len(part) <= 4 and part.isupper()


def _plain(part: str, language: str) -> bool:
    return not part[0].isupper() and spelt(part.lower(), language)


def _compound(bare: str, language: str) -> bool:
    """*Parkinsonpatiënt*, *Lewykroppar*, *fentanylpleister*: a word that begins with an illness or a medicine."""
    return any(
        bare[:cut] in _begin_words() and (spelt(bare[cut:], language) or spelt(bare[cut:].removeprefix("s"), language))
        for cut in range(4, len(bare) - 3)
    )


@cache
def _begin_words() -> frozenset[str]:
    return _listed("eponyms") | _listed("medicines") | {"kerst", "corona", "whatsapp"}


@cache
def _names_nobody(language: str) -> frozenset[str]:
    ours = {folded(word) for word in words("allowed", language)} if language in LANGUAGES else _all_allowed()
    names = first_names_of(language) if language in LANGUAGES else first_names()
    more = _listed("eponyms") | ((_listed("medicines") | _listed("brands")) - names)
    return frozenset(ours) | more


def _all_allowed() -> set[str]:
    return {folded(word) for language in LANGUAGES for word in words("allowed", language)}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words(name, "any"))


@lru_cache(maxsize=1 << 15)
def explained(text: str, language: str) -> bool:
    """Whether a dictionary knows every part of a word in lower case."""
    parts = [part for part in _PARTS.split(text) if part]
    return all(spelt(part, language) or _spelt_apart(part, language) for part in parts)


def _spelt_apart(part: str, language: str) -> bool:
    """*collega's* without its ending; *mamma's*; *don't* and *z'n* by what stands before."""
    head, mark, tail = part.partition("'")
    if mark:
        return len(tail) <= 2 and (not head or spelt(head, language))
    if language == "sv":  # *utvärderas*: what is done
        return len(part) > 6 and part.endswith("as") and spelt(part[:-1], language)
    return language == "en" and _american(part)


def _american(part: str) -> bool:
    """English as Americans spell it."""
    changed = (part.replace("iz", "is"), part.replace("yz", "ys"), part.replace("or", "our"), re.sub("er$", "re", part))
    return any(each != part and spelt(each, "en") for each in changed)
