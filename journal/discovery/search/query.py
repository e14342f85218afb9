"""What may be typed into the search box: words, "phrases in quotes", -without, one OR other, begun* words.

Everything else is refused with a code and the place, never guessed at.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from journal.discovery.language.words import tokens
from journal.documents.errors import KringError

LONGEST = 1_000
MOST_WORDS = 40

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_PIECE = re.compile(r'\s*(?P<sign>-*)(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)|(?P<alone>(?<=-)))')
_FIELD = re.compile(r"[^\W\d]+:(?=\S|$)")


class QueryUnclear(KringError):
    """A query that means nothing here: what is wrong, at which character, and the words there."""

    def __init__(self, code: str, at: int = 0, what: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        self.what = what

    @property
    def details(self) -> dict[str, object]:
        """Where it is, for who shows the query."""
        return {"at": self.at, "what": self.what}


CODES = (
    "query_empty", "query_too_long", "query_unfit", "query_quotes", "query_or", "query_without", "query_star",
    "query_field", "query_only_without",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `begun` if only its beginning was given."""

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, as they are written."""

    words: tuple[str, ...]


Part = Word | Phrase


@dataclass(frozen=True, slots=True)
class Query:
    """Of each group at least one part must be there; of `without`, none."""

    groups: tuple[tuple[Part, ...], ...]
    without: tuple[Part, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The whole words that are looked for, outside quotes."""
        return tuple(part.text for group in self.groups for part in group if isinstance(part, Word) and not part.begun)

    @property
    def wanted(self) -> tuple[Part, ...]:
        """Every part that is looked for."""
        return tuple(part for group in self.groups for part in group)


def parse(text: str) -> Query:
    """The query in a text. Raises QueryUnclear."""
    _look_at(text)
    groups: list[list[Part]] = []
    without: list[Part] = []
    waiting = False  # an OR stands open
    for at, negated, found in _pieces(text.translate(_QUOTES)):
        if found is None:
            if waiting or not groups or negated:
                raise QueryUnclear("query_or", at, "OR")
            waiting = True
        elif negated:
            if waiting:
                raise QueryUnclear("query_or", at, "OR")
            without.append(found)
        elif waiting:
            groups[-1].append(found)
            waiting = False
        else:
            groups.append([found])
    if waiting:
        raise QueryUnclear("query_or", len(text), "OR")
    return _whole(groups, without)


def _whole(groups: list[list[Part]], without: list[Part]) -> Query:
    if not groups:
        raise QueryUnclear("query_only_without" if without else "query_empty")
    if sum(map(len, groups)) + len(without) > MOST_WORDS:
        raise QueryUnclear("query_too_long")
    return Query(tuple(map(tuple, groups)), tuple(without))


def _look_at(text: str) -> None:
    if len(text) > LONGEST:
        raise QueryUnclear("query_too_long", LONGEST)
    for at, letter in enumerate(text):
        if unicodedata.category(letter) in ("Cc", "Cs", "Cn") and letter not in "\t\n\r":
            raise QueryUnclear("query_unfit", at)


def _pieces(text: str) -> Iterator[tuple[int, bool, Part | None]]:
    """Each piece with where it stands and whether a minus is before it; None is OR."""
    if text.count('"') % 2:
        raise QueryUnclear("query_quotes", text.rindex('"'), '"')
    end = 0
    while end < len(text.rstrip()):
        found = _PIECE.match(text, end)
        assert found is not None, "quotes are balanced"
        end = found.end()
        at = found.start("sign")
        yield from _piece(at, found)


def _piece(at: int, found: re.Match[str]) -> Iterator[tuple[int, bool, Part | None]]:
    sign, quoted, bare = found["sign"], found["quoted"], found["bare"]
    if len(sign) > 1 or (sign and not quoted and not bare):
        raise QueryUnclear("query_without", at, sign)
    if bare == "OR":
        yield at, bool(sign), None
    elif bare is not None:
        part = _bare(at, bare)
        if part is not None:
            yield at, bool(sign), part
        elif sign:
            raise QueryUnclear("query_without", at, bare)
    elif quoted is not None:
        words = tuple(token.text for token in tokens(quoted))
        if not words or len(words) > MOST_WORDS:
            raise QueryUnclear("query_quotes" if not words else "query_too_long", at, '""')
        yield at, bool(sign), Phrase(words)


def _bare(at: int, piece: str) -> Part | None:
    """A word, or words joined by a sign, which are a phrase; None for a sign alone."""
    begun = piece.endswith("*")
    stem = piece.removesuffix("*")
    if "*" in stem or (begun and not stem):
        raise QueryUnclear("query_star", at, piece)
    if _FIELD.match(piece):
        raise QueryUnclear("query_field", at, piece.partition(":")[0])
    words = tuple(token.text for token in tokens(stem))
    if begun and len(words) != 1:
        raise QueryUnclear("query_star", at, piece)
    if not words:
        return None
    return Word(words[0], begun) if len(words) == 1 else Phrase(words)
