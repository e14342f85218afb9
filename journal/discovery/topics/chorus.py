"""Who says what in which month, as sets of people that are joined and counted in an instant."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

# A set of people, or of documents: bit n is the n-th.
Bits = int


class Node(NamedTuple):
    """One thing that can be said: a word by its stem, or two parts that belong together.

    sort: "word" (key: stem), "compound" (Dutch, Swedish; key: two stems) or "phrase" (English; key: two stems).
    """

    language: str
    sort: str
    key: str


class Voice(NamedTuple):
    """One text, as themes see it. `month`: year * 12 + month - 1; `language`: en, nl or sv."""

    document: str
    person: str
    space: str
    month: int
    language: str
    nodes: frozenset[Node]


@dataclass(frozen=True, slots=True)
class Chorus:
    """A team's texts by node: who said it in each stage of the period, oldest first; `heard` finds the documents."""

    people: tuple[str, ...]
    documents: tuple[str, ...]
    wrote: Mapping[str, Sequence[Bits]]
    said: Mapping[Node, Sequence[Bits]]
    heard: Callable[[Node], Bits]

    def named(self, people: Bits) -> frozenset[str]:
        """The people of a set."""
        return frozenset(person for bit, person in enumerate(self.people) if people >> bit & 1)

    def texts(self, documents: Bits) -> frozenset[str]:
        """The documents of a set."""
        return frozenset(document for bit, document in enumerate(self.documents) if documents >> bit & 1)


def chorus(team: Sequence[Voice], stages: Sequence[int], is_left_out: Callable[[Node], bool]) -> Chorus:
    """The texts of a team, each node asked once whether it is left out; stages: the months in which they begin."""
    people = {person: 1 << bit for bit, person in enumerate(dict.fromkeys(voice.person for voice in team))}
    wrote: dict[str, list[Bits]] = {}
    spoken: dict[tuple[int, Bits], set[Node]] = defaultdict(set)
    for voice in team:
        stage, person = bisect_right(stages, voice.month) - 1, people[voice.person]
        wrote.setdefault(voice.language, [0] * len(stages))[stage] |= person
        spoken[stage, person].update(voice.nodes)
    nodes = frozenset[Node]().union(*spoken.values())
    said = {node: [0] * len(stages) for node in nodes if not is_left_out(node)}
    for (stage, person), theirs in spoken.items():
        for its in filter(None, map(said.get, theirs)):
            its[stage] |= person

    @cache  # few are asked for, and most stand in many documents
    def heard(node: Node) -> Bits:
        return joined(1 << number for number, voice in enumerate(team) if node in voice.nodes)

    return Chorus(tuple(people), tuple(voice.document for voice in team), wrote, said, heard)


def joined(sets: Iterable[Bits]) -> Bits:
    """Everybody who is in any of them."""
    return reduce(or_, sets, 0)
