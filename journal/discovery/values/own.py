"""Values that a team named itself: found in its texts from the first on, in the words it gave them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType

from journal.discovery.index.entries import text_of
from journal.discovery.language.words import fold, plain, tokens
from journal.discovery.values.voiced import Mark, Vocabulary, own_value
from journal.documents.document import Document
from journal.people.person import LANGUAGES
from journal.store import Notebook
from journal.store.sqlite_voices import Text

Spoken = tuple[tuple[str, str, tuple[str, ...]], ...]
"""Language, name, words."""

MOST = 500
"""Values that are looked at: no team speaks of more."""
_LONGEST_LABEL = 100
"""A name that is a whole text is no label: it would go to every phone with every answer."""


@dataclass(frozen=True, slots=True)
class Own:
    """One value of a team's; `stands_for` is the published one it says in the team's words."""

    id: str
    spoken: Spoken
    stands_for: str = ""

    def label(self, language: str, published: Mapping[str, str] = MappingProxyType({})) -> str:
        """What it is called, in this language or else in one that it has.

        `published`: the names of the value it stands for; while the team goes by one of them it is known by
        the others too.
        """
        names = {each: name for each, name, _words in self.spoken if name}
        if any(published.get(each) == name for each, name in names.items()):
            names = {**published, **names}
        return (names.get(language) or next(iter(names.values()), ""))[:_LONGEST_LABEL]


@dataclass(frozen=True, slots=True)
class TeamValues:
    """What a team made of its values: its own, those it set aside, and words it does not want as a topic."""

    own: tuple[Own, ...] = ()
    aside: frozenset[str] = frozenset()
    left_out: frozenset[str] = field(default_factory=frozenset)

    @property
    def hidden(self) -> frozenset[str]:
        """Published values that have no row of their own: set aside, or told under the team's own name."""
        return self.aside | {each.stands_for for each in self.own}

    def explains(self, form: str, language: str) -> bool:
        """Whether a word is a value of the team's already, or was taken out of a topic."""
        if self.left_out and any(fold(word, language) in self.left_out for word in form.split(" ")):
            return True
        return any(each.id in said_by(each, form, language) for each in self.own)


def team_values(notebook: Notebook, space: str) -> TeamValues:
    """The values that a team wrote down, as they are now."""
    documents = notebook.values_in([space], MOST)
    aside = [each for each in documents if each.fields.get("state") == "set_aside"]
    words = [word for each in documents for word in _listed(each, "left_out")]
    words += [word for each in aside for _language, name, its in _spoken(each) for word in (name, *its)]
    left_out = {fold(token.text, language) for word in words for token in tokens(word) for language in LANGUAGES}
    return TeamValues(
        own_values(documents),
        frozenset(str(each.fields.get("stands_for") or "") for each in aside),
        frozenset(left_out),
    )


def own_values(documents: Iterable[Document]) -> tuple[Own, ...]:
    """The values that hold now, of those that were written down."""
    named = (each for each in documents if each.fields.get("state") != "set_aside")
    return tuple(Own(each.id, _spoken(each), str(each.fields.get("stands_for") or "")) for each in named)


def own_named(query: str, own: Iterable[Own]) -> Own | None:
    """The value that a query is the name of."""
    return next((each for each in own if _vocabulary(each).named(query)), None)


def _spoken(document: Document) -> Spoken:
    return tuple(
        (language, str(document.fields.get(f"names/{language}") or ""), tuple(_listed(document, f"words/{language}")))
        for language in LANGUAGES
    )


def _listed(document: Document, leaf: str) -> list[str]:
    found = document.fields.get(leaf)
    return [str(each) for each in found] if isinstance(found, list) else []


def with_own(notebook: Notebook, texts: Iterable[Text], own: Iterable[Own]) -> list[Text]:
    """The texts, each with the team's own values that it says: nobody's private text is looked at."""
    values = [each for each in own if any(name or words for _language, name, words in each.spoken)]
    return [_with_own(notebook, text, values) for text in texts] if values else list(texts)


def _with_own(notebook: Notebook, text: Text, values: Iterable[Own]) -> Text:
    document = notebook.document(text.document)
    whole = text_of(document) if document and document.space == text.space else ""
    said = {id: words for value in values for id, words in said_by(value, whole, text.language).items()}
    return replace(text, said={**text.said, **said}) if said else text


@lru_cache(maxsize=20_000)
def said_by(value: Own, text: str, language: str) -> dict[str, tuple[str, ...]]:
    """Its id with the words a text says it with, or nothing."""
    marks = marks_of(value, text, language)
    return {value.id: tuple(dict.fromkeys(plain(text[mark.start : mark.end]) for mark in marks))} if marks else {}


def marks_of(value: Own, text: str, language: str) -> list[Mark]:
    """Where a text says it."""
    return _vocabulary(value).marks(text, language)


@lru_cache(maxsize=1_000)
def _vocabulary(value: Own) -> Vocabulary:
    names = {language: name for language, name, _words in value.spoken}
    return Vocabulary([own_value(value.id, names, {language: words for language, _name, words in value.spoken})])
