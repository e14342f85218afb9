"""Asking a colleague to bring a text to a meeting: said to its writer alone, and once."""

from journal.documents.document import Document, Edit, Mutation
from journal.documents.errors import NotAllowed, NotFound
from journal.people.identity import chance_id, lasting_id
from journal.store import Notebook
from journal.sync.push import push
from journal.sync.writer import Writer, may_read, the_writer


def ask_to_bring(notebook: Notebook, writer: Writer, text: str, meeting: str) -> None:
    """Lay the question in the personal space of whoever wrote the text.

    What was asked before is not asked again, whatever became of it: nobody is pressed, and nobody who asks
    can tell a no from no answer. Raises NotFound or NotAllowed.
    """
    about, there = _shared(notebook, writer, text, "reflection"), _shared(notebook, writer, meeting, "meeting")
    if about.space != there.space or about.author == writer.person:
        raise NotAllowed
    home = notebook.people.personal(about.author)
    moment = int(meeting.replace("-", "")[:12], 16)
    question = lasting_id(moment, home, text, meeting, writer.person, "asked")
    if notebook.document(question) is not None:
        return
    said = {"text": text, "meeting": meeting, "by": writer.person}
    edits = {name: Edit(None, value) for name, value in said.items()}
    addressed = the_writer(notebook, about.author, "server", writer.day)
    push(notebook, addressed, Mutation(chance_id(), question, "asked", home, edits))


def _shared(notebook: Notebook, writer: Writer, document: str, kind: str) -> Document:
    found = notebook.document(document)
    if found is None or found.kind != kind or found.space not in writer.seats or found.space == writer.personal:
        raise NotFound
    if found.deleted or not may_read(notebook, writer, found):
        raise NotFound
    return found
