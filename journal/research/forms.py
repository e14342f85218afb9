"""Going over words: each once, for all its places; one person decides, another approves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from journal.documents.errors import NotFound
from journal.research.errors import ChangedMeanwhile, SecondPerson, StillOpen, TooFew
from journal.research.marking import BY_HAND
from journal.research.roster import cover_always
from journal.research.showing import Segment, Sheet, sheet
from journal.research.states import form_state
from journal.store import Notebook
from journal.store.studies import Study, StudyForm

FormDecision = Literal["mask", "keep", "one_by_one", "always", "open"]
DECISIONS = ("mask", "keep", "one_by_one", "always", "open")
_AROUND = 80


def queue_open(notebook: Notebook, study: Study) -> None:
    """Nobody sees a queue of so few that a text tells whose it is. Raises TooFew."""
    if notebook.studies.crowd(study.id)[0] < study.k:
        raise TooFew


def forms_of(notebook: Notebook, study: Study, language: str = "", state: str = "all") -> list[StudyForm]:
    """The words of a study, those with most places first."""
    queue_open(notebook, study)
    return [
        form
        for form in notebook.studies.forms(study.id)
        if language in ("", form.language) and state in ("all", form_state(form))
    ]


def form_called(notebook: Notebook, study: Study, id: str) -> StudyForm:
    """One word; NotFound where no text holds it any more."""
    queue_open(notebook, study)
    found = notebook.studies.form(study.id, id)
    if found is None:
        raise NotFound
    return found


def decide_form(
    notebook: Notebook, study: Study, by: str, id: str, version: int, decision: FormDecision
) -> StudyForm:  # fmt: skip
    """Say what becomes of a word in all its places. Raises ChangedMeanwhile where somebody was first."""
    form = form_called(notebook, study, id)
    if form.version != version:
        raise ChangedMeanwhile
    after = replace(
        form, decision=None if decision == "open" else decision, decided_by=by, approved_by=None, version=version + 1
    )
    alone = after.decision not in (None, "one_by_one") and _for_all(notebook, study, id)
    _keep(notebook, study, after, changed=alone or form.decision != after.decision)
    notebook.people.note(by, "form_decided", f"{study.id} {id}", decision)
    return form_called(notebook, study, id)


def _for_all(notebook: Notebook, study: Study, id: str) -> bool:
    """What is said of all places holds for each, whatever was said of one; words that a reviewer added stay covered."""
    own = [(text, mark) for text, mark in notebook.studies.holding(study.id, id) if mark.decision]
    own = [(text, mark) for text, mark in own if mark.rule != BY_HAND]
    for text, mark in own:
        notebook.studies.decide_mark(study.id, text.document, mark.number, None)
    return bool(own)


def approve_form(notebook: Notebook, study: Study, by: str, id: str, version: int) -> StudyForm:
    """A second person agrees. Raises SecondPerson, StillOpen or ChangedMeanwhile."""
    form = form_called(notebook, study, id)
    if form.version != version:
        raise ChangedMeanwhile
    if form_state(form) in ("open", "sure"):
        raise StillOpen
    if form.decided_by == by:
        raise SecondPerson
    _keep(notebook, study, replace(form, approved_by=by, version=version + 1), changed=False)
    if form.decision == "always":
        cover_always(notebook, by, form.words)
    notebook.people.note(by, "form_approved", f"{study.id} {id}", form.decision)
    return form_called(notebook, study, id)


def _keep(notebook: Notebook, study: Study, form: StudyForm, *, changed: bool) -> None:
    """Whatever was approved as it would leave, and now leaves otherwise, is approved anew."""
    notebook.studies.put_form(study.id, form)
    if changed:
        held = {text.document: text for text, _mark in notebook.studies.holding(study.id, form.id)}
        for text in held.values():
            if text.approved_by:
                notebook.studies.put_text(study.id, replace(text, approved_by=None, version=text.version + 1))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: in which text, with what is around it, other names covered up."""

    text: int
    mark: int
    before: str
    words: str
    after: str
    decision: str | None


def places_of(
    notebook: Notebook, study: Study, form: StudyForm, forms: Mapping[str, StudyForm], most: int = 200
) -> list[Place]:
    """The first places of a word, text by text; `forms` are all words of the study."""
    held = notebook.studies.holding(study.id, form.id)[:most]
    sheets: dict[int, Sheet | None] = {}
    found = []
    for text, mark in held:
        if text.number not in sheets:
            sheets[text.number] = sheet(notebook, study.id, text, forms)
        on_desk = sheets[text.number]
        if on_desk:
            before, words, after = _around(on_desk, mark.start, mark.end)
            found.append(Place(text.number, mark.number, before, words, after, mark.decision))
    return found


def _around(on_desk: Sheet, start: int, end: int) -> tuple[str, str, str]:
    pieces = [piece for passage in on_desk.segments() for piece in passage]
    before = "".join(_shown(pieces, 0, start))[-_AROUND:]
    after = "".join(_shown(pieces, end, len(on_desk.whole)))[:_AROUND]
    return before, on_desk.whole[start:end], after


def _shown(pieces: list[Segment], start: int, end: int) -> Iterator[str]:
    """What of the pieces lies within, covered where it is covered."""
    for piece in pieces:
        if piece.placeholder:
            if start <= piece.start < end:
                yield f"[{piece.placeholder}]"
        elif piece.start < end and piece.start + len(piece.text) > start:
            yield piece.text[max(0, start - piece.start) : end - piece.start]
