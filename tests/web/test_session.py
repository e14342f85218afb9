"""Signing in, staying signed in, and being signed out."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from home import PASSPHRASE, Home, sign_in

from journal.people import clock
from journal.people.identity import new_id
from journal.people.secret import digest


def test_anna_signs_in_once_and_stays_signed_in(home: Home) -> None:
    browser = home.stranger()
    answer = sign_in(browser, "Anna")
    assert answer.status_code == 200
    told = browser.get("/api/session").json
    assert told["person"] == {"id": home.id("Anna"), "name": "Anna", "language": "en"}
    assert {space["name"]: space["role"] for space in told["spaces"]} == {
        "Huize Avondrood": "member",
        "": "member",
        "Rozenhof": "member",
    }
    assert told == answer.json


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(home: Home) -> None:
    cookie = sign_in(home.stranger(), "Anna").headers["Set-Cookie"]
    assert cookie.startswith("kring=")
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    over_tls = home.stranger().post(
        "/api/session", json={"name": "Anna", "passphrase": PASSPHRASE}, base_url="https://kring.example"
    )
    assert "Secure" in over_tls.headers["Set-Cookie"]


@pytest.mark.parametrize("name", ["  anna ", "ANNA", "Ａｎｎａ"])
def test_a_name_is_known_however_a_keyboard_writes_it(home: Home, name: str) -> None:
    assert sign_in(home.stranger(), name).status_code == 200


def test_a_wrong_passphrase_and_an_unknown_name_answer_alike(home: Home) -> None:
    wrong, unknown = sign_in(home.stranger(), "Anna", "iets anders"), sign_in(home.stranger(), "Niemand")
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json == unknown.json
    assert wrong.json["code"] == "wrong_passphrase"


def test_who_was_imported_and_never_joined_cannot_sign_in(home: Home) -> None:
    with home.writing() as notebook:
        notebook.people.amend(replace(home.people["Bram"], passphrase=None))
    assert sign_in(home.stranger(), "Bram").json["code"] == "wrong_passphrase"


def test_sign_in_names_are_unique_in_an_organisation_but_not_across(home: Home) -> None:
    other = home.store.organise("Björkgården")
    with home.store.writing(other.id) as notebook:
        notebook.people.add_person(replace(home.people["Anna"], id=new_id()))
    assert sign_in(home.stranger(), "Anna").json["code"] == "which_organisation"
    here = sign_in(home.stranger(), "Anna", organisation="huize avondrood").json
    there = sign_in(home.stranger(), "Anna", organisation=other.id).json
    assert (here["organisation"]["name"], there["organisation"]["name"]) == ("Huize Avondrood", "Björkgården")
    assert here["person"]["id"] != there["person"]["id"]
    assert sign_in(home.stranger(), "Anna", organisation="Elders").json["code"] == "wrong_passphrase"


def test_guessing_is_slowed_down_for_that_name_alone(home: Home) -> None:
    browser = home.stranger()
    for _ in range(10):
        assert sign_in(browser, "Anna", "geraden").status_code == 401
    answer = sign_in(browser, "anna")
    assert (answer.status_code, answer.json["code"]) == (429, "slow_down")
    assert int(answer.headers["Retry-After"]) > 0
    assert sign_in(browser, "Bram").status_code == 200


def test_guessing_from_everywhere_is_slowed_down_and_tells_nothing(home: Home) -> None:
    for number in range(100):
        answer = sign_in(home.stranger(), "Niemand", "geraden", environ={"REMOTE_ADDR": f"10.0.{number}.1"})
        assert answer.json["code"] == "wrong_passphrase"
    elsewhere = sign_in(home.stranger(), "Niemand", environ={"REMOTE_ADDR": "10.1.0.1"})
    assert elsewhere.json["code"] == "slow_down", "as for a name somebody has"
    assert sign_in(home.stranger(), "Bram").status_code == 200


def test_a_home_with_many_addresses_of_its_own_counts_as_one(home: Home) -> None:
    for number in range(10):
        sign_in(home.stranger(), "Anna", "geraden", environ={"REMOTE_ADDR": f"2001:db8::{number}"})
    assert sign_in(home.stranger(), "Anna", environ={"REMOTE_ADDR": "2001:db8::aaaa"}).json["code"] == "slow_down"
    assert sign_in(home.stranger(), "Anna", environ={"REMOTE_ADDR": "2001:db8:1::1"}).status_code == 200


def test_a_ward_phone_may_change_hands_all_day(home: Home) -> None:
    browser = home.stranger()
    assert {sign_in(browser, "Anna").status_code for _ in range(15)} == {200}


def test_signing_out_ends_the_session_and_can_be_repeated(home: Home) -> None:
    phone = home.phone("Anna")
    cookie = phone.get_cookie("kring").value
    assert phone.delete("/api/session").status_code == 204
    assert phone.get_cookie("kring") is None
    phone.set_cookie("kring", cookie)
    assert phone.get("/api/session").json["code"] == "not_signed_in"
    assert phone.delete("/api/session").status_code == 204


def test_a_session_ends_after_ninety_days_without_a_visit(home: Home) -> None:
    phone = home.phone("Anna")
    with home.writing() as notebook:
        notebook.people.prolong(_token(phone), clock.after(days=-1))
    answer = phone.get("/api/session")
    assert (answer.status_code, answer.json["code"]) == (401, "session_expired")


def test_the_ninety_days_count_from_the_last_visit(home: Home) -> None:
    phone = home.phone("Anna", device := new_id())
    with home.writing() as notebook:
        seen = notebook.people.device(home.id("Anna"), device)
        notebook.people.keep_device(replace(seen, last_seen_on="2026-01-01"))
        notebook.people.prolong(_token(phone), clock.after(days=1))
    assert "Set-Cookie" in phone.get("/api/session").headers
    assert "Set-Cookie" not in phone.get("/api/session").headers
    with home.writing() as notebook:
        assert notebook.people.session(_token(phone)).expires_at > clock.after(days=89)
        assert notebook.people.device(home.id("Anna"), device).last_seen_on == clock.today()


@pytest.mark.parametrize("cookie", ["", "x", "a.b", "é" * 44, "A" * 44, "A" * 4000, "\x01\x02"])
def test_a_cookie_that_never_was_opens_nothing(home: Home, cookie: str) -> None:
    browser = home.stranger()
    browser.set_cookie("kring", cookie)
    assert browser.get("/api/session").json["code"] == "not_signed_in"


def test_anna_changes_her_language_and_is_answered_in_it(home: Home) -> None:
    phone = home.phone("Anna")
    assert phone.patch("/api/session", json={"language": "sv", "shows_reads": False}).status_code == 200
    told = phone.get("/api/session").json
    assert (told["person"]["language"], told["shows_reads"]) == ("sv", False)


def test_a_new_passphrase_signs_out_everywhere_else(home: Home) -> None:
    here, there = home.phone("Anna"), home.phone("Anna")
    change = {"passphrase": {"old": PASSPHRASE, "new": "vier ganzen op het dak"}}
    assert here.patch("/api/session", json=change).status_code == 200
    assert here.get("/api/session").status_code == 200
    assert there.get("/api/session").json["code"] == "not_signed_in"
    assert sign_in(home.stranger(), "Anna").json["code"] == "wrong_passphrase"
    assert sign_in(home.stranger(), "Anna", "vier ganzen op het dak").status_code == 200


def test_the_old_passphrase_is_asked_before_a_new_one(home: Home) -> None:
    change = {"passphrase": {"old": "geraden", "new": "vier ganzen op het dak"}}
    assert home.phone("Anna").patch("/api/session", json=change).json["code"] == "wrong_passphrase"


def test_what_each_may_do_is_told(home: Home) -> None:
    def may(name: str) -> set[str]:
        return set(home.phone(name).get("/api/session").json["may"])

    assert may("Anna") == {"write", "make_circle"}
    assert may("Wim") == {"write"}
    assert may("Rosa") == {"write", "make_circle", "invite", "manage_people"}
    assert may("Mona") == may("Rosa") | {"make_spaces", "erase_for_organisation"}


def test_the_store_keeps_no_secret_that_opens_anything(home: Home) -> None:
    secret = home.phone("Anna").get_cookie("kring").value[22:]
    data = b"".join(path.read_bytes() for path in home.app.extensions["kring.settings"].data.iterdir())
    assert digest(secret).encode() in data
    assert secret.encode() not in data and PASSPHRASE.encode() not in data


def _token(phone: FlaskClient) -> str:
    return digest(phone.get_cookie("kring").value[22:])


def test_an_administrator_is_told_of_the_last_backup_off_the_machine_or_that_there_is_none(home: Home) -> None:
    mona, anna = home.phone("Mona"), home.phone("Anna")
    assert mona.get("/api/session").json["copied_on"] is None
    home.store.keep_copied({home.organisation: 7}, "2026-11-20")
    assert mona.get("/api/session").json["copied_on"] == "2026-11-20"
    assert "copied_on" not in anna.get("/api/session").json
