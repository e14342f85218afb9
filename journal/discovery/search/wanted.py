"""A query as the index is asked it, and as a text is held against it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from journal.discovery.index.index import INSIDE, NAMED, STRONG, WEAK, AnyTerm, Either, Every, Term, Wanted
from journal.discovery.index.terms import begun, meant, side_by_side, terms_in, value_term
from journal.discovery.language.words import Token, fold, stems, tokens
from journal.discovery.search.query import Part, Phrase, Query, Word
from journal.discovery.values.own import Own, marks_of, own_named
from journal.discovery.values.voiced import STRENGTHS, shipped, value_named

Span = tuple[int, int]

_RANKED = tuple(zip(STRENGTHS, (NAMED, STRONG, WEAK), strict=True))
_MOST = 100
"""Phrases of a team's value that are looked for."""
# *Veiligheid* is both, *trygghet* and *safety* one each: who asks for one also means the other, after it.
_KIN = {"safety": "feeling_safe", "feeling_safe": "safety"}


@dataclass(frozen=True)
class Looked:
    """A query made ready. `value` is the value it is the name of, `own` one that a team wrote down."""

    query: Query
    value: str | None = None
    own: Own | None = None

    @cached_property
    def wanted(self) -> Wanted:
        """What the index must find: the words, or else the value said in other words and languages."""
        words = Every(tuple(Either(tuple(map(_wanted, group))) for group in self.query.groups))
        if self.value is None and self.own is None:
            return words
        values = (self.value,) if self.value else ()
        said = tuple(Term(value_term(value, how), rank) for value in values for how, rank in _RANKED)
        kin = tuple(Term(value_term(each, how), WEAK) for each in self._kin for how in STRENGTHS[:2])
        return Either((words, AnyTerm(said + kin), *(_all_of(*each) for each in self._phrases)))

    @cached_property
    def _phrases(self) -> list[tuple[str, list[Token]]]:
        """What the team's value is called and said with, each in its language."""
        spoken = self.own.spoken if self.own else ()
        phrases = ((language, list(tokens(each))) for language, name, words in spoken for each in (name, *words))
        return [each for each in phrases if each[1]][:_MOST]

    @property
    def _kin(self) -> tuple[str, ...]:
        return (_KIN[self.value],) if self.value in _KIN else ()

    @cached_property
    def without(self) -> tuple[Wanted, ...]:
        """What the index leaves out at once; phrases are left out when the text itself says them."""
        return tuple(_wanted(part) for part in self.query.without if not isinstance(part, Phrase))

    @property
    def has_phrases(self) -> bool:
        """Whether terms alone cannot tell."""
        parts = (*self.query.wanted, *self.query.without)
        return any(isinstance(part, Phrase) for part in parts) or any(len(words) > 1 for _, words in self._phrases)

    def holds(self, text: str, language: str) -> bool:
        """Whether a text says what is asked, phrases in a row."""
        if self._says_value(text, language):
            return True
        said = list(tokens(text))
        groups = all(any(self._says(part, said, language) for part in group) for group in self.query.groups)
        return groups and not any(self._says(part, said, language) for part in self.query.without)

    def _says_value(self, text: str, language: str) -> bool:
        if self.own and marks_of(self.own, text, language):
            return True
        values = {self.value, *self._kin} - {None}
        return bool(values) and not values.isdisjoint(shipped().strengths(text, language))

    def marks(self, text: str, language: str, rank: int) -> list[Span]:
        """Where the words stand that a text was found by, in order."""
        if rank > INSIDE:
            values = (self.value, *self._kin)
            marks = [mark for mark in shipped().marks(text, language) if mark.value in values]
            marks += marks_of(self.own, text, language) if self.own else []
            return sorted((mark.start, mark.end) for mark in marks)
        said = list(tokens(text))
        return sorted({span for part in self.query.wanted for span in self._spans(part, said, language)})

    def _says(self, part: Part, said: Sequence[Token], language: str) -> bool:
        return next(self._spans(part, said, language), None) is not None

    def _spans(self, part: Part, said: Sequence[Token], language: str) -> Iterator[Span]:
        if isinstance(part, Phrase):
            yield from _in_a_row(part, said, language)
        else:
            does = self._does[part]
            yield from ((token.start, token.end) for token in said if does(token.text, language))

    @cached_property
    def _does(self) -> dict[Part, Callable[[str, str], bool]]:
        parts = (*self.query.wanted, *self.query.without)
        return {part: _doing(part) for part in parts if not isinstance(part, Phrase)}


def look(text: str, query: Query, own: Callable[[], Sequence[Own]] | None) -> Looked:
    """A query made ready. One that is the name of a value is no phrase, however its words are joined.

    `own` gives the values that the asker's teams wrote down; None where no value is to widen the search.
    """
    if own is None or '"' in text or query.without:
        return Looked(query)
    mine = own_named(text, own())
    value = value_named(text) or (mine.stands_for or None if mine else None)
    if value is None and mine is None:
        return Looked(query)
    return Looked(Query(tuple((Word(token.text),) for token in tokens(text))), value, mine)


def _all_of(language: str, words: Sequence[Token]) -> Wanted:
    """The words of a phrase in its language, however inflected; whether in a row, the text itself must say."""
    each = (tuple(Term(f"{language}:{stem}", NAMED) for stem in stems(word.text, language)) for word in words)
    return Every(tuple(map(AnyTerm, each)))


def _wanted(part: Part) -> Wanted:
    if isinstance(part, Phrase):
        return side_by_side(part.words)
    return begun(part.text) if part.begun else meant(part.text)


def _doing(part: Part) -> Callable[[str, str], bool]:
    found = _wanted(part)
    assert isinstance(found, AnyTerm), "of a word"
    whole = {term.text for term in found.terms if not term.start}
    starts = tuple(term.text for term in found.terms if term.start)

    @cache  # a text says the same words over and over
    def does(word: str, language: str) -> bool:
        terms = terms_in(word, language)
        return not whole.isdisjoint(terms) or any(term.startswith(starts) for term in terms if starts)

    return does


def _in_a_row(phrase: Phrase, said: Sequence[Token], language: str) -> Iterator[Span]:
    words = [fold(word, language) for word in phrase.words]
    folded = [fold(token.text, language) for token in said]
    for at in range(len(said) - len(words) + 1):
        if folded[at : at + len(words)] == words:
            yield said[at].start, said[at + len(words) - 1].end
