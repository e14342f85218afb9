"""What a writer sees of their own texts in studies, and takes out of them; nobody else is told any of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journal.documents.document import Document
from journal.documents.errors import NotFound
from journal.people import clock
from journal.research.consent import IMPORTED, Consent, asked_about, consent_for, counts
from journal.research.showing import sheet
from journal.store import Notebook
from journal.store.studies import Study

State = Literal["waiting", "being_checked", "in_release", "left_out"]
_PAGE = 500


@dataclass(frozen=True, slots=True)
class MyText:
    """One text and one study; `masked` is how it would leave, as far as it was gone over."""

    study: str
    name: str
    document: str
    consent_version: str
    said_on: str
    deadline: str
    state: State
    releases: list[int]
    masked: list[dict[str, str]] | None


def my_texts(notebook: Notebook, person: str) -> list[MyText]:
    """Every text of a person that a study may use, or that is in a release."""
    studies = notebook.studies.studies()
    found = []
    for text in _written(notebook, person) if studies else ():
        consent = consent_for(notebook, text)
        if consent and consent.says_yes:
            found += [
                _mine(notebook, study, text, consent)
                for study in studies
                if asked_about(study, text) and counts(notebook, study, consent.version)
            ]
    return found


def _written(notebook: Notebook, person: str) -> Iterator[Document]:
    some = notebook.written_by(person, "", _PAGE)
    while some:
        yield from (text for text in some if text.kind == "reflection")
        some = notebook.written_by(person, some[-1].id, _PAGE)


def _mine(notebook: Notebook, study: Study, text: Document, consent: Consent) -> MyText:
    releases = notebook.studies.sealed_in(study.id, text.id)
    kept = notebook.studies.text(study.id, text.id)
    on_desk = sheet(notebook, study.id, kept) if kept else None
    masked = [{"prompt": name, "text": words} for name, words in on_desk.final()] if on_desk else None
    state: State = "being_checked" if kept else "waiting"
    if notebook.studies.left_out(study.id, text.id):
        state = "left_out"
    elif releases:
        state = "in_release"
    return MyText(
        study.id, study.name, text.id, consent.version or IMPORTED, consent.day, study.deadline, state, releases, masked
    )


def take_part(notebook: Notebook, person: str, study_id: str, document: str, *, takes_part: bool) -> None:
    """Keep an own text out of a study, whatever the reviewers decided, or let it in again."""
    study, text = notebook.studies.study(study_id), notebook.document(document)
    if study is None or text is None or text.author != person or not asked_about(study, text):
        raise NotFound
    notebook.studies.leave_out(study_id, document, not takes_part)
    if not takes_part:
        notebook.studies.drop_text(study_id, document)
        notebook.studies.withdraw_sealed(study_id, document, clock.today())
