"""Circles, teams and communities: who may be where, and who sees that."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from home import PASSPHRASE, Home
from laws.house import TEXT, mutation

from journal.people.identity import new_id
from journal.people.person import Person


def members(home: Home, by: str, space: str) -> dict[str, str]:
    answer = home.phone(by).get(f"/api/spaces/{space}/members")
    return {each["name"]: each["role"] for each in answer.json["members"]}


def seat(home: Home, by: str, space: str, person: str, role: str = "member") -> Any:
    return home.phone(by).put(f"/api/spaces/{space}/members/{home.id(person)}", json={"role": role})


def circle(home: Home, by: str = "Anna") -> str:
    answer = home.phone(by).post("/api/spaces", json={"kind": "circle", "name": "Pauze"})
    assert answer.status_code == 201
    return str(answer.json["id"])


def invited(home: Home, by: str, space: str, person: str) -> Any:
    """Somebody invites, and the other takes it up."""
    made = home.phone(by).post("/api/invitations", json={"space": space, "role": "member"})
    return home.phone(person).post("/api" + urlsplit(made.json["link"]).path, json={})


def test_any_colleague_begins_a_circle_and_others_come_by_their_own_choice(home: Home) -> None:
    space = circle(home)
    assert invited(home, "Anna", space, "Cilla").status_code == 200
    assert members(home, "Cilla", space) == {"Anna": "member", "Cilla": "member"}
    assert invited(home, "Cilla", space, "Bram").status_code == 200
    assert seat(home, "Anna", space, "Bram").status_code == 204, "who is in it already stays"


@pytest.mark.parametrize("name", ["Bram", "Cilla", "Mona"])
def test_nobody_is_put_in_a_circle_by_another(home: Home, name: str) -> None:
    space = circle(home)
    assert seat(home, "Anna", space, name).json["code"] == "not_allowed"
    assert members(home, "Anna", space) == {"Anna": "member"}


def test_a_circles_link_makes_nobody_a_colleague(home: Home) -> None:
    made = home.phone("Anna").post("/api/invitations", json={"space": circle(home), "role": "member"})
    link = "/api" + urlsplit(made.json["link"]).path
    outsider = home.stranger().post(link, json={"name": "Dina", "passphrase": PASSPHRASE})
    assert (outsider.status_code, outsider.json["code"]) == (403, "colleagues_only")
    assert home.phone("Wim").post(link, json={}).json["code"] == "colleagues_only", "nor is a guest one"
    assert "Dina" not in {person.name for person in people(home)}
    assert home.phone("Bram").post(link, json={}).status_code == 200, "the link was not used up"


def people(home: Home) -> list[Person]:
    with home.store.reading(home.organisation) as notebook:
        return list(notebook.people.people())


def test_a_circle_holds_five(home: Home) -> None:
    space = circle(home)
    for name in ("Bram", "Cilla", "Rosa", "Mona"):
        assert invited(home, "Anna", space, name).status_code == 200
    with home.writing() as notebook:
        home.hire(notebook, "Dina", Rozenhof="member")
    answer = invited(home, "Anna", space, "Dina")
    assert (answer.status_code, answer.json["code"]) == (409, "circle_full")


def test_a_circle_is_unseen_by_others_even_by_administrators(home: Home) -> None:
    space = circle(home)
    for name in ("Mona", "Rosa", "Bram"):
        phone = home.phone(name)
        assert phone.get(f"/api/spaces/{space}/members").json["code"] == "not_found"
        assert space not in {each["id"] for each in phone.get("/api/spaces").json["spaces"]}
        assert space not in str(phone.get("/api/people").json)
        assert seat(home, name, space, name).json["code"] == "not_found"
        invited = phone.post("/api/invitations", json={"space": space, "role": "member"})
        assert invited.json["code"] == "not_found"


def test_a_circle_has_no_team_leader(home: Home) -> None:
    assert seat(home, "Anna", circle(home), "Rosa", "supervisor").json["code"] == "not_allowed"


def test_a_guest_begins_no_circle_and_is_never_in_a_team(home: Home) -> None:
    answer = home.phone("Wim").post("/api/spaces", json={"kind": "circle", "name": "Pauze"})
    assert answer.json["code"] == "not_allowed"
    assert seat(home, "Mona", home.id("Rozenhof"), "Wim", "guest").json["code"] == "not_allowed"


def test_a_guest_who_comes_to_work_here_is_a_colleague(home: Home) -> None:
    assert seat(home, "Mona", home.id("Rozenhof"), "Wim").status_code == 204
    spaces = home.phone("Wim").get("/api/session").json["spaces"]
    assert "organisation" in {space["kind"] for space in spaces}


@pytest.mark.parametrize("kind", ["team", "community"])
def test_teams_and_communities_are_begun_by_administrators(home: Home, kind: str) -> None:
    wish = {"kind": kind, "name": "De Wilg"}
    assert home.phone("Rosa").post("/api/spaces", json=wish).json["code"] == "not_allowed"
    made = home.phone("Mona").post("/api/spaces", json=wish)
    assert (made.status_code, made.json["kind"]) == (201, kind)
    assert members(home, "Mona", made.json["id"]) == {}, "arranging a team seats nobody in it"


def test_an_administrator_cannot_join_unseen(home: Home) -> None:
    space = home.id("Rozenhof")
    assert seat(home, "Mona", space, "Mona").status_code == 204
    assert "Mona" in members(home, "Anna", space)
    shown = home.phone("Anna").get(f"/api/spaces/{space}/members").json["members"]
    assert all(len(each["joined_on"]) == 10 for each in shown)


def test_a_team_leader_arranges_her_own_team_only(home: Home) -> None:
    assert seat(home, "Rosa", home.id("Rozenhof"), "Cilla").status_code == 204
    assert seat(home, "Rosa", home.id("Rozenhof"), "Bram", "supervisor").status_code == 204
    assert seat(home, "Rosa", home.id("Björken"), "Anna").json["code"] == "not_found"
    assert seat(home, "Anna", home.id("Rozenhof"), "Cilla").json["code"] == "not_allowed"
    rosa = home.phone("Rosa")
    assert rosa.delete(f"/api/spaces/{home.id('Rozenhof')}/members/{home.id('Cilla')}").status_code == 204
    assert "Cilla" not in members(home, "Rosa", home.id("Rozenhof"))


def test_nobody_is_seated_who_does_not_exist_or_cannot_be_known(home: Home) -> None:
    stranger = "0195fdca-8d1c-7a90-9d6f-3b1f6a2c4e58"
    for name in ("Mona", "Rosa"):
        answer = home.phone(name).put(f"/api/spaces/{home.id('Rozenhof')}/members/{stranger}", json={"role": "member"})
        assert answer.json["code"] == "not_found"
    assert seat(home, "Rosa", home.id("Rozenhof"), "Wim").json["code"] == "not_found", "they share no space"


def test_bram_leaves_his_team_but_not_the_house(home: Home) -> None:
    bram, me = home.phone("Bram"), home.id("Bram")
    assert bram.delete(f"/api/spaces/{home.id('Rozenhof')}/members/{me}").status_code == 204
    assert "Bram" not in members(home, "Anna", home.id("Rozenhof"))
    assert bram.delete(f"/api/spaces/{home.id('Huize Avondrood')}/members/{me}").json["code"] == "not_allowed"
    personal = bram.get("/api/session").json["personal"]
    assert bram.delete(f"/api/spaces/{personal}/members/{me}").json["code"] == "not_allowed"


def test_people_see_whom_they_share_a_space_with(home: Home) -> None:
    def known(name: str) -> dict[str, set[str]]:
        names = {space.id: called for called, space in home.spaces.items()}
        people = home.phone(name).get("/api/people").json["people"]
        return {each["name"]: {names[space] for space in each["spaces"]} for each in people}

    assert known("Wim") == {"Wim": {"Nachtzorg"}}
    assert known("Anna")["Bram"] == {"Rozenhof", "Huize Avondrood"}
    assert known("Anna")["Cilla"] == {"Huize Avondrood"}, "which team Cilla is in is none of Anna's business"
    assert "Wim" not in known("Anna")
    assert known("Mona")["Wim"] == {"Nachtzorg"}


def test_an_author_who_left_keeps_a_name_where_the_texts_are(home: Home) -> None:
    seat(home, "Mona", home.id("Nachtzorg"), "Anna")
    words = mutation(document=new_id(), space=home.id("Nachtzorg"), fields={TEXT: {"was": None, "now": "Stil."}})
    call = {"person": home.id("Wim"), "device": "phone", "mutations": [words]}
    assert home.phone("Wim").post("/api/sync", json=call).json["outcomes"][0]["status"] == "accepted"
    home.phone("Mona").delete(f"/api/spaces/{home.id('Nachtzorg')}/members/{home.id('Wim')}")
    people = home.phone("Anna").get("/api/people").json["people"]
    assert {"id": home.id("Wim"), "name": "Wim", "spaces": []} in people
    assert "Wim" not in str(home.phone("Bram").get("/api/people").json)
    seat(home, "Mona", home.id("Nachtzorg"), "Bram")
    assert "Wim" not in str(home.phone("Bram").get("/api/people").json), "he came later, and reads nothing of Wim's"


def test_every_change_of_who_is_where_is_in_the_log(home: Home) -> None:
    space = circle(home)
    invited(home, "Anna", space, "Bram")
    home.phone("Bram").delete(f"/api/spaces/{space}/members/{home.id('Bram')}")
    seat(home, "Mona", home.id("Rozenhof"), "Anna", "supervisor")
    with home.writing() as notebook:
        rows = notebook.people._all("SELECT action, person FROM audit WHERE organisation = ? ORDER BY rowid")
    names = {person.id: name for name, person in home.people.items()}
    assert [(action, names[person]) for action, person in rows] == [
        ("space_made", "Anna"),
        ("joined", "Anna"),
        ("invited", "Anna"),
        ("joined", "Anna"),
        ("left", "Bram"),
        ("role_given", "Mona"),
    ]
