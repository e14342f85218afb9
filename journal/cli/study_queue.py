"""`journal study forms` and `journal study texts`: what two people check, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from journal.cli.speech import _
from journal.cli.study_here import acting, as_option, desk, study_argument, where_options
from journal.research.forms import forms_of, places_of
from journal.research.showing import sheet
from journal.research.states import form_state, text_state
from journal.research.texts import texts_of
from journal.store import Notebook
from journal.store.studies import Study

_FEW = 5
"""Places shown of each word; the screens show more."""
STATES = ("all", "open", "decided", "approved", "sure")


def command(name: str) -> click.Command:
    """One of the two, in the language chosen."""
    helps = {
        "forms": _("The words to be decided about, each once with its places; one JSON object a line."),
        "texts": _("The texts as they would leave, without their writers; one JSON object a line."),
    }
    return click.Command(
        name,
        callback=_forms if name == "forms" else _texts,
        help=helps[name],
        params=[
            study_argument(),
            as_option(),
            click.Option(["--state"], type=click.Choice(STATES), default="all", help=_("Where they stand.")),
            click.Option(["--only", "language"], default="", help=_("Only this language.")),
            *where_options(),
        ],
    )


def _forms(study: str, person: str, state: str, language: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.reading(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        acting(notebook, found, person, "review")
        _write(_each_form(notebook, found, language, state))


def _each_form(notebook: Notebook, study: Study, language: str, state: str) -> Iterator[dict[str, Any]]:
    forms = {form.id: form for form in notebook.studies.forms(study.id)}
    for form in forms_of(notebook, study, language, state):
        told = {name: value for name, value in asdict(form).items() if name not in ("decided_by", "approved_by")}
        places = [asdict(place) for place in places_of(notebook, study, form, forms, _FEW)]
        yield told | {"state": form_state(form), "places_in": places}


def _texts(study: str, person: str, state: str, language: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.reading(at.organisation.id) as notebook:
        found = at.study(notebook, study)
        acting(notebook, found, person, "review")
        _write(_each_text(notebook, found, language, state))


def _each_text(notebook: Notebook, study: Study, language: str, state: str) -> Iterator[dict[str, Any]]:
    forms = {form.id: form for form in notebook.studies.forms(study.id)}
    for text in texts_of(notebook, study, language, state):
        on_desk = sheet(notebook, study.id, text, forms)
        yield {
            "text": text.number,
            "language": text.language,
            "state": text_state(text),
            "decision": text.third_party,
            "read_again": text.blind,
            "doubts": on_desk.open if on_desk else 0,
            "passages": dict(on_desk.final()) if on_desk else None,
            "version": text.version,
        }


def _write(lines: Iterable[dict[str, Any]]) -> None:
    for line in lines:
        click.echo(json.dumps(line, ensure_ascii=False))
