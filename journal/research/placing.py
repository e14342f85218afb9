"""Deciding about the places of a text one by one, before anything is said of the text."""

from collections.abc import Mapping
from dataclasses import replace

from journal.research.errors import ChangedMeanwhile
from journal.research.texts import Decided, cover, text_numbered
from journal.store import Notebook
from journal.store.studies import Study, StudyText


def settle(
    notebook: Notebook, study: Study, by: str, number: int, version: int, marks: Mapping[int, str]
) -> StudyText:  # fmt: skip
    """Decide about places alone, one by one. Whoever does so cannot be their second person, of the word or the text.

    Raises ChangedMeanwhile.
    """
    text, on_desk = text_numbered(notebook, study, number)
    if text.version != version or on_desk is None:
        raise ChangedMeanwhile
    cover(notebook, study, text, on_desk, Decided("edit", marks))
    for form in {mark.form for mark, _fate in on_desk.places if mark.number in marks}:
        known = notebook.studies.form(study.id, form)
        if known and known.decision == "one_by_one":
            after = replace(known, decided_by=by, approved_by=None, version=known.version + 1)
            notebook.studies.put_form(study.id, after)
    text = replace(text, third_party=None, decided_by=None, approved_by=None, version=version + 1)
    notebook.studies.put_text(study.id, text)
    notebook.people.note(by, "text_decided", f"{study.id} {number}", "marks")
    return text
