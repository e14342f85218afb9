"""What the API's document says is what happens: no surprise, no answer it does not know."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from flask import Flask
from home import Home
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from research.conftest import gathered, inquiry
from research.inquiry import Inquiry
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.openapi import from_wsgi
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from journal.web.gathering import wait_for

__all__ = ["gathered", "inquiry"]

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
PATIENT = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def api(home: Home, app: Flask) -> Any:
    """The document, with a browser that comes from this machine."""

    def on_this_machine(environ: dict[str, Any], start: Any) -> Any:
        return app({"REMOTE_ADDR": "127.0.0.1"} | environ, start)

    return from_wsgi("/api/openapi.json", on_this_machine)


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("person", ["Anna", "Rosa", "Mona", None])
def test_no_answer_surprises(home: Home, api: Any, person: str | None, mode: GenerationMode) -> None:
    for result in api.get_all_operations():
        operation = result.ok()
        headers = {"Cookie": f"kring={home.phone(person).get_cookie('kring').value}"} if person else {}
        try_out(operation, headers, mode)


@pytest.mark.slow
@pytest.mark.parametrize("person", ["Joris", "Rik"])
def test_no_answer_about_a_study_surprises(gathered: Inquiry, api: Any, person: str) -> None:
    """As reviewer and as researcher, about a study with texts in it."""
    form = gathered.ask("Joris", "/forms").json["forms"][0]["id"]
    there = {"id": gathered.id, "form": form, "number": 1}
    headers = {"Cookie": f"kring={gathered.phone(person).get_cookie('kring').value}"}
    operations = (result.ok() for result in api.get_all_operations())
    for operation in [each for each in operations if each.path.startswith("/api/studies/{id}")]:
        try_out(operation, headers, GenerationMode.POSITIVE, 6, there)
    wait_for()


def try_out(
    operation: Any,
    headers: dict[str, str],
    mode: GenerationMode,
    most: int = 20,
    there: Mapping[str, Any] | None = None,
) -> None:
    """Call an operation in many ways that fit its description, or in many that do not; `there`: ids that exist."""

    @settings(PATIENT, max_examples=most)
    @given(case=operation.as_strategy(generation_mode=mode))
    def call(case: Any) -> None:
        case.path_parameters.update({name: there[name] for name in case.path_parameters if there and name in there})
        case.call_and_validate(headers=headers, checks=CHECKS)

    with suppress(Unsatisfiable):  # what takes nothing cannot be called wrongly
        call()
