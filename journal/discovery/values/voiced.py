"""Which values a text voices, and where: by the words people really use.

Core words say a value so surely that it is counted. Wide ones (strong or weak cues) are shown to
the writer as a question, and widen a search for the value's name; they never count by themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from functools import cache, lru_cache
from typing import Literal
from zlib import crc32

from journal.discovery.language.words import fold, stems, tokens
from journal.discovery.values.phrases import Found, Phrases
from journal.values import LANGUAGES, Value, Words, value_sets

How = Literal["core", "wide"]
Strength = Literal["core", "strong", "weak"]
Spelt = Callable[[tuple[str, ...], str], tuple[str, ...]]
"""Words of a language as they are compared: as they are written, or by their stems."""
STRENGTHS: tuple[Strength, ...] = ("core", "strong", "weak")

_SHORTEST_STEM = 5
"""Letters: shorter stems join words that have nothing to do with each other, as *värdighet* and *värde*."""
_ARTICLES = frozenset(("the", "de", "het", "att"))


@dataclass(frozen=True, slots=True)
class Heard:
    """A value with how people say it, per language: one that ships, or a team's own."""

    id: str
    words: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a text says a value, and how surely; code points, the end exclusive."""

    value: str
    strength: Strength
    start: int
    end: int

    @property
    def how(self) -> How:
        """Whether it counts by itself (*core*) or is a question to the writer (*wide*)."""
        return "core" if self.strength == "core" else "wide"


class Vocabulary:
    """Some values and how people say them. The first question in a language takes a while; those after it do not."""

    def __init__(self, heard: Iterable[Heard]) -> None:
        self.heard = tuple(heard)
        self._names = cache(self._named)
        self._phrases = cache(lambda language: Phrases(_phrases(self.heard, language), language))

    def marks(self, text: str, language: str) -> list[Mark]:
        """Every place where a text says a value, in order; none in a language whose words are not known."""
        if language not in LANGUAGES:
            return []
        found = self._phrases(language).found(text)
        lies = [each for each in found if each.meaning[1] is None]
        return [
            Mark(each.meaning[0], each.meaning[1], each.start, each.end)
            for each in found
            if each.meaning[1] and not any(_belies(lie, each) for lie in lies)
        ]

    def voiced(self, text: str, language: str) -> dict[str, How]:
        """The values a text voices: *core* ones count, *wide* ones may be meant."""
        surest = self.strengths(text, language)
        return {value: "core" if strength == "core" else "wide" for value, strength in surest.items()}

    def strengths(self, text: str, language: str) -> dict[str, Strength]:
        """The values a text may voice, each with its surest cue: what a search for a value's name ranks by."""
        return strengths(self.marks(text, language))

    def explains(self, word: str, language: str) -> bool:
        """Whether a word says a value by itself, so that it is no new topic."""
        return "core" in self.voiced(word, language).values()

    def named(self, query: str) -> str | None:
        """The value that a query is the name of, in whichever language; None if it only mentions one."""
        asked = tuple(token.text for token in tokens(query))
        if len(asked) > 1 and asked[0].casefold() in _ARTICLES:
            asked = asked[1:]
        for spelt in (_folded, _stemmed):
            for language in LANGUAGES:
                if found := self._names(spelt).get((language, *spelt(asked, language))):
                    return found
        return None

    def _named(self, spelt: Spelt) -> dict[tuple[str, ...], str]:
        """The first value by each name, spelt like this."""
        found: dict[tuple[str, ...], str] = {}
        for value, language, name in _names(self.heard):
            words = tuple(token.text for token in tokens(name))
            found.setdefault((language, *spelt(words, language)), value)
        return found


def strengths(marks: Iterable[Mark]) -> dict[str, Strength]:
    """The values of these marks, each with its surest cue."""
    surest: dict[str, Strength] = {}
    for mark in marks:
        before = surest.get(mark.value, "weak")
        surest[mark.value] = min(before, mark.strength, key=STRENGTHS.index)
    return surest


def voiced(text: str, language: str, values: Vocabulary | None = None) -> Mapping[str, How]:
    """The values a text in a language voices, of those that ship or of `values`."""
    return (values or shipped()).voiced(text, language)


def value_named(query: str, values: Vocabulary | None = None) -> str | None:
    """The value that a query is the name of (*tillit*, *vertrouwen*, *autonomy*), or None.

    What such a search finds beside the word itself is any text for which `strengths` has that value.
    """
    return (values or shipped()).named(query)


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """Every value that ships with words of its own: what everybody's texts are read for."""
    return Vocabulary(map(heard, (value for found in value_sets() for value in found.values if value.words)))


@lru_cache(maxsize=256)  # as language_of is: a batch of texts is read for the index, and again for the voices
def marks_in(text: str, language: str) -> tuple[Mark, ...]:
    """Every place where a text says a value that ships."""
    return tuple(shipped().marks(text, language))


@lru_cache(maxsize=8)
def words_version(form: int) -> int:
    """The version of a projection of this form that is read for all words of all values: with other words, another."""
    said = [(each.id, astuple(each.words[language])) for each in shipped().heard for language in LANGUAGES]
    return crc32(repr((form, said)).encode())


def heard(value: Value) -> Heard:
    """A value that ships, as it is said; its label is the first of its names."""
    words = value.words or {}
    return Heard(value.id, {id: replace(said, names=(value.label[id], *said.names)) for id, said in words.items()})


def said_as(value: Value) -> tuple[str, ...]:
    """The values whose words say this one: its own, or those that a framework's value stands beside."""
    return (value.id,) if value.words else value.as_said


def own_value(id: str, names: Mapping[str, str], words: Mapping[str, Iterable[str]]) -> Heard:
    """A value that a team named itself: its name and words, per language, found however they are inflected."""
    said = {}
    for language in LANGUAGES:
        name = names.get(language, "")
        phrases = filter(None, map(_plain, (name, *words.get(language, ()))))
        said[language] = Words(names=(name,) if name else (), core=tuple(dict.fromkeys(phrases)))
    return Heard(id, said)


def _plain(phrase: str) -> str:
    """What somebody typed, as a phrase of words by their stems: no sign in it means anything."""
    return " ".join(f"{token.text}~" for token in tokens(phrase))


def _phrases(heard: Iterable[Heard], language: str) -> Iterator[tuple[str, tuple[str, Strength | None]]]:
    """Each phrase with the value it says and how surely; None for what only looks like it."""
    for each in heard:
        words = each.words.get(language, Words())
        for strength, phrases in zip(STRENGTHS, (words.core, words.strong, words.weak), strict=True):
            yield from ((phrase, (each.id, strength)) for phrase in phrases)
        yield from ((phrase, (each.id, None)) for phrase in words.lies)


def _belies(lie: Found[tuple[str, Strength | None]], found: Found[tuple[str, Strength | None]]) -> bool:
    return lie.meaning[0] == found.meaning[0] and lie.start < found.end and found.start < lie.end


def _names(heard: Iterable[Heard]) -> Iterator[tuple[str, str, str]]:
    """Value, language and name: first every value's foremost names, then its other ones."""
    named = [(each.id, language, words.names) for each in heard for language, words in each.words.items()]
    for part in (slice(1), slice(1, None)):
        for value, language, names in named:
            yield from ((value, language, form) for name in names[part] for form in (name, *_the(name, language)))


def _the(name: str, language: str) -> tuple[str, ...]:
    """The Swedish forms for *the* one; in other languages the article stands apart."""
    if language != "sv" or " " in name:
        return ()
    return (f"{name}n", f"{name}t") if name[-1] in "aeiouyåäö" else (f"{name}en", f"{name}et")


def _folded(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(fold(word, language) for word in words)


def _stemmed(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Words by their stems; with a sign before each, so that no stem is taken for a word."""
    spelt = _folded(words, language)
    roots = [stems(word, language)[0] for word in spelt]
    return tuple(f"~{root if len(root) >= _SHORTEST_STEM else word}" for root, word in zip(roots, spelt, strict=True))
