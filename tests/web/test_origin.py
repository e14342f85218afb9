"""Where a call may come from."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from home import Home

from journal import create_app
from journal.settings import Settings

FAR = {"REMOTE_ADDR": "192.0.2.7"}
CIRCLE = {"kind": "circle", "name": "Pauze"}


def code(answer: object) -> str:
    return str(getattr(answer, "json", None) and answer.json["code"])  # type: ignore[attr-defined]  # a test answer


@pytest.mark.parametrize(
    ("host", "address"),
    [("kring.example", "192.0.2.7"), ("localhost", "192.0.2.7"), ("kring.example", "127.0.0.1"), ("[::2]", "::1")],
)
def test_plain_http_is_refused_beyond_this_machine(home: Home, host: str, address: str) -> None:
    for path in ("/", "/api/session", "/sw.js", "/demo/x"):
        answer = home.stranger().get(path, base_url=f"http://{host}", environ_base={"REMOTE_ADDR": address})
        assert (answer.status_code, code(answer)) == (403, "https_needed")


@pytest.mark.parametrize(
    ("host", "address"), [("localhost:8123", "127.0.0.1"), ("127.0.0.1", "127.0.0.9"), ("[::1]:80", "::1")]
)
def test_this_machine_needs_no_certificate(home: Home, host: str, address: str) -> None:
    answer = home.stranger().get("/", base_url=f"http://{host}", environ_base={"REMOTE_ADDR": address})
    assert answer.status_code == 200


def test_over_tls_anybody_may_come(home: Home) -> None:
    answer = home.stranger().get("/", base_url="https://kring.example", environ_base=FAR)
    assert answer.status_code == 200
    assert "max-age" in answer.headers["Strict-Transport-Security"]


def test_a_proxy_is_believed_only_where_it_is_trusted(home: Home, settings: Settings) -> None:
    said = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7", "X-Forwarded-Host": "kring.example"}
    assert code(home.stranger().get("/", headers=said, environ_base=FAR)) == "https_needed"
    behind = create_app(replace(settings, trusted_proxy=True))
    client = behind.test_client()
    assert client.get("/", headers=said).status_code == 200
    assert code(client.get("/", headers=said | {"X-Forwarded-Proto": "http"})) == "https_needed"
    behind.extensions["kring.store"].close()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "https://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_another_site_changes_nothing(home: Home, headers: dict[str, str]) -> None:
    anna = home.phone("Anna")
    assert code(anna.post("/api/spaces", json=CIRCLE, headers=headers)) == "cross_site"
    assert code(anna.delete("/api/session", headers=headers)) == "cross_site"
    assert anna.get("/api/session", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}],
)
def test_our_own_pages_and_plain_programs_may(home: Home, headers: dict[str, str]) -> None:
    assert home.phone("Anna").post("/api/spaces", json=CIRCLE, headers=headers).status_code == 201


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_form_of_another_site_can_send_is_not_read(home: Home, kind: str) -> None:
    answer = send(home.phone("Anna"), b'{"kind": "circle", "name": "Pauze"}', kind)
    assert (answer.status_code, code(answer)) == (415, "json_needed")


def send(client: FlaskClient, data: bytes, kind: str) -> object:
    return client.post("/api/spaces", data=data, headers={"Content-Type": kind} if kind else {})
