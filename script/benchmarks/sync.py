"""Push, pull and a sync with nothing new, over HTTP, as ratios to raw SQLite rows in the same run.

The documents are 1.6 KB. The baseline writes the same texts as rows of one table, one commit a
batch, and reads them back as JSON, with the store's own pragmas and no HTTP. A ratio says the
same on a slow and a fast machine; the budget stands beside each.
"""

import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from running import Server, a_person

from journal.people.identity import new_id

DOCUMENTS = 3_000
ROUNDS = 5
TEXT = "Ze wilde niet uit bed. Ik had haast, en ben toch naast haar gaan zitten. Na een tijdje pakte ze mijn hand. "
BODY = (TEXT * 15)[:1_500]
BUDGET = {"push 100": 0.18, "push 20": 0.12}


def mutation(space: str) -> dict[str, Any]:
    fields = {"answers/one_minute.text": {"was": None, "now": f"{new_id()} {BODY}"}}
    return {
        "id": new_id(), "document": new_id(), "kind": "reflection", "target": None, "base": None, "from": None,
        "space": space, "fields": fields, "deleted": False, "again": False, "written_at": "2026-03-04T06:12:00Z",
    }  # fmt: skip


class Phone:
    """One signed-in connection that stays open."""

    def __init__(self, server: Server, session: dict[str, Any], cookie: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", server.port)
        self._headers = {"Content-Type": "application/json", "Cookie": cookie}
        self._person, self._cursors, self._epoch = session["person"]["id"], {}, None

    def sync(self, mutations: list[dict[str, Any]]) -> dict[str, Any]:
        call = {
            "person": self._person, "device": "bench", "epoch": self._epoch, "limit": 500,
            "cursors": self._cursors, "mutations": mutations,
        }  # fmt: skip
        self._connection.request("POST", "/api/sync", json.dumps(call), self._headers)
        response = self._connection.getresponse()
        told: dict[str, Any] = json.loads(response.read())
        assert response.status == 200, told.get("code")
        self._cursors, self._epoch = told["cursors"], told["epoch"]
        return told


def rate(work: Callable[[], int]) -> float:
    started = time.perf_counter()
    done = work()
    return done / (time.perf_counter() - started)


def raw_writes(folder: Path, batch: int) -> float:
    """Rows a second, one commit a batch."""
    with closing(sqlite3.connect(folder / f"raw-{new_id()}.db", isolation_level=None)) as raw:
        for pragma in ("page_size = 8192", "journal_mode = WAL", "synchronous = FULL"):
            raw.execute(f"PRAGMA {pragma}")
        raw.execute("CREATE TABLE document (id TEXT PRIMARY KEY, space TEXT, sequence INTEGER, body TEXT)")

        def write() -> int:
            for start in range(0, DOCUMENTS, batch):
                raw.execute("BEGIN IMMEDIATE")
                for number in range(start, start + batch):
                    raw.execute("INSERT INTO document VALUES (?, ?, ?, ?)",
                                (new_id(), "linde", number, json.dumps({"what": BODY})))  # fmt: skip
                raw.execute("COMMIT")
            return DOCUMENTS

        return rate(write)


def pushes(phone: Phone, space: str, batch: int) -> float:
    """Documents a second that come back with a receipt."""
    calls = [[mutation(space) for _ in range(batch)] for _ in range(DOCUMENTS // batch)]

    def push() -> int:
        for call in calls:
            assert all(outcome["status"] == "accepted" for outcome in phone.sync(call)["outcomes"])
        return DOCUMENTS

    return rate(push)


def pulls(phone: Phone) -> float:
    """Documents a second into an empty phone, in pages of 500."""

    def pull() -> int:
        count, more = 0, True
        while more:
            told = phone.sync([])
            count, more = count + len(told["changes"]), told["more"]
        return count

    return rate(pull)


def nothing_new(phone: Phone, pid: int) -> float:
    """Milliseconds of the server's own processor time for a call that brings nothing."""
    calls, ticks = 300, os.sysconf("SC_CLK_TCK")
    before = spent(pid)
    for _ in range(calls):
        assert not phone.sync([])["changes"]
    return (spent(pid) - before) / ticks / calls * 1_000


def spent(pid: int) -> int:
    """Processor ticks of a process and its children."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(stat.parent.name) == pid or int(values[1]) == pid:
            total += int(values[11]) + int(values[12])
    return total


def main() -> None:
    """Measure, print, keep."""
    figures: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder) / "data") as server:
        session, cookie = a_person(server, "Anna")
        team = next(space["id"] for space in session["spaces"] if space["kind"] == "team")
        phone = Phone(server, session, cookie)
        phone.sync([])
        for _ in range(ROUNDS):
            raw = raw_writes(Path(folder), 100)
            figures.setdefault("raw rows/s", []).append(raw)
            for batch in (100, 20):
                figures.setdefault(f"push {batch}", []).append(pushes(phone, team, batch) / raw)
            colleague = Phone(server, *a_person(server, "Bram"))
            figures.setdefault("pull 500", []).append(pulls(colleague) / raw)
            figures.setdefault("nothing new, ms of CPU", []).append(nothing_new(phone, server.pid))
        documents = DOCUMENTS * 2 * ROUNDS
        size = sum(file.stat().st_size for file in (Path(folder) / "data").rglob("*") if file.is_file())
        figures["disk per document, KB"] = [size / documents / 1_000]
    told = {name: round(statistics.median(values), 3) for name, values in figures.items()}
    for name, value in told.items():
        budget = f"   at least {BUDGET[name]}" if name in BUDGET else ""
        print(f"{name:26} {value:10}{budget}")
    Path("bench/sync.json").write_text(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
