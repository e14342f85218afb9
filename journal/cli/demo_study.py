"""The demo's study, in the middle of being checked: whoever opens it sees what reviewers see."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from journal.people.naming import sign_in_name
from journal.research.forms import approve_form, decide_form, forms_of
from journal.research.gathering import gather
from journal.research.studying import make
from journal.store import Notebook, Store
from journal.store.studies import Study

_TEXTS = files("journal.cli") / "demo_texts"


def consented() -> Iterator[Mapping[str, Any]]:
    """Every reflection of the demo that its writer lets the study use."""
    yes = {"research": True, "consent_version": _told()["study"]["consent_version"]}
    for line in (_TEXTS / "study.jsonl").read_text("utf-8").splitlines():
        yield {"audience": "team", "choices": yes} | json.loads(line)


def begin_study(store: Store, organisation: str, names: Mapping[str, str], today: date) -> None:
    """Set it up, go over its texts, decide about some words; `names`: of people and teams, by the data's ids."""
    told = _told()
    with store.writing(organisation) as notebook:
        study, researcher, reviewer = made_of(notebook, told, names, today)
    gather(store, organisation, study.id, None)
    with store.writing(organisation) as notebook:
        _decide(notebook, study, told, researcher, reviewer)


def made_of(
    notebook: Notebook, told: Mapping[str, Any], names: Mapping[str, str], today: date
) -> tuple[Study, str, str]:  # fmt: skip
    """A study as the data tells it, its researcher and its reviewer."""
    people = {person.sign_in: person.id for person in notebook.people.people()}
    spaces = {space.name: space.id for space in notebook.people.spaces()}
    days = {name: (today + timedelta(days=away)).isoformat() for name, away in told["days"].items()}
    researcher, reviewer = (people[sign_in_name(names[told[part]])] for part in ("researcher", "reviewer"))
    study = make(notebook, None, {
        **told["study"], **days, "spaces": [spaces[names[team]] for team in told["teams"]],
        "researchers": [researcher], "reviewers": [reviewer],
    })  # fmt: skip
    return study, researcher, reviewer


def _decide(notebook: Notebook, study: Study, told: Mapping[str, Any], one: str, other: str) -> None:
    """Some words are decided by one person, some of these by two."""
    found = {form.words: form for form in forms_of(notebook, study)}
    for number, words in enumerate(told["covered"]):
        decided = decide_form(notebook, study, one, found[words].id, found[words].version, "mask")
        if number < told["approved"]:
            approve_form(notebook, study, other, decided.id, decided.version)


def _told() -> dict[str, Any]:
    return tomllib.loads((_TEXTS / "study.toml").read_text("utf-8"))
