"""Law 2: whatever phones, people and the network do, each phone ends with what its person may read.

Hypothesis drives the client's own store and sync (under Node, disks in memory) against a real
server. `KRING_STEPS` says how many steps to take.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from laws.phone.checks import call, check, heard, settle, typed_in
from laws.phone.phones import Phones
from laws.phone.ward import SPACES, TABS, Ward
from laws.phone.words import PROSE, words_of
from running import Server

from journal.store import Store, open_store

STEPS = int(os.environ.get("KRING_STEPS", "10000"))
STEPS_A_RUN = 50

tabs = st.sampled_from(list(TABS))
some = st.integers(0, 9999)
chance = st.booleans()


class Interleaving(RuleBasedStateMachine):
    """What people and the network may do at any moment."""

    store: Store
    phones: Phones
    steps = 0

    @initialize()
    def open(self) -> None:
        self.ward = Ward.open(self.store, self.phones)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.open_editors: list[tuple[str, str]] = []

    # -- what a person sees, and what of it they may do

    def shown(self, tab: str) -> list[dict[str, Any]]:
        return sorted(self.phones.do("show", tab), key=lambda entry: entry["id"])

    def writable(self, tab: str) -> list[dict[str, Any]]:
        me, spaces = self.ward.id(TABS[tab]), {space["id"] for space in self.phones.do("spaces", tab)}
        mine = [each for each in self.shown(tab) if each["author"] == me or each["kind"] == "learning_point"]
        return [each for each in mine if each["space"] in spaces]

    def audience(self, tab: str, which: int) -> str:
        name = TABS[tab]
        return pick([self.ward.home(name), *(self.ward.house.spaces[space] for space in SPACES)], which)

    # -- writing

    @rule(tab=tabs, which=some, shared=chance)
    def write(self, tab: str, which: int, shared: bool) -> None:
        kind, home = "learning_point" if shared else "reflection", self.ward.home(TABS[tab])
        document = self.phones.do("create", tab, kind=kind, space=home)
        self.type_into(tab, document, {"kind": kind, "space": home, "fields": {}}, which)
        self.finish(tab, document, which)

    @rule(tab=tabs, which=some)
    def respond(self, tab: str, which: int) -> None:
        homes = {self.ward.home(name) for name in TABS.values()}
        page = pick(
            [each for each in self.shown(tab) if each["space"] not in homes and each["kind"] != "response"], which
        )
        if page:
            document = self.phones.do("create", tab, kind="response", space=page["space"], target=page["id"])
            self.type_into(tab, document, {"kind": "response", "space": page["space"], "fields": {}}, which)
            self.phones.do("done", tab, id=document)

    @rule(tab=tabs, which=some, how=some)
    def edit(self, tab: str, which: int, how: int) -> None:
        found = pick(self.writable(tab), which)
        if found:
            self.type_into(tab, found["id"], self.phones.do("edit", tab, id=found["id"]), how)
            self.finish(tab, found["id"], how)

    @rule(tab=tabs, which=some)
    def open_editor(self, tab: str, which: int) -> None:
        found = pick(self.writable(tab), which)
        if found:
            self.phones.do("edit", tab, id=found["id"])
            self.open_editors.append((tab, found["id"]))

    @rule(which=some, how=some)
    def go_on_in_editor(self, which: int, how: int) -> None:
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
        elif how % 13 == 12 and kind == "learning_point":
            fields = {"state": ["proposed", "agreed", "tried"][how % 3]}
        else:
            old = editor["fields"].get(leaf) or ""
            fields = {leaf: self.ward.words.typed(old, how, TABS[tab], editor["space"])}
        self.phones.do("type", tab, id=document, fields=fields)
        self.ward.touched(tab, document)

    def finish(self, tab: str, document: str, how: int) -> None:
        """Leave the editor, press Done, or share what it shows."""
        entry = self.phones.do("edit", tab, id=document)
        way = how // 7 % 4
        if way == 0:
            self.phones.do("close", tab, id=document)
        elif way == 1 and entry["author"] == self.ward.id(TABS[tab]) and entry["kind"] != "response":
            space = self.audience(tab, how // 31)
            if self.phones.do("done", tab, id=document, space=space) == "done":
                self.ward.words.shown_in(entry["fields"], space)
        else:
            self.phones.do("done", tab, id=document)
        self.open_editors = [each for each in self.open_editors if each != (tab, document)]

    # -- sharing, taking back, taking away

    @rule(tab=tabs, which=some, where=some)
    def move(self, tab: str, which: int, where: int) -> None:
        me = self.ward.id(TABS[tab])
        found = pick([each for each in self.shown(tab) if each["author"] == me and each["kind"] != "response"], which)
        if found:
            space = self.audience(tab, where)
            entry = self.phones.do("edit", tab, id=found["id"]) if (tab, found["id"]) in self.open_editors else found
            if self.phones.do("move", tab, id=found["id"], space=space) == "moved":
                self.ward.words.shown_in(entry["fields"], space)
            self.ward.touched(tab, found["id"])

    @rule(tab=tabs, which=some)
    def delete(self, tab: str, which: int) -> None:
        found = pick(self.writable(tab), which)
        if found:
            for other in self.ward.tabs_of_disk(tab):
                unsent = [m for m in self.phones.do("outbox", other) if m["document"] == found["id"]]
                self.ward.words.out |= {word for m in unsent for word in typed_in(m)}
            self.phones.do("remove", tab, id=found["id"])
            self.open_editors = [each for each in self.open_editors if each != (tab, found["id"])]
            self.ward.touched(tab, found["id"])

    @rule(tab=tabs, which=some)
    def erase(self, tab: str, which: int) -> None:
        me = self.ward.id(TABS[tab])
        found = pick([each for each in self.shown(tab) if each["author"] == me], which)
        if found and which % 3 == 0:
            words = self.ward.words_ever_in(found["id"])
            if self.ward.erase(tab, found["id"]):
                self.ward.words.out |= words

    @rule(tab=tabs, which=some, again=chance)
    def attend(self, tab: str, which: int, again: bool) -> None:
        item = pick(self.phones.do("attention", tab), which)
        if item and again:
            self.phones.do("resend", tab, id=item["id"])
            self.ward.touched(tab, item["document"])
        elif item:
            self.phones.do("discard", tab, id=item["id"])
            self.ward.words.out |= set(words_of(item["fields"]))

    @rule(tab=tabs)
    def rescue(self, tab: str) -> None:
        self.phones.do("rescue", tab)

    # -- the network

    @rule(tab=tabs, rested=chance)
    def prepare(self, tab: str, rested: bool) -> None:
        self.calls.append((tab, self.phones.do("prepare", tab, rested=rested)))

    @rule(which=some, limit=st.sampled_from([2, 5, 500]))
    def arrive(self, which: int, limit: int) -> None:
        if self.calls:
            tab, request = self.calls.pop(which % len(self.calls))
            self.answers.append((tab, request, heard(self.ward, tab, self.phones.post(tab, request, limit))))
            self.sent.append((tab, request))

    @rule(which=some, again=chance)
    def deliver(self, which: int, again: bool) -> None:
        if self.answers:
            tab, request, answer = self.answers.pop(which % len(self.answers))
            self.phones.settle(tab, request, answer)
            if again:
                self.answers.append((tab, request, answer))

    @rule(which=some)
    def repeat(self, which: int) -> None:
        """The network sends an old call once more; nobody hears the answer."""
        if self.sent:
            tab, request = pick(self.sent[-6:], which)
            heard(self.ward, tab, self.phones.post(tab, request))

    @rule(which=some, call_lost=chance)
    def lose(self, which: int, call_lost: bool) -> None:
        lost: list[Any] = self.calls if call_lost else self.answers
        if lost:
            lost.pop(which % len(lost))

    @rule(tab=tabs, limit=st.sampled_from([3, 500]))
    def sync(self, tab: str, limit: int) -> None:
        while call(self.ward, tab, limit):
            pass

    @rule()
    def send_under_a_colleagues_name(self) -> None:
        """On the ward phone Cilla signed in while Bram's texts were waiting."""
        request = self.phones.do("prepare", "ward phone, Bram", rested=True)
        said = self.phones.post("ward phone, Bram", request, cookie_of="ward phone, Cilla")
        assert (said["status"], said["code"]) == (409, "other_person")

    # -- what else happens

    @rule(tab=tabs)
    def crash(self, tab: str) -> None:
        self.phones.do("crash", tab)
        self.open_editors = [each for each in self.open_editors if each[0] != tab]

    @rule(name=st.sampled_from(["Anna", "Bram", "Cilla"]), space=st.sampled_from(SPACES), joins=chance)
    def join_or_leave(self, name: str, space: str, joins: bool) -> None:
        if joins:
            self.ward.house.join(name, space)
        else:
            self.ward.house.leave(name, space)

    @rule(which=some)
    def renew_epoch(self, which: int) -> None:
        """The server cannot be sure it kept everything: phones say it all again."""
        if which % 5 == 0:
            self.store.renew_epoch()

    def teardown(self) -> None:
        if hasattr(self, "ward"):
            settle(self.ward)
            check(self.ward)

    @invariant()
    def count(self) -> None:
        type(self).steps += 1


def pick(things: list[Any], which: int) -> Any:
    return things[which % len(things)] if things else None


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[Interleaving]]:
    folder = tmp_path_factory.mktemp("law-2")
    store = open_store(folder / "data")
    with Server(folder / "data") as server:
        phones = Phones(folder, server.url)
        yield type("Driven", (Interleaving,), {"store": store, "phones": phones, "steps": 0})
        phones.close()
    store.close()


@pytest.mark.slow
def test_each_phone_ends_with_what_its_person_may_read_and_no_word_is_lost(machine: type[Interleaving]) -> None:
    often = settings(
        max_examples=-(-STEPS // STEPS_A_RUN), stateful_step_count=STEPS_A_RUN, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), print_blob=False,
    )  # fmt: skip
    run_state_machine_as_test(machine, settings=often)
    assert machine.steps >= STEPS // 2
