"""Law 7, where copies are made: whoever is killed, no copy is half, and what was answered as erased stays so."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest
from laws.house import TEXT, mutation
from laws.test_law_7_killed_at_any_moment import Phone
from running import Server, a_person

from journal.people.identity import new_id
from journal.store import never_again, open_store
from journal.store.sqlite_check import faults

KILLS = 12
pytestmark = pytest.mark.slow


def begun(server: Server, command: str, path: Path) -> "subprocess.Popen[bytes]":
    """`journal backup` or `journal restore`, begun."""
    journal = Path(sys.executable).with_name("journal")
    return subprocess.Popen(
        [journal, command, path, "--data", server.data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def whole(target: Path) -> int:
    """How many copies there are; every one of them is in order."""
    copies = [*target.glob("kring-*.db")]
    for copy in copies:
        assert [*faults(copy, lambda more: None)] == []
    return len(copies)


def test_a_server_killed_during_a_backup_loses_nothing_and_the_copy_is_whole(tmp_path: Path) -> None:
    server, target = Server(tmp_path / "data"), tmp_path / "copies"
    target.mkdir()
    server.start()
    phone = Phone(server, *a_person(server, "Anna"))
    try:
        for _ in range(KILLS):
            copying = begun(server, "backup", target)
            time.sleep(random.uniform(0.2, 1.2))
            server.kill()
            server.start()
            assert copying.wait(timeout=60) == 0
    finally:
        phone.end()
        server.stop()
    assert whole(target) == KILLS
    store = open_store(tmp_path / "data")
    with store.reading(store.organisations()[0].id) as notebook:
        assert all(notebook.document(document) for document in phone.answered)
    store.close()


def test_a_backup_killed_at_any_moment_leaves_whole_copies_alone(tmp_path: Path) -> None:
    with Server(tmp_path / "data") as server:
        target = tmp_path / "copies"
        target.mkdir()
        phone = Phone(server, *a_person(server, "Anna"))
        for number in range(KILLS):
            copying = begun(server, "backup", target)
            time.sleep(0.1 + 1.5 * number / KILLS)
            os.kill(copying.pid, signal.SIGKILL)
            copying.wait()
        phone.end()
        before = whole(target)
        assert begun(server, "backup", target).wait() == 0 and whole(target) == before + 1


def test_a_restore_killed_at_any_moment_leaves_one_whole_store_or_the_other(tmp_path: Path) -> None:
    with Server(tmp_path / "data") as server:
        (tmp_path / "copies").mkdir()
        phone = Phone(server, *a_person(server, "Anna"))
        assert begun(server, "backup", tmp_path / "copies").wait() == 0
        phone.end()
    [copy] = (tmp_path / "copies").glob("kring-*.db")
    for number in range(KILLS):
        restoring = begun(server, "restore", copy)
        time.sleep(0.3 + number / KILLS)
        os.kill(restoring.pid, signal.SIGKILL)
        restoring.wait()
        assert [*faults(server.data / "kring.db", lambda more: None)] == []
    assert begun(server, "restore", copy).wait() == 0
    with server:
        assert server.answers()


def test_an_erasure_that_was_answered_is_on_the_list_whenever_the_server_is_killed(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    server.start()
    session, cookie = a_person(server, "Anna")
    answered: set[str] = set()
    unanswered = 0
    try:
        for _ in range(KILLS):
            pages = [_page(session) for _ in range(20)]
            call = {"person": session["person"]["id"], "device": "phone", "mutations": pages}
            assert _post(server, cookie, "/api/sync", call) == 200
            end = threading.Timer(random.uniform(0, 0.05), server.kill)
            before_the_end = random.randrange(1, 6)
            for number, page in enumerate(pages):
                if number == before_the_end:
                    end.start()
                try:
                    if _post(server, cookie, f"/api/documents/{page['document']}/erase", {}) == 204:
                        answered.add(page["document"])
                except (OSError, HTTPException):
                    unanswered += 1
            end.join()
            facts = never_again.ended(never_again.read(server.data / never_again.FILE)).facts
            assert answered <= {fact.of for fact in facts if fact.what == "erased"}
            server.start()
    finally:
        server.stop()
    assert len(answered) > KILLS and unanswered > 0


def _page(session: dict[str, Any]) -> dict[str, Any]:
    fields = {TEXT: {"was": None, "now": "Weg ermee."}}
    return mutation(document=new_id(), space=session["personal"], fields=fields)


def _post(server: Server, cookie: str, path: str, body: dict[str, Any]) -> int:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        headers = {"Content-Type": "application/json", "Cookie": cookie}
        connection.request("POST", path, json.dumps(body), headers)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()
