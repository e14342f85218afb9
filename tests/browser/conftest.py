"""A house that runs, and the phones of the people in it."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.last_seen import last_seen
from browser.phone import PATIENCE
from playwright.sync_api import Playwright, expect, sync_playwright
from running import Server

from journal.people.demo_link import demo_token
from journal.people.identity import new_id
from journal.people.person import Person
from journal.store import open_store

expect.set_options(timeout=PATIENCE * 1000)  # a busy machine is slow, not wrong


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure says what stood on the phones."""
    report = yield
    if report.failed and call.when == "call":
        report.sections.append(("on the phones", last_seen()))
    return report


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "data") as running:
        yield running


@pytest.fixture
def phone_of(playwright: Playwright, tmp_path: Path, server: Server) -> Iterator[Callable[..., Handset]]:
    """A phone per person, signed in; `which` tells two phones of the same person apart."""
    phones: list[Handset] = []

    def phone(name: str, which: str = "") -> Handset:
        handset = Handset(playwright, tmp_path / f"{name}{which}", "nl").on()
        phones.append(handset)
        handset.sign_in(server.url + server.links[name])
        return handset

    yield phone
    for handset in phones:
        handset.off()


@pytest.fixture
def dewi(server: Server, phone_of: Callable[..., Handset]) -> Handset:
    """A third colleague of De Linde."""
    store = open_store(server.data)
    [house] = store.organisations()
    with store.writing(house.id) as notebook:
        [team] = [space for space in notebook.people.spaces() if space.name == "De Linde"]
        person = Person(new_id(), "Dewi", "dewi", "nl", created_on="2026-01-01")
        notebook.people.add_person(person)
        notebook.people.join(person.id, team.id, "member")
    server.links["Dewi"] = f"/demo/{demo_token(store.secret, house.id, person.id)}"
    store.close()
    return phone_of("Dewi")
