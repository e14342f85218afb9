"""The lists in `words/`: what gives a name away in each language, read once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from journal.names.letters import folded

LANGUAGES = ("en", "nl", "sv")


@cache
def words(name: str, language: str) -> frozenset[str]:
    """A list of this language in lower case, with and without marks: *fröken*, *froken*.

    Of all three where the language is another; *any* is for each of them.
    """
    if language not in LANGUAGES and language != "any":
        return frozenset().union(*(words(name, each) for each in LANGUAGES))
    listed = _file(language).get(name, "")
    assert isinstance(listed, str)
    plain = listed.split()
    return frozenset(plain) | {folded(word) for word in plain if word.islower()}


@cache
def patterns(name: str, language: str) -> tuple[re.Pattern[str], ...]:
    """A list of patterns of this language, or of all three."""
    of = [language] if language in LANGUAGES else LANGUAGES
    return tuple(re.compile(rf"(?<!\w){each}", re.IGNORECASE) for one in of for each in _file(one)[name])


@cache
def phrases(language: str) -> re.Pattern[str]:
    """Words that name nobody as they stand together."""
    of = [language] if language in LANGUAGES else LANGUAGES
    listed = sorted((phrase for one in of for phrase in _file(one)["phrases"]), key=lambda each: (-len(each), each))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


@cache
def explained_by(name: str, language: str) -> frozenset[str] | None:
    """What, right after a name that is a word, says that it is the word; None where no such is known; * is anything."""
    of = [language] if language in LANGUAGES else LANGUAGES
    told = [table[name] for one in of if name in (table := _explaining(one))]
    return frozenset(" ".join(told).split()) if told else None


@cache
def either(name: str, language: str) -> str:
    """The list as a pattern, longest first, so that no word is taken for the beginning of another."""
    return "|".join(re.escape(word) for word in sorted(words(name, language), key=lambda each: (-len(each), each)))


@cache
def _explaining(language: str) -> dict[str, str]:
    return {folded(name): following for name, following in _file(language)["explained_by"].items()}


@cache
def _file(language: str) -> dict[str, Any]:
    read: dict[str, Any] = tomllib.loads(files(__package__).joinpath("words", f"{language}.toml").read_text("utf-8"))
    return read
