"""The cast: Anna and Bram on Rozenhof, Cilla on Björken; Rosa leads Rozenhof, Mona administers, Wim is a guest."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from journal.people.entering import enter
from journal.people.identity import new_id
from journal.people.naming import sign_in_name
from journal.people.passphrase import hash_passphrase
from journal.people.person import Person
from journal.people.secret import link_token
from journal.people.space import Role, Space, SpaceKind
from journal.store import Notebook, Store

PASSPHRASE = "drie reigers bij de vijver"


@cache
def hashed() -> str:
    """One costly hash for the whole run."""
    return hash_passphrase(PASSPHRASE)


@dataclass
class Home:
    """An organisation with its people and spaces by name."""

    app: Flask
    organisation: str
    people: dict[str, Person] = field(default_factory=dict)
    spaces: dict[str, Space] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        found: Store = self.app.extensions["kring.store"]
        return found

    def writing(self) -> Any:
        return self.store.writing(self.organisation)

    def open(self, notebook: Notebook, kind: SpaceKind, name: str) -> None:
        self.spaces[name] = Space(new_id(), kind, name)
        notebook.people.add_space(self.spaces[name])

    def hire(self, notebook: Notebook, name: str, *roles: str, guest: bool = False, **spaces: Role) -> None:
        person = Person(new_id(), name, sign_in_name(name), "en", passphrase=hashed(), roles=roles)
        notebook.people.add_person(person, guest=guest)
        self.people[name] = person
        for space, role in spaces.items():
            notebook.people.join(person.id, self.spaces[space].id, role)

    def phone(self, name: str, device: str | None = None) -> FlaskClient:
        """A browser in which this person is signed in."""
        with self.writing() as notebook:
            secret = enter(notebook.people, self.id(name), device or new_id(), "Phone", days=90)
        client = self.app.test_client()
        client.set_cookie("kring", link_token(self.organisation, secret))
        return client

    def stranger(self) -> FlaskClient:
        """A browser in which nobody is."""
        return self.app.test_client()

    def id(self, name: str) -> str:
        return self.people[name].id if name in self.people else self.spaces[name].id


def furnish(app: Flask) -> Home:
    """The home with its people at work."""
    store: Store = app.extensions["kring.store"]
    home = Home(app, store.organise("Huize Avondrood").id)
    with home.writing() as notebook:
        home.spaces["Huize Avondrood"] = notebook.people.space(notebook.people.shared())
        home.open(notebook, "team", "Rozenhof")
        home.open(notebook, "team", "Björken")
        home.open(notebook, "community", "Nachtzorg")
        home.hire(notebook, "Anna", Rozenhof="member")
        home.hire(notebook, "Bram", Rozenhof="member")
        home.hire(notebook, "Cilla", Björken="member")
        home.hire(notebook, "Rosa", Rozenhof="supervisor")
        home.hire(notebook, "Mona", "administrator")
        home.hire(notebook, "Wim", guest=True, Nachtzorg="guest")
    return home


def sign_in(
    client: FlaskClient, name: str, passphrase: str = PASSPHRASE, *, environ: dict[str, str] | None = None, **more: str
) -> Any:
    """What a person does at the door."""
    form = {"name": name, "passphrase": passphrase, **more}
    afar: dict[str, Any] = {"base_url": "https://localhost", "environ_base": environ} if environ else {}
    return client.post("/api/session", json=form, **afar)
