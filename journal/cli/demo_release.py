"""The demo's finished study: asked, checked by two people, sealed, downloaded; and one consent withdrawn since."""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from journal.cli.demo_study import made_of
from journal.documents.document import Edit, Mutation, Value
from journal.people import clock
from journal.people.identity import chance_id
from journal.research.consent import consent_for
from journal.research.forms import approve_form, decide_form, forms_of
from journal.research.gathering import gather
from journal.research.sealing import ask_to_seal, seal
from journal.research.texts import Decided, approve_text, decide_text, texts_of
from journal.store import Notebook, Store
from journal.store.studies import Study
from journal.sync.push import push
from journal.sync.writer import the_writer


def yes_to_it() -> Mapping[str, Mapping[str, Value]]:
    """What the writers of some reflections answered, by the data's ids."""
    told = _told()
    yes = {"research": True, "consent_version": told["study"]["consent_version"]}
    return dict.fromkeys(told["said_yes"], yes)


def seal_one(
    store: Store, data: Path, organisation: str, names: Mapping[str, str], texts: Mapping[str, str], today: date
) -> None:
    """Bring it to its end; `names` and `texts`: ours, by the data's ids."""
    told = _told()
    with store.writing(organisation) as notebook:
        made, one, other = made_of(notebook, told, names, today)
    gather(store, organisation, made.id, None)
    with store.writing(organisation) as notebook:
        study = notebook.studies.study(made.id) or made
        _decide(notebook, study, one, other)
        ask_to_seal(notebook, study, one, study.version)
    number = seal(store, data, organisation, study.id, other).number
    with store.writing(organisation) as notebook:
        notebook.people.note(one, "bundle_taken", f"{study.id} {number}")
        for text in told["withdrew"]:
            _withdraw(notebook, texts[text])


def _decide(notebook: Notebook, study: Study, one: str, other: str) -> None:
    """Every doubt is covered up, every text can leave: one person says so, and another."""
    for form in forms_of(notebook, study, state="open"):
        decided = decide_form(notebook, study, one, form.id, form.version, "mask")
        approve_form(notebook, study, other, form.id, decided.version)
    for text in list(texts_of(notebook, study)):
        read = decide_text(notebook, study, one, text.number, text.version, Decided("fine"))
        approve_text(notebook, study, other, text.number, read.version)


def _withdraw(notebook: Notebook, text: str) -> None:
    document = notebook.document(text)
    consent = consent_for(notebook, document) if document else None
    if document is None or consent is None:
        raise LookupError("the demo withdraws a consent that was given")
    writer = the_writer(notebook, document.author, "demo", clock.today())
    choices, no = consent.choices, {"research": Edit(True, False)}
    push(notebook, writer, Mutation(chance_id(), choices.id, "choices", choices.space, no, text, choices.head))


def _told() -> dict[str, Any]:
    return tomllib.loads((files("journal.cli") / "demo_texts" / "release.toml").read_text("utf-8"))
