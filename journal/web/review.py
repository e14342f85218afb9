"""The queue of a study: words, then texts; one person decides, another approves."""

from dataclasses import asdict
from itertools import islice
from typing import Any
from uuid import UUID

from flask import request

from journal.research.forms import approve_form, decide_form, form_called, forms_of, places_of
from journal.research.placing import settle
from journal.research.roster import touched
from journal.research.showing import Sheet, sheet
from journal.research.states import form_done, form_state, outcome, text_done, text_state
from journal.research.taking_part import known
from journal.research.texts import Decided, approve_text, decide_text, text_numbered, texts_of
from journal.research.worry import write_worry
from journal.store import Notebook
from journal.store.studies import Study, StudyForm, StudyText
from journal.web.auth import signed_in
from journal.web.errors import Refused
from journal.web.gathering import begin_gathering
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.review_answers import (
    FormAnswer,
    FormForm,
    FormPlaces,
    FormsAnswer,
    MessageForm,
    TextForm,
    TextsAnswer,
    WholeText,
)

part = Part("review", "What two people check before anything leaves; they see no writer.")

_AT_ONCE = 500
_STATES = ["all", "open", "decided", "approved", "sure"]
_ABOUT: list[dict[str, Any]] = [
    {"in": "query", "name": "language", "schema": {"type": "string"}, "description": "Only this language."},
    {"in": "query", "name": "state", "schema": {"type": "string", "enum": _STATES, "default": "all"},
     "description": "Where they stand."},
]  # fmt: skip
_AFTER = {"in": "query", "name": "after", "schema": {"type": "integer", "default": 0}, "description": "From here on."}


def _wanted() -> tuple[str, str]:
    state = request.args.get("state", "all")
    if state not in _STATES:
        raise Refused("bad_fields", fields={"state": ", ".join(_STATES)})
    return request.args.get("language", ""), state


@part.get("/studies/<uuid:id>/forms")
@signed_in
@part.doc(parameters=_ABOUT)
@part.response(200, FormsAnswer)
@refuses("not_found", "not_allowed", "too_few", "bad_fields")
def read_forms(id: UUID) -> dict[str, Any]:
    """The words to be decided about, each once for all its places."""
    language, state = _wanted()
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        everything = forms_of(notebook, study)
    chosen = [form for form in everything if language in ("", form.language) and state in ("all", form_state(form))]
    return {"left": sum(not form_done(form) for form in everything), "forms": [_form(form) for form in chosen]}


@part.get("/studies/<uuid:id>/forms/<form>")
@signed_in
@part.response(200, FormPlaces)
@refuses("not_found", "not_allowed", "too_few")
def read_form(id: UUID, form: str) -> dict[str, Any]:
    """A word with what stands around it."""
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        found = form_called(notebook, study, form)
        forms = {each.id: each for each in forms_of(notebook, study)}
        return _form(found) | {"places_in": places_of(notebook, study, found, forms)}


@part.post("/studies/<uuid:id>/forms/<form>")
@signed_in
@part.arguments(FormForm)
@part.response(200, FormAnswer)
@refuses("not_found", "not_allowed", "too_few", "changed_meanwhile", "second_person", "still_open")
def change_form(said: dict[str, Any], id: UUID, form: str) -> dict[str, Any]:
    """Decide about a word, or approve what another decided."""
    with store().writing(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        if said["approve"]:
            answer = _form(approve_form(notebook, study, who().id, form, said["version"]))
            touches = answer["decision"] == "always" and study.id in touched(notebook)
        else:
            answer, touches = _form(_decide(notebook, study, form, said)), False
    if touches:
        begin_gathering(store(), who().organisation, study.id, who().id, new=False)
    return answer


def _decide(notebook: Notebook, study: Study, form: str, said: dict[str, Any]) -> StudyForm:
    return decide_form(notebook, study, who().id, form, said["version"], _decision(said))


def _decision(said: dict[str, Any]) -> Any:
    if "decision" not in said:
        raise Refused("bad_fields", fields={"decision": "?"})
    return said["decision"]


@part.get("/studies/<uuid:id>/texts")
@signed_in
@part.doc(parameters=[*_ABOUT, _AFTER])
@part.response(200, TextsAnswer)
@refuses("not_found", "not_allowed", "too_few", "bad_fields")
def read_texts(id: UUID) -> dict[str, Any]:
    """The texts by number, without their words."""
    language, state = _wanted()
    after = request.args.get("after", "0")
    if not after.isdecimal() or len(after) > 9:
        raise Refused("bad_fields", fields={"after": "0, 1, 2 …"})
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        forms = {form.id: form for form in notebook.studies.forms(study.id)}
        left = sum(not text_done(text) for text in texts_of(notebook, study))
        chosen = (text for text in texts_of(notebook, study, language, state) if text.number > int(after))
        texts = [_text(text, sheet(notebook, study.id, text, forms)) for text in islice(chosen, _AT_ONCE)]
    return {"left": left, "texts": texts}


@part.get("/studies/<uuid:id>/texts/<int:number>")
@signed_in
@part.response(200, WholeText)
@refuses("not_found", "not_allowed", "too_few")
def read_text(id: UUID, number: int) -> dict[str, Any]:
    """A text as it would leave, and the words in it that still wait."""
    with store().reading(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        return _whole(notebook, study, number)


@part.post("/studies/<uuid:id>/texts/<int:number>")
@signed_in
@part.arguments(TextForm)
@part.response(200, WholeText)
@refuses("not_found", "not_allowed", "too_few", "changed_meanwhile", "second_person", "still_open")
def change_text(said: dict[str, Any], id: UUID, number: int) -> dict[str, Any]:
    """Say whether people there would recognise somebody, or approve what another said."""
    with store().writing(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        if said["approve"]:
            approve_text(notebook, study, who().id, number, said["version"], said["missed"])
        else:
            _decide_text(notebook, study, number, said)
        return _whole(notebook, study, number)


@part.post("/studies/<uuid:id>/texts/<int:number>/message")
@signed_in
@part.arguments(MessageForm)
@part.response(204)
@refuses("not_found", "not_allowed", "too_few")
def write_message(said: dict[str, str], id: UUID, number: int) -> None:
    """A worried reviewer writes to whoever wrote this; neither learns who the other is."""
    with store().writing(who().organisation) as notebook:
        study = known(notebook, str(id), who().id, "review")
        write_worry(notebook, study, who().id, number, said["words"])


def _decided(said: dict[str, Any]) -> Decided:
    return Decided(
        _decision(said),
        {each["mark"]: each["decision"] for each in said["marks"]},
        [(each["start"], each["end"], each["kind"]) for each in said["add"]],
        said["edited"],
    )


def _decide_text(notebook: Notebook, study: Study, number: int, said: dict[str, Any]) -> None:
    """Without a decision about the text, of its places alone."""
    if "decision" not in said and said["marks"] and not (said["add"] or said["edited"]):
        marks = {each["mark"]: each["decision"] for each in said["marks"]}
        settle(notebook, study, who().id, number, said["version"], marks)
    else:
        decide_text(notebook, study, who().id, number, said["version"], _decided(said))


def by_whom(person: str | None) -> str | None:
    """Whether I did it; of others it is not said who."""
    return person and ("me" if person == who().id else "another")


def _form(form: StudyForm) -> dict[str, Any]:
    return asdict(form) | {"state": form_state(form), "by": by_whom(form.decided_by)}


def _text(text: StudyText, on_desk: Sheet | None) -> dict[str, Any]:
    masks = len(on_desk.masked) if on_desk else 0
    return {
        "number": text.number, "language": text.language, "state": text_state(text),
        "outcome": outcome(text, masks > 0), "decision": text.third_party, "doubts": on_desk.open if on_desk else 0,
        "masks": masks, "read_again": text.blind, "by": by_whom(text.decided_by), "version": text.version,
        "changed": on_desk is None,
    }  # fmt: skip


def _whole(notebook: Notebook, study: Study, number: int) -> dict[str, Any]:
    text, on_desk = text_numbered(notebook, study, number)
    answer = _text(text, on_desk) | {"messages": notebook.studies.messages_about(study.id, text.document)}
    if on_desk is None:
        return answer | {"passages": [], "flags": []}
    return answer | {"passages": _passages(on_desk), "flags": on_desk.flags()}


def _passages(on_desk: Sheet) -> list[dict[str, Any]]:
    edited = on_desk.text.edited or {}
    return [
        {"prompt": name, "edited": name in edited, "segments": _edited(edited[name]) if name in edited else pieces}
        for name, pieces in zip(on_desk.names, on_desk.segments(), strict=True)
    ]


def _edited(words: str) -> list[dict[str, Any]]:
    return [
        {"start": 0, "text": words, "state": "plain", "mark": None, "kind": None, "placeholder": None, "reason": None}
    ]
