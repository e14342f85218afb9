"""What is newer than a phone has seen, and then what is older, newest first.

Always present states, one row per space and document; a page never holds an older state than
a later page undoes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from journal.documents.errors import KringError
from journal.kinds import EVER, OWN
from journal.people.space import Seat
from journal.store import Notebook
from journal.store.protocol import Reader
from journal.sync.cursor import Cursor, Seal, stale
from journal.sync.writer import Writer


class CursorAhead(KringError):
    """A genuine cursor points past the counter: the store lost a tail, its epoch must be renewed."""


@dataclass(slots=True)
class Page:
    """What one answer brings; `rows` are changes as JSON text, `reset` the logs filled anew."""

    rows: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    cursors: dict[str, str] = field(default_factory=dict)
    reset: list[str] = field(default_factory=list)
    more: bool = False


def pull(notebook: Notebook, writer: Writer, seal: Seal, epoch: str, cursors: Mapping[str, str], limit: int) -> Page:
    """At most `limit` rows over all of a person's logs, and where to go on. Raises CursorAhead."""
    page = Page()
    reader = Reader(writer.person, writer.personal, OWN, EVER, _a_year_before(writer.day))
    counter = notebook.sequence()
    for seat in _in_order(writer):
        cursor = _start(seat, writer, seal, epoch, cursors.get(seat.space.id), counter)
        if cursor is None:
            page.reset.append(seat.space.id)
            cursor = Cursor(epoch, counter, counter + 1, seat.since, writer.day)
        cursor = _newer(notebook, page, seat, reader, cursor, limit, counter, writer.day)
        cursor = _older(notebook, page, seat, reader, cursor, limit)
        page.cursors[seat.space.id] = seal.write(seat.space.id, cursor)
    return page


def add_written(notebook: Notebook, writer: Writer, page: Page, documents: set[str]) -> None:
    """The documents a call wrote to, as far as they are readable and not on the page yet.

    A receipt before its row would let one's own words flicker away.
    """
    reader = Reader(writer.person, writer.personal, OWN, EVER, "")
    for seat in _in_order(writer):
        wanted = sorted(documents - page.documents)
        for row in notebook.shown(seat, reader, wanted) if wanted else ():
            page.rows.append(row.body)
            page.documents.add(row.document)


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


def _newer(
    notebook: Notebook,
    page: Page,
    seat: Seat,
    reader: Reader,
    cursor: Cursor,
    limit: int,
    counter: int,
    today: str,
) -> Cursor:
    """A cursor that has seen everything stands at the counter, as of today; one that lags keeps its day.

    At the counter, so that rows which are not this person's to see are not looked at again.
    """
    room = limit - len(page.rows)
    rows = notebook.newer(seat, reader, cursor.high, room + 1)
    page.more = page.more or len(rows) > room
    for row in rows[:room]:
        page.rows.append(row.body)
        page.documents.add(row.document)
    if len(rows) <= room:
        return replace(cursor, high=max(cursor.high, counter), day=today)
    return replace(cursor, high=rows[room - 1].sequence) if room else cursor


def _older(notebook: Notebook, page: Page, seat: Seat, reader: Reader, cursor: Cursor, limit: int) -> Cursor:
    if cursor.low == 0:
        return cursor
    room = limit - len(page.rows)
    rows = notebook.older(seat, reader, cursor.low, room + 1)
    for row in rows[:room]:
        page.rows.append(row.body)
        page.documents.add(row.document)
    if len(rows) <= room:
        return replace(cursor, low=0)
    page.more = True
    low = rows[room - 1].sequence if room else cursor.low
    return replace(cursor, low=low)


def _a_year_before(today: str) -> str:
    """The same day last year (28 February for a leap day)."""
    day = date.fromisoformat(today)
    try:
        return day.replace(year=day.year - 1).isoformat()
    except ValueError:
        return day.replace(year=day.year - 1, day=28).isoformat()
