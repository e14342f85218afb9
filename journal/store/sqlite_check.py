"""Whether a store in SQLite is whole, asked without writing a byte."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from journal.documents.errors import StoreUnusable
from journal.store.sqlite import FILE, in_words

_WHERE_DOCUMENT = "WHERE revision.organisation = document.organisation AND revision.document = document.id"

CHECKS = {
    "file_hurt": "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "place_without_document": "SELECT count(*) FROM place WHERE NOT EXISTS (SELECT 1 FROM document"
    " WHERE document.organisation = place.organisation AND document.id = place.document)",
    "head_missing": "SELECT count(*) FROM document WHERE NOT EXISTS (SELECT 1 FROM revision"
    f" {_WHERE_DOCUMENT} AND revision.number = document.number AND revision.id = document.head)",
    "document_nowhere": "SELECT count(*) FROM document WHERE erased = 0 AND deleted = 0 AND NOT EXISTS"
    " (SELECT 1 FROM place WHERE place.organisation = document.organisation AND place.document = document.id"
    " AND place.space = document.space AND place.gone = 0)",
    "words_of_erased": "SELECT count(*) FROM document WHERE erased = 1 AND EXISTS"
    f" (SELECT 1 FROM revision {_WHERE_DOCUMENT} AND revision.blanked = 0)",
    "counter_behind": "SELECT count(*) FROM counter WHERE sequence <"
    " (SELECT coalesce(max(sequence), 0) FROM place WHERE place.organisation = counter.organisation)",
    "person_without_space": "SELECT count(*) FROM person WHERE NOT EXISTS (SELECT 1 FROM space"
    " WHERE space.organisation = person.organisation AND space.person = person.id AND space.kind = 'personal')",
    "member_of_nothing": "SELECT count(*) FROM member WHERE NOT EXISTS (SELECT 1 FROM space"
    " WHERE space.organisation = member.organisation AND space.id = member.space) OR NOT EXISTS (SELECT 1 FROM person"
    " WHERE person.organisation = member.organisation AND person.id = member.person)",
}


UNASKED = frozenset(("cannot_be_read", "file_hurt"))
"""The faults of a store that is asked nothing more."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that should not be, and how often; never whose, since names are nobody's business here.

    `places` are those of files, which are called by numbers.
    """

    code: str
    count: int
    places: tuple[str, ...] = ()


def is_store(data: Path) -> bool:
    """Whether a directory holds a store at all; what cannot be looked into may."""
    try:
        return (data / FILE).is_file()
    except OSError:
        return True


def faults(file: Path, done: Callable[[int], None]) -> Iterator[Fault]:
    """Every kind of fault that is there; `done` is told after each question. A hurt file is asked no more."""
    connection = opened(file)
    if connection is None:
        yield Fault("cannot_be_read", 1)
        return
    with closing(connection):
        for code, question in CHECKS.items():
            fault = _asked(connection, code, question)
            done(1)
            if fault.count:
                yield fault
            if fault.count and fault.code in UNASKED:
                return


def opened(file: Path) -> sqlite3.Connection | None:
    """A connection that only reads; where nothing can be written at all, one that locks nothing either."""
    for how in ("mode=ro", "mode=ro&immutable=1"):
        with suppress(StoreUnusable), in_words(), ExitStack() as unless_it_works:
            connection = unless_it_works.enter_context(
                closing(sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True))
            )
            connection.execute("SELECT count(*) FROM sqlite_master")
            unless_it_works.pop_all()
            return connection
    return None


def _asked(connection: sqlite3.Connection, code: str, question: str) -> Fault:
    """One kind of fault; raises StoreBusy if somebody keeps the file to themself."""
    try:
        with in_words():
            return Fault(code, connection.execute(question).fetchone()[0])
    except (StoreUnusable, sqlite3.DatabaseError):
        return Fault("file_hurt", 1)
