"""Words of two languages that look alike enough to be the same: *massage*, *koffie* and *kaffe* are not far apart."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from functools import lru_cache

from journal.discovery.topics.chorus import Node

# Edit similarity; lower is poison, and so is one edit in five letters: *knock* and *klock*, *strak* and *språk*.
WORDS_ALIKE, SHORTEST, ONE_EDIT = 0.8, 5, 6
# Parts of compounds may differ more, where both parts agree; most where a dictionary has the other part.
PARTS_ALIKE, BESIDE_KNOWN = 0.7, 0.55
# One letter where the three languages write one sound in several ways.
_SPELT = str.maketrans({"c": "k", "q": "k", "å": "a", "ä": "a", "ö": "o", "z": "s", "v": "f", "w": "f", "y": "i"})


class Cognates:
    """The nodes of a team, by how they begin: only words that begin alike are compared.

    A compound and an English phrase are two ways to write the same: pairs.
    """

    def __init__(self, nodes: Iterable[Node], means: Callable[[Node], Container[Node]]) -> None:
        self._means = means
        self._pairs: dict[str, list[Node]] = defaultdict(list)
        self._words: dict[tuple[str, int], list[tuple[int, Node]]] = defaultdict(list)
        for node in nodes:
            spelt = _spelt(node.key)
            if node.sort == "word":
                self._words[spelt[:1], len(spelt)].append((_letters(spelt), node))
            else:
                self._pairs[spelt[:1]].append(node)

    def of(self, node: Node) -> frozenset[Node]:
        """The nodes of other languages that look like this one, or whose parts do."""
        near = self._near(_spelt(node.key)) if node.sort == "word" else self._pairs[_spelt(node.key)[:1]]
        return frozenset(other for other in near if other.language != node.language and self._alike(node, other))

    def _near(self, spelt: str) -> list[Node]:
        """The words that may be alike at all: one edit changes at most two of the letters that a word has."""
        letters, most = _letters(spelt), int(len(spelt) / WORDS_ALIKE * (1 - WORDS_ALIKE) + 1e-9)
        lengths = range(len(spelt) - most, len(spelt) + most + 1)
        nearby = (self._words[spelt[:1], length] for length in lengths if (spelt[:1], length) in self._words)
        return [node for words in nearby for theirs, node in words if (letters ^ theirs).bit_count() <= 2 * most]

    def _alike(self, node: Node, other: Node) -> bool:
        if node.sort == "word":
            return words_alike(_spelt(node.key), _spelt(other.key))
        parts = list(zip(node.key.split(" "), other.key.split(" "), strict=True))
        known = [self._is_known(node.language, mine, other.language, theirs) for mine, theirs in parts]
        least = BESIDE_KNOWN if any(known) else PARTS_ALIKE
        return all(
            is_known or similarity(_spelt(mine), _spelt(theirs)) >= least
            for is_known, (mine, theirs) in zip(known, parts, strict=True)
        )

    def _is_known(self, language: str, mine: str, other: str, theirs: str) -> bool:
        return Node(other, "word", theirs) in self._means(Node(language, "word", mine))


def words_alike(one: str, other: str) -> bool:
    """Whether two words, spelt alike, are near enough to be one."""
    shorter = min(len(one), len(other))
    if shorter < ONE_EDIT:
        return one == other and shorter >= SHORTEST
    return similarity(one, other) >= WORDS_ALIKE


@lru_cache(maxsize=1 << 16)
def similarity(one: str, other: str) -> float:
    """From 0, nothing alike, to 1: the letters that need no edit, of the longer word."""
    longer = max(len(one), len(other))
    if abs(len(one) - len(other)) > longer * (1 - BESIDE_KNOWN):
        return 0.0
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, row = row, [at]
        for n, against in enumerate(other, 1):
            row.append(min(row[-1] + 1, last[n] + 1, last[n - 1] + (letter != against)))
    return 1 - row[-1] / longer if longer else 1.0


@lru_cache(maxsize=1 << 16)
def _letters(spelt: str) -> int:
    """Which letters a word has, as bits."""
    found = 0
    for letter in spelt:
        found |= 1 << ord(letter) % 61
    return found


@lru_cache(maxsize=1 << 16)
def _spelt(key: str) -> str:
    return key.replace("ph", "f").translate(_SPELT)
