"""A small house to try the laws in: real store, real calls, phones that keep what they are told.

Anna and Bram work on Rozenhof, Cilla on Björken; De Linde is Anna's and Bram's team.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journal.people.identity import new_id
from journal.people.person import Person
from journal.people.space import Space
from journal.store import Notebook, Store, open_store
from journal.sync.call import Who, answer
from journal.sync.protocol import read_call
from journal.sync.writer import Writer, the_writer

TEXT = "answers/one_minute.text"


@dataclass
class House:
    """An organisation in a store of its own."""

    store: Store
    organisation: str
    people: dict[str, Person] = field(default_factory=dict)
    spaces: dict[str, str] = field(default_factory=dict)
    day: str = "2026-11-21"

    def notebook(self):
        return self.store.writing(self.organisation)

    def hire(self, name: str, *spaces: str) -> None:
        with self.notebook() as notebook:
            person = Person(new_id(), name, name.casefold(), "nl", created_on=self.day)
            notebook.people.add_person(person)
            self.people[name] = person
            self.spaces[name] = notebook.people.personal(person.id)
        for space in spaces:
            self.join(name, space)

    def open(self, kind: str, name: str) -> None:
        space = Space(new_id(), kind, name)
        with self.notebook() as notebook:
            notebook.people.add_space(space)
        self.spaces[name] = space.id

    def join(self, name: str, space: str, role: str = "member") -> None:
        with self.notebook() as notebook:
            notebook.people.join(self.people[name].id, self.spaces[space], role)

    def leave(self, name: str, space: str) -> None:
        from journal.sync.leaving import leave

        with self.notebook() as notebook:
            leave(notebook, self.people[name].id, self.spaces[space], self.day)

    def writer(self, notebook: Notebook, name: str) -> Writer:
        return the_writer(notebook, self.people[name].id, f"phone of {name}", self.day)

    def phone(self, name: str) -> "Phone":
        return Phone(self, name)

    def begun(self, kind: str, leaf: str, words: str, space: str | None = "De Linde") -> "tuple[Phone, Phone, str]":
        """Anna's phone and Bram's after she wrote something and both synced, and its id."""
        anna, bram = self.phone("Anna"), self.phone("Bram")
        made = anna.write(words, space, kind=kind, leaf=leaf)
        anna.sync(made)
        bram.sync()
        return anna, bram, made["document"]


@dataclass
class Phone:
    """What one phone holds: rows by document, cursors by log."""

    house: House
    name: str
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    cursors: dict[str, str] = field(default_factory=dict)
    epoch: str | None = None
    told: list[dict[str, Any]] = field(default_factory=list)

    @property
    def person(self) -> str:
        return self.house.people[self.name].id

    def call(self, mutations: list[dict[str, Any]], limit: int = 500, **more: Any) -> dict[str, Any]:
        """One call, nothing kept: an answer that may get lost."""
        body = {
            "person": self.person, "device": "test", "epoch": self.epoch, "limit": limit,
            "cursors": self.cursors, "mutations": mutations, **more,
        }  # fmt: skip
        body = json.loads(json.dumps(body))
        who = Who(self.house.organisation, self.person, f"phone of {self.name}", self.house.day)
        return json.loads(answer(self.house.store, who, read_call(body)))

    def take(self, told: dict[str, Any]) -> None:
        """Apply an answer as the contract says."""
        self.epoch = told["epoch"]
        self.told.append(told)
        here = {space["id"] for space in told["spaces"]}
        self.rows = {name: row for name, row in self.rows.items() if row["log"] in here}
        self.cursors = {space: cursor for space, cursor in self.cursors.items() if space in here}
        for log in told["reset"]:
            self.rows = {name: row for name, row in self.rows.items() if row["log"] != log}
        for change in told["changes"]:
            held = self.rows.get(change["document"])
            if not change.get("gone"):
                self.rows[change["document"]] = change
            elif held and held["log"] == change["log"]:
                del self.rows[change["document"]]
        self.cursors |= told["cursors"]

    def sync(self, *mutations: dict[str, Any], limit: int = 500) -> list[dict[str, Any]]:
        """Call until nothing more comes; the outcomes of the first call."""
        told = self.call(list(mutations), limit)
        self.take(told)
        outcomes = told["outcomes"]
        while told["more"]:
            told = self.call([], limit)
            self.take(told)
        return outcomes

    def write(self, text: str | list[str], space: str | None = None, **more: Any) -> dict[str, Any]:
        """A new document, not yet sent."""
        return mutation(
            document=more.pop("document", None) or new_id(), space=self.house.spaces[space or self.name],
            fields={more.pop("leaf", TEXT): {"was": None, "now": text}}, **more,
        )  # fmt: skip

    def edit(self, document: str, text: str | list[str], **more: Any) -> dict[str, Any]:
        """An edit of what this phone holds, not yet sent."""
        row = self.rows[document]
        leaf = more.pop("leaf", TEXT)
        return mutation(
            document=document, kind=row["kind"], target=row["target"],
            base=more.pop("base", row["revision"]), space=more.pop("space", row["space"]),
            fields={leaf: {"was": more.pop("was", row["fields"].get(leaf)), "now": text}}, **more,
        )  # fmt: skip

    def move(self, document: str, space: str, **more: Any) -> dict[str, Any]:
        """Sharing or taking back, not yet sent."""
        row = self.rows[document]
        return mutation(
            document=document, kind=row["kind"], target=row["target"], base=more.pop("base", row["revision"]),
            space=self.house.spaces[space], fields={}, **{"from": row["space"]}, **more,
        )  # fmt: skip

    def delete(self, document: str) -> dict[str, Any]:
        row = self.rows[document]
        return mutation(
            document=document, kind=row["kind"], target=row["target"], base=row["revision"],
            space=row["space"], fields={}, deleted=True,
        )  # fmt: skip

    def says(self, document: str, leaf: str = TEXT) -> Any:
        row = self.rows.get(document)
        return row["fields"].get(leaf) if row else None


def mutation(**given: Any) -> dict[str, Any]:
    """A mutation as it goes over the wire."""
    blank = {
        "id": new_id(), "kind": "reflection", "target": None, "base": None, "from": None,
        "deleted": False, "again": False, "written_at": "2026-03-04T06:12:00+01:00",
    }  # fmt: skip
    return blank | given


def build(folder: Path) -> House:
    """The house with its people at work."""
    store = open_store(folder)
    house = House(store, store.organise("Rozenhof").id)
    house.open("team", "De Linde")
    house.open("team", "Björken")
    house.open("community", "Nachtzorg")
    house.hire("Anna", "De Linde", "Nachtzorg")
    house.hire("Bram", "De Linde", "Nachtzorg")
    house.hire("Cilla", "Björken", "Nachtzorg")
    return house
