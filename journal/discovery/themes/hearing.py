"""What there is to tell from: a team's voices, the values they are heard by, and topics that no value explains."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import chain

from journal.discovery.themes.counting import compares, counts_private
from journal.discovery.themes.disclosure import in_steps
from journal.discovery.themes.periods import month_in, month_named
from journal.discovery.themes.renewal import Heard, Kept, Question, Topic
from journal.discovery.themes.voices import VALUE
from journal.discovery.topics.chorus import Node, Voice
from journal.discovery.topics.emerging import emerging
from journal.discovery.values.own import TeamValues, with_own
from journal.discovery.values.voiced import said_as, shipped
from journal.people.space import Membership, Space
from journal.store import Notebook
from journal.store.sqlite_lexicon import Elsewhere, Form
from journal.store.sqlite_voices import Counted, Said, Spoken, SqliteVoices, Text
from journal.values import Value


def voters(members: Iterable[Membership]) -> frozenset[str]:
    """Whose texts count: members now; what a team leader writes never does."""
    return frozenset(each.person for each in members if each.role == "member")


@dataclass(frozen=True)
class Hearing:
    """A team or a community, listened to for a question: each thing is looked up when it is wanted, and once."""

    notebook: Notebook
    kept: SqliteVoices
    space: Space
    question: Question
    values: Sequence[Value]
    team: TeamValues

    @cached_property
    def texts(self) -> list[Text]:
        """The texts of the period that may count, with what was heard in them."""
        first, last = self._days
        return [text for text in self.kept.texts(self.space.id, first, last) if text.person in self._people]

    @cached_property
    def counted(self) -> list[Counted]:
        """What only lets itself be counted, and counts here."""
        if not compares(self.space):
            return []
        months = (month_named(self.question.period.numbers[end]) for end in (0, -1))
        found, book = self.kept.counted(self._people, *months), self.notebook.people
        here = {each for each in {text.person for text in found} if counts_private(book.seats(each), self.space)}
        return [text for text in found if text.person in here]

    def heard(self) -> Heard:
        """All that may count; the team's own words only as far as the asker reads."""
        elsewhere, words = self._elsewhere, self._words
        own = {text.document: text for text in self._with_own(filter(self.question.reads, self.texts))}
        counted = [(each, as_values(dict.fromkeys(each.said, ()), self._telling)) for each in self.counted]
        return Heard(
            self._as_values(own.get(text.document, text) for text in self.texts),
            [replace(each, said=frozenset(said)) for each, said in counted],
            words,
            {id: max((elsewhere.said.get(("", VALUE, each), 0) for each in its), default=0)
             for id, its in words.items()},
            elsewhere.people,
            Topics(cache(lambda: self.kept.forms(self.space.id, *self._days)), elsewhere, self.question.k, self.team),
        )  # fmt: skip

    def bearing(self, kept: Kept) -> list[Text]:
        """The texts that bear an answer out and that the asker reads, with the team's own values where they count."""
        named = (kept.rows[each.id].group.voices for each in self.team.own if each.id in kept.rows)
        documents, of_own = kept.documents(), {voice.document for voices in named for voice in voices}
        read = [text for text in self.texts if text.document in documents and self.question.reads(text)]
        own = {text.document: text for text in self._with_own(each for each in read if each.document in of_own)}
        return self._as_values(own.get(text.document, text) for text in read)

    @cached_property
    def _people(self) -> frozenset[str]:
        return voters(self.notebook.people.members(self.space.id))

    @property
    def _elsewhere(self) -> Elsewhere:
        return self.kept.elsewhere(self.space.id) if compares(self.space) else Elsewhere({}, {}, 0)

    @property
    def _days(self) -> tuple[str, str]:
        return self.question.period.first.isoformat(), self.question.period.last.isoformat()

    @cached_property
    def _words(self) -> Mapping[str, Set[str]]:
        """What the words of each value are."""
        own = {each.id: {each.id, each.stands_for} - {""} for each in self.team.own}
        return {value.id: {value.id, *said_as(value)} for value in self.values} | own

    @cached_property
    def _telling(self) -> Mapping[str, Sequence[str]]:
        telling: dict[str, list[str]] = defaultdict(list)
        for id, bases in self._words.items():
            for base in bases:
                telling[base].append(id)
        return telling

    def _with_own(self, texts: Iterable[Text]) -> list[Text]:
        return with_own(self.notebook, texts, self.team.own)

    def _as_values(self, texts: Iterable[Text]) -> list[Text]:
        return [replace(text, said=as_values(text.said, self._telling)) if text.said else text for text in texts]


def as_values(said: Said, telling: Mapping[str, Sequence[str]]) -> Said:
    """What is said, as the values that the organisation works with: `telling` has those of each that is said."""
    found: dict[str, dict[str, None]] = {}
    for each, words in said.items():
        for id in telling.get(each, ()):
            found.setdefault(id, {}).update(dict.fromkeys(words))
    return {id: tuple(words) for id, words in found.items()}


@dataclass(frozen=True)
class Topics:
    """What more people of a team say than before or elsewhere, found in those texts that the asker reads."""

    spoken: Callable[[], Spoken]
    elsewhere: Elsewhere
    k: int
    team: TeamValues

    def __call__(self, texts: Sequence[Text]) -> list[Topic]:
        """The topics that are told as new: those that chance does not explain."""
        spoken = self.spoken()
        nodes = _nodes(spoken.forms)
        written = _written(texts, spoken, nodes)
        voices = [
            Voice(each.document, each.person, each.space, month_in(each.day), each.language,
                  frozenset(filter(None, map(nodes.get, spoken.said.get(each.document, ())))))
            for each in texts
        ]  # fmt: skip
        others = {Node._make(node): _at_least(people, self.k) for node, people in self.elsewhere.said.items()}
        wrote = {language: in_steps(people, self.k) for language, people in self.elsewhere.wrote.items()}

        def forms(node: Node) -> list[str]:
            return [form for form, _count in sorted(written[node].items(), key=lambda each: (-each[1], each[0]))]

        def explained(node: Node) -> bool:
            return any(
                _explained(form, node.language) or self.team.explains(form, node.language) for form in written[node]
            )

        found = emerging(voices, others, wrote, self.k, explained, forms)
        return [Topic(topic.words, topic.documents) for topic in found if topic.sure]


def _at_least(people: int, k: int) -> int:
    """How many people elsewhere say something, by k at a time; fewer are k: as nobody they made it look new here."""
    return max(in_steps(people, k), k) if people else 0


def _nodes(forms: Mapping[int, Form]) -> dict[int, Node]:
    """What each form is a form of, values left out; one thing is one object, which is soon compared."""
    known: dict[Node, Node] = {}
    nodes = ((number, Node(*form[:3])) for number, form in forms.items() if form[1] != VALUE)
    return {number: known.setdefault(node, node) for number, node in nodes}


def _written(texts: Iterable[Text], spoken: Spoken, nodes: Mapping[int, Node]) -> dict[Node, dict[str, int]]:
    """How each thing is written, by how many people."""
    people: dict[str, set[int]] = defaultdict(set)
    for text in texts:
        people[text.person].update(spoken.said.get(text.document, ()))
    many = Counter(chain.from_iterable(people.values()))
    found: dict[Node, dict[str, int]] = defaultdict(dict)
    for form in many.keys() & nodes:
        found[nodes[form]][spoken.forms[form][3]] = many[form]
    return found


@lru_cache(maxsize=50_000)
def _explained(form: str, language: str) -> bool:
    return shipped().explains(form, language)
