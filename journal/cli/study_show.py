"""`journal study list` and `journal study show`: which studies there are and how far they are."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from journal.cli.speech import _
from journal.cli.study_here import desk, say, study_argument, where_options
from journal.research.figures import figures
from journal.research.gathering import cut_off
from journal.store import Notebook
from journal.store.studies import Study

_UNTOLD = ("salt", "version", "made_by", "heard_at", "names")


def command(name: str) -> click.Command:
    """One of the two, in the language chosen."""
    if name == "list":
        return click.Command(name, callback=_list, help=_("Which studies there are."), params=where_options())
    return click.Command(
        name,
        callback=_show,
        help=_("How far a study is: people and texts in steps, and nothing if there are too few."),
        params=[study_argument(), *where_options()],
    )


def _list(data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.reading(at.organisation.id) as notebook:
        say([shown(notebook, each) for each in notebook.studies.studies()])


def _show(study: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at, at.store.reading(at.organisation.id) as notebook:
        say(shown(notebook, at.study(notebook, study)))


def shown(notebook: Notebook, study: Study) -> dict[str, Any]:
    """A study as whoever runs the server may know it: no text, no person who said yes."""
    answer: dict[str, Any] = {name: value for name, value in asdict(study).items() if name not in _UNTOLD}
    for part in ("researchers", "reviewers"):
        answer[part] = [person.name for id in answer[part] if (person := notebook.people.person(id))]
    asked = notebook.people.person(study.asked_to_seal) if study.asked_to_seal else None
    answer["asked_to_seal"] = asked and asked.name
    answer["spaces"] = [space.name for id in study.spaces if (space := notebook.people.space(id))]
    more = {"releases": len(notebook.studies.releases(study.id)), "gathering_stopped": cut_off(study)}
    return answer | asdict(figures(notebook, study)) | more
