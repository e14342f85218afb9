"""Law 7: `kill -9` of the server loses no answered mutation; a repeat is applied once."""

import json
import random
import threading
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest
from laws.house import TEXT, mutation
from running import Server, a_person

from journal.people.identity import new_id
from journal.store import open_store

KILLS = 50


class Phone:
    """Writes on, whatever happens to the server; repeats a call until it is answered."""

    def __init__(self, server: Server, session: dict[str, Any], cookie: str) -> None:
        self._server, self._cookie = server, cookie
        self._person, self._space = session["person"]["id"], session["personal"]
        self.answered: dict[str, str] = {}
        self.repeats = 0
        self._ended = threading.Event()
        self._writing = threading.Thread(target=self._write)
        self._writing.start()

    def end(self) -> None:
        self._ended.set()
        self._writing.join(timeout=60)
        assert not self._writing.is_alive()

    def _write(self) -> None:
        while not self._ended.is_set():
            texts = [self._text() for _ in range(random.randint(1, 5))]
            told = self._until_answered(texts)
            for text, outcome in zip(texts, told["outcomes"], strict=True):
                assert outcome["status"] == "accepted"
                self.answered[text["document"]] = text["id"]

    def _text(self) -> dict[str, Any]:
        words = f"Regel van {new_id()}."
        return mutation(document=new_id(), space=self._space, fields={TEXT: {"was": None, "now": words}})

    def _until_answered(self, texts: list[dict[str, Any]]) -> dict[str, Any]:
        body = json.dumps({"person": self._person, "device": "phone", "cursors": {}, "limit": 1, "mutations": texts})
        while True:
            try:
                return self._call(body)
            except (OSError, HTTPException):
                self.repeats += 1
                time.sleep(0.02)

    def _call(self, body: str) -> dict[str, Any]:
        connection = HTTPConnection("127.0.0.1", self._server.port, timeout=10)
        try:
            headers = {"Content-Type": "application/json", "Cookie": self._cookie}
            connection.request("POST", "/api/sync", body, headers)
            response = connection.getresponse()
            told: dict[str, Any] = json.loads(response.read())
            assert response.status == 200, told["code"]
            return told
        finally:
            connection.close()


@pytest.mark.slow
def test_a_server_killed_fifty_times_loses_nothing_it_answered_and_applies_nothing_twice(tmp_path: Path):
    server = Server(tmp_path / "data")
    server.start()
    phone = Phone(server, *a_person(server, "Anna"))
    try:
        for _ in range(KILLS):
            time.sleep(random.uniform(0, 0.3))
            server.kill()
            server.start()
    finally:
        phone.end()
        server.stop()
    assert len(phone.answered) > KILLS and phone.repeats > 0
    store = open_store(tmp_path / "data")
    with store.reading(store.organisations()[0].id) as notebook:
        for document, made_by in phone.answered.items():
            [only] = notebook.revisions(document)
            assert only.id == made_by
    store.close()
