"""Whoever asks from another organisation learns nothing of a study, not even that there is one."""

import sqlite3
from typing import Any

import pytest
from home import Home
from research.inquiry import Inquiry, wanted

from journal.settings import Settings
from journal.store.sqlite import FILE

FORMS: dict[str, dict[str, Any]] = {
    "PATCH /api/studies/<uuid:id>": {"version": 1, "state": "closed"},
    "POST /api/studies/<uuid:id>/forms/<form>": {"version": 1, "decision": "keep"},
    "POST /api/studies/<uuid:id>/texts/<int:number>": {"version": 1, "decision": "leave_out"},
    "POST /api/studies/<uuid:id>/texts/<int:number>/message": {"words": "Wie ben jij?"},
    "POST /api/studies/<uuid:id>/seal": {"version": 1, "early": True},
    "POST /api/studies/<uuid:id>/gather": {},
    "PUT /api/studies/people/<uuid:person>": {"researcher": True},
}
"""What would do something, were it one's own study."""


@pytest.fixture
def elsewhere(home: Home) -> Home:
    """Another organisation on the same server; Nora administers and researches there."""
    other = Home(home.app, home.store.organise("Björkgården").id)
    with other.writing() as notebook:
        other.open(notebook, "team", "Linden")
        other.hire(notebook, "Nora", "administrator", "researcher")
    return other


def ways(inquiry: Inquiry) -> list[tuple[str, str, str]]:
    """Method, rule and address of everything there is about one study or person."""
    form = inquiry.ask("Joris", "/forms").json["forms"][0]["id"]
    known = {"<uuid:id>": inquiry.id, "<form>": form, "<int:number>": "1", "<uuid:person>": inquiry.home.id("Anna")}
    found = []
    for rule in inquiry.home.app.url_map.iter_rules():
        if rule.rule.startswith("/api/studies") and "<" in rule.rule:
            address = rule.rule
            for name, value in known.items():
                address = address.replace(name, value)
            assert "<" not in address, address
            found += [(method, rule.rule, address) for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}]
    return sorted(found)


def test_no_address_of_a_study_answers_anybody_from_elsewhere(gathered: Inquiry, elsewhere: Home) -> None:
    nora, asked = elsewhere.phone("Nora"), ways(gathered)
    before = gathered.ask("Rik").json, gathered.ask("Joris", "/texts/1").json
    for method, rule, address in asked:
        form = FORMS.get(f"{method} {rule}")
        answer = nora.open(address, method=method, **({} if form is None else {"json": form}))
        assert (answer.status_code, answer.json["code"]) == (404, "not_found"), f"{method} {rule}"
    assert len(asked) >= 15 and {f"{method} {rule}" for method, rule, _address in asked} >= set(FORMS)
    assert before == (gathered.ask("Rik").json, gathered.ask("Joris", "/texts/1").json)


def test_ids_of_another_organisation_are_those_of_nobody(home: Home, gathered: Inquiry, elsewhere: Home) -> None:
    nora, names = elsewhere.phone("Nora"), {"researchers": [], "reviewers": []}
    own = wanted(home, spaces=[elsewhere.id("Linden")], **names)
    for taken in (
        {"spaces": [home.id("Rozenhof")]},
        {"reviewers": [home.id("Karin")]},
        {"researchers": [home.id("Rik")]},
    ):
        answer = nora.post("/api/studies", json=own | taken)
        assert answer.status_code in (403, 404), taken
    made = nora.post("/api/studies", json=own)
    assert made.status_code == 201, "the word for a consent text is an organisation's own"
    text = gathered.texts["Anna"].document
    for study in (gathered.id, made.json["id"]):
        answer = nora.post("/api/mine/studies", json={"document": text, "study": study, "choice": "leave_out"})
        assert answer.status_code == 404
    assert nora.get("/api/mine/studies").json == {"consents": [], "messages": []}
    assert all(id not in nora.get("/api/studies/people").text for id in (home.id("Anna"), home.id("Rozenhof")))


def test_a_message_is_seen_by_nobody_from_elsewhere(gathered: Inquiry, elsewhere: Home) -> None:
    assert gathered.ask("Joris", "/texts/1/message", words="Gaat het?").status_code == 204
    sent = [each for name in gathered.texts for each in gathered.phone(name).get("/api/mine/studies").json["messages"]]
    answer = elsewhere.phone("Nora").post(f"/api/mine/studies/messages/{sent[0]['id']}", json={"seen": True})
    assert (len(sent), answer.status_code) == (1, 404)


def test_while_another_program_writes_it_is_said_and_done_later(gathered: Inquiry, settings: Settings) -> None:
    with gathered.home.writing() as notebook:
        notebook.people._connection.execute("PRAGMA busy_timeout = 20")
    joris, address = gathered.phone("Joris"), f"/api/studies/{gathered.id}/texts/1"
    form = {"version": joris.get(address).json["version"], "decision": "fine"}
    other = sqlite3.connect(settings.data / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert joris.get(address).status_code == 200, "what can be read is read"
    refused = joris.post(address, json=form)
    assert (refused.status_code, refused.json["code"]) == (503, "busy") and refused.headers["Retry-After"]
    other.close()
    assert joris.post(address, json=form).json["decision"] == "fine"
