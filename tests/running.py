"""A real server in a process of its own, over a house with Anna, Bram and Cilla."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, RemoteDisconnected
from pathlib import Path
from types import TracebackType
from typing import Any

from journal.people.demo_link import demo_token
from journal.people.identity import new_id
from journal.people.person import Person
from journal.people.space import Space
from journal.store import open_store

TEAMS = {"De Linde": ("Anna", "Bram"), "Björken": ("Cilla",)}


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def furnish(data: Path) -> dict[str, str]:
    """A demo house in an empty directory; the path of a sign-in link by name."""
    store = open_store(data)
    house = store.organise("Rozenhof", demo=True).id
    links = {}
    with store.writing(house) as notebook:
        for team, names in TEAMS.items():
            space = Space(new_id(), "team", team)
            notebook.people.add_space(space)
            for name in names:
                person = Person(new_id(), name, name.casefold(), "nl", created_on="2026-01-01")
                notebook.people.add_person(person)
                notebook.people.join(person.id, space.id, "member")
                links[name] = f"/demo/{demo_token(store.secret, house, person.id)}"
    store.close()
    return links


class Server:
    """`journal serve` over a data directory; may be killed, stopped and started again."""

    def __init__(self, data: Path, port: int | None = None, options: tuple[str, ...] = ()) -> None:
        self.data, self.port, self.options = data, port or free_port(), options
        self.links = furnish(data) if not data.exists() else {}
        self.code: Path | None = None
        """Another Kring's code to run, when it starts next."""
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process that was started."""
        assert self._process is not None
        return self._process.pid

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        journal = Path(sys.executable).with_name("journal")
        command = [str(journal), "serve", "--port", str(self.port), "--data", str(self.data), *self.options]
        self._process = subprocess.Popen(
            command, env=os.environ | {"JOURNAL_DEMO": "1"} | self._path(), start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 120  # a busy machine is slow, not wrong
        while not self.answers():
            assert self._process.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server never answered"
            time.sleep(0.05)

    def _path(self) -> dict[str, str]:
        return {"PYTHONPATH": str(self.code)} if self.code else {}

    def journal(self, *words: str | Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
        """Type `journal …` about this house, in English; with a `limit`, no file grows past so many bytes."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "KRING_"))}
        journal = Path(sys.executable).with_name("journal")
        where = {"JOURNAL_DATA": str(self.data)}
        command = [*(["prlimit", f"--fsize={limit}"] if limit else []), journal, *words]
        return subprocess.run(command, env=clean | where, capture_output=True, text=True, timeout=120)

    def answers(self) -> bool:
        """Whether it takes calls now."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/api/session")
            return connection.getresponse().status in (401, 403)  # 403: to who is not behind the trusted proxy
        except (OSError, RemoteDisconnected):
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        """As a power cut would: every process of it, at once."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """As an administrator would."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        os.killpg(self._process.pid, how)
        self._process.wait(timeout=30)
        self._process = None

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()


def a_person(server: Server, name: str) -> tuple[dict[str, Any], str]:
    """Somebody's session and cookie, by the demo's link."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", server.links[name])
    answer = connection.getresponse()
    answer.read()
    cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]
    connection.request("GET", "/api/session", headers={"Cookie": cookie})
    session: dict[str, Any] = json.loads(connection.getresponse().read())
    connection.close()
    return session, cookie
