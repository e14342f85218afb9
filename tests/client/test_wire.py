"""The phone's types and the server's schemas say the same words."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

STORE = Path(__file__).parents[2] / "static" / "store"
SAME = {
    "Call": "CallForm",
    "Mutation": "MutationForm",
    "Outcome": "OutcomeAnswer",
    "Present": "ChangeAnswer",
    "Gone": "ChangeAnswer",
    "Reply": "SyncAnswer",
    "Space": "SpaceAnswer",
    "Session": "Welcome",
    "Person": "Acquaintance",
}


@pytest.fixture
def schemas(app: Flask) -> dict[str, Any]:
    document: Any = app.test_client().get("/api/openapi.json").json
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def interfaces() -> dict[str, set[str]]:
    """The property names of each interface of the store."""
    text = "".join((STORE / name).read_text("utf-8") for name in ("wire.ts", "nouns.ts"))
    found = re.findall(r"^export interface (\w+) \{\n(.*?)^\}", text, re.M | re.S)
    return {name: set(re.findall(r"^  (?:readonly )?(\w+)\??:", body, re.M)) for name, body in found}


def test_phone_and_server_name_the_same_things(schemas: dict[str, Any]) -> None:
    phone: dict[str, set[str]] = {}
    for name, schema in SAME.items():
        phone[schema] = phone.get(schema, set()) | interfaces()[name]
    assert phone == {schema: set(schemas[schema]["properties"]) for schema in SAME.values()}
