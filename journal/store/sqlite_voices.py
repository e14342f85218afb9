"""Who says what, in SQLite: a file of its own a projection, beside the store, made anew from the log at will.

It holds no text. Of a text that is only counted it holds which values, whose, and in which month.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from journal.documents.errors import NotReady, StoreUnusable
from journal.store.sqlite import in_words
from journal.store.sqlite_lexicon import Elsewhere, Form, Lexicon, packed, unpacked

Said = Mapping[str, tuple[str, ...]]
"""Value to the words it was said with; none where its writer named it."""

_TABLES = """
CREATE TABLE standing (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE called (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE text (
    document TEXT PRIMARY KEY, person INTEGER NOT NULL, space INTEGER NOT NULL, day TEXT NOT NULL,
    arrived INTEGER NOT NULL, language TEXT NOT NULL, said TEXT NOT NULL, forms BLOB NOT NULL);
CREATE INDEX text_space ON text (space, day);
CREATE INDEX text_person ON text (person, space);
CREATE TABLE counted (document TEXT PRIMARY KEY, person TEXT NOT NULL, month TEXT NOT NULL, said TEXT NOT NULL);
CREATE INDEX counted_person ON counted (person, month);
CREATE TABLE node (
    id INTEGER PRIMARY KEY, language TEXT NOT NULL, sort TEXT NOT NULL, key TEXT NOT NULL,
    people INTEGER NOT NULL DEFAULT 0, UNIQUE (language, sort, key));
CREATE TABLE form (
    id INTEGER PRIMARY KEY, node INTEGER NOT NULL, written TEXT NOT NULL, texts INTEGER NOT NULL DEFAULT 0,
    UNIQUE (node, written));
CREATE TABLE vocabulary (
    space INTEGER, person INTEGER, languages TEXT NOT NULL, nodes BLOB NOT NULL, PRIMARY KEY (space, person));
CREATE INDEX vocabulary_person ON vocabulary (person, languages);
"""
_WAIT_SECONDS = 3
_NUMBER = "(SELECT id FROM called WHERE name = ?)"
_TEXT = (
    "SELECT document, person.name, space.name, day, arrived, language, said FROM text"
    " JOIN called person ON person.id = text.person JOIN called space ON space.id = text.space"
)


@dataclass(frozen=True, slots=True)
class Text:
    """One text shared with a space, as themes see it; `arrived` decides who there may read it.

    `apart`: what it says is nothing that others are held against.
    """

    document: str
    person: str
    space: str
    day: str
    arrived: int
    language: str
    said: Said
    forms: tuple[Form, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A text only its writer reads, who lets it count: values alone, by month (YYYY-MM)."""

    document: str
    person: str
    month: str
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What texts say: by document numbers of `forms`, each of which stands here once."""

    said: Mapping[str, Sequence[int]]
    forms: Mapping[int, Form]


class SqliteVoices:
    """One file; it is opened for each question, so that a newer one may take its place at any time."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begin(self) -> None:
        """An empty file, for its owner alone."""
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.file.touch(0o600)
        with self._open() as connection:
            connection.executescript(_TABLES)

    def standing(self) -> dict[str, Any] | None:
        """What `put` said last, or None where the file is not there, or not whole."""
        if not self.file.exists():
            return None
        try:
            with self._open() as connection:
                row = connection.execute("SELECT value FROM standing WHERE name = 'cursor'").fetchone()
                found: dict[str, Any] | None = json.loads(row[0]) if row else None
        except (sqlite3.DatabaseError, NotReady, ValueError):
            return None
        return found

    def put(
        self, gone: Iterable[str], texts: Iterable[Text], counted: Iterable[Counted], standing: Mapping[str, Any]
    ) -> None:
        """Take these in place of what was had of the documents `gone`, all together."""
        with self._open() as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            lexicon = Lexicon(connection)
            for document in gone:
                lexicon.forget(document)
                connection.execute("DELETE FROM counted WHERE document = ?", [document])
            for text in texts:
                forms = [lexicon.form(form) for form in text.forms]
                person, space = lexicon.number(text.person), lexicon.number(text.space)
                if not text.apart:
                    lexicon.learn(space, person, text.language, forms)
                lexicon.hold(forms)
                said = json.dumps(text.said, ensure_ascii=False)
                connection.execute(
                    "INSERT INTO text VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (text.document, person, space, text.day, text.arrived, text.language, said, packed(forms)),
                )
            connection.executemany("INSERT OR REPLACE INTO counted VALUES (?, ?, ?, ?)", map(_counted_row, counted))
            lexicon.count()
            connection.execute("INSERT OR REPLACE INTO standing VALUES ('cursor', ?)", [json.dumps(standing)])

    def forms(self, space: str, first: str, last: str) -> Spoken:
        """What the texts of a space say in a period."""
        return self._spoken(f"space = {_NUMBER} AND day BETWEEN ? AND ?", space, first, last)

    def forms_of(self, documents: Iterable[str]) -> dict[str, tuple[Form, ...]]:
        """What these texts say, by document."""
        found = self._spoken("document IN (SELECT value FROM json_each(?))", json.dumps(sorted(documents)))
        return {document: tuple(map(found.forms.__getitem__, said)) for document, said in found.said.items()}

    def _spoken(self, which: str, *values: str) -> Spoken:
        with self._open() as connection:
            rows = connection.execute(f"SELECT document, forms FROM text WHERE {which}", values)
            said = {row[0]: unpacked(row[1]) for row in rows}
            return Spoken(said, Lexicon(connection).spelt(set().union(*said.values())))

    def elsewhere(self, space: str) -> Elsewhere:
        """What people of other spaces say."""
        with self._open() as connection:
            lexicon = Lexicon(connection)
            return lexicon.elsewhere(lexicon.known(space))

    def texts(self, space: str, first: str, last: str) -> list[Text]:
        """What is shared with a space, from a day up to and including another."""
        question = f"{_TEXT} WHERE text.space = {_NUMBER} AND day BETWEEN ? AND ? ORDER BY document"
        heard = cache(_said)  # most say nothing that has a name, or what others say as well
        with self._open() as connection:
            rows = connection.execute(question, (space, first, last))
            return [_text(row, heard(row[6])) for row in rows]

    def counted(self, people: Iterable[str], first: str, last: str) -> list[Counted]:
        """What these people let count, from a month up to and including another."""
        question = (
            "SELECT * FROM counted WHERE person IN (SELECT value FROM json_each(?)) AND month BETWEEN ? AND ?"
            " ORDER BY document"
        )
        with self._open() as connection:
            rows = connection.execute(question, (json.dumps(sorted(people)), first, last))
            return [Counted(row[0], row[1], row[2], frozenset(json.loads(row[3]))) for row in rows]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection. What turns out to be hurt is thrown away, so that it is made anew. Raises NotReady."""
        try:
            with self._connected() as connection:
                yield connection
        except StoreUnusable as hurt:
            for ending in ("", "-wal", "-shm"):
                Path(f"{self.file}{ending}").unlink(missing_ok=True)
            raise NotReady from hurt

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with in_words(), closing(sqlite3.connect(self.file, timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
                connection.execute(f"PRAGMA {pragma}")
            yield connection


def _text(row: tuple[Any, ...], said: Said) -> Text:
    values: tuple[Any, ...] = (*row[:6], said)
    return Text(*values)


def _said(kept: str) -> Said:
    return {value: tuple(words) for value, words in json.loads(kept).items()}


def _counted_row(counted: Counted) -> tuple[object, ...]:
    return counted.document, counted.person, counted.month, json.dumps(sorted(counted.said))
