"""A part of the API: a blueprint whose operations say what they refuse, and with which sentence."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from flask_smorest.blueprint import Blueprint
from marshmallow import Schema, fields

from journal.web.body import BodyParser
from journal.web.errors import TABLE

P = ParamSpec("P")
R = TypeVar("R")

_ALWAYS = ("https_needed", "slow_down", "server_error", "busy", "no_room", "store_unusable")
_ON_CHANGE = ("cross_site",)
_WITH_BODY = ("bad_request", "json_needed", "too_slow", "too_much", "bad_fields")


class Refusal(Schema):
    """What every error looks like."""

    code = fields.String(required=True, metadata={"description": "Stable, for programs.", "example": "not_found"})
    message = fields.String(required=True, metadata={"description": "For a person, in their language."})
    fields_ = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        data_key="fields",
        metadata={"description": "With bad_fields: what does not fit, by name."},
    )
    where = fields.String(metadata={"description": "With bad_request of a sync call: the place in it."})
    at = fields.Integer(metadata={"description": "With a code of a query: at which character."})
    what = fields.String(metadata={"description": "With a code of a query: the words there."})
    left = fields.List(
        fields.String(), metadata={"description": "With not_finished: words, texts or places that wait."}
    )


class Part(Blueprint):
    """One noun of the API; its operations get the refusals that any call of their sort may meet."""

    ARGUMENTS_PARSER = BodyParser()

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, __name__, url_prefix="/api", description=description)  # type: ignore[no-untyped-call]  # flask-smorest has no types
        callbacks: list[Any] = self._prepare_doc_cbks
        callbacks += [_show_examples, _tell_refusals]

    def arguments(self, schema: type[Schema], **about: Any) -> Callable[[Callable[..., R]], Callable[..., R]]:
        """Read the body by a form and hand it to the view first."""
        decorate: Callable[[Callable[..., R]], Callable[..., R]] = super().arguments(schema, **about)  # type: ignore[no-untyped-call]  # flask-smorest has no types
        return decorate

    def response(
        self, status_code: int, schema: type[Schema] | None = None, **about: Any
    ) -> Callable[[Callable[P, Any]], Callable[P, Any]]:
        """Answer with a status and a shape."""
        decorate: Callable[[Callable[P, Any]], Callable[P, Any]] = super().response(status_code, schema, **about)  # type: ignore[no-untyped-call]  # flask-smorest has no types
        return decorate

    @staticmethod
    def doc(**about: Any) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """Say more about an operation, as OpenAPI words it."""
        decorate: Callable[[Callable[P, R]], Callable[P, R]] = Blueprint.doc(**about)  # type: ignore[no-untyped-call]  # flask-smorest has no types
        return decorate


def takes(form: type[Schema]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Document the body of an operation that reads it by itself, for speed."""

    def mark(view: Callable[P, R]) -> Callable[P, R]:
        about: dict[str, Any] = deepcopy(getattr(view, "_apidoc", {}))
        about["arguments"] = {"parameters": [{"in": "json", "required": True, "schema": form}]}
        view._apidoc = about  # type: ignore[attr-defined]  # where flask-smorest looks
        return view

    return mark


def refuses(*codes: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Document that an operation may answer with these codes, beside those of its sort."""

    def mark(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def marked(*args: P.args, **kwargs: P.kwargs) -> R:
            return view(*args, **kwargs)

        about: dict[str, Any] = deepcopy(getattr(view, "_apidoc", {}))
        about["refusals"] = (*about.get("refusals", ()), *codes)
        marked._apidoc = about  # type: ignore[attr-defined]  # where flask-smorest looks
        return marked

    return mark


def example(schema: Schema) -> dict[str, Any]:
    """What a form or an answer looks like, from the example each field carries."""
    shown = schema.dump_fields | schema.load_fields
    return {field.data_key or name: _example(field) for name, field in shown.items()}


def _example(field: fields.Field[Any]) -> Any:
    if isinstance(field, fields.Nested):
        inner = example(field.schema)
        return [inner] if field.many else inner
    if isinstance(field, fields.List):
        return [_example(field.inner)]
    return field.metadata["example"]


def _show_examples(doc: dict[str, Any], about: Mapping[str, Any], **_: object) -> dict[str, Any]:
    bodies = [doc.get("requestBody", {}), *doc.get("responses", {}).values()]
    for body in bodies:
        for content in body.get("content", {}).values() if isinstance(body, dict) else ():
            if "example" not in content and "examples" not in content:
                content["example"] = example(_instance(content["schema"]))
    return doc


def _instance(schema: Schema | type[Schema]) -> Schema:
    return schema() if isinstance(schema, type) else schema


def _tell_refusals(doc: dict[str, Any], about: Mapping[str, Any], *, method: str, **_: object) -> dict[str, Any]:
    by_status: dict[int, dict[str, str]] = {}
    for code in (*about.get("refusals", ()), *_of_sort(method, "requestBody" in doc)):
        status, sentence = TABLE[code]
        by_status.setdefault(status, {})[code] = sentence
    responses = doc.setdefault("responses", {})
    responses.update({status: _answer(sentences) for status, sentences in by_status.items()})
    if "not_signed_in" in about.get("refusals", ()):
        doc["security"] = [{"session": []}]
    return doc


def _of_sort(method: str, has_body: bool) -> tuple[str, ...]:
    change = _ON_CHANGE if method != "get" else ()
    body = _WITH_BODY if has_body else ("json_needed",) if method in ("post", "put", "patch") else ()
    return _ALWAYS + change + body


def _answer(sentences: Mapping[str, str]) -> dict[str, Any]:
    examples = {code: {"value": {"code": code, "message": sentence}} for code, sentence in sentences.items()}
    content = {"application/json": {"schema": Refusal, "examples": examples}}
    return {"description": " · ".join(sentences), "content": content}
