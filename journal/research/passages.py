"""A reflection as the answers it is made of, and as one whole in which places are counted."""

from collections.abc import Iterable, Iterator
from functools import cache

from journal.documents.document import Document
from journal.prompts import guides

SEPARATOR = "\n\x1e\n"
"""Between answers; its sign is taken out of what people write."""
FREE = "text"
"""The name of what is written without a guide."""
OTHER = "other"
"""The name of what answers a question that none of our guides asks."""

Passages = tuple[tuple[str, str], ...]
"""Name and words, in the order in which a guide asks."""


def passages_of(document: Document) -> Passages:
    """The answers of a reflection that hold words, those of a guide it left too."""
    found = []
    for leaf, value in document.fields.items():
        stem, _, rest = leaf.partition("/")
        if stem == "answers" and isinstance(value, str) and value.strip():
            found.append((_order(rest), _named(rest), _clean(value)))
    return tuple(_unlike((name, words) for _place, name, words in sorted(found)))


def _unlike(passages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What no guide of ours asked is numbered, never called as it was: that would be somebody's own word."""
    others = 0
    for name, words in passages:
        others += name == OTHER
        yield (f"{OTHER}/{others}" if name == OTHER else name), words


def whole(passages: Passages) -> str:
    """All of it as one text."""
    return SEPARATOR.join(words for _name, words in passages)


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\x1e", " ")


def _named(leaf: str) -> str:
    model, _, step = leaf.partition(".")
    if leaf not in _places():
        return OTHER
    return FREE if model == "one_minute" else f"{model}/{step}"


def _order(leaf: str) -> tuple[int, str]:
    return _places().get(leaf, len(_places())), leaf


@cache
def guides_known() -> frozenset[str]:
    """The guides that ship."""
    return frozenset(guide.id for guide in guides())


@cache
def _places() -> dict[str, int]:
    steps = (f"{guide.id}.{step.id}" for guide in guides() for step in guide.steps)
    return {leaf: place for place, leaf in enumerate(steps)}
