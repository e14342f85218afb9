"""One search: what somebody typed, as hits they may read, with the passage that shows why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from journal.discovery.index.entries import text_of
from journal.discovery.index.index import MATCHES, NO_FILTERS, Asker, Entry, Filters, Found, Index, Match, Question
from journal.discovery.index.passages import Passage, passage
from journal.discovery.index.terms import meant
from journal.discovery.search.query import Query, parse
from journal.discovery.search.suggest import better
from journal.discovery.search.wanted import Looked, look
from journal.discovery.values.own import MOST as MOST_VALUES
from journal.discovery.values.own import Own, own_values
from journal.documents.access import readable
from journal.documents.document import Document
from journal.kinds import KINDS
from journal.store import Notebook

MOST = 20


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: the words, what narrows them, whether the other languages of a value count, how many hits.

    `closed` keeps a person's own space shut, for who asks in somebody's place.
    """

    text: str
    filters: Filters = NO_FILTERS
    values: bool = True
    most: int = MOST
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A document somebody may read, and why it was found."""

    document: Document
    language: str
    match: Match
    passage: Passage


@dataclass(frozen=True, slots=True)
class Answer:
    """`corrected` is the query put right, whose hits these are where the query as typed has none.

    `value` is the value it is the name of; `called` what a team calls it that wrote it down itself.
    """

    query: str
    corrected: str | None = None
    value: str | None = None
    called: str | None = None
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    total: int = 0


def search(notebook: Notebook, index: Index, person: str, ask: Ask) -> Answer:
    """What this person finds. Raises QueryUnclear."""
    return _Search(notebook, index, person, ask).answer()


class _Search:
    def __init__(self, notebook: Notebook, index: Index, person: str, ask: Ask) -> None:
        self._notebook, self._index, self._ask = notebook, index, ask
        since = {space: seat.since for space, seat in notebook.people.seats(person).items()}
        closed = frozenset({notebook.people.personal(person)} if ask.closed else ())
        self._asker = Asker(person, since, closed)
        self._read: dict[str, Document | None] = {}

    def answer(self) -> Answer:
        query = parse(self._ask.text)
        answer = self._answer(self._ask.text, query)
        corrected = None
        if answer.value is None:
            corrected = better(self._ask.text, query, self._speaks(), self._finds, self._vocabulary)
        if corrected and not answer.total:
            answer = self._answer(corrected, parse(corrected))
        return replace(answer, query=self._ask.text, corrected=corrected)

    def _own(self) -> tuple[Own, ...]:
        """The values that the asker's teams wrote down, as far as the asker reads them."""
        spaces = [space for space in self._asker.since if space not in self._asker.closed]
        return own_values(each for each in self._notebook.values_in(spaces, MOST_VALUES) if self._reads(each))

    def _speaks(self) -> str:
        person = self._notebook.people.person(self._asker.person)
        return person.language if person else ""

    def _finds(self, word: str) -> bool:
        return self._index.finds(meant(word), self._asker)

    def _vocabulary(self, start: str, fits: Callable[[str], bool]) -> Mapping[str, int]:
        return self._index.vocabulary(start, self._asker, fits)

    def _answer(self, text: str, query: Query) -> Answer:
        looked = look(text, query, self._own if self._ask.values else None)
        question = Question(looked.wanted, looked.without, self._ask.filters, self._confirm(looked))
        found = self._index.search(question, self._asker, self._ask.most + MOST)
        there = list(self._still(found))
        hits = tuple(_hit(*each, looked) for each in there[: self._ask.most])
        ended = len(found.best) - len(there)
        value, called = looked.value, None
        if looked.own:
            value, called = looked.own.id, looked.own.label(self._speaks())
        return Answer(text, None, value, called, hits, found.facets, found.total - ended)

    def _confirm(self, looked: Looked) -> Callable[[Entry], bool] | None:
        """Whether a text says the phrases in a row, and not those it must not say."""
        if not looked.has_phrases:
            return None

        def confirm(entry: Entry) -> bool:
            document = self._document(entry.document)
            return document is not None and looked.holds(text_of(document), entry.language)

        return confirm

    def _still(self, found: Found) -> Iterator[tuple[Document, int, str]]:
        """The best documents as they are now: what one may not read any more is not shown, whatever the index says."""
        for id, rank, language in found.best:
            document = self._document(id)
            if document is not None:
                yield document, rank, language

    def _document(self, id: str) -> Document | None:
        """A document that the asker may read now, asked of the store itself."""
        if id not in self._read:
            found = self._notebook.document(id)
            self._read[id] = found if found and self._reads(found) else None
        return self._read[id]

    def _reads(self, document: Document) -> bool:
        if document.deleted or document.space in self._asker.closed:
            return False
        arrived = self._notebook.arrived(document.space, document.id)
        return readable(document, KINDS[document.kind], self._asker.person, self._asker.since, arrived)


def _hit(document: Document, rank: int, language: str, looked: Looked) -> Hit:
    text = text_of(document)
    return Hit(document, language, MATCHES[rank], passage(text, looked.marks(text, language, rank)))
