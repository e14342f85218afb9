"""The store contract: a second backend only has to pass tests/store/test_contract.py."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from journal.documents.document import Document, Outcome, Revision
from journal.people.book import PeopleBook
from journal.people.space import Seat


@dataclass(frozen=True, slots=True)
class Organisation:
    """A tenant; `demo` says that its people are invented and sign in by link."""

    id: str
    name: str
    created_on: str
    demo: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a log, as it goes over the wire; `body` is the change as JSON text.

    `body` is joined, never parsed: reading a page of 500 documents costs no schema.
    """

    document: str
    sequence: int
    body: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who pulls: a person, the kinds their own texts have, the kinds phones keep for ever.

    `cutoff` is the day (YYYY-MM-DD) before which other people's *year* documents are left out
    of what is filled in from the past.
    """

    person: str
    personal: str
    own: tuple[str, ...]
    ever: tuple[str, ...]
    cutoff: str


class Notebook(Protocol):
    """One organisation's part of the store within one transaction.

    No method takes an organisation: whoever holds a notebook cannot reach another tenant.
    """

    @property
    def people(self) -> PeopleBook:
        """Who is who in this organisation."""
        ...

    def sequence(self) -> int:
        """The log's present sequence."""
        ...

    def tick(self) -> int:
        """Raise the log's counter by one; the row comes after, in the same transaction."""
        ...

    def stamp(self) -> int:
        """A number for a receipt that only grows and tells how late it is, not how much others wrote.

        Milliseconds since 1970, or one more than the last where a clock stood still or went back.
        """
        ...

    def document(self, document: str) -> Document | None:
        """The present state of a document, erased ones included."""
        ...

    def append(self, document: Document, revision: Revision) -> None:
        """A new present state and the revision that made it."""
        ...

    def number_of(self, document: str, revision: str) -> int | None:
        """The number of a revision of this document, or None if it never was one."""
        ...

    def revisions(self, document: str, before: int | None = None) -> Iterator[Revision]:
        """The revisions of a document (with a number below `before`), newest first."""
        ...

    def blank(self, document: str, number: int | None = None) -> None:
        """Take the words out of one revision, or of all."""
        ...

    def targeting(self, document: str) -> list[Document]:
        """The documents that are about this one."""
        ...

    def written_in(self, space: str, author: str) -> list[Document]:
        """What a person wrote that is in a space now, deleted documents included."""
        ...

    def present(
        self, space: str, document: str, sequence: int, since: int | None, day: str, *, came_back: bool = False
    ) -> None:
        """The newest row of a document in a log.

        `since` (when it came there) stays unless it was gone; `came_back` says that it was only
        deleted for a while, which makes it no newer to anybody.
        """
        ...

    def gone(self, space: str, document: str, sequence: int, erased: bool, day: str) -> None:
        """A document is no longer in a log."""
        ...

    def places(self, document: str) -> list[str]:
        """The logs in which a document is now."""
        ...

    def arrived(self, space: str, document: str) -> int | None:
        """The sequence at which a document came to a log, or None if it is not there."""
        ...

    def show_from(self, space: str, document: str, sequence: int) -> None:
        """Let the document count as shared at `sequence`, so that those who joined before then see it."""
        ...

    def outcome(self, mutation: str) -> tuple[str, Outcome] | None:
        """The person and the recorded outcome of a mutation seen before."""
        ...

    def record(self, outcome: Outcome, person: str, document: str) -> None:
        """Keep an outcome for ever."""
        ...

    def newer(self, seat: Seat, reader: Reader, high: int, limit: int) -> Iterator[Row]:
        """Rows of a log above `high`, oldest first, that this person may know of.

        What came and went again above `high` is not told: no phone that stands there had it.
        """
        ...

    def older(self, seat: Seat, reader: Reader, low: int, limit: int) -> Iterator[Row]:
        """Documents of a log below `low`, newest first: nothing gone, nothing past keeping."""
        ...

    def shown(self, seat: Seat, reader: Reader, documents: Iterable[str]) -> list[Row]:
        """The present state of documents, as rows of one log, as far as this person may read them."""
        ...

    def has_read(self, document: str, person: str, *, named: bool = True) -> None:
        """A person opened a document; `named` if its author may ever be told who."""
        ...

    def read_by(self, document: str) -> list[tuple[str, bool]]:
        """The people who opened a document, and whether they may be named."""
        ...


class Store(Protocol):
    """Everything kept; `epoch` names one unbroken history, `secret` signs what leaves."""

    @property
    def epoch(self) -> str:
        """Random, and new whenever the history is no longer what phones have seen."""
        ...

    @property
    def secret(self) -> bytes:
        """32 random bytes of this store's own."""
        ...

    def renew_epoch(self) -> None:
        """Tell every phone that the history changed under it."""
        ...

    def copied(self) -> int | None:
        """The stamp of the last copy kept off this machine, or None without one."""
        ...

    def clear_gone(self, before: str) -> int:
        """Drop *gone* rows from before a day (YYYY-MM-DD), and say how many; older cursors count as none."""
        ...

    def organisations(self) -> list[Organisation]:
        """Every tenant."""
        ...

    def organise(self, name: str, *, demo: bool = False) -> Organisation:
        """A new organisation with its own space and an empty log."""
        ...

    def writing(self, organisation: str) -> AbstractContextManager[Notebook]:
        """One transaction that writes: all of it is kept, on disk, or none.

        Raises StoreBusy or StoreFull.
        """
        ...

    def savepoint(self, notebook: Notebook) -> AbstractContextManager[None]:
        """A part of a transaction that may fail alone."""
        ...

    def reading(self, organisation: str) -> AbstractContextManager[Notebook]:
        """One consistent view."""
        ...

    def close(self) -> None:
        """Let go of every file."""
        ...
