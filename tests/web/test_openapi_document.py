"""The document that other programs are written from."""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from home import Home

from journal.web.errors import TABLE


@pytest.fixture
def document(home: Home) -> dict[str, Any]:
    told: dict[str, Any] = home.stranger().get("/api/openapi.json").json
    return told


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                yield f"{method} {path}", operation


def bodies(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything that is sent or answered as JSON."""
    for name, operation in operations(document):
        answers = {f"{name} {status}": answer for status, answer in operation["responses"].items()}
        for place, body in ({f"{name} asks": operation.get("requestBody", {})} | answers).items():
            if "application/json" in body.get("content", {}):
                yield place, body["content"]["application/json"]


def examples(body: dict[str, Any]) -> list[Any]:
    return [body["example"]] if "example" in body else [each["value"] for each in body.get("examples", {}).values()]


def test_every_operation_says_in_a_sentence_what_it_is_for(document: dict[str, Any]) -> None:
    assert [name for name, operation in operations(document) if not operation.get("summary", "").endswith(".")] == []
    assert all(tag["description"] for tag in document["tags"])


def test_every_body_has_an_example_and_every_example_fits(document: dict[str, Any]) -> None:
    found = list(bodies(document))
    assert len(found) > 100
    assert [place for place, body in found if not examples(body)] == []
    wrong = []
    for place, body in found:
        schema = jsonschema_rs.validator_for(body["schema"] | {"components": document["components"]})
        wrong += [(place, str(error)) for each in examples(body) for error in schema.iter_errors(each)]
    assert wrong == []


def test_every_refusal_is_told_with_its_code_and_sentence(document: dict[str, Any]) -> None:
    refused = [(place, body) for place, body in bodies(document) if place.split()[-1][0] in "45"]
    for place, body in refused:
        for code, shown in body["examples"].items():
            status, sentence = TABLE[code]
            assert place.endswith(f" {status}")
            assert shown["value"] == {"code": code, "message": sentence}


def test_what_needs_a_session_says_so(document: dict[str, Any]) -> None:
    open_to_all = {name for name, operation in operations(document) if not operation.get("security")}
    assert open_to_all == {
        "post /api/session",
        "delete /api/session",
        "get /api/house",
        "get /api/join/{token}",
        "post /api/join/{token}",
        "get /api/mend/{token}",
        "post /api/mend/{token}",
    }


def test_nobody_gets_past_a_door_that_asks_for_a_session(home: Home, document: dict[str, Any]) -> None:
    browser, id = home.stranger(), home.id("Anna")
    for name, operation in operations(document):
        if operation.get("security"):
            method, path = name.split()
            path = path.replace("{id}", id).replace("{person}", id).replace("{number}", "1")
            answer = browser.open(path, method=method.upper(), json=None if method in ("get", "delete") else {})
            assert (name, answer.status_code, answer.json["code"]) == (name, 401, "not_signed_in")


def test_a_page_shows_every_operation(home: Home, document: dict[str, Any]) -> None:
    page = home.stranger().get("/api/docs").text
    for name, _operation in operations(document):
        method, path = name.split()
        assert f"<b>{method.upper()}</b> {path}" in page
