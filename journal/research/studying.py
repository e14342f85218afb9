"""Setting up a study, changing it, closing it, and whom it asks."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from journal.documents.errors import NotAllowed, NotFound
from journal.people import clock
from journal.people.identity import new_id
from journal.people.person import Person
from journal.research.errors import (
    AlreadyGathered,
    ChangedMeanwhile,
    DaysDoNotFit,
    StudyClosed,
    TeamIsAsked,
    VersionTaken,
)
from journal.research.gathering import gathered_before
from journal.research.taking_part import fit_to_see, leads, rights
from journal.research.wording import SHOWN, Wording, wordings
from journal.store import Notebook
from journal.store.studies import Study

SMALLEST_K = 5
DIVERSITY = 2


def may_make(person: Person) -> bool:
    """Whether somebody may begin a study."""
    return bool({"administrator", "researcher"} & set(person.roles))


def make(notebook: Notebook, by: str | None, wanted: Mapping[str, Any]) -> Study:
    """Begin a study. `by` is None for who runs the server."""
    values = {"diversity": DIVERSITY, **_kept_so(wanted)}
    values["key_until"] = values.get("key_until") or values["deadline"]
    study = Study(id=new_id(), salt=secrets.token_hex(16), made_by=by, made_on=clock.today(), **values)
    study = replace(study, researchers=_with_maker(notebook, study, by))
    _check(notebook, study, by)
    _check_named(notebook, study, by, None)
    if notebook.studies.wording(study.consent_version) or study.consent_version == "imported":
        raise VersionTaken
    notebook.studies.put(study)
    _keep_wording(notebook, study)
    notebook.people.note(by, "study_made", study.id)
    return study


def _kept_so(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _with_maker(notebook: Notebook, study: Study, by: str | None) -> tuple[str, ...]:
    """A researcher who begins a study is one of its researchers."""
    person = notebook.people.person(by) if by else None
    maker = (person.id,) if person and "researcher" in person.roles else ()
    return tuple(dict.fromkeys((*maker, *study.researchers)))


def amend(notebook: Notebook, by: str | None, study: Study, version: int, wanted: Mapping[str, Any]) -> Study:
    """Change a study that nobody changed meanwhile; a changed consent text needs a new word and asks anew.

    Raises ChangedMeanwhile, StudyClosed, AlreadyGathered, VersionTaken, TeamIsAsked or NotAllowed.
    """
    if study.version != version:
        raise ChangedMeanwhile
    after = replace(study, **_kept_so(wanted), asked_to_seal=None, version=version + 1)
    if study.state == "closed" and _asked(after) != _asked(study):
        raise StudyClosed
    if "key_until" not in wanted:
        after = replace(after, key_until=max(after.key_until, after.deadline))
    if gathered_before(study) and _whom(after) != _whom(study):
        raise AlreadyGathered
    if after.k < study.k:
        raise NotAllowed  # who said yes while more were needed is never shown among fewer
    _check(notebook, after, by)
    _check_named(notebook, after, by, study)
    if any(getattr(after, name) != getattr(study, name) for name in SHOWN):
        if after.consent_version == study.consent_version or notebook.studies.wording(after.consent_version):
            raise VersionTaken
        _keep_wording(notebook, after)
    notebook.studies.put(after)
    notebook.people.note(by, "study_closed" if after.state == "closed" else "study_changed", study.id)
    return after


def _asked(study: Study) -> tuple[object, ...]:
    """What nobody changes who asks no more; who goes over the texts may still come and go."""
    return study.state, _whom(study), *(getattr(study, name) for name in SHOWN)


def _whom(study: Study) -> tuple[object, ...]:
    """Whose texts count, and from how many on anything is told of them."""
    return frozenset(study.spaces), study.first, study.last, study.k, study.imported_consent


def _check(notebook: Notebook, study: Study, by: str | None) -> None:
    _check_days(study)
    for id in study.spaces:
        space = notebook.people.space(id)
        if space is None or space.kind != "team":
            raise NotFound
    if by is not None and leads(notebook, by, study.spaces):
        raise NotAllowed
    if study.state == "asking" and any(_asks_too(study, other) for other in notebook.studies.studies()):
        raise TeamIsAsked


def _check_days(study: Study) -> None:
    for field, day, least in (
        ("last", study.last, study.first),
        ("keep_until", study.keep_until, study.deadline),
        ("key_until", study.key_until, study.deadline),
    ):
        if day < least:
            raise DaysDoNotFit(field)


def _asks_too(study: Study, other: Study) -> bool:
    same = set(study.spaces) & set(other.spaces) and other.state == "asking" and other.id != study.id
    return bool(same) and study.first <= other.last and other.first <= study.last


def _check_named(notebook: Notebook, study: Study, by: str | None, before: Study | None) -> None:
    """An administrator names people, never themself; a researcher names nobody but themself."""
    fit_to_see(notebook, study.spaces, study.researchers, study.reviewers)
    reviewed = before.reviewers if before else ()
    fresh = {*study.researchers, *study.reviewers} - {*(before.researchers if before else ()), *reviewed}
    person = notebook.people.person(by) if by else None
    if person is None:
        return
    if "administrator" not in person.roles and fresh - {person.id}:
        raise NotAllowed
    if person.id in study.reviewers and person.id not in reviewed:
        raise NotAllowed


def _keep_wording(notebook: Notebook, study: Study) -> None:
    kept = json.dumps(wordings(study), ensure_ascii=False)
    notebook.studies.keep_wording(study.consent_version, study.id, clock.today(), kept)


@dataclass(frozen=True, slots=True)
class Asking:
    """A study as those who are asked read it."""

    study: Study
    wording: Mapping[str, Wording]


def asking(notebook: Notebook, person: str) -> list[Asking]:
    """The studies that ask in this person's teams, with what they ask in every language."""
    mine = {id for id, seat in notebook.people.seats(person).items() if seat.space.kind == "team"}
    today = clock.today()
    open_now = [each for each in notebook.studies.studies() if each.state == "asking" and today <= each.last]
    return [Asking(each, _kept(notebook, each)) for each in open_now if mine & set(each.spaces)]


def _kept(notebook: Notebook, study: Study) -> dict[str, Wording]:
    found = notebook.studies.wording(study.consent_version)
    if found is None:
        raise LookupError("every study keeps what it asks")
    kept: dict[str, Wording] = json.loads(found[1])
    return kept


def seen_by(notebook: Notebook, person: str) -> list[Study]:
    """The studies a person has a part in."""
    return [each for each in notebook.studies.studies() if rights(notebook, each, person)]


def set_researcher(notebook: Notebook, by: str | None, person: Person, researcher: bool) -> None:
    """Give the role of researcher, or take it: with it every study is gone for them at once."""
    roles = tuple(role for role in person.roles if role != "researcher") + (("researcher",) if researcher else ())
    if set(roles) != set(person.roles):
        notebook.people.amend(replace(person, roles=roles))
        notebook.people.note(by, "researcher_given" if researcher else "researcher_taken", person.id)
