"""The judged collection: texts, what a reader says of them, questions with their answers, what was planted."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "collection"
LANGUAGES = ("en", "nl", "sv")
RELIEF = "gerd"
"""Who works in every team, and so reads all of them; asks what nobody else is named for."""


@dataclass(frozen=True, slots=True)
class Text:
    """One reflection; `names` are values in their own words, `shows` in others."""

    id: str
    author: str
    team: str
    language: str
    date: str
    text: str
    audience: str
    names: frozenset[str]
    shows: frozenset[str]

    @property
    def voices(self) -> frozenset[str]:
        """What may be counted for it."""
        return self.names | self.shows


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types; `also` answers it too, later, and `never` looks like an answer and is none."""

    type: str
    query: str
    asker: str = RELIEF
    relevant: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    corrected: str | None = None
    value: str | None = None
    hits: int | None = None


@dataclass(frozen=True, slots=True)
class Planted:
    """What themes should tell of one team."""

    id: str
    first: str
    last: str
    topic: frozenset[str]
    trends: dict[str, str] = field(default_factory=dict)
    suppressed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Collection:
    """All of it."""

    texts: dict[str, Text]
    queries: tuple[Query, ...]
    planted: tuple[Planted, ...]
    k: int

    def readable(self, person: str) -> frozenset[str]:
        """What somebody may read by way of their teams; private texts never."""
        teams = {text.team for text in self.texts.values() if text.author == person}
        return frozenset(t.id for t in self.texts.values() if t.team in teams and t.audience == "team")

    def voicing(self, value: str, person: str) -> frozenset[str]:
        """The texts somebody may read that name or show a value."""
        return frozenset(id for id in self.readable(person) if value in self.texts[id].voices)

    def naming(self, value: str, person: str) -> frozenset[str]:
        """The texts somebody may read that name a value."""
        return frozenset(id for id in self.readable(person) if value in self.texts[id].names)


def collection() -> Collection:
    """As it lies in the folder."""
    judged = {line["id"]: line for line in _lines("values.jsonl")}
    texts = [_text(line, judged[line["id"]]) for tongue in LANGUAGES for line in _lines(f"reflections.{tongue}.jsonl")]
    planted = tomllib.loads((FOLDER / "planted.toml").read_text("utf-8"))
    return Collection(
        texts={text.id: text for text in texts},
        queries=tuple(map(_query, _lines("queries.jsonl"))),
        planted=tuple(map(_planted, planted["teams"])),
        k=planted["k"],
    )


def _lines(name: str) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, (FOLDER / name).read_text("utf-8").splitlines())


def _text(line: dict[str, Any], judged: dict[str, Any]) -> Text:
    said = {name: line[name] for name in ("id", "author", "team", "language", "date", "text", "audience")}
    return Text(**said, names=frozenset(judged["names"]), shows=frozenset(judged["shows"]))


def _query(line: dict[str, Any]) -> Query:
    ids = {name: frozenset(line.pop(name, ())) for name in ("relevant", "also", "never")}
    return Query(asker=line.pop("as", RELIEF), **ids, **line)


def _planted(team: dict[str, Any]) -> Planted:
    trends = {value: trend for trend in ("rising", "fading", "steady") for value in team.get(trend, ())}
    suppressed = frozenset(team.get("suppressed", ()))
    return Planted(team["id"], team["from"], team["to"], frozenset(team["topic"]), trends, suppressed)
