"""Bodies are gathered before a thread is taken: who sends slowly keeps nobody else waiting.

The application itself stays plain WSGI; this carries calls to it from granian's RSGI.
"""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING, Any

from flask import Flask, request

from journal.web.body import MOST_BYTES
from journal.web.errors import Refused

if TYPE_CHECKING:
    from granian.rsgi import HTTPProtocol, Scope

DEADLINE = 60
"""Seconds in which a body has to be here; a phone on a poor line sends a full call in half of that."""

_MOST_HELD = 40 * MOST_BYTES
_BODILESS = ("GET", "HEAD", "OPTIONS")
_CUT = "kring.cut"


def refuse_cut_calls(app: Flask) -> None:
    """Answer in words a call whose body was not read to its end."""
    app.before_request(_refuse_cut)


def _refuse_cut() -> None:
    code = request.environ.get(_CUT)
    if code:
        raise Refused(code)


class Gathering:
    """What granian calls; it answers in `threads` threads, one call in each at a time."""

    def __init__(self, app: Flask, threads: int) -> None:
        self._app = app.wsgi_app
        self._pool = ThreadPoolExecutor(threads)
        self._held = 0

    async def __rsgi__(self, scope: "Scope", protocol: "HTTPProtocol") -> None:
        """Gather, then answer; what was cut short is the last call of its connection."""
        body, cut = (b"", "") if scope.method in _BODILESS else await self._gather(scope, protocol)
        environ = _environ(scope, body) | {_CUT: cut}
        status, headers, answer = await asyncio.get_running_loop().run_in_executor(self._pool, self._answer, environ)
        if cut and scope.http_version.startswith("1"):
            headers = [*headers, ("connection", "close")]
        protocol.response_bytes(status, headers, answer)

    async def _gather(self, scope: "Scope", protocol: "HTTPProtocol") -> tuple[bytes, str]:
        """The body, or the code of why it was not read to its end."""
        if int(scope.headers.get("content-length", 0)) > MOST_BYTES:
            return b"", "too_much"
        body = bytearray()
        try:
            async with asyncio.timeout(DEADLINE):
                async for piece in protocol:
                    body += piece
                    self._held += len(piece)
                    if len(body) > MOST_BYTES or self._held > _MOST_HELD:
                        return b"", "too_much" if len(body) > MOST_BYTES else "busy"
        except TimeoutError:
            return b"", "too_slow"
        finally:
            self._held -= len(body)
        return bytes(body), ""

    def _answer(self, environ: dict[str, Any]) -> tuple[int, list[tuple[str, str]], bytes]:
        told: list[Any] = []
        parts: Iterable[bytes] = self._app(environ, lambda status, headers, error=None: told.extend((status, headers)))
        try:
            answer = b"".join(parts)
        finally:
            getattr(parts, "close", lambda: None)()
        return int(told[0][:3]), told[1], answer


def _environ(scope: "Scope", body: bytes) -> dict[str, Any]:
    """The call as WSGI has it."""
    host, _, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in scope.headers.items():
        if "_" not in name:  # which would pass for the same name with a hyphen
            key = name.upper().replace("-", "_")
            key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
            environ[key] = f"{environ[key]}{'; ' if key == 'HTTP_COOKIE' else ','}{value}" if key in environ else value
    if scope.authority:
        environ.setdefault("HTTP_HOST", scope.authority)
    return environ
