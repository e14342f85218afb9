"""What bad input gets: a coded answer in the reader's language, never a stack trace."""

import gzip
import json
import logging
import sqlite3
import time
from typing import Any

import pytest
from home import PASSPHRASE, Home

from journal.documents.errors import KringError
from journal.settings import Settings
from journal.web.body import MOST_BYTES
from journal.web.errors import TABLE

SIGN_IN = {"name": "Anna", "passphrase": PASSPHRASE}


def post(home: Home, data: bytes | str, path: str = "/api/session", **headers: str) -> Any:
    return home.stranger().post(path, data=data, headers={"Content-Type": "application/json", **headers})


@pytest.mark.parametrize(
    "body",
    [
        "{", "", "[1,", '{"name": NaN}', '{"name": Infinity}', "nul", '{"a": ' + "9" * 5000 + "}", "[" * 200_000,
        '{"a":' * 200_000, b"\xff\xfe{}", b"\x00", '"\ud800"'.encode("utf-8", "surrogatepass"),
    ],
    ids=lambda body: repr(body[:12]),
)  # fmt: skip
def test_what_is_no_json_is_a_bad_request(home: Home, body: bytes | str) -> None:
    answer = post(home, body)
    assert (answer.status_code, answer.json["code"]) in ((400, "bad_request"), (422, "bad_fields"))
    assert answer.status_code == 400 or not body


@pytest.mark.parametrize("body", ["[]", '"x"', "7", "null", "true", '[{"name": "Anna"}]'])
def test_json_of_another_shape_does_not_fit(home: Home, body: str) -> None:
    assert post(home, body).json["code"] == "bad_fields"


@pytest.mark.parametrize(
    "name", ["", "   ", "\x00", "Anna\x00", "\ud800", "x\udfff", 7, None, ["Anna"], {}, True, "a" * 81]
)
def test_a_name_that_no_store_could_keep_never_reaches_it(home: Home, name: object) -> None:
    answer = post(home, json.dumps(SIGN_IN | {"name": name}))
    assert (answer.status_code, set(answer.json["fields"])) == (422, {"name"})
    space = home.phone("Mona").post("/api/spaces", json={"kind": "team", "name": name})
    assert (space.status_code, set(space.json["fields"])) == (422, {"name"})


@pytest.mark.parametrize(
    "name", ["محمد", "Аnna", "Zoë 🦩", "a" * 80, "<script>alert(1)</script>", "'; DROP TABLE person", "Only me too"]
)
def test_a_name_of_any_script_is_kept_as_it_is(home: Home, name: str) -> None:
    mona = home.phone("Mona")
    made = mona.post("/api/spaces", json={"kind": "team", "name": name}).json
    assert made["name"] == name
    assert name in {space["name"] for space in mona.get("/api/spaces").json["spaces"]}


@pytest.mark.parametrize(
    "name",
    ["‮Anna‬", "Zoë​", "A\nB", "A\u2028B", "A\tB", "\ue000A", "🦩", "…", "­"],
)  # fmt: skip
def test_a_name_hides_nothing_and_shows_something(home: Home, name: str) -> None:
    space = home.phone("Mona").post("/api/spaces", json={"kind": "team", "name": name})
    assert space.json["fields"] == {"name": "This does not fit here."}
    on = home.phone("Mona").post("/api/session", json=SIGN_IN | {"device_name": name})
    assert set(on.json["fields"]) == {"device_name"}


@pytest.mark.parametrize("name", ["Only me", "ONLY  ME.", "Alleen voor mij", "alleen ik", "Bara jag", "Ｂara jag"])
def test_no_space_passes_for_the_one_only_its_writer_reads(home: Home, name: str) -> None:
    space = home.phone("Anna").post("/api/spaces", json={"kind": "circle", "name": name})
    assert set(space.json["fields"]) == {"name"}


def test_a_name_is_kept_in_one_spelling(home: Home) -> None:
    made = home.phone("Mona").post("/api/spaces", json={"kind": "team", "name": " Bjo\u0308rken  Noord "})
    assert made.json["name"] == "Bj\u00f6rken Noord"


@pytest.mark.parametrize("field", ["name", "passphrase", "organisation", "device_name"])
@pytest.mark.parametrize("much", ["a" * 2_000_000 + "\x00", "a" + "\u0315\u0300" * 400_000, " " * 2_000_000])
def test_a_field_of_a_megabyte_is_refused_at_once(home: Home, field: str, much: str) -> None:
    begun = time.monotonic()
    assert post(home, json.dumps(SIGN_IN | {field: much}, ensure_ascii=False).encode()).json["code"] == "bad_fields"
    assert time.monotonic() - begun < 2


def test_more_than_a_call_may_carry_is_too_much(home: Home) -> None:
    answer = post(home, b'{"name": "' + b"a" * MOST_BYTES + b'"}')
    assert (answer.status_code, answer.json["code"]) == (413, "too_much")


def test_a_small_body_that_unpacks_to_too_much_is_too_much(home: Home) -> None:
    bomb = gzip.compress(b'{"name": "' + b"a" * (3 * MOST_BYTES) + b'"}')
    answer = post(home, bomb, **{"Content-Encoding": "gzip"})
    assert (answer.status_code, answer.json["code"]) == (413, "too_much")


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-4], lambda data: b"no gzip", lambda data: data[:20] + b"?" + data[21:]]
)
def test_a_squeezed_body_that_got_hurt_is_a_bad_request(home: Home, spoil: Any) -> None:
    whole = gzip.compress(json.dumps(SIGN_IN).encode())
    assert post(home, whole, **{"Content-Encoding": "gzip"}).status_code == 200
    assert post(home, spoil(whole), **{"Content-Encoding": "gzip"}).json["code"] == "bad_request"


def test_an_unknown_field_is_a_mistake_that_is_told(home: Home) -> None:
    answer = post(home, json.dumps(SIGN_IN | {"remember": True}))
    assert answer.json["fields"] == {"remember": "This does not fit here."}


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/nothing", "/api/session/x", "/api/devices/7", "/api/docs/x", "/nothing"]
)
def test_what_is_not_there_is_said_in_json(home: Home, path: str) -> None:
    answer = home.phone("Anna").delete(path) if "devices" in path else home.phone("Anna").get(path)
    assert (answer.status_code, answer.json["code"]) == (404, "not_found")


def test_a_method_an_address_does_not_know_is_told_which_it_does(home: Home) -> None:
    answer = home.phone("Anna").put("/api/devices", json={})
    assert (answer.status_code, answer.json["code"]) == (405, "method_not_allowed")
    assert "GET" in answer.headers["Allow"]


def test_a_surprise_shows_and_logs_nothing_of_what_people_wrote(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    @home.app.get("/api/surprise/<name>")
    def surprise(name: str) -> str:
        raise RuntimeError(f"about {name}")

    with caplog.at_level(logging.DEBUG):
        answer = home.phone("Anna").get("/api/surprise/Anna-hid-it")
    assert (answer.status_code, answer.json["code"]) == (500, "server_error")
    assert "RuntimeError at GET /api/surprise/<name>" in caplog.text
    assert "Anna-hid-it" not in caplog.text + answer.text and "Traceback" not in caplog.text + answer.text


def test_a_busy_server_says_when_to_come_back(home: Home, settings: Settings) -> None:
    anna, circle = home.phone("Anna"), {"kind": "circle", "name": "Pauze"}
    with home.writing() as notebook:
        notebook.people._connection.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(settings.data / "kring.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer = anna.post("/api/spaces", json=circle)
    other.close()
    assert (answer.status_code, answer.json["code"]) == (503, "busy")
    assert int(answer.headers["Retry-After"]) > 0
    assert anna.post("/api/spaces", json=circle).status_code == 201


@pytest.mark.parametrize(
    ("wish", "language"), [("nl", "nl"), ("sv-SE,sv;q=0.9,en;q=0.5", "sv"), ("de", "en"), ("", "en"), ("x" * 999, "en")]
)
def test_an_error_speaks_the_readers_language(home: Home, wish: str, language: str) -> None:
    said = home.stranger().get("/api/session", headers={"Accept-Language": wish})
    page = home.stranger().get("/", headers={"Accept-Language": wish})
    assert f'<html lang="{language}"' in page.text
    assert said.json["code"] == "not_signed_in"
    assert (said.json["message"] == TABLE["not_signed_in"][1]) is (language == "en")


def test_every_refusal_of_the_domain_has_a_status_and_a_sentence() -> None:
    codes = {each.code for each in _all_below(KringError)}
    assert codes - set(TABLE) == set()


def _all_below(error: type[Any]) -> list[type[Any]]:
    return [error, *(deeper for each in error.__subclasses__() for deeper in _all_below(each))]
