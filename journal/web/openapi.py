"""The OpenAPI document, and a page that shows it."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from flask import Blueprint, Flask, current_app, render_template
from flask_smorest import Api

from journal.web.auth import COOKIE
from journal.web.shell import built

pages = Blueprint("docs", __name__)

_ABOUT = (
    "What a phone and the server of Kring say to each other. Changes need Content-Type application/json and come"
    " from the server's own pages or from a program; every error has a stable code and a sentence for a person."
)


class KnownApi(Api):
    """An API whose every answer is known: no «default» that would cover up for a missing one."""

    DEFAULT_ERROR_RESPONSE_NAME: Any = None


def document(app: Flask) -> KnownApi:
    """The API of this app, to register parts with; documents nothing that cannot happen."""
    app.config.update(
        API_TITLE="Kring",
        API_VERSION=version("kring"),
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api",
        API_SPEC_OPTIONS={"info": {"description": _ABOUT, "license": {"name": "AGPL-3.0-or-later"}}},
    )
    api = KnownApi(app)  # type: ignore[no-untyped-call]  # flask-smorest has no types
    api.spec.components.security_scheme("session", {"type": "apiKey", "in": "cookie", "name": COOKIE})
    app.extensions["kring.api"] = api
    app.register_blueprint(pages)
    return api


@pages.get("/api/docs")
def read_docs() -> str:
    """Every operation with its examples, for people who write programs."""
    spec = current_app.extensions["kring.api"].spec.to_dict()
    return render_template("docs.html", address=built().address, info=spec["info"], parts=_parts(spec))


def _parts(spec: dict[str, Any]) -> list[dict[str, Any]]:
    found = list(_operations(spec))
    return [
        {**tag, "operations": [operation for operation in found if tag["name"] in operation["tags"]]}
        for tag in spec["tags"]
    ]


def _operations(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                body = operation.get("requestBody", {})
                yield {
                    **operation,
                    "method": method.upper(),
                    "path": path,
                    "asks": _shown(body),
                    "answers": [
                        {"status": status, "text": response["description"], "shown": _shown(response)}
                        for status, response in sorted(operation["responses"].items())
                    ],
                }


def _shown(body: dict[str, Any]) -> str:
    content = body.get("content", {}).get("application/json", {})
    given = content.get("example")
    if given is None and "examples" in content:
        given = next(iter(content["examples"].values()))["value"]
    return json.dumps(given, indent=2, ensure_ascii=False) if given is not None else ""
