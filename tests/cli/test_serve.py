"""`journal serve` as a process: TLS, TERM, a taken port, and the fallback."""

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

import pytest
from laws.house import build
from running import free_port

from journal.cli.serving import THREADS
from journal.people.entering import enter
from journal.people.identity import new_id
from journal.people.secret import link_token
from journal.web.auth import COOKIE

JOURNAL = Path(sys.executable).with_name("journal")
PEM = Path(__file__).parent / "certificate"
TLS = ("--certificate", str(PEM / "chain.pem"), "--key", str(PEM / "key.pem"))
PATIENCE = 60
"""Seconds that a busy machine may take; who is kept waiting by others waits for ever."""
WITHOUT_GRANIAN = "import sys; sys.modules['granian'] = None; from journal.cli import main; main()"


@contextmanager
def served(
    data: Path, *options: str, program: tuple[str, ...] = (str(JOURNAL),)
) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A running server, from the line that says it is ready."""
    port = free_port()
    process = subprocess.Popen(
        [*program, "serve", "--data", str(data), "--port", str(port), *options],
        env={**os.environ, "LANGUAGE": "en", "KRING_LANGUAGE": "en"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert str(port) in process.stdout.readline()
        yield process, port
    finally:
        process.kill()
        process.communicate()


def ask(connection: HTTPConnection, path: str = "/api/session") -> tuple[int, str]:
    connection.request("GET", path)
    code = json.loads(connection.getresponse().read())["code"]
    connection.close()
    return code


def slow_call(port: int) -> socket.socket:
    """A sign-in whose second half is still on its way."""
    call = socket.create_connection(("127.0.0.1", port), timeout=20)
    call.sendall(b"POST /api/session HTTP/1.1\r\nHost: localhost\r\n")
    call.sendall(b"Content-Type: application/json\r\nContent-Length: 37\r\n\r\n{")
    time.sleep(0.3)
    return call


def everything(call: socket.socket) -> bytes:
    """All that is said until the line is closed."""
    told = bytearray()
    while piece := call.recv(65_536):
        told += piece
    return bytes(told)


def test_it_answers_from_the_moment_it_says_so(tmp_path: Path) -> None:
    with served(tmp_path) as (_, port):
        assert ask(HTTPConnection("127.0.0.1", port, timeout=20)) == "not_signed_in"


def test_over_tls_it_answers_on_any_address(tmp_path: Path) -> None:
    trusting = ssl.create_default_context(cafile=PEM / "chain.pem")
    with served(tmp_path, "--host", "0.0.0.0", *TLS) as (_, port):
        connection = HTTPSConnection("localhost", port, timeout=20, context=trusting)
        connection.request("POST", "/api/session", "{}", {"Content-Type": "application/json"})
        answer = connection.getresponse()
        assert answer.status == 422 and answer.getheader("Strict-Transport-Security")
        connection.close()


def test_term_lets_the_call_that_is_being_answered_finish(tmp_path: Path) -> None:
    with served(tmp_path) as (process, port):
        call = slow_call(port)
        process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        call.sendall(b'"name": "Anna", "passphrase": "x"  }')
        assert call.recv(100).startswith(b"HTTP/1.1 401 ")
        call.close()
        assert process.wait(timeout=20) == 0


def test_a_truncated_call_hurts_nobody_else(tmp_path: Path) -> None:
    with served(tmp_path) as (_, port):
        slow_call(port).close()
        assert ask(HTTPConnection("127.0.0.1", port, timeout=20)) == "not_signed_in"


def test_who_sends_slowly_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    with served(tmp_path) as (_, port):
        calls = [slow_call(port) for _ in range(THREADS + 1)]
        assert ask(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) == "not_signed_in"
        calls[0].sendall(b'"name": "Anna", "passphrase": "x"  }')
        assert calls[0].recv(100).startswith(b"HTTP/1.1 401 ")
        for call in calls:
            call.close()


@pytest.mark.parametrize("program", [(str(JOURNAL),), (sys.executable, "-c", WITHOUT_GRANIAN)])
def test_who_takes_everything_of_theirs_slowly_keeps_nobody_else_waiting(
    tmp_path: Path, program: tuple[str, ...]
) -> None:
    house = build(tmp_path)
    phone = house.phone("Anna")
    for _ in range(40):
        phone.sync(phone.write("Zij lachte. " * 50_000))
    with house.notebook() as notebook:
        secret = enter(notebook.people, phone.person, new_id(), "Phone", 30)
    cookie = f"{COOKIE}={link_token(house.organisation, secret)}"
    house.store.close()
    with served(tmp_path, program=program) as (_, port):
        calls = [socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) for _ in range(THREADS + 1)]
        for call in calls:
            call.sendall(
                f"GET /api/mine HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {cookie}\r\n\r\n".encode()
            )
        for call in calls:  # one more than there are threads: each is being answered, and nobody took a byte of it
            assert call.recv(1, socket.MSG_PEEK)
        assert ask(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) == "not_signed_in"
        assert everything(calls[0]).count(b"answers/one_minute.text") == 40
        for call in calls:
            call.close()


def test_who_sends_too_slowly_is_told_so_and_hung_up_on(tmp_path: Path) -> None:
    hasty = "from journal.web import gather; gather.DEADLINE = 1; from journal.cli import main; main()"
    with served(tmp_path, program=(sys.executable, "-c", hasty)) as (_, port), slow_call(port) as call:
        told = everything(call)
    assert told.startswith(b"HTTP/1.1 408 ") and b'"code":"too_slow"' in told


PIECE = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"


@pytest.mark.parametrize(
    "much", [b"Content-Length: 6000000\r\n\r\n{", b"Transfer-Encoding: chunked\r\n\r\n" + 77 * PIECE]
)
def test_who_sends_too_much_is_told_so_and_hung_up_on(tmp_path: Path, much: bytes) -> None:
    with served(tmp_path) as (_, port), socket.create_connection(("127.0.0.1", port), timeout=20) as call:
        call.sendall(b"POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n")
        call.sendall(much)
        told = everything(call)
    assert told.startswith(b"HTTP/1.1 413 ") and b'"code":"too_much"' in told


def test_a_server_that_was_killed_leaves_nothing_running(tmp_path: Path) -> None:
    with served(tmp_path) as (process, port):
        process.kill()
        process.wait()
        deadline = time.monotonic() + 10
        while _listens(port):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_a_certificate_that_does_not_do_is_told_in_words(run, tmp_path: Path) -> None:
    (tmp_path / "empty.pem").touch()
    for certificate, key in ((PEM / "key.pem", PEM / "key.pem"), (PEM / "chain.pem", tmp_path / "empty.pem")):
        ended = run("serve", "--certificate", str(certificate), "--key", str(key))
        assert ended.returncode == 3 and "Traceback" not in ended.stderr
        assert ended.stderr == "Error: The certificate or its key cannot be used.\n"


def test_a_taken_port_is_told_in_words(run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = run("serve", "--port", str(taken.getsockname()[1]))
    assert ended.returncode == 4 and "cannot listen" in ended.stderr


@pytest.mark.parametrize("path", ["/api/session", "/assets/nothing"])
def test_without_granian_it_runs_on_waitress(tmp_path: Path, path: str) -> None:
    with served(tmp_path, program=(sys.executable, "-c", WITHOUT_GRANIAN)) as (process, port):
        assert ask(HTTPConnection("127.0.0.1", port, timeout=20), path) in ("not_signed_in", "not_found")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_behind_a_trusted_proxy_the_proxy_says_how_a_call_came(tmp_path: Path) -> None:
    for program in ((str(JOURNAL),), (sys.executable, "-c", WITHOUT_GRANIAN)):
        with served(tmp_path, "--trusted-proxy", program=program) as (_, port):
            for scheme, code in (("https", "not_signed_in"), ("http", "https_needed")):
                connection = HTTPConnection("127.0.0.1", port, timeout=20)
                said = {"X-Forwarded-Proto": scheme, "X-Forwarded-For": "192.0.2.7", "Host": "kring.example"}
                connection.request("GET", "/api/session", headers=said)
                assert json.loads(connection.getresponse().read())["code"] == code
                connection.close()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
