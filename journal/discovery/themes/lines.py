"""In their own words: passages whose writers let them be quoted, looked up at the moment they are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from journal.discovery.index.entries import text_of
from journal.discovery.index.passages import passage
from journal.discovery.language.words import plain, tokens
from journal.discovery.themes.answer import Line
from journal.discovery.themes.renewal import Row
from journal.discovery.values.own import Own, marks_of
from journal.discovery.values.voiced import Mark, marks_in, said_as
from journal.documents.document import Document
from journal.kinds import KINDS
from journal.people.space import Space
from journal.store import Notebook, Store
from journal.store.sqlite_voices import Text
from journal.values import value_sets

FEW, MANY = 3, 12
IN_A_COMMUNITY = "community-1"
"""The wording that asks of a community's page; any other asked of a team's."""
_LOOKED_AT = 60
"""Texts looked at for lines, the newest first: people who may be quoted are many or few, the answer comes soon."""


class Lines:
    """Lines for rows, from texts that the asker reads."""

    def __init__(
        self, store: Store, organisation: str, space: Space, texts: Sequence[Text], most: int, own: Mapping[str, Own]
    ) -> None:
        self._store, self._organisation, self._space = store, organisation, space
        self._most, self._own = most, own
        self._texts = sorted(texts, key=lambda text: (text.day, text.document), reverse=True)
        self._read: dict[str, _Quotable | None] = {}

    def __call__(self, row: Row) -> tuple[Line, ...]:
        """The newest lines of a row, each of another person."""
        counted = {voice.document for voice in row.group.voices if voice.read}
        found: dict[str, Line] = {}
        with self._store.reading(self._organisation) as notebook:
            for text in islice((each for each in self._texts if each.document in counted), _LOOKED_AT):
                if len(found) == self._most:
                    break
                line = None if text.person in found else self._line(notebook, row, text)
                if line and all(line.passage != each.passage for each in found.values()):
                    found[text.person] = line
        return tuple(found.values())

    def _line(self, notebook: Notebook, row: Row, text: Text) -> Line | None:
        """A line of a text, if that says it."""
        if text.document not in self._read:
            self._read[text.document] = _quotable(notebook, self._space, text)
        there = self._read[text.document]
        marks = there.marks(row, self._own.get(row.id)) if there else []
        if not there or not marks:
            return None
        shown = passage(there.whole, marks)
        return Line(text.document, text.language, shown.text, shown.marks)


@dataclass(frozen=True)
class _Quotable:
    """A text that is there now and may be quoted now."""

    whole: str
    language: str

    @cached_property
    def _values(self) -> list[Mark]:
        return [mark for mark in marks_in(self.whole, self.language) if mark.how == "core"]

    def marks(self, row: Row, own: Own | None) -> list[tuple[int, int]]:
        """Where it says what a row tells."""
        if row.kind == "value":
            said = _said_as(own.stands_for if own else row.id)
            marks = [mark for mark in self._values if mark.value in said]
            marks += marks_of(own, self.whole, self.language) if own else []
            return sorted({(mark.start, mark.end) for mark in marks})
        words = {part for each in row.words.get(self.language, ()) for part in each.split(" ")}
        return [(token.start, token.end) for token in tokens(self.whole) if plain(token.text) in words]


def _quotable(notebook: Notebook, space: Space, text: Text) -> _Quotable | None:
    document = notebook.document(text.document)
    if document is None or document.deleted or document.space != space.id:
        return None
    if not _may_be_quoted(notebook, space, document):
        return None
    return _Quotable(text_of(document), text.language)


def _may_be_quoted(notebook: Notebook, space: Space, document: Document) -> bool:
    """Whether its writer says so in the choices beside it, at this moment, of the page of such a space.

    Yes to a team's page is no yes to that of a community, where others read; nor the other way round.
    """
    asked = space.kind == "community"
    return any(
        KINDS[beside.kind].home
        and beside.author == document.author
        and beside.fields.get("quote") is True
        and (beside.fields.get("quote_version") == IN_A_COMMUNITY) is asked
        for beside in notebook.targeting(document.id)
        if not beside.deleted and not beside.erased
    )


@cache
def _said_as(id: str) -> frozenset[str]:
    """The values whose words say this one."""
    named = (value for found in value_sets() for value in found.values if value.id == id)
    return frozenset(each for value in named for each in said_as(value))
