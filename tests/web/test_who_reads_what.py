"""Who sees what: the table of the documentation, held against every way in."""

from typing import Any

import pytest
from home import Home
from laws.house import TEXT, mutation

from journal.people.identity import new_id

SECRET, SHARED = "Ik was bang vannacht.", "Ze pakte mijn hand."


@pytest.fixture
def written(home: Home) -> dict[str, str]:
    """Anna keeps one text to herself and shares another with Rozenhof."""
    with home.writing() as notebook:
        home.hire(notebook, "Olga", "researcher")
        personal = notebook.people.personal(home.id("Anna"))
    texts = {SECRET: new_id(), SHARED: new_id()}
    spaces = {SECRET: personal, SHARED: home.id("Rozenhof")}
    told = sync(
        home,
        "Anna",
        *(
            mutation(document=texts[words], space=spaces[words], fields={TEXT: {"was": None, "now": words}})
            for words in texts
        ),
    )
    assert [each["status"] for each in told["outcomes"]] == ["accepted", "accepted"]
    return texts


def sync(home: Home, name: str, *mutations: dict[str, Any]) -> dict[str, Any]:
    call = {"person": home.id(name), "device": "phone", "mutations": list(mutations)}
    told: dict[str, Any] = home.phone(name).post("/api/sync", json=call).json
    return told


def everything(home: Home, name: str, texts: dict[str, str]) -> str:
    """All that the server tells somebody who asks everything."""
    phone = home.phone(name)
    ways = ["/api/session", "/api/people", "/api/spaces", "/api/invitations", "/api/devices"]
    ways += [f"/api/spaces/{space.id}/members" for space in home.spaces.values()]
    ways += [f"/api/documents/{id}/{what}" for id in texts.values() for what in ("history", "readers")]
    return str(sync(home, name)["changes"]) + "".join(phone.get(way).get_data(as_text=True) for way in ways)


@pytest.mark.parametrize(
    ("name", "reads"),
    [
        ("Anna", {SECRET, SHARED}),
        ("Bram", {SHARED}),
        ("Rosa", {SHARED}),  # a team leader reads what is shared with the team, like any member
        ("Cilla", set()),
        ("Wim", set()),
        ("Mona", set()),  # an administrator, no text by that role
        ("Olga", set()),  # a researcher, never raw text
    ],
)
def test_who_reads_what(home: Home, written: dict[str, str], name: str, reads: set[str]) -> None:
    told = everything(home, name, written)
    assert {words for words in (SECRET, SHARED) if words in told} == reads


def test_an_administrator_reads_no_text(home: Home, written: dict[str, str]) -> None:
    mona = home.phone("Mona")
    for id in written.values():
        assert mona.get(f"/api/documents/{id}/history").json["code"] == "not_found"
        assert mona.post(f"/api/documents/{id}/open", json={}).json["code"] == "not_found"
        answer = mona.post(f"/api/documents/{id}/blank", json={"revision": id})
        assert answer.json["code"] == "not_found"


def test_who_joins_later_reads_from_that_day_on(home: Home, written: dict[str, str]) -> None:
    seat = f"/api/spaces/{home.id('Rozenhof')}/members/{home.id('Mona')}"
    assert home.phone("Mona").put(seat, json={"role": "supervisor"}).status_code == 204
    assert SHARED not in everything(home, "Mona", written)
    assert "Mona" in everything(home, "Anna", written), "and is seen to have come"
    words = mutation(document=new_id(), space=home.id("Rozenhof"), fields={TEXT: {"was": None, "now": "Vandaag."}})
    sync(home, "Anna", words)
    assert "Vandaag." in everything(home, "Mona", written)


def test_who_was_taken_out_of_a_team_reads_it_no_more(home: Home, written: dict[str, str]) -> None:
    home.phone("Rosa").delete(f"/api/spaces/{home.id('Rozenhof')}/members/{home.id('Bram')}")
    assert SHARED not in everything(home, "Bram", written)
