"""A reviewer who worries writes to whoever wrote a text, without learning who that is; nobody else reads it."""

from dataclasses import dataclass

from journal.documents.errors import NotAllowed, NotFound
from journal.people import clock
from journal.people.identity import new_id
from journal.research.texts import text_numbered
from journal.store import Notebook
from journal.store.studies import Study, StudyMessage

MOST = 5
"""Messages about one text, whoever wrote them: more would be pressing somebody."""
LONGEST = 1000


def write_worry(notebook: Notebook, study: Study, by: str, number: int, words: str) -> None:
    """Keep a message for the writer alone; the log says that it was written. Raises NotFound, TooFew, NotAllowed."""
    text, _sheet = text_numbered(notebook, study, number)
    if notebook.studies.messages_about(study.id, text.document) >= MOST:
        raise NotAllowed
    message = StudyMessage(new_id(), study.id, text.document, text.author, words.strip(), clock.today())
    notebook.studies.put_message(message)
    notebook.people.note(by, "worry_written", f"{study.id} {number}")


@dataclass(frozen=True, slots=True)
class ToMe:
    """A message as its reader sees it: the study's name and whom to ask, never who wrote."""

    id: str
    study: str
    contact: str
    document: str
    words: str
    day: str
    seen: bool


def worries_to(notebook: Notebook, person: str) -> list[ToMe]:
    """What reviewers wrote to somebody, the newest first."""
    studies = {study.id: study for study in notebook.studies.studies()}
    return [
        ToMe(each.id, study.name, study.contact, each.document, each.words, each.day, each.seen)
        for each in notebook.studies.messages_to(person)
        if (study := studies.get(each.study))
    ]


def see_worry(notebook: Notebook, person: str, id: str) -> None:
    """It was read. Raises NotFound where it is not to this person."""
    if not notebook.studies.see_message(person, id):
        raise NotFound
