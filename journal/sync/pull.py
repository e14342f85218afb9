"""What is newer than a phone has seen, and then what is older, newest first.

Always present states, one row per space and document; a page never holds an older state than
a later page undoes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from journal.documents.errors import KringError
from journal.kinds import EVER, OWN
from journal.people.space import Seat
from journal.store import Notebook
from journal.store.protocol import Reader, Row
from journal.sync.cursor import Cursor, Seal, stale
from journal.sync.writer import Writer

MOST_BYTES = 4_000_000
"""Of one answer: a page of long texts must not fill a cheap phone's memory."""


class CursorAhead(KringError):
    """A genuine cursor points past the counter: the store lost a tail, its epoch must be renewed."""


@dataclass(slots=True)
class Page:
    """What one answer brings, up to `limit` rows and MOST_BYTES (but at least one row).

    `rows` are changes as JSON text, `reset` the logs that are filled anew.
    """

    limit: int
    rows: list[str] = field(default_factory=list)
    size: int = 0
    documents: set[str] = field(default_factory=set)
    cursors: dict[str, str] = field(default_factory=dict)
    reset: list[str] = field(default_factory=list)
    more: bool = False

    def add(self, row: Row) -> None:
        """One row more."""
        self.rows.append(row.body)
        self.size += len(row.body)
        self.documents.add(row.document)

    def take(self, rows: Iterable[Row]) -> tuple[int | None, bool]:
        """Rows while there is room: the sequence of the last one, and whether none is left."""
        last = None
        for row in rows:
            full = len(self.rows) >= self.limit or (self.rows and self.size + len(row.body) > MOST_BYTES)
            if full:
                self.more = True
                return last, False
            self.add(row)
            last = row.sequence
        return last, True


def pull(notebook: Notebook, writer: Writer, seal: Seal, epoch: str, cursors: Mapping[str, str], limit: int) -> Page:
    """At most `limit` rows over all of a person's logs, and where to go on. Raises CursorAhead."""
    page = Page(limit)
    reader = Reader(writer.person, writer.personal, OWN, EVER, _a_year_before(writer.day))
    counter = notebook.sequence()
    for seat in _in_order(writer):
        cursor = _start(seat, writer, seal, epoch, cursors.get(seat.space.id), counter)
        now = Cursor(epoch, counter, counter + 1, seat.since, writer.day)
        if cursor is None:
            page.reset.append(seat.space.id)
        cursor = _newer(notebook, page, seat, reader, cursor or now, now)
        cursor = _older(notebook, page, seat, reader, cursor)
        page.cursors[seat.space.id] = seal.write(seat.space.id, cursor)
    return page


def add_written(notebook: Notebook, writer: Writer, page: Page, documents: set[str]) -> None:
    """The documents a call wrote to, as far as they are readable and not on the page yet.

    A receipt before its row would let one's own words flicker away. (Rows of many megabytes come
    with the next page instead.)
    """
    reader = Reader(writer.person, writer.personal, OWN, EVER, "")
    for seat in _in_order(writer):
        wanted = sorted(documents - page.documents)
        for row in notebook.shown(seat, reader, wanted) if wanted else ():
            if page.size < 2 * MOST_BYTES:
                page.add(row)


def _in_order(writer: Writer) -> list[Seat]:
    """One's own texts first: a new phone shows them before the team's."""
    return sorted(writer.seats.values(), key=lambda seat: (seat.space.id != writer.personal, seat.space.id))


def _start(seat: Seat, writer: Writer, seal: Seal, epoch: str, text: str | None, counter: int) -> Cursor | None:
    cursor = seal.read(seat.space.id, text) if text else None
    if cursor is None or cursor.epoch != epoch or cursor.since != seat.since or stale(cursor, writer.day):
        return None
    if cursor.high > counter:
        raise CursorAhead
    return cursor


def _newer(notebook: Notebook, page: Page, seat: Seat, reader: Reader, cursor: Cursor, now: Cursor) -> Cursor:
    """A cursor that has seen everything stands where the log stands `now`; one that lags keeps its day.

    At the counter, so that rows which are not this person's to see are not looked at again.
    """
    last, done = page.take(notebook.newer(seat, reader, cursor.high, page.limit - len(page.rows) + 1))
    if done:
        return replace(cursor, high=max(cursor.high, now.high), day=now.day)
    return replace(cursor, high=last or cursor.high)


def _older(notebook: Notebook, page: Page, seat: Seat, reader: Reader, cursor: Cursor) -> Cursor:
    if cursor.low == 0:
        return cursor
    last, done = page.take(notebook.older(seat, reader, cursor.low, page.limit - len(page.rows) + 1))
    return replace(cursor, low=0 if done else last or cursor.low)


def _a_year_before(today: str) -> str:
    """The same day last year (28 February for a leap day)."""
    day = date.fromisoformat(today)
    try:
        return day.replace(year=day.year - 1).isoformat()
    except ValueError:
        return day.replace(year=day.year - 1, day=28).isoformat()
