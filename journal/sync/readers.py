"""Who opened a shared text, for its author alone."""

from dataclasses import dataclass

from journal.documents.errors import NotFound
from journal.people.person import Person
from journal.store import Notebook
from journal.sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Seen:
    """Readers by name, or for a team leader's text only how many, from the smallest group on."""

    people: tuple[Person, ...] = ()
    count: int | None = None


def readers(notebook: Notebook, writer: Writer, document: str, smallest_group: int) -> Seen:
    """Names and no times; each reader may keep their own name out; never who did not read.

    Raises NotFound for anybody but the author.
    """
    found = notebook.document(document)
    if found is None or found.erased or found.author != writer.person:
        raise NotFound
    people = [notebook.people.person(person) for person in notebook.read_by(document)]
    shown = tuple(person for person in people if person is not None and person.shows_reads)
    seat = writer.seats.get(found.space)
    if seat is not None and seat.role == "supervisor":
        return Seen(count=len(shown) if len(shown) >= smallest_group else None)
    return Seen(people=shown)
