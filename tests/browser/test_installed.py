"""Kring on the home screen: the browser lets it be installed, it opens without a network, it sends while it is shut."""

import json
from collections.abc import Callable
from typing import Any
from urllib.request import urlopen

import pytest
from browser.handset import Handset
from browser.phone import patient
from playwright.sync_api import CDPSession, expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."
SHORTCUTS = {"en": "New reflection", "nl": "Nieuwe reflectie", "sv": "Ny reflektion"}


@pytest.fixture
def anna(phone_of: PhoneOf) -> Handset:
    return phone_of("Anna")


@pytest.fixture
def line(anna: Handset) -> CDPSession:
    return anna.page.context.new_cdp_session(anna.page)


def test_the_browser_finds_nothing_that_keeps_it_from_installing(anna: Handset, line: CDPSession) -> None:
    assert line.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    found = line.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"].endswith("/manifest.webmanifest?language=nl")


@pytest.mark.parametrize("language", SHORTCUTS)
def test_the_manifest_says_who_it_is_in_the_readers_language(server: Server, language: str) -> None:
    told = json.load(urlopen(f"{server.url}/manifest.webmanifest?language={language}"))
    assert (told["id"], told["scope"], told["start_url"], told["display"]) == ("/", "/", "/", "standalone")
    assert (told["lang"], told["short_name"]) == (language, "Kring")
    assert SHORTCUTS[language] in [one["name"] for one in told["shortcuts"]]
    icons = {(icon["sizes"], icon.get("purpose", "any")): icon["src"] for icon in told["icons"]}
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= icons.keys()
    for (size, _), source in icons.items():
        picture = urlopen(server.url + source).read()
        width, height = (int.from_bytes(picture[at : at + 4]) for at in (16, 20))  # where a PNG says it
        assert size == "any" or f"{width}x{height}" == size


def test_every_address_it_starts_at_opens_without_a_network(anna: Handset, server: Server) -> None:
    told = json.load(urlopen(f"{server.url}/manifest.webmanifest?language=nl"))
    anna.airplane(True)
    for address in (told["start_url"], *(one["url"] for one in told["shortcuts"])):
        anna.page.goto("about:blank")
        anna.page.goto(server.url + address)
        expect(anna.page.locator("h1")).to_be_visible()


def registration(line: CDPSession) -> str:
    """What the browser calls our worker."""
    known: list[str] = []

    def hear(told: dict[str, Any]) -> None:
        known.extend(one["registrationId"] for one in told["registrations"])

    line.on("ServiceWorker.workerRegistrationUpdated", hear)
    line.send("ServiceWorker.enable")
    patient(lambda: bool(known) or line.send("ServiceWorker.enable") == 0, lambda: "no worker")
    return known[0]


def on_disk(server: Server) -> bytes:
    """Everything the server keeps."""
    return b"".join(path.read_bytes() for path in server.data.rglob("*") if path.is_file())


def test_what_waits_is_sent_while_the_app_is_shut(anna: Handset, line: CDPSession, server: Server) -> None:
    worker = registration(line)
    anna.airplane(True)
    anna.place("Write").click()
    anna.write(WORDS)
    anna.button("Done").click()
    anna.sees(anna.says("Waiting to send"))
    anna.page.goto("about:blank")
    (heart,) = anna.page.context.service_workers
    patient(lambda: heart.evaluate("() => self.clients.matchAll()") == [], lambda: "the app is still open")
    assert WORDS.encode() not in on_disk(server)
    anna.airplane(False)
    asked = {"origin": server.url, "registrationId": worker, "tag": "kring-sync", "lastChance": False}
    line.send("ServiceWorker.dispatchSyncEvent", asked)
    patient(lambda: WORDS.encode() in on_disk(server), lambda: "nothing was sent")
    assert anna.page.url == "about:blank"
