"""The log followed: each projection stands behind a cursor of its own, and catches up when it can.

Nothing hooks into a push. Whoever asks first brings a projection up to date, the worker or a
command; what is taken twice is the same as once, so a process may be killed at any moment.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol, Self, TypeVar

from journal.discovery.following.alone import alone
from journal.documents.document import Document
from journal.kinds import KINDS
from journal.people import clock
from journal.store import Notebook, Store

BATCH = 200
"""Changes of the log in one reading: a transaction nobody else has to wait for."""

_DAYS = 365
"""A cursor older than this is none: *gone* rows may have been cleared away since."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The present state of a document, and what decides who may read it.

    `arrived` is the sequence at which it came to the space it is in (see access.readable), None
    where it is deleted or erased. `choices` are the choices people keep beside it now: of a
    reflection its writer's, if any; of a value everybody's answer.
    """

    document: Document
    arrived: int | None
    choices: tuple[Document, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether nobody finds it any more."""
        return self.document.deleted or self.document.erased or self.arrived is None

    @property
    def chosen(self) -> Document | None:
        """What its author chose for it."""
        return next((each for each in self.choices if each.author == self.document.author), None)


@dataclass(frozen=True, slots=True)
class Cursor:
    """All up to `sequence` of the history `epoch` was taken, by this `version` of the projection, on `day`."""

    epoch: str
    version: int
    sequence: int
    day: str


class Projection(Protocol):
    """What is rebuilt from one organisation's log; a second process may hold another one on the same files."""

    @property
    def folder(self) -> Path:
        """A folder of its own: the locks of whoever writes are there."""
        ...

    @property
    def version(self) -> int:
        """Of its form: another one than the cursor's means that it is built anew."""
        ...

    def cursor(self) -> Cursor | None:
        """How far it is, read from what is kept; None where nothing is kept, or nothing whole."""
        ...

    def take(self, changed: Sequence[Changed], cursor: Cursor) -> None:
        """Take these present states in place of what it had of these documents, and stand at the cursor.

        Kept together, or the states first: after a crash in between they come again.
        """
        ...

    def anew(self) -> Self:
        """An empty one beside this one, which goes on answering; what a crash left of others is cleared away."""
        ...

    def clear(self) -> None:
        """Take away what a build that was killed left behind; nobody builds at this moment."""
        ...

    def give_way(self, fresh: Self) -> None:
        """Let `fresh` take the place of all this one keeps, in one step."""
        ...

    def give_up(self, fresh: Self) -> None:
        """Leave nothing of `fresh`, which could not be built: the room it took may be what others need."""
        ...


Kept = TypeVar("Kept", bound=Projection)
Done = Callable[[int], None]
"""Is told how many numbers of the log more are behind it."""


def unheard(_more: int) -> None:
    """For who does not watch."""


def current(store: Store, organisation: str, projection: Projection) -> bool:
    """Whether a projection has taken all that the log holds."""
    with store.reading(organisation) as notebook:
        cursor = _standing(store, notebook, projection)
        return cursor is not None and cursor.sequence == notebook.sequence()


def standing(store: Store, organisation: str, projection: Projection) -> Cursor | None:
    """How far a projection is, if it can be asked and gone on from; if not current then soon."""
    with store.reading(organisation) as notebook:
        return _standing(store, notebook, projection)


def usable(store: Store, organisation: str, projection: Projection) -> bool:
    """Whether a projection can be asked and gone on from."""
    return standing(store, organisation, projection) is not None


def catch_up(store: Store, organisation: str, projection: Projection, done: Done = unheard) -> None:
    """Take what the log holds more; all of it, where what is kept cannot be gone on from."""
    if not usable(store, organisation, projection):
        rebuild(store, organisation, projection, done, only_if_needed=True)
    last = False
    while not last:
        with alone(projection.folder, "turn"):
            last = _take(store, organisation, projection, done)


def clear(projection: Projection) -> None:
    """Take away half of what was being built when somebody was killed, unless it is being built now."""
    with alone(projection.folder, "build", wait=False) as held:
        if held:
            projection.clear()


def rebuild(
    store: Store, organisation: str, projection: Projection, done: Done = unheard, *, only_if_needed: bool = False
) -> None:
    """Build a projection anew beside the one that answers meanwhile, and put it in its place."""
    with alone(projection.folder, "build"):
        if only_if_needed and usable(store, organisation, projection):
            return  # somebody else was first
        fresh = projection.anew()
        try:
            _build(store, organisation, projection, fresh, done)
        except BaseException:
            projection.give_up(fresh)
            raise


def _build(store: Store, organisation: str, old: Kept, fresh: Kept, done: Done) -> None:
    fresh.take((), Cursor(store.epoch, fresh.version, 0, clock.today()))
    while not _take(store, organisation, fresh, done):
        pass
    with alone(old.folder, "turn"):
        while not _take(store, organisation, fresh, done):
            pass
        old.give_way(fresh)


def _standing(store: Store, notebook: Notebook, projection: Projection) -> Cursor | None:
    """The cursor, if one can go on from it: of this history, of this form, not ahead, not forgotten."""
    cursor = projection.cursor()
    if cursor is None or (cursor.epoch, cursor.version) != (store.epoch, projection.version):
        return None
    forgotten = (date.fromisoformat(clock.today()) - timedelta(days=_DAYS)).isoformat()
    return cursor if cursor.sequence <= notebook.sequence() and cursor.day >= forgotten else None


def _take(store: Store, organisation: str, projection: Projection, done: Done) -> bool:
    """One batch; whether that was all. Nothing is taken where another process has to build it anew."""
    with store.reading(organisation) as notebook:
        cursor = _standing(store, notebook, projection)
        if cursor is None:
            return True
        changed, sequence, last = read_changes(notebook, cursor.sequence, BATCH)
    now = Cursor(cursor.epoch, cursor.version, sequence, clock.today())
    if now != cursor:
        projection.take(changed, now)
        done(sequence - cursor.sequence)
    return last


def read_changes(notebook: Notebook, after: int, most: int) -> tuple[list[Changed], int, bool]:
    """What changed after a sequence, each document once; up to which sequence that is; whether it is all."""
    rows = notebook.changed(after, most)
    last = len(rows) < most
    subjects = dict.fromkeys(_subject(notebook, document) for _sequence, document in rows)
    changed = [_changed(notebook, document) for document in map(notebook.document, subjects) if document]
    return changed, notebook.sequence() if last else rows[-1][0], last


def _subject(notebook: Notebook, document: str) -> str:
    """What a changed row is about: choices change what may be done with the text they stand beside."""
    found = notebook.document(document)
    return found.target if found and found.target and KINDS[found.kind].home else document


def _changed(notebook: Notebook, document: Document) -> Changed:
    beside = (each for each in notebook.targeting(document.id) if KINDS[each.kind].home)
    chosen = tuple(each for each in beside if not (each.deleted or each.erased))
    return Changed(document, notebook.arrived(document.space, document.id), chosen)
