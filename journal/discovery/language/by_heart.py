"""Forms that no rule finds, each with the word it is a form of: `irregular/`, one word a line."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def irregular(language: str) -> Mapping[str, str]:
    """Forms that no rule finds, each with the word it is a form of."""
    text = files(__package__).joinpath("irregular", f"{language}.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({form: word for word, *forms in lines for form in forms})


@cache
def with_forms(language: str) -> frozenset[str]:
    """The words that have such forms."""
    return frozenset(irregular(language).values())
