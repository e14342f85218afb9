"""What is said by how many people, as numbers kept up with each text: asking takes no longer in a large house."""

import json
import sqlite3
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import sub

Form = tuple[str, str, str, str]
"""Something that is said: language, sort and key of what it is, and as it was written."""

Node = tuple[str, str, str]
"""What is said, however it is written: language, sort, key."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How many people of other spaces say each of what is said here, and how many write in each language."""

    said: Mapping[Node, int]
    wrote: Mapping[str, int]
    people: int


class Lexicon:
    """The numbers within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._forms: dict[Form, int] = {}
        self._numbers: dict[str, int] = {}
        self._changed: set[tuple[int, int]] = set()
        self._learnt: dict[tuple[int, int], list[tuple[str, Collection[int]]]] = defaultdict(list)
        self._fewer: set[tuple[int, int]] = set()
        self._unsaid: set[int] = set()

    def number(self, name: str) -> int:
        """The number that stands for a person or a space here, many times over."""
        if name not in self._numbers:
            self._run("INSERT OR IGNORE INTO called (name) VALUES (?)", [name])
            self._numbers[name] = self.known(name)
        return self._numbers[name]

    def known(self, name: str) -> int:
        """The number, or 0 for who said nothing here."""
        row = self._run("SELECT id FROM called WHERE name = ?", [name]).fetchone()
        return int(row[0]) if row else 0

    def form(self, form: Form) -> int:
        """The number of a form."""
        if form not in self._forms:
            *node, written = form
            self._run("INSERT OR IGNORE INTO node (language, sort, key) VALUES (?, ?, ?)", node)
            [number] = self._run("SELECT id FROM node WHERE language = ? AND sort = ? AND key = ?", node).fetchone()
            self._run("INSERT OR IGNORE INTO form (node, written) VALUES (?, ?)", [number, written])
            found = self._run("SELECT id FROM form WHERE node = ? AND written = ?", [number, written])
            self._forms[form] = int(found.fetchone()[0])
        return self._forms[form]

    def forget(self, document: str) -> None:
        """Drop a text."""
        question = "DELETE FROM text WHERE document = ? RETURNING space, person, forms"
        for space, person, forms in self._run(question, [document]).fetchall():
            self._changed.add((space, person))
            self._fewer.add((space, person))
            self._unsaid.update(unpacked(forms))
            self._run(f"UPDATE form SET texts = texts - 1 WHERE id IN {_LISTED}", [_list(unpacked(forms))])

    def learn(self, space: int, person: int, language: str, forms: Collection[int]) -> None:
        """Somebody says something more, or something else, that others are held against."""
        self._changed.add((space, person))
        self._learnt[space, person].append((language, forms))

    def hold(self, forms: Collection[int]) -> None:
        """One more text says these."""
        self._run(f"UPDATE form SET texts = texts + 1 WHERE id IN {_LISTED}", [_list(forms)])

    def count(self) -> None:
        """Bring the counts up to date with what these people say now; who says nothing any more is not called."""
        for space, person in sorted(self._changed):
            self._count(space, person)
        silent = " AND ".join(
            f"NOT EXISTS (SELECT 1 FROM text WHERE {column} = called.id)" for column in ("space", "person")
        )
        called = {number for both in self._changed for number in both}
        self._run(f"DELETE FROM called WHERE id IN {_LISTED} AND {silent}", [_list(called)])
        for done in (self._changed, self._numbers, self._learnt, self._fewer):
            done.clear()
        self._forget_unsaid()

    def _forget_unsaid(self) -> None:
        """A word that stands in no text any more stands nowhere."""
        gone = f"DELETE FROM form WHERE texts < 1 AND id IN {_LISTED} RETURNING node"
        nodes = {row[0] for row in self._run(gone, [_list(self._unsaid)]).fetchall()}
        nowhere = "NOT EXISTS (SELECT 1 FROM form WHERE form.node = node.id)"
        self._run(f"DELETE FROM node WHERE id IN {_LISTED} AND {nowhere}", [_list(nodes)])
        self._unsaid.clear()

    def _count(self, space: int, person: int) -> None:
        if (space, person) not in self._learnt and not self._counts(space, person):
            return
        before, elsewhere = self._nodes(space, person)
        rows = self._said(space, person)
        forms = {form for _language, said in rows for form in said}
        nodes = {row[0] for row in self._run(f"SELECT DISTINCT node FROM form WHERE id IN {_LISTED}", [_list(forms)])}
        languages = {language for language, _said in rows}
        if (space, person) not in self._fewer:
            languages |= self._languages(space, person)
            nodes |= before
        for difference, more in ((nodes - before - elsewhere, 1), (before - nodes - elsewhere, -1)):
            self._run(f"UPDATE node SET people = people + {more} WHERE id IN {_LISTED}", [_list(difference)])
        self._run("DELETE FROM vocabulary WHERE space = ? AND person = ?", [space, person])
        if rows:
            row = (space, person, json.dumps(sorted(languages)), packed(nodes))
            self._run("INSERT INTO vocabulary VALUES (?, ?, ?, ?)", row)

    def _counts(self, space: int, person: int) -> bool:
        """Whether anybody is held against what somebody says there."""
        row = self._run("SELECT 1 FROM vocabulary WHERE space = ? AND person = ?", [space, person])
        return row.fetchone() is not None

    def _said(self, space: int, person: int) -> list[tuple[str, Collection[int]]]:
        """The language and the forms of what somebody says more; of all their texts, where something is taken back."""
        if (space, person) not in self._fewer:
            return self._learnt[space, person]
        question = "SELECT language, forms FROM text WHERE person = ? AND space = ?"
        return [(language, unpacked(forms)) for language, forms in self._run(question, [person, space])]

    def _languages(self, space: int, person: int) -> frozenset[str]:
        question = "SELECT languages FROM vocabulary WHERE space = ? AND person = ?"
        row = self._run(question, [space, person]).fetchone()
        return _spoken(row[0]) if row else frozenset()

    def _nodes(self, space: int, person: int) -> tuple[set[int], set[int]]:
        """What somebody says in a space, and what they say in others: who says it twice is one."""
        here: set[int] = set()
        elsewhere: set[int] = set()
        for where, nodes in self._run("SELECT space, nodes FROM vocabulary WHERE person = ?", [person]):
            (here if where == space else elsewhere).update(unpacked(nodes))
        return here, elsewhere

    def spelt(self, forms: Collection[int]) -> dict[int, Form]:
        """Forms by number."""
        joined = "form JOIN node ON node.id = node"
        question = f"SELECT form.id, language, sort, key, written FROM {joined} WHERE form.id IN {_LISTED}"
        return {row[0]: (row[1], row[2], row[3], row[4]) for row in self._run(question, [_list(forms)])}

    def elsewhere(self, space: int) -> Elsewhere:
        """What others say of what is said in a space: who writes in other spaces too is one of them, once."""
        here: set[int] = set()
        alone: Counter[int] = Counter()
        for said, elsewhere in self._of_those_here(space):
            here |= said
            alone.update(said - elsewhere)
        others: dict[int, set[str]] = defaultdict(set)
        for person, languages in self._run("SELECT person, languages FROM vocabulary WHERE space <> ?", [space]):
            others[person].update(_spoken(languages))
        wrote = Counter(language for languages in others.values() for language in languages)
        question = f"SELECT id, language, sort, key, people FROM node WHERE id IN {_LISTED}"
        said_there = {(row[1], row[2], row[3]): row[4] - alone[row[0]] for row in self._run(question, [_list(here)])}
        return Elsewhere(said_there, wrote, len(others))

    def _of_those_here(self, space: int) -> Iterable[tuple[set[int], set[int]]]:
        """What each person of a space says there, and what they say in others."""
        found: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
        here = "person IN (SELECT person FROM vocabulary WHERE space = ?)"
        for where, person, nodes in self._run(f"SELECT space, person, nodes FROM vocabulary WHERE {here}", [space]):
            found[person][where != space].update(unpacked(nodes))
        return found.values()


_LISTED = "(SELECT value FROM json_each(?))"


@lru_cache(maxsize=64)
def _spoken(languages: str) -> frozenset[str]:
    return frozenset(json.loads(languages))


def _list(numbers: Iterable[int]) -> str:
    return json.dumps(sorted(numbers))


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers as they are kept, in order: the steps between them, deflated."""
    ordered = sorted(numbers)
    steps = array("I", map(sub, ordered, [0, *ordered]))
    size = next(size for size in "HI" if max(steps, default=0) < 1 << 8 * array(size).itemsize)
    return size.encode() + zlib.compress(array(size, steps).tobytes(), wbits=-15)


def unpacked(kept: bytes) -> list[int]:
    """Numbers that were packed."""
    steps = array(kept[:1].decode())
    steps.frombytes(zlib.decompress(kept[1:], -15))
    return list(accumulate(steps))
