"""A house that runs, and the phones of the people in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.handset import Handset
from playwright.sync_api import Playwright, sync_playwright
from running import Server


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
