"""What is always covered up here, beside the names of people and teams: residents, wards, nicknames."""

from typing import Any

from journal.documents.errors import NotAllowed
from journal.people.seating import standing
from journal.research.roster import change_aliases, touched
from journal.store import Notebook
from journal.web.auth import signed_in
from journal.web.gathering import begin_gathering
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.research_answers import AliasesAnswer, AliasesForm

part = Part("aliases", "Names that are always covered up; for administrators alone.")


@part.get("/studies/aliases")
@signed_in
@part.response(200, AliasesAnswer)
@refuses("not_allowed")
def read_aliases() -> dict[str, Any]:
    """The list, with what reviewers put on it."""
    with store().reading(who().organisation) as notebook:
        _administers(notebook)
        return {"aliases": notebook.studies.aliases()}


@part.post("/studies/aliases")
@signed_in
@part.arguments(AliasesForm)
@part.response(200, AliasesAnswer)
@refuses("not_allowed")
def write_aliases(form: dict[str, list[str]]) -> dict[str, Any]:
    """Add names or take them off; studies go over their texts again, and those it touches are open again."""
    with store().writing(who().organisation) as notebook:
        _administers(notebook)
        aliases = change_aliases(notebook, who().id, form["add"], form["remove"])
        studies = touched(notebook)
    for study in studies:
        begin_gathering(store(), who().organisation, study, who().id, new=False)
    return {"aliases": aliases}


def _administers(notebook: Notebook) -> None:
    if not standing(notebook.people, who().id).administers:
        raise NotAllowed
