"""Bodies are gathered before a thread is taken, long answers sent after it is free: who is slow keeps nobody waiting.

The application itself stays plain WSGI; this carries calls to it from granian's RSGI.
"""

import asyncio
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any

from flask import Flask, request
from werkzeug.test import run_wsgi_app

from journal.web.body import MOST_BYTES
from journal.web.errors import Refused

if TYPE_CHECKING:
    from granian._granian import RSGIHTTPProtocol as HTTPProtocol
    from granian.rsgi import Scope

DEADLINE = 60
"""Seconds in which a body has to be here; a phone on a poor line sends a full call in half of that."""

_MOST_HELD = 40 * MOST_BYTES
_BODILESS = ("GET", "HEAD", "OPTIONS")
_LOOK = 0.05
_IN_MEMORY = 1_000_000
_PIECE = 100_000
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
        """Gather, then have a thread answer.

        The thread itself sends the answer; that it did is only looked at now and then, since
        waking the loop for each call would cost as much as a tenth of the calls.
        """
        body, cut = (b"", "") if scope.method in _BODILESS else await self._gather(scope, protocol)
        call = self._pool.submit(self._answer, _environ(scope, body, cut), protocol)
        while not call.done():
            await asyncio.sleep(_LOOK)
        long = call.result()
        if long:
            await _send(protocol, *long)

    async def _gather(self, scope: "Scope", protocol: "HTTPProtocol") -> tuple[bytes, str]:
        """The body, or the code of why it was not read to its end."""
        length = int(scope.headers.get("content-length", MOST_BYTES))
        if length > MOST_BYTES or self._held + length > _MOST_HELD:
            return b"", "too_much" if length > MOST_BYTES else "busy"
        self._held += length
        try:
            async with asyncio.timeout(DEADLINE):
                return await _read(scope, protocol)
        except TimeoutError:
            return b"", "too_slow"
        except RuntimeError:  # whoever called is gone
            return b"", "bad_request"
        finally:
            self._held -= length

    def _answer(self, environ: dict[str, Any], protocol: "HTTPProtocol") -> "Long | None":
        """Send it, or give back one that is made piece by piece and of any length."""
        parts, status, headers = run_wsgi_app(self._app, environ)
        with closing(parts):  # type: ignore[type-var]  # werkzeug's have a close
            if environ[_CUT] and environ["SERVER_PROTOCOL"].startswith("HTTP/1"):
                headers["Connection"] = "close"
            if "Content-Length" not in headers and environ["REQUEST_METHOD"] != "HEAD":
                return int(status[:3]), list(headers), _laid_by(parts)
            protocol.response_bytes(int(status[:3]), list(headers), b"".join(parts))
        return None


Long = tuple[int, list[tuple[str, str]], IO[bytes]]


def _laid_by(parts: Iterable[bytes]) -> IO[bytes]:
    """An answer beside memory, in a file that nobody else can open and that ends with it."""
    file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 -- closed when it is sent
    try:
        for part in parts:
            file.write(part)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


async def _send(protocol: "HTTPProtocol", status: int, headers: list[tuple[str, str]], file: IO[bytes]) -> None:
    """As fast as it is taken; who takes nothing for a while, or is gone, gets no more."""
    with closing(file), suppress(TimeoutError, RuntimeError):
        transport = protocol.response_stream(status, headers)
        while piece := file.read(_PIECE):
            async with asyncio.timeout(DEADLINE):
                await transport.send_bytes(piece)


async def _read(scope: "Scope", protocol: "HTTPProtocol") -> tuple[bytes, str]:
    if "content-length" in scope.headers:
        return await protocol(), ""
    body = bytearray()
    async for piece in protocol:
        body += piece
        if len(body) > MOST_BYTES:
            return b"", "too_much"
    return bytes(body), ""


def _environ(scope: "Scope", body: bytes, cut: str) -> dict[str, Any]:
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
        "wsgi.errors": sys.stderr,
        _CUT: cut,
    }
    for name, value in scope.headers.items():
        if "_" not in name:  # which would pass for the same name with a hyphen
            key = name.upper().replace("-", "_")
            key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
            environ[key] = f"{environ[key]}{'; ' if key == 'HTTP_COOKIE' else ','}{value}" if key in environ else value
    if scope.authority:
        environ.setdefault("HTTP_HOST", scope.authority)
    return environ
