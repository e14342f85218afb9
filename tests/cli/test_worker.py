"""The worker beside a server: current within a second, started again, never left behind."""

import json
import os
import signal
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from laws.house import mutation
from running import Server, a_person

from journal.discovery.following.follow import current
from journal.discovery.following.projections import words_of
from journal.people.identity import new_id
from journal.store import open_store

pytestmark = pytest.mark.slow


def push(server: Server, name: str, text: str) -> None:
    session, cookie = a_person(server, name)
    team = next(space["id"] for space in session["spaces"] if space["kind"] == "team")
    fields = {"answers/one_minute.text": {"was": None, "now": text}}
    call = {"person": session["person"]["id"], "device": "test", "mutations": [
        mutation(document=new_id(), space=team, fields=fields)]}  # fmt: skip
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("POST", "/api/sync", json.dumps(call), {"Cookie": cookie, "Content-Type": "application/json"})
    told: dict[str, Any] = json.loads(connection.getresponse().read())
    connection.close()
    assert told["outcomes"][0]["status"] == "accepted"


def workers(data: Path) -> list[int]:
    """The processes that work on a directory."""
    found = []
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = line.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"journal.discovery.following.worker" in words and str(data).encode() in words:
            found.append(int(line.parent.name))
    return found


def soon(holds: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def is_current(data: Path) -> bool:
    store = open_store(data)
    [house] = store.organisations()
    try:
        return current(store, house.id, words_of(data, house.id))
    finally:
        store.close()


@pytest.fixture
def server(tmp_path):
    with Server(tmp_path / "data") as running:
        yield running


def test_what_is_written_can_be_found_a_moment_later_and_the_index_follows(server):
    push(server, "Anna", "Ze pakte mijn handen.")
    assert soon(lambda: is_current(server.data))
    done = server.journal("search", "hand", "--as", "Bram", "--json")
    assert json.loads(done.stdout)["total"] == 1, done.stderr


def test_a_worker_that_is_killed_is_started_again_and_goes_on(server):
    assert soon(lambda: len(workers(server.data)) == 1)
    [first] = workers(server.data)
    os.kill(first, signal.SIGKILL)
    push(server, "Anna", "Ze pakte mijn handen.")
    assert soon(lambda: workers(server.data) not in ([], [first])) and soon(lambda: is_current(server.data))


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_worker_is_left_behind(server, how):
    assert soon(lambda: len(workers(server.data)) == 1)
    os.kill(server.pid, how)
    assert soon(lambda: workers(server.data) == [])


def test_a_lost_index_is_built_anew_while_the_server_runs(server):
    push(server, "Anna", "Ze pakte mijn handen.")
    assert soon(lambda: is_current(server.data))
    next((server.data / "discovery").rglob("state.json")).unlink()
    assert soon(lambda: is_current(server.data))
