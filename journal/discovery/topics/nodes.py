"""What a text says, as nodes: content words by their stems, compounds by their parts, English phrases of two words.

What tells nothing is left out here: the commonest words, numbers, days and months, names, and the wording of prompts.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress, pairwise

from journal.discovery.language.background import zipf
from journal.discovery.language.words import Token, fold, plain, tokens
from journal.discovery.topics.chorus import Node
from journal.discovery.topics.meanings import glossary, is_known, is_written_big, key_of
from journal.discovery.topics.segments import segments
from journal.discovery.topics.silent import clock, silent

LANGUAGES = ("en", "nl", "sv")
TOO_COMMON = 5.2
TOO_COMMON_IN_PHRASE = 5.7
SHORTEST = 3
NOTHING: frozenset[str] = frozenset()
# What stands between two sentences, or before words that somebody said.
_BEGINS = re.compile(r"[.!?…:;\n\"“”„»«•*‘–-]")
_ACRONYM = range(2, 6)


def nodes_of(
    text: str, language: str, names: Container[str] = NOTHING, prompt: Container[str] = NOTHING
) -> dict[Node, str]:
    """What a text says, each node with the form it was first written in, in lower case.

    names: the people of the organisation, word by word, by `fold`. prompt: the words (`meanings.key_of`) of what the
    writer was asked. A word with a capital inside a sentence is a name; one that begins a sentence is a name unless
    the glossary has it, or the text has it in lower case too.
    """
    if language not in LANGUAGES:
        return {}
    found = tokens(text)
    words = [fold(token.text, language) for token in found]
    named = _named(text, found, words, language, names)
    kept = [
        not is_name and _tells(word, language) and (not prompt or key_of(word, language) not in prompt)
        for word, is_name in zip(words, named, strict=True)
    ]
    said: dict[Node, str] = {}
    for token in compress(found, kept):
        for node in _inside(token.text, language):
            said.setdefault(node, plain(token.text))
    for node, written in _pairs(text, found, kept, language):
        said.setdefault(node, written)
    return said


@lru_cache(maxsize=1 << 15)
def _tells(word: str, language: str) -> bool:
    return len(word) >= SHORTEST and word.replace("'", "").isalpha() and word not in silent(language)


@lru_cache(maxsize=1 << 15)
def _inside(written: str, language: str) -> tuple[Node, ...]:
    """A word as a node, and what it is made of."""
    return tuple(_nodes_inside(written, language))


def _nodes_inside(written: str, language: str) -> Iterator[Node]:
    if is_known(written, language) or zipf(plain(written), language) < TOO_COMMON:
        yield Node(language, "word", key_of(written, language))
    halves = segments(written, language)
    if halves:
        yield Node(language, "compound", " ".join(key_of(half, language) for half in halves))
        for half in halves:
            if is_known(half, language) or (len(half) > SHORTEST and zipf(half, language) < TOO_COMMON):
                yield Node(language, "word", key_of(half, language))


def _pairs(text: str, found: Sequence[Token], kept: Sequence[bool], language: str) -> Iterator[tuple[Node, str]]:
    """Two words that say one thing: those of the glossary, and in English any that tell."""
    keys, english = [key_of(token.text, language) for token in found], language == "en"
    for at, (first, second) in enumerate(pairwise(found)):
        if text[first.end : second.start].strip(" -"):
            continue
        key = f"{keys[at]} {keys[at + 1]}"
        may_be_said = english and kept[at] and (kept[at + 1] or _is_hour(second)) and _may_be_said(first, second)
        if may_be_said or key in _listed(language):
            yield Node(language, "phrase", key), f"{plain(first.text)} {plain(second.text)}"


@cache
def _listed(language: str) -> frozenset[str]:
    """The phrases of the glossary."""
    return frozenset(node.key for node in glossary() if (node.language, node.sort) == (language, "phrase"))


def _is_hour(second: Token) -> bool:
    return fold(second.text, "en") in clock("en")


def _may_be_said(first: Token, second: Token) -> bool:
    return max(zipf(plain(first.text), "en"), zipf(plain(second.text), "en")) < TOO_COMMON_IN_PHRASE


def _named(text: str, found: Sequence[Token], words: Sequence[str], language: str, names: Container[str]) -> list[bool]:
    """For each word, whether it is somebody's or some place's name, as far as capitals and the organisation tell."""
    big = [_is_big(token.text) for token in found]
    small = {word for word, is_big in zip(words, big, strict=True) if not is_big}
    inside = {word for at, word in enumerate(words) if big[at] and not _begins(text, found, at)}
    return [
        _is_name(word, is_big, language, names, inside - small, small) if is_big or names else False
        for word, is_big in zip(words, big, strict=True)
    ]


def _is_name(word: str, is_big: bool, language: str, names: Container[str], inside: set[str], small: set[str]) -> bool:
    if word in names or word.removesuffix("s").removesuffix("'") in names:
        return is_big or not is_known(word, language)
    if not is_big or is_written_big(word, language):
        return False
    return word in inside or not (word in small or is_known(word, language) or _holds_known(word, language))


def _holds_known(word: str, language: str) -> bool:
    return any(len(half) > SHORTEST and is_known(half, language) for half in segments(word, language) or ())


def _is_big(written: str) -> bool:
    return written[:1].isupper() and not (written.isupper() and len(written) in _ACRONYM)


def _begins(text: str, found: Sequence[Token], number: int) -> bool:
    """Whether a word begins a sentence, or what somebody said."""
    before = text[found[number - 1].end : found[number].start] if number else "\n"
    return bool(_BEGINS.search(before))
