"""Who voices which value, where and when: a projection of the log that holds no text.

Reflections alone count: a response is said to one colleague, and follows the text it answers.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Self
from uuid import UUID

from journal.discovery.following.follow import Changed, Cursor
from journal.discovery.index.entries import text_of
from journal.discovery.language.language import language_of
from journal.discovery.language.words import fold, plain, tokens
from journal.discovery.themes.counting import TOLD_OF, compares
from journal.discovery.topics.chorus import Node
from journal.discovery.topics.meanings import key_of
from journal.discovery.topics.nodes import nodes_of
from journal.discovery.values.voiced import marks_in, words_version
from journal.documents.document import Document
from journal.people.identity import chance_id
from journal.people.person import LANGUAGES, Person
from journal.people.space import Space
from journal.prompts import guides
from journal.store import Store
from journal.store.sqlite_lexicon import Form
from journal.store.sqlite_voices import Counted, Said, SqliteVoices, Text

FORM = 7
KIND = "reflection"
VALUE = "value"
_NOW = "now"
"""The file that names the one that answers."""


class Voices:
    """One organisation's voices; see Projection for what each method promises."""

    def __init__(self, store: Store, folder: Path, organisation: str, name: str = "") -> None:
        self.folder = folder
        self._store, self._organisation, self._name = store, organisation, name

    @property
    def version(self) -> int:
        """See Projection."""
        return words_version(FORM)

    @property
    def kept(self) -> SqliteVoices:
        """What answers now, or of a fresh one what is being built."""
        return SqliteVoices(self.folder / f"{self._name or self._now()}.db")

    def cursor(self) -> Cursor | None:
        """See Projection."""
        with suppress(TypeError):
            return Cursor(**(self.kept.standing() or {}))
        return None

    def take(self, changed: Sequence[Changed], cursor: Cursor) -> None:
        """See Projection."""
        with self._store.reading(self._organisation) as notebook:
            spaces = {space.id: space for space in notebook.people.spaces() if space.kind in TOLD_OF}
            names = names_of(notebook.people.people())
        gone = [each.document.id for each in changed]
        reflections = [each for each in changed if each.document.kind == KIND and not each.gone]
        self.kept.put(gone, shared(reflections, spaces, names), counted(reflections), asdict(cursor))

    def anew(self) -> Self:
        """See Projection."""
        self._clear(but=self._now())
        fresh = type(self)(self._store, self.folder, self._organisation, chance_id())
        fresh.kept.begin()
        return fresh

    def clear(self) -> None:
        """See Projection."""
        self._clear(but=self._now())

    def give_way(self, fresh: Self) -> None:
        """See Projection."""
        name = self.folder / f"{_NOW}.next"
        name.write_text(fresh._name, "utf-8")
        name.replace(self.folder / _NOW)
        self._clear(but=fresh._name)

    def give_up(self, fresh: Self) -> None:
        """See Projection."""
        self._clear(but=self._now())

    def _now(self) -> str:
        with suppress(OSError, ValueError):
            return str(UUID((self.folder / _NOW).read_text("utf-8")))
        return _NOW

    def _clear(self, but: str) -> None:
        for file in self.folder.glob("*.db*"):
            if not file.name.startswith(f"{but}."):
                file.unlink(missing_ok=True)


def shared(changed: Iterable[Changed], spaces: Mapping[str, Space], names: Container[str]) -> Iterator[Text]:
    """The reflections that stand in a team's or a community's space, as themes see them."""
    for each in changed:
        found = each.document
        if found.space in spaces and each.arrived is not None:
            text = text_of(found)
            language = _language(text, found)
            values = said(text, found, language)
            asked = prompt_of(str(found.fields.get("model") or ""), language)
            forms = forms_of(nodes_of(text, language, names, asked), values)
            apart = not compares(spaces[found.space])
            yield Text(found.id, found.author, found.space, day_of(found), each.arrived, language, values, forms, apart)


def counted(changed: Iterable[Changed]) -> Iterator[Counted]:
    """The reflections only their writer reads, of which they said: count it. Core words alone, by month."""
    for each in changed:
        found, chosen = each.document, each.chosen
        if chosen is not None and chosen.fields.get("count") and chosen.space == found.space:
            text = text_of(found)
            values = frozenset(said(text, found, _language(text, found)))
            yield Counted(found.id, found.author, day_of(found)[:7], values)


def day_of(document: Document) -> str:
    """When it happened, as its writer says; else the day it was written, as far as its id tells."""
    said = document.fields.get("happened_on")
    return str(said) if said else min(_made(document.id), document.day)


def _made(id: str) -> str:
    """The day that stands in a UUIDv7; any other id says nothing, and a late day is none."""
    try:
        known = UUID(id)
        moment = datetime.fromtimestamp((known.int >> 80) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return "9999-12-31"
    return moment.date().isoformat() if known.version == 7 else "9999-12-31"


def said(text: str, document: Document, language: str) -> Said:
    """The values a reflection voices, with the words it says them with: by core words, and by its writer's own tags."""
    tagged = document.fields.get("values")
    found: dict[str, dict[str, None]] = {str(value): {} for value in (tagged if isinstance(tagged, list) else ())}
    for mark in marks_in(text, language):
        if mark.how == "core":
            found.setdefault(mark.value, {})[plain(text[mark.start : mark.end])] = None
    return {value: tuple(words) for value, words in found.items()}


def forms_of(nodes: Mapping[Node, str], values: Iterable[str]) -> tuple[Form, ...]:
    """All that a text says, values too, so that others can be told how many elsewhere say it."""
    return (
        *((node.language, node.sort, node.key, written) for node, written in nodes.items()),
        *(("", VALUE, value, "") for value in values),
    )


def names_of(people: Iterable[Person]) -> frozenset[str]:
    """The names of an organisation's people, word by word: they are no topic."""
    words = {token.text for person in people for token in tokens(person.name)}
    return frozenset(fold(word, language) for word in words for language in LANGUAGES)


@cache
def prompt_of(guide: str, language: str) -> frozenset[str]:
    """The words of what a guide asks: who repeats a question says nothing by that."""
    asked = (
        line for each in guides() if each.id == guide for step in each.steps for line in step.prompts.get(language, ())
    )
    return frozenset(key_of(token.text, language) for line in asked for token in tokens(line))


def _language(text: str, document: Document) -> str:
    return language_of(text, str(document.fields.get("language") or ""))
