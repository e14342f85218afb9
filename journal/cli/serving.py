"""Running the server: granian, or waitress where there is none."""

import gc
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from journal import create_app
from journal.cli.exits import BusyOrFull
from journal.cli.speech import _
from journal.cli.working import worker
from journal.settings import Settings

THREADS = 8


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen, and with which certificate (both files, or neither)."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None

    @property
    def url(self) -> str:
        """What to type in a browser."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.certificate else ''}://{host}:{self.port}"


def serve(settings: Settings, address: Address, ready: Callable[[str], None]) -> None:
    """Answer calls until TERM or Ctrl-C, and finish those that are being answered.

    `ready` is called with the address once it takes connections.
    """
    _claim(address)
    try:
        import granian  # noqa: F401 -- only asked whether it is there
    except ImportError:
        answer = _serve_by_waitress
    else:
        answer = _serve_by_granian
    with worker(settings.data):
        answer(settings, address, ready)


def _serve_by_granian(settings: Settings, address: Address, ready: Callable[[str], None]) -> None:
    from granian.constants import Interfaces, SSLProtocols
    from granian.log import LogLevels
    from granian.server.mp import MPServer

    class Telling(MPServer):
        """Says when it takes connections: its own hook comes before that."""

        def startup(self, spawn_target: Any, target_loader: Any) -> None:
            super().startup(spawn_target, target_loader)  # type: ignore[no-untyped-call]  # half typed
            while not _takes_connections(address):
                if self.main_loop_interrupt.wait(0.05):
                    return
            ready(address.url)

    server = Telling(
        "journal:create_app",
        address=address.host,
        port=address.port,
        interface=Interfaces.RSGI,
        ssl_cert=address.certificate,
        ssl_key=address.key,
        ssl_protocol_min=SSLProtocols.tls12,  # phones of ten years ago
        log_level=LogLevels.error,
        workers_kill_timeout=30,
    )
    server.serve(target_loader=partial(_load, settings), wrap_loader=False)


def _claim(address: Address) -> None:
    """Refuse in words what a server can only refuse with a stack trace."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        socket.create_server((address.host, address.port), family=family).close()
    except OSError as error:
        raise BusyOrFull(_("Kring cannot listen on {url}.").format(url=address.url)) from error


def _takes_connections(address: Address) -> bool:
    try:
        socket.create_connection((address.host, address.port), timeout=5).close()
    except OSError:
        return False
    return True


def _load(settings: Settings) -> Any:
    """The application, in granian's worker: it ends with the process that began it, however that ends."""
    from journal.web.gather import Gathering

    threading.Thread(target=_end_with_parent, daemon=True).start()
    gathering = Gathering(create_app(settings), THREADS)
    keep_what_is_loaded()
    return gathering


def keep_what_is_loaded() -> None:
    """What is loaded now lives as long as the process: looking through it at each call is a tenth of a push."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _end_with_parent() -> None:
    """Look once a second: a forked child cannot wait for its parent, since it holds the pipe's other end itself."""
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


def _serve_by_waitress(settings: Settings, address: Address, ready: Callable[[str], None]) -> None:
    from waitress.server import create_server  # type: ignore[import-untyped]  # has no types

    from journal.web.body import MOST_BYTES

    def stop(number: int, frame: FrameType | None) -> None:
        raise SystemExit

    signal.signal(signal.SIGTERM, stop)
    server = create_server(
        create_app(settings),
        host=address.host,
        port=address.port,
        threads=THREADS,
        max_request_body_size=2 * MOST_BYTES,  # the application says no in words to less than that
        outbuf_high_watermark=2**40,  # a long answer waits in a file, not in a thread
        clear_untrusted_proxy_headers=False,  # the application decides whom it trusts
    )
    ready(address.url)
    server.run()
