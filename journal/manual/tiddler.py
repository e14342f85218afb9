"""The pieces of a tiddler: names, lists of names, and days, written so that TiddlyWiki reads back what was meant."""

import re
from collections.abc import Iterable, Iterator

_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_IN_ORDER = str.maketrans("[]|", "()/")
_BARE = re.compile(r"\S+")
_ENDS = re.compile(r"\]\](?=\s|$)")
_STAMP = re.compile(r"\d{8}(?:\d{9})?\Z")


def safe_name(name: str) -> str:
    """A title or tag that can be linked to, stands in a list, and belongs to no part of TiddlyWiki itself."""
    plain = _SPACE.sub(" ", name).strip().translate(_IN_ORDER)
    return plain.replace("$:/", "$ :/", 1) if plain.startswith("$:/") else plain or "–"


def told_apart(names: Iterable[str]) -> list[str]:
    """Names in the same order, each once: the second of a name is its second."""
    taken: set[str] = set()
    apart = []
    for name in names:
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name} ({number})"
        taken.add(free)
        apart.append(free)
    return apart


def listed(names: Iterable[str]) -> str:
    """Safe names as one field; each with white space stands in brackets."""
    return " ".join(f"[[{name}]]" if " " in name else name for name in names)


def names_in(field: str) -> list[str]:
    """The names of such a field, each once."""
    return list(dict.fromkeys(name for line in field.split("\n") for name in _names_on(line) if name))


def _names_on(line: str) -> Iterator[str]:
    """What stands in brackets, or alone; where no bracket closes any more, none is sought again."""
    at, closes = 0, True
    while word := _BARE.search(line, at):
        at = word.end()
        opens = closes and line.startswith("[[", word.start())
        end = _ENDS.search(line, word.start() + 2) if opens else None
        closes = closes and (not opens or end is not None)
        yield line[word.start() + 2 : end.start()] if end else word[0]
        at = end.end() if end else at


def stamp(day: str) -> str:
    """A day as TiddlyWiki's moment. The hour is no part of it: when somebody worked is nobody's business."""
    return day.replace("-", "") + "0" * 9


def is_stamp(field: str) -> bool:
    """Whether a field is a moment as TiddlyWiki writes it."""
    return _STAMP.match(field) is not None
