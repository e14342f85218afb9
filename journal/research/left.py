"""What two people still have to do before a release can be sealed."""

from journal.research.roster import names_changed
from journal.research.showing import sheet
from journal.research.states import form_done, text_done
from journal.store import Notebook
from journal.store.studies import Study


def left(notebook: Notebook, study: Study) -> dict[str, int]:
    """How many words, texts and changed texts wait; nothing of what is done.

    A text that is left out needs no word of it decided.
    """
    texts = list(notebook.studies.all_texts(study.id))
    counted = {
        "changed": sum(text.changed for text in texts),
        "texts": sum(not text.changed and not text_done(text) for text in texts),
        "forms": sum(not form_done(form) for form in notebook.studies.forms(study.id)),
        "places": _open_places(notebook, study) if all(map(text_done, texts)) else 0,
        "gathering": study.gathering is not None,
        "names": bool(texts) and names_changed(notebook, study),
    }
    return {what: int(number) for what, number in counted.items() if number}


def _open_places(notebook: Notebook, study: Study) -> int:
    """Places in texts that two people agreed about already: a word's decision was taken back since."""
    forms = {form.id: form for form in notebook.studies.forms(study.id)}
    if all(form_done(form) for form in forms.values()):
        return 0
    found = 0
    for text in notebook.studies.all_texts(study.id):
        on_desk = sheet(notebook, study.id, text, forms) if text.third_party != "leave_out" else None
        found += on_desk.open if on_desk else 0
    return found
