"""Words and phrases found in a text, however they are inflected: prepared once, then a look-up a word.

A phrase is words in order, written by people who know the language:
`trust` that word alone · `trust~` every word with its stem · `trust*`, `*trust` what begins or ends so ·
`his|her` either · `the|?` or nothing · `_` up to one word of any kind.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from journal.discovery.language.words import Token, fold, stems, tokens

Meaning = TypeVar("Meaning")

_ANY = frozenset({-1})
_NONE: frozenset[int] = frozenset()
_SENTENCE_ENDS = re.compile(r"[.!?…\n]\s|[\n;]")


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """What a phrase means, and where it stands: code points of the text, the end exclusive."""

    meaning: Meaning
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Step:
    """One place in a phrase: which forms fit, and whether it may stay empty."""

    forms: frozenset[int]
    may_be_empty: bool


class Phrases(Generic[Meaning]):
    """Many phrases of one language, each with what it means, looked for all at once."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]], language: str) -> None:
        self._language = language
        self._numbers: dict[str, int] = {}
        self._beginning: dict[int, list[tuple[tuple[_Step, ...], Meaning]]] = {}
        self._pairs: dict[int, dict[int, list[tuple[tuple[_Step, ...], Meaning]]]] = {}
        for phrase, meaning in phrases:
            self._add(phrase, meaning)
        self._forms = lru_cache(maxsize=60_000)(self._forms_of)
        self._heads = sorted({len(form) - 1 for form in self._numbers if form.endswith("*")})
        self._tails = sorted({len(form) - 1 for form in self._numbers if form.startswith("*")})

    def found(self, text: str) -> list[Found[Meaning]]:
        """Every phrase in a text, in order, each once; phrases may overlap."""
        return list(dict.fromkeys(self._walk(text, tokens(text))))

    def _walk(self, text: str, said: Sequence[Token]) -> Iterator[Found[Meaning]]:
        forms = [self._forms(token.text) for token in said]
        for first, fitting in enumerate(forms):
            for step, steps, meaning in self._begun(fitting, forms[first + 1] if first + 1 < len(forms) else _NONE):
                after = _end(steps, step, forms, first + step)
                if after is None:
                    continue
                start, end = said[first].start, said[after - 1].end
                if after == first + 1 or not _SENTENCE_ENDS.search(text, start, end):
                    yield Found(meaning, start, end)

    def _begun(self, fitting: frozenset[int], then: frozenset[int]) -> Iterator[tuple[int, tuple[_Step, ...], Meaning]]:
        """Phrases that begin with a word, and with the next where they must: after how many steps, and which."""
        for form in fitting:
            for steps, meaning in self._beginning.get(form, ()):
                yield 1, steps, meaning
            pairs = self._pairs.get(form)
            for second in then if pairs else ():
                for steps, meaning in pairs.get(second, ()) if pairs else ():
                    yield 2, steps, meaning

    def _add(self, phrase: str, meaning: Meaning) -> None:
        steps = tuple(self._step(place) for place in phrase.split())
        for form in steps[0].forms:
            if len(steps) == 1 or steps[1].may_be_empty:
                self._beginning.setdefault(form, []).append((steps, meaning))
                continue
            for second in steps[1].forms:
                self._pairs.setdefault(form, {}).setdefault(second, []).append((steps, meaning))

    def _step(self, place: str) -> _Step:
        if place == "_":
            return _Step(_ANY, True)
        either = place.split("|")
        forms = {self._number(form) for each in either if each != "?" for form in self._spelt(each)}
        return _Step(frozenset(forms), "?" in either)

    def _spelt(self, form: str) -> list[str]:
        if form.endswith("~"):
            return [f"{stem}~" for stem in stems(fold(form[:-1], self._language), self._language)]
        bare = fold(form.strip("*"), self._language)
        return [f"{'*' * form.startswith('*')}{bare}{'*' * form.endswith('*')}"]

    def _number(self, form: str) -> int:
        return self._numbers.setdefault(form, len(self._numbers))

    def _forms_of(self, word: str) -> frozenset[int]:
        """The numbers of the forms that a word has, of those that any phrase asks for."""
        word = fold(word, self._language)
        spelt = [word, *(f"{stem}~" for stem in stems(word, self._language))]
        spelt += [f"{word[:length]}*" for length in self._heads if length <= len(word)]
        spelt += [f"*{word[-length:]}" for length in self._tails if length <= len(word)]
        return frozenset(self._numbers[form] for form in spelt if form in self._numbers)


def _end(steps: Sequence[_Step], step: int, forms: Sequence[frozenset[int]], at: int) -> int | None:
    """Where a phrase ends whose first steps fitted before `at`, or None if it does not go on so."""
    if step == len(steps):
        return at
    here = steps[step]
    if at < len(forms) and (here.forms is _ANY or here.forms & forms[at]):
        after = _end(steps, step + 1, forms, at + 1)
        if after is not None:
            return after
    return _end(steps, step + 1, forms, at) if here.may_be_empty else None
