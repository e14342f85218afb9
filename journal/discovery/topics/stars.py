"""A node and its direct neighbours in meaning, compared over several months in which it may have begun.

Stars, never chains: *bell* is near *klocka*, and *klocka* near *watch*, but nobody spoke of a watch.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from math import inf
from operator import or_
from typing import TypeVar

from journal.discovery.topics.chorus import Bits, Chorus, Node, joined
from journal.discovery.topics.cognates import Cognates
from journal.discovery.topics.keyness import g2
from journal.discovery.topics.meanings import usual
from journal.discovery.topics.surprise import Sizes

# A score below which a star is not worth a closer look: one in twenty by chance.
WORTH = 3.84
# Where the recent part may begin, as a share of the months: with 0 there is no «before», only other teams.
BEGINNINGS = (0.0, 0.5, 0.75)
# The share of other people who are taken to say what any text about care may say, though it does not show.
USUALLY = 0.12
FEWEST = 2


@dataclass(frozen=True)
class Star:
    """Nodes that mean the same, who said them, in which texts, and the most telling comparison.

    times: how many times the share of others; sizes: of every comparison that was made.
    """

    nodes: frozenset[Node]
    people: Bits
    score: float
    times: float
    sizes: tuple[Sizes, ...] = field(compare=False)
    heard: Callable[[Node], Bits] = field(compare=False)

    @cached_property
    def documents(self) -> Bits:
        """The texts that say any of them."""
        return joined(map(self.heard, self.nodes))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The other teams: how many people there said a node, and how many wrote in each language."""

    said: Callable[[Node], int]
    wrote: Mapping[str, int]

    def people(self, languages: Iterable[str]) -> int:
        return sum(self.wrote.get(language, 0) for language in languages)

    def saying(self, nodes: Collection[Node]) -> int:
        """How many said any of these, as if each word were chosen on its own: the sets themselves are not kept."""
        if len(nodes) == 1:  # as most are
            [node] = nodes
            return min(self.said(node), self.wrote.get(node.language, 0))
        silent: dict[str, float] = {}
        for node in nodes:
            people = self.wrote.get(node.language, 0)
            if people:
                silent[node.language] = silent.get(node.language, people) * (1 - min(self.said(node) / people, 1))
        return round(sum(self.wrote[language] - people for language, people in silent.items()))


def stages(months: Collection[int]) -> list[int]:
    """The months in which something may begin, of a period from the first of these to the last."""
    first, last = min(months), max(months)
    return sorted({first + int(share * (last - first + 1)) for share in BEGINNINGS})


class Stars:
    """The nodes of a team with their neighbours: what is recent against what was before, and against the others."""

    def __init__(self, said: Chorus, elsewhere: Elsewhere, alike: Callable[[Node], Collection[Node]]) -> None:
        self._said, self._elsewhere, self._alike = said, elsewhere, alike
        self._sizes: dict[frozenset[str], list[tuple[int, int]]] = {}
        self._everybody = {node: joined(by_stage) for node, by_stage in said.said.items()}
        self._compared = cache(self._compare)  # most words are said by few: the same few numbers come again and again

    def __iter__(self) -> Iterator[Star]:
        """A star around every node that at least two people of the team are near."""
        seen: set[frozenset[Node]] = set()
        for node in self._said.said:
            near = self._alike(node)
            nodes = frozenset([node, *(other for other in near if other in self._said.said)] if near else [node])
            if nodes in seen or self._people(nodes).bit_count() < FEWEST:
                continue
            seen.add(nodes)
            star = self.star(nodes, near)
            wider = nodes | self._cognates.of(node) if star.score >= WORTH else nodes
            yield star if wider == nodes else self.star(wider, near)

    @cached_property
    def _cognates(self) -> Cognates:
        return Cognates(self._said.said, self._alike)

    def star(self, nodes: frozenset[Node], near: Collection[Node] = ()) -> Star:
        """These nodes as one, with the best score over the months they may have begun in.

        near: what means the same, whether this team says it or not; for others may say it in words of their own.
        """
        languages = frozenset([node.language for node in nodes])
        others = nodes.union([node for node in near if node.language in languages]) if near else nodes
        usually = USUALLY if not usual().isdisjoint(nodes) else 0.0
        score, times, sizes = self._compared(
            _sides(self._said.said, nodes), languages, self._elsewhere.saying(others), usually
        )
        return Star(nodes, self._people(nodes), score, times, sizes, self._said.heard)

    def _compare(
        self, said: Sequence[tuple[int, int]], languages: frozenset[str], there: int, usually: float
    ) -> tuple[float, float, tuple[Sizes, ...]]:
        """The best score, how many times the share of the others that is, and the sizes of all that was compared."""
        compared = [
            (a, c, max(b + there, round(usually * d)) if usually else b + there, d)
            for (a, b), (c, d) in zip(said, self._wrote(languages), strict=True)
        ]
        score, (a, c, b, d) = max((g2(*counts), counts) for counts in compared)
        times = a * d / (b * c) if b and c else inf
        return score, times, tuple((c, d, a + b) for a, c, b, d in compared if d)

    def _people(self, nodes: Collection[Node]) -> Bits:
        return joined(map(self._everybody.__getitem__, nodes))

    def _wrote(self, languages: frozenset[str]) -> list[tuple[int, int]]:
        """How many people wrote in these languages here, and how many there, for each beginning."""
        if languages not in self._sizes:
            others = self._elsewhere.people(languages)
            self._sizes[languages] = [(c, d + others) for c, d in _sides(self._said.wrote, languages)]
        return self._sizes[languages]


Key = TypeVar("Key")


def _sides(people: Mapping[Key, Sequence[Bits]], keys: Collection[Key]) -> tuple[tuple[int, int], ...]:
    """For each stage, how many people there are from then on, and how many before."""
    by_stage = [people[key] for key in keys]
    return _parted(tuple(by_stage[0]) if len(by_stage) == 1 else tuple(map(joined, zip(*by_stage, strict=True))))


@lru_cache(maxsize=1 << 14)
def _parted(in_stage: tuple[Bits, ...]) -> tuple[tuple[int, int], ...]:
    after = [people.bit_count() for people in accumulate(reversed(in_stage), or_)]
    before = [0, *(people.bit_count() for people in accumulate(in_stage[:-1], or_))]
    return tuple(zip(reversed(after), before, strict=True))
