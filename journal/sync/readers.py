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

    Of a text taken home nothing; of a team leader's text no names, not even after she gave
    the team to somebody else.

    Raises NotFound for anybody but the author.
    """
    found = notebook.document(document)
    if found is None or found.erased or found.author != writer.person:
        raise NotFound
    if found.space == writer.personal:
        return Seen()
    people = [(notebook.people.person(person), named) for person, named in notebook.read_by(document)]
    shown = [(person, named) for person, named in people if person is not None and person.shows_reads]
    if leads(writer):
        return Seen(count=len(shown) if len(shown) >= smallest_group else None)
    return Seen(people=tuple(person for person, named in shown if named))


def leads(writer: Writer) -> bool:
    """Whether somebody leads any team: of their texts nobody is told who read them."""
    return any(seat.role == "supervisor" for seat in writer.seats.values())
