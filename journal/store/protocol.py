"""The store contract: a second backend only has to pass tests/store/test_contract.py."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from journal.documents.document import Document, Outcome, Revision
from journal.people.book import PeopleBook
from journal.people.space import Seat
from journal.store.files import Files, FileShelf
from journal.store.studies import StudyShelf


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


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What was told about a team's themes, and must go on being told; `body` is its own to read.

    `reader` is who it is for, "" for everybody who reads all that is counted; `frame` the values it speaks of;
    `day` when it was reckoned.
    """

    space: str
    reader: str
    months: int
    k: int
    frame: str
    day: str
    body: str


@dataclass(frozen=True, slots=True)
class ChosenValues:
    """Which sets of values an organisation works with (ids), and how small a group it shows, from a day on."""

    sets: tuple[str, ...]
    smallest_group: int
    day: str


class Notebook(Protocol):
    """One organisation's part of the store within one transaction.

    No method takes an organisation: whoever holds a notebook cannot reach another tenant.
    """

    @property
    def people(self) -> PeopleBook:
        """Who is who in this organisation."""
        ...

    @property
    def studies(self) -> StudyShelf:
        """What is asked for research here; `append` keeps it in step with what people write and withdraw."""
        ...

    @property
    def files(self) -> FileShelf:
        """What hangs on documents here; `append` keeps it in step with what they name."""
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

    def documents_in(self, space: str, kind: str) -> list[Document]:
        """The documents of a kind that are in a space now, the first begun first; none that is deleted."""
        ...

    def values_in(self, spaces: Sequence[str], most: int) -> list[Document]:
        """The values that are in some spaces now, the first begun first; none that is deleted."""
        ...

    def written_by(self, author: str, after: str, most: int) -> list[Document]:
        """What a person made, wherever it is, deleted and erased included; by id, from `after` on."""
        ...

    def reflections_in(self, spaces: Iterable[str], after: str, most: int) -> list[Document]:
        """The reflections that are in these spaces now, by id, from `after` on."""
        ...

    def shared_in(self, spaces: Iterable[str], kinds: Iterable[str]) -> list[Document]:
        """The documents of some kinds that are in any of these spaces now, in no order; none that is deleted."""
        ...

    def deleted(self, personal: str, most: int) -> list[Document]:
        """What is deleted, not erased, of the texts a personal log listed; the last deleted first."""
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

    def changed(self, after: int, most: int) -> list[tuple[int, str]]:
        """The rows above a sequence, of whatever log, oldest first: each with its sequence and its document."""
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
        """Documents of a log below `low`, newest first: nothing gone, nothing past keeping.

        Of one's own texts also that they were deleted or erased: a phone that fills anew after a
        restore may still have them, and would take them for lost.
        """
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

    def kept_answers(self, space: str, readers: Sequence[str]) -> list[KeptAnswer]:
        """The last answers about a space that are kept for these readers."""
        ...

    def every_kept_answer(self) -> list[KeptAnswer]:
        """All answers that are kept, about whichever space and for whichever reader."""
        ...

    def keep_answers(self, answers: Iterable[KeptAnswer]) -> None:
        """Keep these instead of earlier ones for the same reader, months, k and values."""
        ...

    def forget_answers(self, answers: Iterable[KeptAnswer]) -> None:
        """Keep these no longer."""
        ...

    def erased_of(self, documents: Iterable[str]) -> frozenset[str]:
        """Which of these documents have been erased."""
        ...

    def never_again(self, what: str, of: str, at: str = "", kind: str = "") -> bool:
        """Put a fact on the *never again* list (see never_again.Fact), in step with this transaction.

        False if it stands there already.
        """
        ...

    def once_more(self, what: str, of: str, at: str = "", kind: str = "") -> None:
        """Take a fact off the list, if it stands there: it was undone; `kind` is a word that goes with that."""
        ...

    def draw_line(self) -> None:
        """What stands on the list now had ended before a copy was put back.

        What phones then say again may end the same things once more on its way: that is no reason
        to refuse what they say after it.
        """
        ...

    def line(self) -> int | None:
        """The sequence at which that was: what phones say again was shared before it. None if there was no restore."""
        ...

    def choose_values(self, chosen: ChosenValues) -> None:
        """Work with these from now on."""
        ...

    def chosen_values(self) -> list[ChosenValues]:
        """What was ever chosen, the first choice first; nothing while nobody chose."""
        ...

    def had_ended(self, what: str, of: str, at: str = "") -> bool:
        """Whether a fact stood on the list when a copy was put back, and still does."""
        ...


@dataclass(frozen=True, slots=True)
class Copied:
    """The last copy off this machine: it holds all that was answered up to `stamp`; `on` is its day."""

    stamp: int
    on: str


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

    def copied(self, organisation: str) -> Copied | None:
        """The last copy of an organisation that is kept off this machine, or None without one."""
        ...

    def copy(self, to: Path, done: Callable[[float], None]) -> dict[str, int]:
        """Write all of this moment into an empty file; the newest stamp in it, by organisation.

        Phones go on writing meanwhile; `done` hears which part is there. Raises StoreFull.
        """
        ...

    def keep_copied(self, stamps: Mapping[str, int], day: str) -> None:
        """A whole copy with these stamps is off this machine: phones need not keep what is in it."""
        ...

    def never_again_file(self) -> Path:
        """The list of what must not come back, with every line that was promised."""
        ...

    def clear_gone(self, before: str) -> int:
        """Drop *gone* rows from before a day (YYYY-MM-DD), and say how many; older cursors count as none."""
        ...

    def wipe_traces(self) -> None:
        """Take words that were erased out of the files too, as far as those who read at this moment allow."""
        ...

    def files(self, organisation: str) -> Files:
        """Where the photos, drawings and spoken notes of an organisation are."""
        ...

    def organisations(self) -> list[Organisation]:
        """Every tenant."""
        ...

    def sequences(self) -> dict[str, int]:
        """Where every organisation's log stands now, by its id."""
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
