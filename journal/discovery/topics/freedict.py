"""FreeDict's dictionaries beside the everyday glossary, where the machine has them (`dict-freedict-*`); never needed.

A dictd dictionary is an index (headword, offset, length; the numbers in base 64) into a gzipped text.
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from journal.discovery.language.background import zipf
from journal.discovery.language.words import plain
from journal.discovery.topics.chorus import Node
from journal.discovery.topics.meanings import Near, alike, entry, glossary

FOLDER = Path("/usr/share/dictd")
LANGUAGES = {"eng": "en", "nld": "nl", "swe": "sv"}
# A word of many senses is near everything: its first are enough.
MOST = 4
# By Zipf's scale; commoner words made three times as many false rows, and found no more true ones.
TOO_COMMON = 4.0
_NOTHING: frozenset[Node] = frozenset()
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_SENSE = re.compile(r"\d+\. ")
_ASIDE = re.compile(r"<[^>]*>|\([^)]*\)|\[[^\]]*\]")


def near(node: Node) -> frozenset[Node]:
    """What means the same as this node by the glossary, and by the dictionaries of this machine."""
    return _both(FOLDER).get(node, _NOTHING)


@cache
def _both(folder: Path) -> Near:
    """The glossary and the dictionaries, put together once: every node that anybody says is looked up."""
    read = freedict(folder)
    return {**read, **{node: alike(node, read) for node in glossary()}}


@cache
def freedict(folder: Path) -> Near:
    """Every pair of words of English, Dutch and Swedish in the dictionaries of a folder, both ways."""
    found: dict[Node, set[Node]] = defaultdict(set)
    for index in sorted(folder.glob("freedict-*-*.index")):
        _name, one, other = index.stem.split("-")
        if one in LANGUAGES and other in LANGUAGES:
            for word, meanings in entries(index):
                _join(found, _telling(word, LANGUAGES[one]), [_telling(each, LANGUAGES[other]) for each in meanings])
    return {node: frozenset(others) for node, others in found.items()}


def entries(index: Path) -> Iterator[tuple[str, list[str]]]:
    """Every headword of a dictionary, with the words it is translated by."""
    text = gzip.decompress(index.with_suffix(".dict.dz").read_bytes())
    for line in index.read_text("utf-8").splitlines():
        word, start, length = line.split("\t")
        if not word.startswith("00"):
            at = _number(start)
            yield word, _meanings(text[at : at + _number(length)].decode("utf-8"))


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * 64 + _VALUES[digit]
    return number


def _meanings(article: str) -> list[str]:
    """The words below the headword: each sense's, or the first line's where the senses are only explained."""
    lines = article.strip().splitlines()[1:]
    senses = [line for line in lines if _SENSE.match(line)]
    told = senses if lines and lines[0] in senses else lines[:1]
    words = (word.strip() for line in told for word in _ASIDE.sub("", _SENSE.sub("", line)).split(","))
    return [word for word in words if word][:MOST]


def _telling(word: str, language: str) -> Node | None:
    """The node of a word that is neither common, for those are near too many, nor in our own glossary."""
    node = entry(word, language) if zipf(plain(word), language) < TOO_COMMON else None
    return None if node in glossary() else node


def _join(found: dict[Node, set[Node]], node: Node | None, others: list[Node | None]) -> None:
    for other in others:
        if node and other and node != other:
            found[node].add(other)
            found[other].add(node)
