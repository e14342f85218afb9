"""The guides that help a person write, kept as data: one TOML file each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

Origin = Literal["published", "ours"]


@dataclass(frozen=True)
class Step:
    """One question to the writer; every mapping has the keys en, nl and sv. `origin` is that of the questions."""

    id: str
    title: Mapping[str, str]
    prompts: Mapping[str, tuple[str, ...]]
    origin: Mapping[str, Origin]


@dataclass(frozen=True)
class Guide:
    """A set of steps that a reflection follows, when it helps, and where its wording comes from.

    `names`: whose the names of the steps are. `note`: what a writer must know before choosing it.
    `goes_on`: the answer to one step opens the next text, as the answer to another.
    """

    id: str
    version: int
    source: str
    order: int
    names: Mapping[str, Origin]
    title: Mapping[str, str]
    use: Mapping[str, str]
    steps: tuple[Step, ...]
    note: Mapping[str, str] | None = None
    goes_on: Mapping[str, str] | None = None


def guides() -> tuple[Guide, ...]:
    """Every guide that ships, in the order in which people are offered them."""
    texts = (file.read_text("utf-8") for file in files(__name__).iterdir() if file.name.endswith(".toml"))
    return tuple(sorted((_guide(tomllib.loads(text)) for text in texts), key=lambda guide: guide.order))


def _guide(data: dict[str, Any]) -> Guide:
    return Guide(**{**data, "steps": tuple(_step(step) for step in data["steps"])})


def _step(data: dict[str, Any]) -> Step:
    prompts = {language: tuple(lines) for language, lines in data["prompts"].items()}
    return Step(**{**data, "prompts": prompts})
