"""Coming in by a link that works once."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from home import PASSPHRASE, Home, sign_in

from journal.people import clock
from journal.people.invitation import Offer
from journal.people.joining import write_invitation
from journal.people.secret import link_token


def invite(home: Home, by: str, space: str, role: str = "member", **more: Any) -> Any:
    return home.phone(by).post("/api/invitations", json={"space": home.id(space), "role": role, **more})


def path(answer: Any) -> str:
    """Where the app asks about a link that a person opened."""
    return "/api" + urlsplit(answer.json["link"]).path


def newcomer(name: str = "Dina", **more: str) -> dict[str, str]:
    return {"name": name, "passphrase": PASSPHRASE, **more}


def test_an_invitation_is_taken_up_once(home: Home) -> None:
    link = path(invite(home, "Rosa", "Rozenhof", name="Dina"))
    browser = home.stranger()
    shown = browser.get(link).json
    assert {**shown, "expires_at": ""} == {
        "organisation": "Huize Avondrood",
        "space": "Rozenhof",
        "kind": "team",
        "role": "member",
        "inviter": "Rosa",
        "name": "Dina",
        "expires_at": "",
    }
    joined = browser.post(link, json=newcomer(language="nl"))
    assert joined.status_code == 200
    assert {space["name"] for space in joined.json["spaces"]} == {"", "Rozenhof", "Huize Avondrood"}
    assert browser.get("/api/session").json["person"]["name"] == "Dina"
    again = home.stranger().post(link, json=newcomer("Els"))
    assert (again.status_code, again.json["code"]) == (410, "expired")
    assert sign_in(home.stranger(), "Dina").json["person"]["language"] == "nl"


def test_a_messenger_opening_the_link_uses_nothing_up(home: Home) -> None:
    made = invite(home, "Rosa", "Rozenhof")
    messenger = home.stranger()
    for _ in range(3):
        page = messenger.get(urlsplit(made.json["link"]).path)
        assert page.status_code == 200 and page.mimetype == "text/html"
        assert messenger.get(path(made)).status_code == 200
    assert messenger.get_cookie("kring") is None
    assert home.stranger().post(path(made), json=newcomer()).status_code == 200


def test_a_colleague_takes_up_an_invitation_with_the_account_she_has(home: Home) -> None:
    link = path(invite(home, "Mona", "Nachtzorg"))
    anna = home.phone("Anna")
    told = anna.post(link, json={})
    assert "Nachtzorg" in {space["name"] for space in told.json["spaces"]}
    assert told.json["person"]["id"] == home.id("Anna")


def test_somebody_new_has_to_say_who_they_are(home: Home) -> None:
    answer = home.stranger().post(path(invite(home, "Rosa", "Rozenhof")), json={})
    assert (answer.status_code, set(answer.json["fields"])) == (422, {"name", "passphrase"})


def test_a_name_somebody_signs_in_with_is_not_given_twice(home: Home) -> None:
    link = path(invite(home, "Rosa", "Rozenhof"))
    answer = home.stranger().post(link, json=newcomer(" ANNA "))
    assert (answer.status_code, answer.json["code"]) == (409, "name_taken")
    assert home.stranger().post(link, json=newcomer("Anna P.")).status_code == 200


def test_an_invitation_expires(home: Home) -> None:
    link = path(invite(home, "Rosa", "Rozenhof"))
    _age_invitations(home)
    assert home.stranger().get(link).json["code"] == "expired"
    assert home.stranger().post(link, json=newcomer()).json["code"] == "expired"
    assert home.phone("Rosa").get("/api/invitations").json == {"invitations": []}


def test_a_withdrawn_invitation_opens_nothing(home: Home) -> None:
    made = invite(home, "Rosa", "Rozenhof")
    rosa = home.phone("Rosa")
    assert [each["id"] for each in rosa.get("/api/invitations").json["invitations"]] == [made.json["id"]]
    assert home.phone("Cilla").delete(f"/api/invitations/{made.json['id']}").status_code == 404
    assert rosa.delete(f"/api/invitations/{made.json['id']}").status_code == 204
    assert home.stranger().get(path(made)).json["code"] == "link_unknown"


def test_the_link_comes_with_a_qr_code_that_needs_no_style(home: Home) -> None:
    drawing = ElementTree.fromstring(invite(home, "Rosa", "Rozenhof").json["qr"])
    assert drawing.tag.endswith("svg") and drawing.get("viewBox")
    assert not [part for part in drawing.iter() if part.get("style")]


@pytest.mark.parametrize(
    ("by", "space", "role", "code"),
    [
        ("Anna", "Rozenhof", "member", "not_allowed"),  # a member does not arrange the team
        ("Cilla", "Rozenhof", "member", "not_found"),  # who is not there does not know of it
        ("Rosa", "Björken", "member", "not_found"),  # nor does the team leader of another
        ("Rosa", "Rozenhof", "guest", "not_allowed"),  # guests are never in a team
        ("Mona", "Rozenhof", "guest", "not_allowed"),
        ("Mona", "Nachtzorg", "editor", "not_allowed"),  # a community has no named editors
        ("Wim", "Nachtzorg", "guest", "not_allowed"),
    ],
)
def test_who_may_invite_whom_to_what(home: Home, by: str, space: str, role: str, code: str) -> None:
    assert invite(home, by, space, role).json["code"] == code


def test_only_an_administrator_gives_organisation_roles(home: Home) -> None:
    refused = invite(home, "Rosa", "Rozenhof", organisation_roles=["administrator"])
    assert refused.json["code"] == "not_allowed"
    link = path(invite(home, "Mona", "Rozenhof", organisation_roles=["researcher"]))
    assert home.stranger().post(link, json=newcomer()).json["organisation_roles"] == ["researcher"]


def test_a_guest_joins_a_community_and_not_the_organisation(home: Home) -> None:
    told = home.stranger().post(path(invite(home, "Mona", "Nachtzorg", "guest")), json=newcomer()).json
    assert {space["name"]: space["role"] for space in told["spaces"]} == {"": "member", "Nachtzorg": "guest"}


def test_the_first_administrator_is_invited_by_nobody(home: Home) -> None:
    other = home.store.organise("Björkgården")
    with home.store.writing(other.id) as notebook:
        offer = Offer(notebook.people.shared(), "member", ("administrator",))
        _, secret = write_invitation(notebook.people, offer, None, days=14)
    link = f"/api/join/{link_token(other.id, secret)}"
    assert "inviter" not in home.stranger().get(link).json
    assert "make_spaces" in home.stranger().post(link, json=newcomer()).json["may"]


@pytest.mark.parametrize("token", ["x", "A" * 44, "%00" * 22, "é" * 44, "=" * 44, "A" * 4000])
def test_a_link_that_never_was_is_not_found(home: Home, token: str) -> None:
    assert home.stranger().get(f"/api/join/{token}").json["code"] == "link_unknown"
    assert home.stranger().post(f"/api/join/{token}", json=newcomer()).json["code"] == "link_unknown"


def test_no_link_is_kept_where_a_copy_of_the_disk_would_show_it(home: Home) -> None:
    made = invite(home, "Rosa", "Rozenhof")
    secret = made.json["link"].rsplit("/", 1)[1][22:].encode()
    place: Path = home.app.extensions["kring.settings"].data
    assert all(secret not in file.read_bytes() for file in place.iterdir())


def _age_invitations(home: Home) -> None:
    with home.writing() as notebook:
        notebook.people._connection.execute("UPDATE invitation SET expires_at = ?", (clock.now(),))
