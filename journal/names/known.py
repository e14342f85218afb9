"""Names that people have, by Faker's lists of where care staff come from and our own; and which of them are words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

from journal.names.letters import folded, without_one
from journal.names.wordlists import LANGUAGES, words

HOME = {"nl": ("nl_NL", "nl_BE"), "sv": ("sv_SE",), "en": ("en_GB", "en_IE", "en_US")}

LONG = 5
"""Letters from which a name is known by all of them but one."""


@dataclass(frozen=True, slots=True)
class WordName:
    """A name that is a word as well: how often (Zipf), and whether people where it is one are called so."""

    zipf: float
    home: bool


@cache
def first_names() -> frozenset[str]:
    """Every first name we know, folded."""
    return frozenset(_each(_listed("first", words("locales", "any")))) | frozenset(_each(_own(*LANGUAGES, "any")))


@cache
def last_names() -> frozenset[str]:
    """Every last name we know, folded, without what stands before it: *berg* of *van den Berg*."""
    return frozenset(folded(name.split()[-1]) for name in _listed("last", words("locales", "any")) if name.split())


@cache
def first_names_of(language: str) -> frozenset[str]:
    """The first names of where a language is spoken, folded."""
    return frozenset(_each(_listed("first", HOME[language]))) | frozenset(_each(_own(language)))


@cache
def spellings() -> frozenset[str]:
    """Every name as it is spelt, in lower case."""
    firsts = {*_listed("first", words("locales", "any")), *_own(*LANGUAGES, "any")}
    listed = {*firsts, *(name.split()[-1] for name in _listed("last", words("locales", "any")) if name.split())}
    return frozenset(name.lower() for name in listed if len(name) > 1 and " " not in name and "." not in name)


@cache
def near_first_names(language: str) -> frozenset[str]:
    """What the first names of where a language is spoken share with whatever is one slip away from one."""
    long = (name for name in first_names_of(language) if len(name) >= LONG)
    return frozenset(near for name in long for near in without_one(name))


@cache
def name_words(language: str) -> dict[str, WordName]:
    """The names that are words in a language; in one that is none of ours, those that are words in any of ours."""
    if language not in LANGUAGES:
        return {name: found for each in LANGUAGES for name, found in name_words(each).items()}
    lines = files(__package__).joinpath("words", f"name_words.{language}.txt").read_text("utf-8").splitlines()
    told = (line.split() for line in lines if not line.startswith("#"))
    names = words("no_words", language)
    return {name: WordName(float(often), home == "1") for name, often, home in told if name not in names}


def own_names() -> frozenset[str]:
    """The first names that we gathered, folded."""
    return frozenset(_each(_own(*LANGUAGES, "any")))


def _listed(which: str, locales: Iterable[str]) -> Iterator[str]:
    """Names as Faker has them, read where they lie: its factory would load every provider there is."""
    for locale in locales:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for field in dir(provider):
            if f"{which}_names" in field:
                yield from getattr(provider, field)


def _own(*languages: str) -> Iterator[str]:
    for language in languages:
        listed = files(__package__).joinpath("words", f"first_names.{language}.txt").read_text("utf-8")
        yield from (name for line in listed.splitlines() if not line.startswith("#") for name in line.split())


def _each(names: Iterable[str]) -> Iterator[str]:
    return (folded(name) for name in names if len(name) > 1 and " " not in name and "." not in name)
