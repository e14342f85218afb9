"""The risk check, sealing by two people, and what was sealed."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from flask import Response, send_file

from journal.research.errors import ChangedMeanwhile
from journal.research.sealing import ask_to_seal, bundle_of, seal, withdrawals_of
from journal.research.shown_risk import shown_risk
from journal.research.taking_part import known, rights
from journal.store import Notebook
from journal.store.studies import SealedRelease, Study
from journal.web.auth import signed_in
from journal.web.here import settings, store, who
from journal.web.part import Part, refuses
from journal.web.research import told
from journal.web.research_answers import ReleasesAnswer, RiskAnswer, SealForm, StudyAnswer

part = Part("releases", "What was sealed, when, by whom, and who withdrew since, as codes.")


@part.get("/studies/<uuid:id>/risk")
@signed_in
@part.response(200, RiskAnswer)
@refuses("not_found", "not_allowed")
def read_risk(id: UUID) -> dict[str, Any]:
    """Could somebody be told by a combination of facts? Every way to say them less exactly, and its cost."""
    with store().reading(who().organisation) as notebook:
        return asdict(shown_risk(notebook, known(notebook, str(id), who().id, "research", "review")))


@part.post("/studies/<uuid:id>/seal")
@signed_in
@part.arguments(SealForm)
@part.response(200, StudyAnswer)
@refuses(
    "not_found", "not_allowed", "not_finished", "second_person", "too_few", "changed_meanwhile",
    "may_not_leave", "before_deadline", "no_room_to_seal",
)  # fmt: skip
def seal_release(form: dict[str, Any], id: UUID) -> dict[str, Any]:
    """The first who calls this asks; a second person seals, and nothing changes from then on.

    Up to the deadline people can take a text out completely. Whoever does so after sealing is only on the list of what
    researchers remove: so before the deadline both say `early`.
    """
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "seal")
    if study.asked_to_seal is None:
        with store().writing(who().organisation) as notebook:
            asked = known(notebook, str(id), who().id, "seal")
            ask_to_seal(notebook, asked, who().id, form["version"], early=form["early"])
    elif study.version != form["version"]:
        raise ChangedMeanwhile
    else:
        seal(store(), settings().data, who().organisation, study.id, who().id, early=form["early"])
    with store().reading(who().organisation) as notebook:
        return told(notebook, known(notebook, str(id), who().id))


@part.get("/studies/<uuid:id>/releases")
@signed_in
@part.response(200, ReleasesAnswer)
@refuses("not_found", "not_allowed")
def read_releases(id: UUID) -> dict[str, Any]:
    """Every sealed release: who asked, who sealed, who took it, how many withdrew since."""
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "research", "review", "manage")
        return {"releases": [_release(notebook, study, each) for each in notebook.studies.releases(study.id)]}


@part.get("/studies/<uuid:id>/releases/<int:number>/bundle")
@signed_in
@part.doc(responses={200: {"description": "The sealed zip.", "content": {"application/zip": {}}}})
@refuses("not_found", "not_allowed")
def read_bundle(id: UUID, number: int) -> Response:
    """The sealed files, for researchers of the study; the log says who took them."""
    with store().writing(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "research")
        file = bundle_of(notebook, settings().data, study, number)
        notebook.people.note(who().id, "bundle_taken", f"{study.id} {number}")
    name = f"{study.consent_version}-release-{number}.zip"
    return send_file(file.absolute(), mimetype="application/zip", as_attachment=True, download_name=name)


@part.get("/studies/<uuid:id>/releases/<int:number>/withdrawals")
@signed_in
@part.doc(responses={200: {"description": "CSV: id, withdrawn_on.", "content": {"text/csv": {}}}})
@refuses("not_found", "not_allowed")
def read_withdrawals(id: UUID, number: int) -> Response:
    """The entries that researchers remove from what they have; by code, with the day."""
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "research")
        rows = withdrawals_of(notebook, study, number)
    answer = Response(rows, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f"attachment; filename=withdrawals-{number}.csv"
    return answer


def _release(notebook: Notebook, study: Study, sealed: SealedRelease) -> dict[str, Any]:
    subject = f"{study.id} {sealed.number}"
    held = rights(notebook, study, who().id)
    researches = "research" in held
    taken = notebook.people.noted(subject, ["bundle_taken"], 100)
    return asdict(sealed) | {
        "sealed": True,
        "bytes": sealed.bytes if held & {"research", "review"} else -(-sealed.bytes // _ROUGHLY) * _ROUGHLY,
        "until": study.keep_until,
        "key_until": sealed.until,
        "asked_by": _name(notebook, sealed.asked_by),
        "sealed_by": _name(notebook, sealed.sealed_by),
        "withdrawals": len(notebook.studies.withdrawn(study.id, sealed.number)) if researches else None,
        "taken": [{"by": _name(notebook, line.person or ""), "day": line.day} for line in taken],
    }


_ROUGHLY = 100_000
"""Who reads no text is told sizes so roughly that two releases do not differ by a text that was taken out between."""


def _name(notebook: Notebook, id: str) -> str:
    person = notebook.people.person(id)
    return person.name if person else "–"
