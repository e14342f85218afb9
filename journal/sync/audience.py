"""Who may read a text of one's own now, by the same rules as every pull."""

from dataclasses import dataclass

from journal.documents.access import readable
from journal.documents.document import Document
from journal.documents.errors import NotFound
from journal.kinds import KINDS
from journal.people.person import Person
from journal.people.space import Membership, Role
from journal.store import Notebook
from journal.sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Audience:
    """Who in its space may read a document, and who came too late to; the author aside."""

    readers: tuple[tuple[Person, Role], ...] = ()
    newcomers: tuple[tuple[Person, Role], ...] = ()


def audience(notebook: Notebook, writer: Writer, document: str) -> Audience:
    """For its author alone, who may see from the members of the space as much.

    Who left the space since, and still writes there, is told nothing of who is in it now.
    Raises NotFound.
    """
    found = notebook.document(document)
    if found is None or found.erased or found.deleted or found.author != writer.person:
        raise NotFound
    if found.space not in writer.seats or found.space == writer.personal:
        return Audience()
    return _sorted_out(notebook, writer, found)


def _sorted_out(notebook: Notebook, writer: Writer, document: Document) -> Audience:
    arrived = notebook.arrived(document.space, document.id)
    readers: list[tuple[Person, Role]] = []
    newcomers: list[tuple[Person, Role]] = []
    for member in notebook.people.members(document.space):
        person = notebook.people.person(member.person)
        if person is None or member.person == writer.person:
            continue
        reads = _reads(member, document, arrived)
        (readers if reads else newcomers).append((person, member.role))
    return Audience(tuple(readers), tuple(newcomers))


def _reads(member: Membership, document: Document, arrived: int | None) -> bool:
    return readable(document, KINDS[document.kind], member.person, {member.space: member.since}, arrived)
