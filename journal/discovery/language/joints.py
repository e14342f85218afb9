"""How two words are joined to one, in Dutch and in Swedish, and what only looks like a word there."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Change = tuple[re.Pattern[str], str]


@dataclass(frozen=True, slots=True)
class Joints:
    """`joined` turns the first half of a compound back into a word, likeliest first; `bent` ends an inflected last one.

    `bound` words stand in compounds only. Small words, prefixes and suffixes are spelled like words and are no halves;
    `whole` words only look like two.
    """

    joined: tuple[Change, ...]
    bent: tuple[str, ...]
    bound: frozenset[str]
    no_heads: frozenset[str]
    whole: frozenset[str]
    no_tails: frozenset[str]


def heads_of(first: str, joints: Joints) -> Iterator[str]:
    """What word the first half may be, likeliest first."""
    if first not in joints.no_heads:
        yield from (joint.sub(word, first) for joint, word in joints.joined if joint.search(first))


def ends_of(last: str, joints: Joints) -> Iterator[str]:
    """The second half as it stands, then without its inflection."""
    if last not in joints.no_tails:
        yield last
        yield from (last.removesuffix(ending) for ending in joints.bent if last.endswith(ending))


def _change(pattern: str, word: str = "") -> Change:
    return re.compile(pattern), word


LINKERS = {"nl": ("", "s", "e", "en", "er"), "sv": ("", "s", "e", "o", "u", "a")}
"""What may stand between two words."""
_AS_IT_IS = _change("$")
_JOINED = {
    "nl": (
        _change("(?<=...[^s])s$"),
        _AS_IT_IS,
        _change("(?<=...)en?$"),
        _change("(?<=..)([bdfgklmnprst])\\1en?$", "\\1"),  # *pannen* of *pan*
    ),
    "sv": (
        _change("ets$", "ete"),  # *arbets* of *arbete*
        _change("(?<=..[^s])s$"),
        _change("(?<=...)[ou]$", "a"),  # *människo* of *människa*
        _change("(?<=..lj)e$"),  # *familje* of *familj*
        _AS_IT_IS,
        _change("(?<=...)[ea]$"),
        _change("(?<=..[^aeiouyåäö])$", "a"),  # *flick* of *flicka*
        _change("(?<=..)el$", "la"),  # *våffel* of *våffla*
    ),
}
_BENT = {
    "nl": ("en", "s", "e"),
    "sv": (
        "ernas",
        "erna",
        "ornas",
        "orna",
        "arnas",
        "arna",
        "ets",
        "ens",
        "et",
        "en",
        "or",
        "ar",
        "er",
        "na",
        "n",
        "t",
        "s",
        "a",
        "e",
    ),
}


@cache
def joints_of(language: str) -> Joints | None:
    """The joints of a language that writes compounds as one word."""
    if language not in _JOINED:
        return None
    lists = tomllib.loads(files(__package__).joinpath("joints.toml").read_text("utf-8"))[language]
    words = {name: frozenset(text.split()) for name, text in lists.items()}
    return Joints(_JOINED[language], _BENT[language], **words)
