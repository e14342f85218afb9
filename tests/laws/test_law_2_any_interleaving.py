"""Law 2: whatever phones, people and the network do, each phone ends with what its person may read.

Hypothesis drives the client's own store and sync (under Node, disks in memory) against a real
server. `KRING_STEPS` says how many steps to take.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from laws.phone.checks import call, check, heard, settle, typed_in
from laws.phone.copies import Copies
from laws.phone.phones import Phones
from laws.phone.ward import SEATS, SPACES, TABS, Ward
from laws.phone.words import PROSE, SHARED, words_of
from running import Server

from journal.kinds import KINDS
from journal.store import Store, open_store

STEPS = int(os.environ.get("KRING_STEPS", "10000"))
STEPS_A_RUN = 50

OFTEN = {
    "write": 6, "respond": 6, "edit": 22, "open_editor": 5, "go_on_in_editor": 8, "move": 12, "delete": 4, "erase": 1,
    "attend": 4, "rescue": 2, "put_back": 2, "prepare": 10, "arrive": 10, "deliver": 10, "repeat": 2, "lose": 2,
    "sync": 24, "send_under_a_colleagues_name": 1, "crash": 3, "join_or_leave": 4, "take_copy": 4, "put_copy_back": 1,
}  # fmt: skip
"""What may happen at any moment, and how often it does."""

happenings = st.sampled_from([name for name, times in OFTEN.items() for _ in range(times)])
some = st.integers(0, 9999)


class Interleaving(RuleBasedStateMachine):
    """People write, share and leave; the network loses, delays and repeats."""

    store: Store
    phones: Phones
    copies: Copies
    steps = 0
    restores = 0

    @initialize()
    def open(self) -> None:
        self.ward = Ward.open(self.store, self.phones)
        self.made: list[Path] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.open_editors: list[tuple[str, str]] = []
        self.files: list[tuple[str, dict[str, Any]]] = []
        for name, seats in SEATS.items():
            for kind, space in (
                ("reflection", name),
                ("reflection", seats[0]),
                *((kind, "Nachtzorg") for kind in SHARED),
            ):
                document = self.begin(f"{name}'s phone", kind, 0)
                self.share(f"{name}'s phone", document, self.ward.house.spaces[space])
        for tab in [*TABS, *TABS]:
            self.sync(tab, 0, 1)

    @rule(what=happenings, tab=st.sampled_from(list(TABS)), which=some, how=some)
    def step(self, what: str, tab: str, which: int, how: int) -> None:
        type(self).steps += 1
        getattr(self, what)(tab, which, how)

    def teardown(self) -> None:
        if hasattr(self, "ward"):
            settle(self.ward)
            check(self.ward)

    # -- what a person sees, and what of it they may do

    def shown(self, tab: str) -> list[dict[str, Any]]:
        return sorted(self.phones.do("show", tab), key=lambda entry: entry["id"])

    def writable(self, tab: str) -> list[dict[str, Any]]:
        me, spaces = self.ward.id(TABS[tab]), {space["id"] for space in self.phones.do("spaces", tab)}
        mine = [each for each in self.shown(tab) if each["author"] == me or each["kind"] in SHARED]
        return [each for each in mine if each["space"] in spaces]

    def audience(self, tab: str, which: int) -> str:
        name = TABS[tab]
        return pick([self.ward.home(name), *(self.ward.house.spaces[space] for space in SPACES)], which)

    # -- writing

    def write(self, tab: str, which: int, how: int) -> None:
        self.finish(tab, self.begin(tab, pick(["reflection"] * 2 * len(SHARED) + SHARED, which), how), how)

    def begin(self, tab: str, kind: str, how: int) -> str:
        home = self.ward.home(TABS[tab])
        document: str = self.phones.do("create", tab, kind=kind, space=home)
        self.type_into(tab, document, {"kind": kind, "space": home, "fields": {}}, how)
        return document

    def respond(self, tab: str, which: int, how: int) -> None:
        homes = {self.ward.home(name) for name in TABS.values()}
        page = pick(
            [each for each in self.shown(tab) if each["space"] not in homes and each["kind"] != "response"], which
        )
        if page:
            document = self.phones.do("create", tab, kind="response", space=page["space"], target=page["id"])
            self.type_into(tab, document, {"kind": "response", "space": page["space"], "fields": {}}, how)
            self.done(tab, document)

    def edit(self, tab: str, which: int, how: int) -> None:
        found = pick(self.writable(tab), which)
        editor = self.phones.do("edit", tab, id=found["id"]) if found else None
        if editor:
            self.type_into(tab, editor["id"], editor, how)
            self.finish(tab, editor["id"], how)

    def open_editor(self, tab: str, which: int, how: int) -> None:
        found = pick(self.writable(tab), which)
        if found and self.phones.do("edit", tab, id=found["id"]):
            self.open_editors.append((tab, found["id"]))

    def go_on_in_editor(self, tab: str, which: int, how: int) -> None:
        here = pick(self.open_editors, which)
        if here:
            tab, document = here
            self.type_into(tab, document, self.phones.do("edit", tab, id=document), how)
            if how % 3:
                self.finish(tab, document, how)

    def type_into(self, tab: str, document: str, editor: dict[str, Any], how: int) -> None:
        """Words into its prose, or now and then one of its other leaves."""
        leaf, kind = PROSE[editor["kind"]], editor["kind"]
        if how % 11 == 10 and kind == "reflection":
            fields: dict[str, Any] = {"values": sorted({*editor["fields"].get("values", []), f"value {how % 4}"})}
        elif how % 13 == 12 and kind in SHARED:
            fields = {"state": pick(KINDS[kind].leaves["state"].validate.choices, how)}
        else:
            old = editor["fields"].get(leaf) or ""
            fields = {leaf: self.ward.words.typed(old, how, TABS[tab])}
        self.phones.do("type", tab, id=document, fields=fields)
        self.ward.touched(tab, document)

    def finish(self, tab: str, document: str, how: int) -> None:
        """Leave the editor, press Done, or share what it shows."""
        entry = self.phones.do("edit", tab, id=document)
        way = how // 7 % 4
        if way == 0:
            self.phones.do("close", tab, id=document)
        elif way == 1 and entry["author"] == self.ward.id(TABS[tab]) and entry["kind"] != "response":
            self.share(tab, document, self.audience(tab, how // 31))
        else:
            self.done(tab, document)
        self.open_editors = [each for each in self.open_editors if each != (tab, document)]

    def done(self, tab: str, document: str) -> None:
        entry = self.phones.do("edit", tab, id=document)
        self.phones.do("done", tab, id=document)
        self.ward.words.shown_in(entry["fields"], entry["space"])

    def share(self, tab: str, document: str, space: str) -> None:
        entry = self.phones.do("edit", tab, id=document)
        if self.phones.do("done", tab, id=document, space=space) == "done":
            self.ward.words.shown_in(entry["fields"], space)

    # -- sharing, taking back, taking away

    def move(self, tab: str, which: int, how: int) -> None:
        me = self.ward.id(TABS[tab])
        found = pick([each for each in self.shown(tab) if each["author"] == me and each["kind"] != "response"], which)
        if found:
            space = self.audience(tab, how)
            entry = self.phones.do("edit", tab, id=found["id"]) if (tab, found["id"]) in self.open_editors else found
            if self.phones.do("move", tab, id=found["id"], space=space) == "moved":
                self.ward.words.shown_in(entry["fields"], space)
            self.ward.touched(tab, found["id"])

    def delete(self, tab: str, which: int, how: int) -> None:
        found = pick(self.writable(tab), which)
        if found:
            for other in self.ward.tabs_of_disk(tab):
                unsent = [m for m in self.phones.do("outbox", other) if m["document"] == found["id"]]
                self.ward.words.out |= {word for m in unsent for word in typed_in(m)}
            self.phones.do("remove", tab, id=found["id"])
            self.open_editors = [each for each in self.open_editors if each != (tab, found["id"])]
            self.ward.touched(tab, found["id"])

    def erase(self, tab: str, which: int, how: int) -> None:
        me = self.ward.id(TABS[tab])
        found = pick([each for each in self.shown(tab) if each["author"] == me], which)
        if found:
            words = self.ward.words_ever_in(found["id"])
            if self.ward.erase(tab, found["id"]):
                self.ward.words.out |= words
                self.ward.erased.add(found["id"])

    def attend(self, tab: str, which: int, how: int) -> None:
        item = pick(self.phones.do("attention", tab), which)
        if item and how % 3:
            self.phones.do("resend", tab, id=item["id"])
            self.ward.touched(tab, item["document"])
        elif item:
            self.phones.do("discard", tab, id=item["id"])
            self.ward.words.out |= set(words_of(item["fields"]))

    def rescue(self, tab: str, which: int, how: int) -> None:
        self.files.append((TABS[tab], self.phones.do("rescue", tab)))

    def put_back(self, tab: str, which: int, how: int) -> None:
        """A file of whatever age into any phone; one of somebody else changes nothing."""
        if self.files:
            owner, file = pick(self.files, which)
            said = self.phones.do("putBack", tab, file=file)
            assert ("back" in said) == (owner == TABS[tab])
            for each in [*file["mutations"], *file["attention"]] if "back" in said else []:
                self.ward.touched(tab, each["document"])

    # -- the network

    def prepare(self, tab: str, which: int, how: int) -> None:
        self.calls.append((tab, self.phones.do("prepare", tab, rested=how % 2 == 0)))

    def arrive(self, tab: str, which: int, how: int) -> None:
        if self.calls:
            tab, request = self.calls.pop(which % len(self.calls))
            self.answers.append(
                (tab, request, heard(self.ward, tab, self.phones.post(tab, request, [2, 5, 500][how % 3])))
            )
            self.sent.append((tab, request))

    def deliver(self, tab: str, which: int, how: int) -> None:
        if self.answers:
            tab, request, answer = self.answers.pop(which % len(self.answers))
            self.phones.settle(tab, request, answer)
            if how % 4 == 0:
                self.answers.append((tab, request, answer))

    def repeat(self, tab: str, which: int, how: int) -> None:
        """The network sends an old call once more; nobody hears the answer."""
        if self.sent:
            tab, request = pick(self.sent[-6:], which)
            heard(self.ward, tab, self.phones.post(tab, request))

    def lose(self, tab: str, which: int, how: int) -> None:
        lost: list[Any] = self.calls if how % 2 else self.answers
        if lost:
            lost.pop(which % len(lost))

    def sync(self, tab: str, which: int, how: int) -> None:
        for _ in range(40):
            if not call(self.ward, tab, [3, 500][how % 2]):
                break

    def send_under_a_colleagues_name(self, tab: str, which: int, how: int) -> None:
        """On the ward phone Cilla signed in while Bram's texts were waiting."""
        request = self.phones.do("prepare", "ward phone, Bram", rested=True)
        said = self.phones.post("ward phone, Bram", request, cookie_of="ward phone, Cilla")
        assert (said["status"], said["code"]) == (409, "other_person")

    # -- what else happens

    def crash(self, tab: str, which: int, how: int) -> None:
        self.phones.do("crash", tab)
        self.open_editors = [each for each in self.open_editors if each[0] != tab]

    def join_or_leave(self, tab: str, which: int, how: int) -> None:
        name, space = pick([*SEATS], which), pick([*SPACES], how)
        if how % 8 < 4:
            self.ward.house.join(name, space)
        else:
            self.ward.house.leave(name, space)

    def take_copy(self, tab: str, which: int, how: int) -> None:
        """One off the machine lets phones drop what is in it: from then on only that one, or a later one, helps."""
        off_machine = how % 3 == 0
        self.made = [] if off_machine else self.made
        self.made.append(self.copies.take_here(self.ward, off_machine=off_machine))

    def put_copy_back(self, tab: str, which: int, how: int) -> None:
        """The server is lost with all it answered since the copy; seats taken since are taken anew."""
        if self.made:
            seats = self.ward.seats()
            self.copies.put_back(pick(self.made, which), self.ward)
            type(self).store = self.ward.house.store
            type(self).restores += 1
            self.ward.seat_again(seats)
            self.made = []


def pick(things: list[Any], which: int) -> Any:
    return things[which % len(things)] if things else None


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[Interleaving]]:
    folder = tmp_path_factory.mktemp("law-2")
    store = open_store(folder / "data")
    with Server(folder / "data") as server:
        phones = Phones(folder, server.url)
        copies = Copies(server, folder / "copies")
        driven = type("Driven", (Interleaving,), {"store": store, "phones": phones, "copies": copies})
        yield driven
        phones.close()
        driven.store.close()


@pytest.mark.slow
def test_each_phone_ends_with_what_its_person_may_read_and_no_word_is_lost(machine: type[Interleaving]) -> None:
    often = settings(
        max_examples=-(-STEPS // STEPS_A_RUN), stateful_step_count=STEPS_A_RUN, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), print_blob=False,
    )  # fmt: skip
    run_state_machine_as_test(machine, settings=often)
    assert machine.steps >= STEPS // 2
    assert machine.restores >= STEPS // 1000
