"""A forgotten passphrase, mended by a link that works once."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from home import PASSPHRASE, Home, sign_in

from journal.people import clock

NEW = {"passphrase": "vier ganzen op het dak"}


def offer(home: Home, by: str, person: str) -> Any:
    return home.phone(by).post(f"/api/people/{home.id(person)}/mend", json={})


def path(answer: Any) -> str:
    return "/api" + urlsplit(answer.json["link"]).path


def test_anna_gets_back_in_with_a_link_from_her_team_leader(home: Home) -> None:
    made = offer(home, "Rosa", "Anna")
    assert made.status_code == 201
    browser = home.stranger()
    assert browser.get(path(made)).json["name"] == "Anna"
    assert browser.get(path(made)).status_code == 200, "looking uses nothing up"
    assert browser.post(path(made), json=NEW).json["person"]["name"] == "Anna"
    assert browser.get("/api/session").status_code == 200
    assert sign_in(home.stranger(), "Anna", NEW["passphrase"]).status_code == 200
    assert sign_in(home.stranger(), "Anna").json["code"] == "wrong_passphrase"
    assert home.stranger().post(path(made), json=NEW).json["code"] == "link_expired"


def test_mending_signs_out_whoever_knew_the_old_passphrase(home: Home) -> None:
    phone, made = home.phone("Anna"), offer(home, "Mona", "Anna")
    home.stranger().post(path(made), json=NEW)
    assert phone.get("/api/session").json["code"] == "not_signed_in"


def test_a_newer_link_ends_the_older(home: Home) -> None:
    older, newer = offer(home, "Rosa", "Anna"), offer(home, "Mona", "Anna")
    assert home.stranger().get(path(older)).json["code"] == "link_unknown"
    assert home.stranger().get(path(newer)).status_code == 200


def test_anna_sees_who_made_a_link_for_her_and_puts_an_end_to_it(home: Home) -> None:
    phone, made = home.phone("Anna"), offer(home, "Rosa", "Anna")
    [told] = phone.get("/api/session").json["mended"]
    assert (told["by"], told["used_at"]) == ("Rosa", None) and told["made_at"] <= clock.now()
    assert phone.delete("/api/session/mended").status_code == 204
    assert phone.get("/api/session").json["mended"] == []
    assert home.stranger().post(path(made), json=NEW).json["code"] == "link_unknown"
    assert phone.get("/api/session").status_code == 200


def test_a_link_that_was_used_is_told_even_when_others_follow(home: Home) -> None:
    used = offer(home, "Rosa", "Anna")
    home.stranger().post(path(used), json=NEW)
    offer(home, "Rosa", "Anna")
    last = offer(home, "Mona", "Anna")
    told = home.stranger().post(path(last), json=NEW).json["mended"]
    assert [(each["by"], bool(each["used_at"])) for each in told] == [("Mona", True), ("Rosa", True)]


def test_a_new_passphrase_ends_the_links_for_another(home: Home) -> None:
    phone, made = home.phone("Anna"), offer(home, "Rosa", "Anna")
    phone.patch("/api/session", json={"passphrase": {"old": PASSPHRASE, "new": "vijf mussen in de heg"}})
    assert home.stranger().post(path(made), json=NEW).json["code"] == "link_unknown"


def test_a_team_leader_does_not_open_the_account_of_whom_she_put_in_her_team(home: Home) -> None:
    seat = f"/api/spaces/{home.id('Rozenhof')}/members/{home.id('Cilla')}"
    home.phone("Rosa").put(seat, json={"role": "member"})
    assert offer(home, "Rosa", "Cilla").json["code"] == "not_allowed"
    home.phone("Cilla").delete(seat)
    link = home.phone("Rosa").post("/api/invitations", json={"space": home.id("Rozenhof"), "role": "member"})
    assert home.phone("Cilla").post(path(link), json={}).status_code == 200, "she comes by herself"
    assert offer(home, "Rosa", "Cilla").status_code == 201


def test_a_link_lives_a_day(home: Home) -> None:
    made = offer(home, "Rosa", "Anna")
    assert clock.after(hours=23) < made.json["expires_at"] <= clock.after(hours=24)
    with home.writing() as notebook:
        notebook.people._connection.execute("UPDATE mend SET expires_at = ?", (clock.now(),))
    answer = home.stranger().post(path(made), json=NEW)
    assert (answer.status_code, answer.json["code"]) == (410, "link_expired")


@pytest.mark.parametrize(
    ("by", "person"),
    [
        ("Anna", "Bram"),  # a colleague does not
        ("Rosa", "Cilla"),  # not in another team
        ("Rosa", "Mona"),  # the link opens the account, so never that of who holds more
        ("Cilla", "Cilla"),
    ],
)
def test_who_may_not_hand_out_a_new_passphrase(home: Home, by: str, person: str) -> None:
    assert offer(home, by, person).json["code"] == "not_allowed"


def test_a_team_leader_does_not_open_the_account_of_another_in_her_team(home: Home) -> None:
    with home.writing() as notebook:
        notebook.people.change_role(home.id("Bram"), home.id("Rozenhof"), "supervisor")
        home.hire(notebook, "Olga", "researcher", Rozenhof="member")
    assert offer(home, "Rosa", "Bram").json["code"] == "not_allowed"
    assert offer(home, "Rosa", "Olga").json["code"] == "not_allowed"
    assert offer(home, "Mona", "Bram").status_code == 201
