"""Who writes: what the rules need to know of the person behind a call."""

from collections.abc import Mapping
from dataclasses import dataclass

from journal.documents.access import readable
from journal.documents.document import Document
from journal.kinds import KINDS
from journal.people.space import Seat
from journal.store import Notebook


@dataclass(frozen=True, slots=True)
class Writer:
    """A person on a device, with the places they belong to; `day` is today (YYYY-MM-DD)."""

    person: str
    device: str
    personal: str
    seats: Mapping[str, Seat]
    day: str

    def writes_in(self, space: str) -> bool:
        """Whether this person may write in a space."""
        seat = self.seats.get(space)
        return seat is not None and seat.writes

    @property
    def since(self) -> dict[str, int]:
        """The spaces this person is in, and since which sequence."""
        return {space: seat.since for space, seat in self.seats.items()}


def the_writer(notebook: Notebook, person: str, device: str, day: str) -> Writer:
    """The writer as the store knows them within this transaction."""
    people = notebook.people
    return Writer(person, device, people.personal(person), people.seats(person), day)


def may_read(notebook: Notebook, writer: Writer, document: Document) -> bool:
    """Whether this person may read a document as it is now."""
    arrived = notebook.arrived(document.space, document.id)
    return readable(document, KINDS[document.kind], writer.person, writer.since, arrived)
