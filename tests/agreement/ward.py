"""A running server over a house with every role of the table, and somebody to ask in each of them.

Anna writes. Bram and others work in her team De Linde, which Rosa leads; Cilla works in Björken; Mona
administers; Olga does research; Wim is a guest in the learning community Nachtzorg, where Anna is too.
"""

import json
import time
from base64 import b64encode
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from files.made import named
from laws.house import TEXT, mutation
from running import Server

from journal.discovery.following.follow import current
from journal.discovery.following.projections import words_of
from journal.people.entering import enter
from journal.people.identity import new_id
from journal.people.person import Person
from journal.people.secret import link_token
from journal.people.space import Space
from journal.store import Notebook, open_store

CAST = {
    "me": "Anna", "colleague": "Bram", "leader": "Rosa", "guest": "Wim",
    "administrator": "Mona", "researcher": "Olga", "other_team": "Cilla",
}  # fmt: skip
OTHERS = ("Dewi", "Emre", "Fatima", "Gijs")
SEATS = {
    "Anna": {"De Linde": "member", "Nachtzorg": "member"}, "Bram": {"De Linde": "member"},
    "Rosa": {"De Linde": "supervisor"}, "Wim": {"Nachtzorg": "guest"}, "Cilla": {"Björken": "member"},
} | {name: {"De Linde": "member"} for name in OTHERS}  # fmt: skip
EVERY_WORD = ("ze", "a* OR d* OR s* OR z*", "0* OR 1* OR 2* OR 3* OR 4* OR 5* OR 6* OR 7* OR 8* OR 9*")
"""Queries that together find whatever anybody here writes."""
WHAT = ("members", "themes", "themes/trust")
RANKS = {"Mona": "administrator", "Olga": "researcher"}


def phone_of(name: str) -> str:
    """What somebody's phone is called."""
    return f"Toestel van {name}"


class Ward:
    """The house behind a server, its people by name; `ask` is one call of one of them."""

    def __init__(self, data: Path, *options: str) -> None:
        self.people: dict[str, str] = {}
        self.spaces: dict[str, str] = {}
        self.cookies: dict[str, str] = {}
        self.hung: dict[str, str] = {}
        """Where what hangs on a document is."""
        self._furnish(data)
        self.server = Server(data, options=options)

    def _furnish(self, data: Path) -> None:
        store = open_store(data)
        self.organisation = store.organise("Rozenhof").id
        with store.writing(self.organisation) as notebook:
            for kind, name in (("team", "De Linde"), ("team", "Björken"), ("community", "Nachtzorg")):
                self.spaces[name] = new_id()
                notebook.people.add_space(Space(self.spaces[name], kind, name))
            for name in (*CAST.values(), *OTHERS):
                self._hire(notebook, name)
        store.close()

    def _hire(self, notebook: Notebook, name: str) -> None:
        roles = (RANKS[name],) if name in RANKS else ()
        person = Person(new_id(), name, name.casefold(), "nl", roles=roles, created_on="2026-01-01")
        notebook.people.add_person(person, guest=name == "Wim")
        self.people[name] = person.id
        self.spaces[name] = notebook.people.personal(person.id)
        for space, role in SEATS.get(name, {}).items():
            notebook.people.join(person.id, self.spaces[space], role)
        secret = enter(notebook.people, person.id, new_id(), phone_of(name), days=90)
        self.cookies[name] = f"kring={link_token(self.organisation, secret)}"

    def ask(self, name: str, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Status and JSON of one call."""
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        said = None if method == "GET" else json.dumps(body or {})
        connection.request(
            method, path, said, {"Cookie": self.cookies[name], "Content-Type": "application/json"}
        )  # fmt: skip
        answer = connection.getresponse()
        told = answer.read()
        connection.close()
        return answer.status, json.loads(told) if told else None

    def sync(self, name: str, *mutations: dict[str, Any], **more: Any) -> dict[str, Any]:
        """One call of a phone that holds nothing."""
        call = {"person": self.people[name], "device": "phone", "mutations": list(mutations), **more}
        status, told = self.ask(name, "POST", "/api/sync", call)
        assert status == 200
        answer: dict[str, Any] = told
        return answer

    def write(self, name: str, words: Any, space: str = "", leaf: str = TEXT, **more: Any) -> dict[str, Any]:
        """Somebody writes something, which is taken."""
        written = mutation(
            document=more.pop("document", None) or new_id(), space=self.spaces[space or name],
            fields={leaf: {"was": more.pop("was", None), "now": words}}, **more,
        )  # fmt: skip
        [outcome] = self.sync(name, written)["outcomes"]
        assert outcome["status"] == "accepted", outcome
        return written | {"revision": outcome["revision"]}

    def again(self, name: str, text: dict[str, Any], **change: Any) -> None:
        """Somebody edits, moves or deletes what they wrote."""
        [outcome] = self.sync(name, text | {"id": new_id(), "base": text["revision"], "fields": {}} | change)[
            "outcomes"
        ]
        assert outcome["status"] == "accepted", outcome

    def study(self, by: str, year: str, **more: Any) -> dict[str, Any]:
        """Somebody sets up a study over De Linde and a year; the answer, whatever it is."""
        wanted = {
            "name": f"Waardig werken {year}", "purpose": "Leren.", "institution": "Leiden", "reference": "M 1",
            "contact": "waardig@example.org", "checkers": "twee onderzoekers", "spaces": [self.spaces["De Linde"]],
            "first": f"{year}-01-01", "last": f"{year}-12-31", "deadline": f"{year}-12-31",
            "keep_until": f"{year}-12-31", "k": 5, "consent_version": f"study-{year}", **more,
        }  # fmt: skip
        answer: dict[str, Any] = self.ask(by, "POST", "/api/studies", wanted)[1]
        return answer

    def hang(self, name: str, space: str, data: bytes) -> str:
        """Somebody hangs a photo on a text of theirs; the text."""
        file, piece = named(data, "jpg"), b64encode(data).decode()
        text: str = self.write(name, [file], space, leaf="files")["document"]
        path = f"/api/documents/{text}/files/{file}"
        assert self.ask(name, "POST", path, {"at": 0, "of": len(data), "piece": piece})[1]["whole"]
        self.hung[text] = path
        return text

    def opens(self, name: str, document: str) -> str:
        """What hangs on a document, in letters and digits, if somebody is given it."""
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        connection.request("GET", self.hung[document], headers={"Cookie": self.cookies[name]})
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return data.hex() if answer.status == 200 else ""

    def told(self, name: str, *documents: str) -> str:
        """All that the server tells somebody who asks everything."""
        ways = [
            "/api/session",
            "/api/people",
            "/api/spaces",
            "/api/invitations",
            "/api/devices",
            "/api/documents/deleted",
            "/api/mine/log",
            "/api/manual/lent",
            *(f"/api/search?{urlencode({'q': word, 'most': 100})}" for word in EVERY_WORD),
        ]
        ways += [f"/api/spaces/{space}/{what}" for space in self.spaces.values() for what in WHAT]
        ways += [f"/api/manual/{space}/tiddlywiki" for space in self.spaces.values()]
        ways += [f"/api/manual/pages/{id}" for id in documents]
        ways += [f"/api/documents/{id}/{what}" for id in documents for what in ("history", "readers", "audience")]
        self.settle()
        answers = [self.sync(name)["changes"], *(self.ask(name, "GET", way)[1] for way in ways)]
        answers += [self.opens(name, id) for id in documents if id in self.hung]
        return json.dumps(answers, ensure_ascii=False)

    def settle(self) -> None:
        """Wait until what was written can be found."""
        store, deadline = open_store(self.server.data), time.monotonic() + 30
        while not current(store, self.organisation, words_of(self.server.data, self.organisation)):
            assert time.monotonic() < deadline, "nobody follows the log"
            time.sleep(0.02)
        store.close()

    def seat(self, by: str, name: str, space: str) -> int:
        """Put somebody in a space; the status of the answer."""
        return self.ask(by, "PUT", self._seat(name, space), {"role": "member"})[0]

    def unseat(self, by: str, name: str, space: str) -> int:
        """Take somebody out of a space; the status of the answer."""
        return self.ask(by, "DELETE", self._seat(name, space))[0]

    def _seat(self, name: str, space: str) -> str:
        return f"/api/spaces/{self.spaces[space]}/members/{self.people[name]}"

    def kept(self) -> bytes:
        """Every byte that whoever runs the server finds in the directory."""
        return b"".join(file.read_bytes() for file in sorted(self.server.data.rglob("*")) if file.is_file())

    def readings(self, document: str) -> str:
        """Whether the files of the server say who opened a document."""
        store = open_store(self.server.data)
        with store.reading(self.organisation) as notebook:
            found = notebook.read_by(document)
        store.close()
        return "can" if found else "no"
