"""Studies: who asks whom for what."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from journal.documents.errors import NotAllowed, NotFound
from journal.people import clock
from journal.people.seating import standing
from journal.research.errors import StudyClosed
from journal.research.figures import figures
from journal.research.gathering import cut_off, gathered_before
from journal.research.sealing import forget_due_keys, is_early
from journal.research.studying import amend, asking, make, may_make, seen_by, set_researcher
from journal.research.taking_part import RIGHTS, known, rights
from journal.store import Notebook
from journal.store.studies import Study
from journal.web.auth import signed_in
from journal.web.gathering import begin_gathering, gathering_now
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.research_answers import (
    AskingStudies,
    Choices,
    NewStudy,
    ResearcherForm,
    Studies,
    StudyAnswer,
    StudyChange,
)

part = Part("studies", "What is asked for research, gone over by two people, and sealed.")


@part.get("/studies")
@signed_in
@part.response(200, Studies)
def read_studies() -> dict[str, Any]:
    """The studies I have a part in; an administrator sees which there are, never a text."""
    forget_due_keys(store(), who().organisation)
    with store().reading(who().organisation) as notebook:
        return {"studies": [told(notebook, each) for each in seen_by(notebook, who().id)]}


@part.post("/studies")
@signed_in
@part.arguments(NewStudy)
@part.response(201, StudyAnswer)
@refuses("not_allowed", "not_found", "team_is_asked", "version_taken", "near_the_writers")
def make_study(form: dict[str, Any]) -> dict[str, Any]:
    """Set up a study, as administrator or researcher. It asks from now on."""
    with store().writing(who().organisation) as notebook:
        if not may_make(who().person):
            raise NotAllowed
        return told(notebook, make(notebook, who().id, _plain(form)))


@part.get("/studies/asking")
@signed_in
@part.response(200, AskingStudies)
def read_asking() -> dict[str, Any]:
    """The studies that ask in my teams, in the words they ask with."""
    forget_due_keys(store(), who().organisation)
    with store().reading(who().organisation) as notebook:
        found = asking(notebook, who().id)
    return {"studies": [asdict(each.study) | {"wording": each.wording} for each in found]}


@part.get("/studies/people")
@signed_in
@part.response(200, Choices)
@refuses("not_allowed")
def read_choices() -> dict[str, Any]:
    """Whom an administrator may name, and which teams may be asked; a researcher sees the teams and themself."""
    with store().reading(who().organisation) as notebook:
        me = standing(notebook.people, who().id)
        if not may_make(me.person):
            raise NotAllowed
        teams = [space for space in notebook.people.spaces() if space.kind == "team"]
        people = notebook.people.people() if me.administers else [me.person]
    named = [{"id": each.id, "name": each.name, "researcher": "researcher" in each.roles} for each in people]
    return {"people": named, "spaces": [{"id": space.id, "name": space.name} for space in teams]}


@part.put("/studies/people/<uuid:person>")
@signed_in
@part.arguments(ResearcherForm)
@part.response(204)
@refuses("not_allowed", "not_found")
def change_researcher(form: dict[str, bool], person: UUID) -> None:
    """Make somebody a researcher, as administrator, or no longer: then every study is gone for them at once."""
    with store().writing(who().organisation) as notebook:
        if not standing(notebook.people, who().id).administers:
            raise NotAllowed
        found = notebook.people.person(str(person))
        if found is None:
            raise NotFound
        set_researcher(notebook, who().id, found, form["researcher"])


@part.get("/studies/<uuid:id>")
@signed_in
@part.response(200, StudyAnswer)
@refuses("not_found")
def read_study(id: UUID) -> dict[str, Any]:
    """A study I have a part in."""
    with store().reading(who().organisation) as notebook:
        return told(notebook, known(notebook, str(id), who().id))


@part.patch("/studies/<uuid:id>")
@signed_in
@part.arguments(StudyChange)
@part.response(200, StudyAnswer)
@refuses(
    "not_found", "not_allowed", "changed_meanwhile", "study_closed", "team_is_asked", "version_taken",
    "near_the_writers", "already_gathered",
)  # fmt: skip
def change_study(form: dict[str, Any], id: UUID) -> dict[str, Any]:
    """Change a study or close it. What people read before they answer can only change under a new word.

    Once it was gathered, its teams, its period, *k* and whether imported consent counts stay as they are.
    """
    wanted = _plain(form)
    with store().writing(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "manage")
        return told(notebook, amend(notebook, who().id, study, wanted.pop("version"), wanted))


@part.post("/studies/<uuid:id>/gather")
@signed_in
@part.response(202, StudyAnswer)
@refuses("not_found", "not_allowed", "study_closed")
def gather_texts(id: UUID) -> dict[str, Any]:
    """Go over what people said yes to since; it takes a while, and the study tells how far it is."""
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "manage", "review")
    if study.keep_until < clock.today():
        raise StudyClosed
    begin_gathering(store(), who().organisation, study.id, who().id)
    with store().reading(who().organisation) as notebook:
        return told(notebook, known(notebook, str(id), who().id))


def _plain(form: dict[str, Any]) -> dict[str, Any]:
    """Days as the store keeps them."""
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in form.items()}


def told(notebook: Notebook, study: Study) -> dict[str, Any]:
    """A study as somebody with a part in it sees it."""
    held = rights(notebook, study, who().id)
    answer = asdict(study) | asdict(figures(notebook, study, exact="review" in held))
    asked, stopped = study.asked_to_seal, cut_off(study) and not gathering_now(study.id)
    return answer | {
        "researchers": _named(notebook, study.researchers),
        "reviewers": _named(notebook, study.reviewers),
        "gathering": (study.gathering or 0) if gathering_now(study.id) else None if stopped else study.gathering,
        "gathering_stopped": stopped,
        "gathered": gathered_before(study),
        "early": is_early(study),
        "read_again": answer["read_again"] if held & {"review", "manage"} else None,
        "mine": [right for right in RIGHTS if right in held],
        "asked_to_seal": asked and ("me" if asked == who().id else "another"),
        "releases": len(notebook.studies.releases(study.id)),
    }


def _named(notebook: Notebook, ids: tuple[str, ...]) -> list[dict[str, str]]:
    people = (notebook.people.person(id) for id in ids)
    return [{"id": person.id, "name": person.name} for person in people if person]
