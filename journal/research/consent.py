"""Whether a writer said yes to a study for a text; read by the server, told to the writer alone."""

from dataclasses import dataclass

from journal.documents.document import Document
from journal.store import Notebook
from journal.store.studies import Study

IMPORTED = "imported"
"""The consent version of what was brought in without one."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a writer answered beside a text, to which consent text, on which day."""

    choices: Document
    says_yes: bool
    version: str

    @property
    def day(self) -> str:
        """When the answer arrived."""
        return self.choices.day


def consent_for(notebook: Notebook, text: Document) -> Consent | None:
    """A writer's answer beside their own text, or None where there is none."""
    for beside in notebook.targeting(text.id):
        if beside.kind == "choices" and beside.author == text.author and not (beside.deleted or beside.erased):
            answer = beside.fields.get("research")
            if isinstance(answer, bool):
                return Consent(beside, answer, str(beside.fields.get("consent_version") or ""))
    return None


def day_of(text: Document) -> str:
    """The day a text is about, or on which it last arrived."""
    said = text.fields.get("happened_on")
    return said if isinstance(said, str) and said else text.day


def asked_about(study: Study, text: Document) -> bool:
    """Whether a study asks about a text, whatever its writer answers."""
    here = text.kind == "reflection" and text.space in study.spaces and not (text.deleted or text.erased)
    return here and study.first <= day_of(text) <= study.last


def given(notebook: Notebook, study: Study, text: Document) -> Consent | None:
    """The consent by which a text belongs to a study, or None."""
    if not asked_about(study, text) or notebook.studies.left_out(study.id, text.id):
        return None
    consent = consent_for(notebook, text)
    return consent if consent and consent.says_yes and counts(notebook, study, consent.version) else None


def counts(notebook: Notebook, study: Study, version: str) -> bool:
    """Whether a yes to this consent text is a yes to this study."""
    if version == IMPORTED:
        return study.imported_consent
    return version in notebook.studies.versions(study.id)


def drop_what_left(notebook: Notebook, study: Study) -> None:
    """Take out the texts that no longer belong, because the study itself changed; whoever checks sees them no more."""
    for text in notebook.studies.all_texts(study.id):
        document = notebook.document(text.document)
        if document is None or given(notebook, study, document) is None:
            notebook.studies.drop_text(study.id, text.document)
