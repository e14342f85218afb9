"""Topics that nobody has named yet: what more people of this team say than did before, or than others do.

The recipe is that of the design («What works, measured»), over people, never entries. A word, its inflections and its
neighbours in the other languages make a star; a star is compared over several months it may have begun in.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from journal.discovery.topics.chorus import Chorus, Node, Voice, chorus, joined
from journal.discovery.topics.freedict import near
from journal.discovery.topics.stars import WORTH, Elsewhere, Star, Stars, stages
from journal.discovery.topics.surprise import Sizes, expected

__all__ = ["Node", "Topic", "Voice", "emerging"]

ROWS = 5
# Calibrated on natural texts given to people, teams and months by chance (tests/discovery/test_emerging.py): a tenth
# of a row by chance, among all that was looked at, showed under 0.05 false rows a team.
SURE_SCORE = 7.0
FALSE_ROWS = 0.1
# Three people are never enough, however many say nothing of it elsewhere.
SURE_PEOPLE = 4
# Said by a share of this team at least so many times that of the others.
TIMES = 2
SURVIVORS = 20
WORDS = 8
OVERLAP = 0.6


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its words as people wrote them, most used first, and who voiced it in the whole period.

    `since`: the month in which the k-th person came. `by_chance`: how many rows as strong chance alone would show on
    a page. `sure`: *emerging*; otherwise *perhaps*.
    """

    words: Mapping[str, tuple[str, ...]]
    nodes: frozenset[Node]
    people: frozenset[str]
    documents: frozenset[str]
    since: int
    strength: float
    by_chance: float
    sure: bool


def emerging(
    team: Sequence[Voice],
    elsewhere: Mapping[Node, int],
    people_elsewhere: Mapping[str, int],
    k: int,
    explained: Callable[[Node], bool],
    forms: Callable[[Node], Sequence[str]],
    alike: Callable[[Node], Collection[Node]] = near,
    left_out: Collection[Node] = (),
) -> list[Topic]:
    """The topics of a team in a period, best first, five at most, each voiced by at least k people.

    team: every text of the team in the period, without its leader's. elsewhere: how many people of other teams said a
    node in the period (asked for with `get`, for nodes near those of this team); people_elsewhere: how many wrote in
    each language. explained: whether a value says it already. alike: what means the same, of any language.
    forms: how people wrote a node, most used first. left_out: what a person took out of a row.
    """
    if not team:
        return []
    said = chorus(team, stages([voice.month for voice in team]), lambda node: node in left_out or explained(node))
    stars = Stars(said, Elsewhere(lambda node: elsewhere.get(node, 0), people_elsewhere), alike)
    found = list(stars)
    best = sorted((star for star in found if star.score >= WORTH), key=_rank)
    rows = [row for row in _survivors(best, stars) if row.star.people.bit_count() >= k]
    looked_at = Counter(sizes for star in found for sizes in star.sizes if sizes[2] >= k) if rows else Counter()
    topics = [_topic(team, said, row, k, forms, looked_at) for row in rows]
    return sorted(topics, key=lambda topic: (not topic.sure, -topic.strength))[:ROWS]


@dataclass(frozen=True, slots=True)
class _Row:
    """A star, and the nodes that stand in nearly the same documents: they give their words, not their people."""

    star: Star
    given: tuple[Node, ...] = ()


def _rank(star: Star) -> tuple[float, list[Node]]:
    return -star.score, sorted(star.nodes)


def _survivors(best: Iterable[Star], stars: Stars) -> list[_Row]:
    """The best stars that stand in documents of their own, those that share a part of a compound joined."""
    kept: list[_Row] = []
    for star in best:
        over = next((n for n, row in enumerate(kept) if _overlap(star, row.star) >= OVERLAP), None)
        if over is not None:
            kept[over] = _Row(kept[over].star, (*kept[over].given, *sorted(star.nodes)))
        elif len(kept) < SURVIVORS:
            kept.append(_Row(star))
    return _sharing_parts(kept, stars)


def _overlap(star: Star, better: Star) -> float:
    return (star.documents & better.documents).bit_count() / star.documents.bit_count()


def _sharing_parts(rows: Iterable[_Row], stars: Stars) -> list[_Row]:
    joint: list[_Row] = []
    for row in rows:
        near = next((n for n, other in enumerate(joint) if _parts(row.star) & _parts(other.star)), None)
        if near is None:
            joint.append(row)
        else:
            star = stars.star(joint[near].star.nodes | row.star.nodes)
            joint[near] = _Row(star, joint[near].given + row.given)
    return joint


def _parts(star: Star) -> set[tuple[str, str]]:
    """The parts of the compounds and phrases of a star, and its words: what *handmassage* and *massage* share."""
    return {(node.language, part) for node in star.nodes for part in node.key.split(" ")}


def _topic(
    team: Sequence[Voice],
    said: Chorus,
    row: _Row,
    k: int,
    forms: Callable[[Node], Sequence[str]],
    looked_at: Counter[Sizes],
) -> Topic:
    star = row.star
    by_chance = expected(looked_at, star.score)
    is_enough = star.people.bit_count() >= max(k, SURE_PEOPLE) and star.score >= SURE_SCORE and star.times >= TIMES
    return Topic(
        words=_words(said, row, forms),
        nodes=star.nodes,
        people=said.named(star.people),
        documents=said.texts(star.documents),
        since=_since(team, star.nodes, k),
        strength=star.score,
        by_chance=by_chance,
        sure=is_enough and by_chance <= FALSE_ROWS,
    )


def _since(team: Sequence[Voice], nodes: frozenset[Node], k: int) -> int:
    """The month in which the k-th person came."""
    first: dict[str, int] = {}
    for voice in team:
        if not nodes.isdisjoint(voice.nodes):
            first[voice.person] = min(voice.month, first.get(voice.person, voice.month))
    return sorted(first.values())[k - 1]


def _words(said: Chorus, row: _Row, forms: Callable[[Node], Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What people really wrote, its own words before those given to it, those of most people first."""
    own = sorted(row.star.nodes, key=lambda node: (-joined(said.said[node]).bit_count(), node))
    words: dict[str, dict[str, None]] = {}
    for node in dict.fromkeys([*own, *row.given]):
        words.setdefault(node.language, {}).update(dict.fromkeys(forms(node)))
    return {language: tuple(words[language])[:WORDS] for language in sorted(words)}
