"""Who is counted for what, reckoned once for a team and a period and kept like that: no names of values, no words.

What is reckoned next to it (the week before, a longer period) decides with it: see `disclosure`.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from journal.discovery.themes.answer import Kind
from journal.discovery.themes.disclosure import Told, apart, in_steps
from journal.discovery.themes.groups import Group, Voice, group
from journal.discovery.themes.periods import Period, month_in, month_named
from journal.discovery.themes.trend import trend
from journal.discovery.topics.keyness import log_ratio
from journal.store.sqlite_voices import Counted, Text

MOST_BESIDE = 3
WROTE = ""
"""The row of everybody who wrote, whatever they said."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, by whom: `since` is the sequence at which the asker joined; 0 where all is read."""

    period: Period
    k: int
    asker: str = ""
    since: int = 0

    def reads(self, text: Text) -> bool:
        """Whether the asker may read a text of the team: their own, and what came after they did."""
        return text.person == self.asker or text.arrived > self.since


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic without a name, as it was found: its words, and the texts that voice it."""

    words: Mapping[str, tuple[str, ...]]
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """What there is to tell from: the texts of those who count, what they let count, and the other teams.

    `values`: those that are told of, each with what its words are: values that share some are siblings.

    `elsewhere`: value to how many people of other teams said it; `others`: how many wrote there.
    """

    texts: Sequence[Text]
    counted: Sequence[Counted]
    values: Mapping[str, Collection[str]]
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    others: int = 0
    topics: Callable[[Sequence[Text]], Sequence[Topic]] = lambda _texts: ()


def within(heard: Heard, period: Period) -> Heard:
    """What there is to tell of a part of the period."""
    first, last = (month_named(period.numbers[end]) for end in (0, -1))
    counted = [each for each in heard.counted if first <= each.month <= last]
    return replace(heard, texts=[text for text in heard.texts if period.holds(text.day)], counted=counted)


@dataclass(frozen=True, slots=True)
class Row:
    """One value or topic that may be told, and what was found out about it. `words` are a topic's own."""

    id: str
    kind: Kind
    group: Group
    trend: str
    beside: tuple[str, ...] = ()
    distinct: bool | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer; `few`: something is said, by too few people. `day`: the Monday it is from."""

    period: Period
    k: int
    day: str
    wrote: Group
    rows: Mapping[str, Row]
    few: bool

    def without(self, erased: frozenset[str], asker: str) -> "Kept":
        """Lessened by what was erased since; nothing else ever changes it."""
        left = {id: replace(row, group=row.group.without(erased, self.k, asker)) for id, row in self.rows.items()}
        shown = {id: row for id, row in left.items() if len(row.group.people) >= self.k}
        gone = any(row.group.people for id, row in left.items() if id not in shown)
        wrote = self.wrote.without(erased, self.k, asker)
        return replace(self, wrote=wrote, rows=shown, few=self.few or gone)

    def documents(self) -> frozenset[str]:
        """Every text it counts."""
        groups = (self.wrote, *(row.group for row in self.rows.values()))
        return frozenset(voice.document for group in groups for voice in group.voices)


def reckoned(question: Question, heard: Heard, day: str, beside: Sequence[Kept] = ()) -> Kept:
    """The answer to a question; `beside` are answers it will be compared with, the nearest first."""
    writing = _writing(question, heard)
    wrote = _grouped(question, writing, [kept.wrote for kept in beside])
    groups: dict[str, Group] = {}
    for value, voices in sorted(_saying(heard, writing).items()):
        siblings = {each for each, words in heard.values.items() if not set(words).isdisjoint(heard.values[value])}
        before = [kept.rows[each].group for kept in beside for each in sorted(siblings) if each in kept.rows]
        groups[value] = _grouped(question, voices, [*before, *(groups[each] for each in groups if each in siblings)])
    rows = {value: Row(value, "value", each, "") for value, each in groups.items()} | _topics(question, heard)
    shown = {id: row for id, row in rows.items() if len(row.group.people) >= question.k}
    about = _About(question, heard, shown, wrote, len({text.person for text in heard.texts if question.reads(text)}))
    told = {id: _repeated(row, question.k, beside) or _told(row, about) for id, row in shown.items()}
    few = any(0 < len(each.people) < question.k for each in (wrote, *groups.values()))
    return Kept(question.period, question.k, day, wrote, told, few)


def _grouped(question: Question, voices: Sequence[Voice], before: Sequence[Group]) -> Group:
    return group(voices, Told(question.k, question.asker, [each.others for each in before]))


def _repeated(row: Row, k: int, beside: Iterable[Kept]) -> Row | None:
    """The row of an answer beside this one, where too few people make the difference."""
    near = (kept.rows[row.id] for kept in beside if row.id in kept.rows)
    return next((each for each in near if _close(each.group, row.group, k)), None)


def _close(one: Group, other: Group, k: int) -> bool:
    """Whether too few make the difference, of those who are read or of those who are not: never of both together."""
    return not (apart(one.read, other.read, k) and apart(one.others, other.others, k))


def _writing(question: Question, heard: Heard) -> list[Voice]:
    texts = [Voice(each.person, month_in(each.day), each.document, question.reads(each)) for each in heard.texts]
    return texts + [Voice(each.person, month_in(each.month), each.document, False) for each in heard.counted]


def _saying(heard: Heard, writing: Iterable[Voice]) -> dict[str, list[Voice]]:
    """Who says each value, by which text, of those who are writing."""
    found: dict[str, list[Voice]] = defaultdict(list)
    values = [*(text.said for text in heard.texts), *(each.said for each in heard.counted)]
    for said, voice in zip(values, writing, strict=True):
        for value in heard.values.keys() & said if said else ():
            found[value].append(voice)
    return found


def _topics(question: Question, heard: Heard) -> dict[str, Row]:
    """Topics without a name, from what the asker reads alone."""
    texts = [text for text in heard.texts if question.reads(text)]
    found: dict[str, Row] = {}
    for topic in heard.topics(texts):
        voices = [
            Voice(each.person, month_in(each.day), each.document, True)
            for each in texts
            if each.document in topic.documents
        ]
        id = f"emerging-{'-'.join(min(words) for _language, words in sorted(topic.words.items()) if words)}"
        found[id] = Row(id, "emerging", Group(tuple(voices)), "", words=topic.words)
    return found


@dataclass(frozen=True, slots=True)
class _About:
    """What every row is held against: the other rows, everybody who wrote, and how many of them the asker reads."""

    question: Question
    heard: Heard
    shown: Mapping[str, Row]
    wrote: Group
    read: int


def _told(row: Row, about: _About) -> Row:
    """A row with what can be found out about it."""
    question = about.question
    return replace(
        row,
        trend=_trend(row.group, about.wrote, question.period.numbers),
        beside=_beside(row, about.shown, question.k),
        distinct=_distinct(row, about.heard, about.read, question.k),
    )


def _trend(said: Group, wrote: Group, months: range) -> str:
    """By the people of each month whom the asker reads, from the first month in which anybody wrote."""
    both = zip(said.by_month(months), wrote.by_month(months), strict=True)
    counts = [(len(saying), len(saying | writing)) for saying, writing in both]
    first = next((number for number, (_said, of) in enumerate(counts) if of), 0)
    return trend([said for said, _of in counts[first:]], [of for _said, of in counts[first:]])


def _beside(row: Row, shown: Mapping[str, Row], k: int) -> tuple[str, ...]:
    """What k people or more say in the same texts that the asker reads."""
    here = {voice.document: voice.person for voice in row.group.voices if voice.read}
    people = {
        id: {here[voice.document] for voice in other.group.voices if voice.document in here}
        for id, other in shown.items()
        if id != row.id
    }
    found = [id for id in people if len(people[id]) >= k]
    return tuple(sorted(found, key=lambda id: (-len(people[id]), id))[:MOST_BESIDE])


def _distinct(row: Row, heard: Heard, wrote: int, k: int) -> bool | None:
    """Whether more people say it than elsewhere, at the least; of the others, whom nobody here reads, in steps."""
    others = in_steps(heard.others, k)
    if not others or row.kind != "value":
        return None
    there = min(in_steps(heard.elsewhere.get(row.id, 0), k), others)
    return log_ratio(len(row.group.read), wrote, there, others, len(heard.values)) > 0
