"""Everyday care in three languages: which words mean the same, so that one topic is found in all of them.

Our own glossary, one TOML file a field of life. Words are written as each language writes them; a word may stand in
two concepts, and a concept may have a word of two (*hand cream*).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing people write about, with its words and their nearest synonyms; keys en, nl and sv.

    `usual`: any text about care may say it, as it does *chair* and *daughter*.
    """

    id: str
    words: Mapping[str, tuple[str, ...]]
    usual: bool


@cache
def concepts() -> tuple[Concept, ...]:
    """Every concept of the glossary, by its id."""
    texts = (file.read_text("utf-8") for file in files(__name__).iterdir() if file.name.endswith(".toml"))
    read = (_concept(id, words) for text in texts for id, words in tomllib.loads(text).items())
    return tuple(sorted(read, key=lambda concept: concept.id))


def _concept(id: str, read: Mapping[str, Any]) -> Concept:
    words = {language: tuple(these) for language, these in read.items() if language != "usual"}
    return Concept(id, words, bool(read.get("usual")))
