"""A house on a real server, and the phones of the people who work there.

Anna has a phone with two tabs and a tablet, Bram and Cilla a phone each, and on the ward lies
one that both of them use.
"""

from dataclasses import dataclass, field

from laws.house import House
from laws.phone.phones import Phones
from laws.phone.words import Words, words_of

from journal.documents.document import Document
from journal.people.entering import enter
from journal.people.identity import new_id
from journal.people.secret import link_token
from journal.store import Store
from journal.sync.writer import may_read

SPACES = {"De Linde": "team", "Björken": "team", "Nachtzorg": "community", "Anna and Bram": "circle"}
SEATS = {
    "Anna": ("De Linde", "Nachtzorg", "Anna and Bram"),
    "Bram": ("De Linde", "Björken", "Nachtzorg", "Anna and Bram"),
    "Cilla": ("Björken", "Nachtzorg"),
}

TABS = {
    "Anna's phone": "Anna", "Anna's other tab": "Anna", "Anna's tablet": "Anna", "Bram's phone": "Bram",
    "Cilla's phone": "Cilla", "ward phone, Bram": "Bram", "ward phone, Cilla": "Cilla",
}  # fmt: skip
DISKS = {tab: tab for tab in TABS} | {"Anna's other tab": "Anna's phone"}


@dataclass
class Ward:
    """One run: its house, its phones, what was typed."""

    house: House
    phones: Phones
    words: Words = field(default_factory=Words)
    documents: dict[str, set[str]] = field(default_factory=dict)
    """Every document ever made, and the tabs that wrote in it."""
    erased: set[str] = field(default_factory=set)

    @classmethod
    def open(cls, store: Store, phones: Phones) -> "Ward":
        """A new house with its people at work, signed in on all their phones."""
        house = House(store, store.organise(f"Rozenhof {new_id()}").id)
        for space, kind in SPACES.items():
            house.open(kind, space)
        for name, seats in SEATS.items():
            house.hire(name, *seats)
        ward = cls(house, phones)
        phones.reset()
        devices = {disk: new_id() for disk in DISKS.values()}
        cookies = {disk: ward._cookie(disk, device) for disk, device in devices.items()}
        for tab, disk in DISKS.items():
            session = phones.web.get("/api/session", headers=cookies[disk]).json()
            phones.open(tab, disk, session, cookies[disk])
        return ward

    def id(self, name: str) -> str:
        return self.house.people[name].id

    def owner(self, tab: str) -> str:
        """Whose phone it is."""
        return TABS[tab]

    def home(self, name: str) -> str:
        return self.house.spaces[name]

    def touched(self, tab: str, document: str) -> None:
        self.documents.setdefault(document, set()).add(tab)

    def tabs_of_disk(self, tab: str) -> list[str]:
        return [other for other, disk in DISKS.items() if disk == DISKS[tab]]

    def present(self) -> dict[str, Document]:
        """All documents as the server has them."""
        with self.house.store.reading(self.house.organisation) as notebook:
            found = {name: notebook.document(name) for name in self.documents}
        return {name: document for name, document in found.items() if document is not None}

    def readable(self, name: str, documents: dict[str, Document]) -> set[str]:
        """The documents a person should see on each of their phones."""
        with self.house.store.reading(self.house.organisation) as notebook:
            writer = self.house.writer(notebook, name)
            return {each.id for each in documents.values() if not each.deleted and may_read(notebook, writer, each)}

    def seats(self) -> dict[str, set[str]]:
        """Who is in which shared space."""
        with self.house.store.reading(self.house.organisation) as notebook:
            return {
                space: {each.person for each in notebook.people.members(self.house.spaces[space])} for space in SPACES
            }

    def seat_again(self, seats: dict[str, set[str]]) -> None:
        """As an administrator would after a restore."""
        now = self.seats()
        for space, people in seats.items():
            assert now[space] <= people, "somebody who left is in again"
            for name in SEATS:
                if self.id(name) in people - now[space]:
                    self.house.join(name, space)

    def words_ever_in(self, document: str) -> set[str]:
        """The words in all its versions."""
        with self.house.store.reading(self.house.organisation) as notebook:
            return {word for revision in notebook.revisions(document) for word in words_of(revision.fields)}

    def erase(self, tab: str, document: str) -> bool:
        """Take a text away for good, as its author asks; false when the server will not."""
        answer = self.phones.web.post(f"/api/documents/{document}/erase", json={}, headers=self.phones.cookie(tab))
        return answer.status_code == 204

    def _cookie(self, disk: str, device: str) -> dict[str, str]:
        with self.house.notebook() as notebook:
            secret = enter(notebook.people, self.id(TABS[disk]), device, disk, 90)
        return {"Cookie": f"kring={link_token(self.house.organisation, secret)}"}
