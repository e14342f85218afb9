"""Which values are told of a text: those that ship. Words of one's own are nobody's to check, and stay home."""

from collections.abc import Iterable
from functools import cache

from journal.values import value_sets


def told_values(values: Iterable[str]) -> tuple[str, ...]:
    """The ids among these that everybody has, in order; what a writer typed might be a name."""
    return tuple(sorted(_shipped().intersection(values)))


@cache
def _shipped() -> frozenset[str]:
    return frozenset(value.id for each in value_sets() for value in each.values)
