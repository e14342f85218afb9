"""The words of a bundle that people read, kept as data: a template a language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_WORDS = files(__package__) / "words"


@cache
def template(name: str) -> str:
    """A template as it stands."""
    return (_WORDS / name).read_text("utf-8")


@cache
def said(name: str) -> dict[str, Any]:
    """Words by language, then by key."""
    return tomllib.loads(template(f"{name}.toml"))
