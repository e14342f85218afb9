"""The values people in care speak of, kept as data: one TOML file a set, and one a language for how people say them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "nl", "sv")
SETS = ("care", "often", "se", "nl", "kompas", "uk", "icn")
"""Every set that ships, in the order in which people are offered them."""


@dataclass(frozen=True)
class Words:
    """How people say a value in one language, as phrases (see `discovery.phrases`).

    `names`: what the value is also called, in plain words. `core`: says it so surely that it is counted.
    `strong`, `weak`: may mean it. `lies`: looks like it and is not.
    """

    names: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    lies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """One value; its label and what it means have the keys en, nl and sv. Texts that name it keep the id for ever.

    `as_said`: the values of ours whose words it is said with, the nearest first; none if it has words
    of its own or is not told by words at all. `asked`: its strong cues are right often enough that the
    writer of a text may be asked whether it is meant.
    """

    id: str
    label: Mapping[str, str]
    means: Mapping[str, str]
    as_said: tuple[str, ...] = ()
    words: Mapping[str, Words] | None = None
    asked: bool = False


@dataclass(frozen=True)
class ValueSet:
    """Values that belong together, and where they come from; `ours` unless a published framework."""

    id: str
    version: int
    source: str
    title: Mapping[str, str]
    values: tuple[Value, ...]
    ours: bool = False
    link: str | None = None
    license: str | None = None


@cache
def value_sets() -> tuple[ValueSet, ...]:
    """Every set that ships."""
    words = {language: _read(f"words/{language}") for language in LANGUAGES}
    return tuple(_set(_read(id), words) for id in SETS)


def set_called(id: str) -> ValueSet:
    """The set with this id; raises KeyError."""
    return {found.id: found for found in value_sets()}[id]


def values_in(sets: Iterable[str]) -> tuple[Value, ...]:
    """The values of some sets, in order; one that is only another name for a value before it is left out."""
    chosen = [found for found in value_sets() if found.id in set(sets)]
    ids = {value.id for found in chosen for value in found.values}
    return tuple(value for found in chosen for value in found.values if not ids & set(value.as_said[:1]))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))


def _set(data: dict[str, Any], words: Mapping[str, Mapping[str, Any]]) -> ValueSet:
    return ValueSet(**{**data, "values": tuple(_value(value, words) for value in data["values"])})


def _value(data: dict[str, Any], words: Mapping[str, Mapping[str, Any]]) -> Value:
    as_said = tuple(data.get("as_said", ()))
    said = {language: _words(words[language].get(data["id"], {})) for language in LANGUAGES}
    return Value(**{**data, "as_said": as_said, "words": said if any(found.core for found in said.values()) else None})


def _words(data: Mapping[str, list[str]]) -> Words:
    return Words(**{name: tuple(phrases) for name, phrases in data.items()})
