"""Law 7, for what hangs on a text: a server killed while a photo arrives has lost nothing of it that it said it had."""

import json
import random
import threading
from base64 import b64encode
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest
from files.made import SCAN, named, photo
from laws.house import mutation
from running import Server, a_person

from journal.people.identity import new_id

KILLS = 6
PIECE = 40_000
LARGE = photo(scan=SCAN + random.Random(1).randbytes(900_000).replace(b"\xff", b"\x12"))
NAME = named(LARGE, "jpg")
pytestmark = pytest.mark.slow


def ask(server: Server, cookie: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        headers = {"Content-Type": "application/json", "Cookie": cookie}
        connection.request("POST" if body else "GET", path, json.dumps(body) if body else None, headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def test_a_server_killed_while_a_photo_arrives_goes_on_where_it_said_it_was(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    server.start()
    session, cookie = a_person(server, "Anna")
    text, killed, said, whole = new_id(), 0, 0, False
    page = mutation(document=text, space=session["personal"], fields={"files": {"was": None, "now": [NAME]}})
    call = {"person": session["person"]["id"], "device": "phone", "mutations": [page]}
    path = f"/api/documents/{text}/files/{NAME}"
    try:
        assert json.loads(ask(server, cookie, "/api/sync", call)[1])["wants"] == [NAME]
        while not whole:
            end = threading.Timer(random.uniform(0.0, 0.05), server.kill) if killed < KILLS else None
            if end:
                end.start()
            try:
                for _ in range(4):
                    piece = b64encode(LARGE[said : said + PIECE]).decode()
                    _, told = ask(server, cookie, path, {"at": said, "of": len(LARGE), "piece": piece})
                    answer = json.loads(told)
                    assert answer["have"] >= said
                    said, whole = answer["have"], answer["whole"]
            except (OSError, HTTPException):
                pass
            if end:
                end.join()
                killed += 1
                server.start()
        assert ask(server, cookie, path) == (200, LARGE)
        assert json.loads(ask(server, cookie, "/api/sync", call)[1])["wants"] == []
        kept = server.data / "files" / session["organisation"]["id"] / text
        assert [file.name for file in kept.iterdir()] == [NAME]
    finally:
        server.stop()
    assert killed == KILLS
