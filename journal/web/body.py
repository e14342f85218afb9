"""What a call carries: JSON, perhaps gzipped, never more than the server agreed to read."""

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from flask import Request, g, request
from marshmallow import Schema, ValidationError
from webargs.core import missing
from webargs.flaskparser import FlaskParser

from journal.web.errors import Refused

MOST_BYTES = 5_000_000


def read_json() -> Any:
    """The body as JSON, read once; `bad_request` if it is none, `too_much` if it unpacks to more than agreed."""
    if "body" not in g:
        data = _unpacked(request.get_data())
        g.body, g.body_bytes = _parse(data), len(data)
    return g.body


def bytes_read() -> int:
    """How long the body is, unpacked; after `read_json`."""
    length: int = g.body_bytes
    return length


def _unpacked(data: bytes) -> bytes:
    if request.headers.get("Content-Encoding", "identity") != "gzip":
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, MOST_BYTES + 1)
    except zlib.error as error:
        raise Refused("bad_request") from error
    if len(unpacked) > MOST_BYTES:
        raise Refused("too_much")
    if not unpacker.eof:
        raise Refused("bad_request")
    return unpacked


def _parse(data: bytes) -> Any:
    try:
        return json.loads(data.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Refused("bad_request") from error


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


class BodyParser(FlaskParser):
    """Reads a form from the body; what does not fit is told field by field."""

    def _raw_load_json(self, req: Request) -> Any:
        return read_json() if req.get_data() else missing

    def handle_error(self, error: ValidationError, req: Request, schema: Schema, **_: Any) -> NoReturn:
        """Name each field that does not fit, and say why."""
        [told] = error.messages_dict.values()  # of the body, or of what stands behind the question mark
        raise Refused("bad_fields", fields=dict(_flat(told))) from error


def _flat(messages: Mapping[str, Any], under: str = "") -> Iterator[tuple[str, str]]:
    for key, value in messages.items():
        path = under if key == "_schema" else f"{under}{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}.")
        else:
            yield path.rstrip("."), str(value[0])
