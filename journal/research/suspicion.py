"""What in a string may not leave: asked of what people wrote, and of what describes it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from journal.names import Roster, mask
from journal.names.dictionary import spelt
from journal.names.identifiers import identifiers
from journal.names.letters import folded, letters
from journal.names.span import form_of
from journal.research.entry import Forbidden
from journal.research.settled import Settled

_WORD = re.compile(r"[^\W\d_]+")
_MADE_UP = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{12,}(?:-c?\d+)?\b")
_NUMBER = re.compile(r"@|\d(?:[ .+-]?\d){5}|[A-Z]{2}\d\d")
"""Without one of these, no address and no number of a person can stand there."""
_PARTICLES = {"van", "der", "den", "de", "het", "ter", "ten", "von", "af", "av", "el", "al", "la", "le", "bin", "ben"}


class Suspicion:
    """Knows what is forbidden, which of our own lines are above suspicion, and what it has read already."""

    def __init__(
        self, forbidden: Forbidden, ours: Iterable[str], vouched: Iterable[str], described: Iterable[str] = ()
    ) -> None:
        self.described = frozenset(described)
        """Files of text that describe the bundle, where others hold what people wrote."""
        self._kept = forbidden.kept
        organisation = " ".join(forbidden.organisation)
        self._roster = Roster(forbidden.people, forbidden.teams, organisation, forbidden.aliases)
        ours = tuple(ours)
        self._settled = Settled(self._roster)
        self._clean = {_digest(line) for line in ours}
        self._plain = set(self._clean)
        self._our_words = {word for line in ours for word in _words(line)}
        self._vouched = sorted((each for each in vouched if each.strip()), key=len, reverse=True)
        self._whole = {form for form in map(_words, _names(forbidden)) if form}
        self._longest = max(map(len, self._whole), default=0)
        parts = {(word,) for name in map(_words, forbidden.people) for word in name if _tells(word)}
        self._whole |= {part for part in parts if part[0] not in self._our_words}

    def of_written(self, text: str, language: str | None) -> Iterator[str]:
        """The kinds of what somebody wrote that should have been covered up and was not; none for what was read."""
        lines = {_digest(line) for line in text.split("\n")}
        if lines <= self._clean:
            return
        found = list(self._open(text, language))
        if not found:
            self._clean |= lines
        yield from found

    def _open(self, text: str, language: str | None) -> Iterator[str]:
        """What a sentence alone may say, the whole text decides."""
        sentences = self._settled.open_sentences(text, language or "")
        if any(self._found(sentence, language) for sentence in sentences):
            yield from self._found(text, language)

    def _found(self, text: str, language: str | None) -> list[str]:
        spans = mask(text, language, self._roster).spans
        return [span.kind for span in spans if form_of(text[span.start : span.end]) not in self._kept]

    def of_described(self, text: str) -> Iterator[str]:
        """The kinds of what should not stand in a description, a label, a name or a number."""
        if _digest(text) in self._plain:
            return
        rest = _MADE_UP.sub(" ", text)
        for each in self._vouched:
            rest = rest.replace(each, " ")
        found = list(self._named(rest)) + list(self._numbered(rest))
        if not found:
            self._plain.add(_digest(text))
        yield from found

    def _named(self, text: str) -> Iterator[str]:
        words = _words(text)
        for place in range(len(words)):
            for length in range(1, self._longest + 1):
                form = words[place : place + length]
                if form in self._whole and (length > 1 or self._is_meant(text, place)):
                    yield "ROSTER"
                    break

    def _is_meant(self, text: str, place: int) -> bool:
        """A name that is a word too (*Groot*, *May*) is meant by its capital, or where nothing else stands."""
        found = _WORD.findall(text)
        if place >= len(found) or not _ordinary(found[place].lower()):
            return True
        return (place > 0 and found[place][0].isupper()) or not any(letter.isspace() for letter in text)

    def _numbered(self, text: str) -> Iterator[str]:
        if not _NUMBER.search(text):
            return
        for span in identifiers(letters(text).text, ""):
            if span.kind == "EMAIL" or (span.kind == "ID" and span.rule in CHECKED):
                yield span.kind


CHECKED = frozenset({"bsn", "personnummer", "nhs", "nino", "iban", "card"})
"""Rules of `journal.names` that found a number whose own check is right."""


def _names(forbidden: Forbidden) -> Iterator[str]:
    yield from forbidden.people
    yield from forbidden.teams
    yield from forbidden.organisation
    yield from forbidden.aliases


@lru_cache(maxsize=1 << 12)
def _ordinary(word: str) -> bool:
    return spelt(word, "")


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in _PARTICLES


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text)))


def _digest(text: str) -> bytes:
    return blake2b(text.encode(errors="replace"), digest_size=12).digest()
