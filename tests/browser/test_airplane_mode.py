"""The main job, on real phones: a reflection written in airplane mode reaches the team."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser.handset import Handset
from playwright.sync_api import Playwright, expect
from running import Server

from journal.store import open_store

STORIES = {
    "en": ("She would not get up. I sat down beside her. In a while she took my hand.", "What did you notice then?"),
    "nl": ("Ze wilde niet uit bed. Ik ging naast haar zitten. Na een tijdje pakte ze mijn hand.", "Wat zag je toen?"),
    "sv": ("Hon ville inte gå upp. Jag satte mig hos henne. Efter en stund tog hon min hand.", "Vad märkte du då?"),
}  # fmt: skip


@pytest.fixture
def anna(playwright: Playwright, tmp_path: Path, language: str) -> Iterator[Handset]:
    handset = Handset(playwright, tmp_path / "anna", language).on()
    yield handset
    handset.off()


@pytest.fixture
def bram(playwright: Playwright, tmp_path: Path, language: str) -> Iterator[Handset]:
    handset = Handset(playwright, tmp_path / "bram", language).on()
    yield handset
    handset.off()


def speak(server: Server, language: str) -> None:
    """The house's people speak this language today."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        for person in notebook.people.people():
            notebook.people.amend(replace(person, language=language))
    store.close()


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", STORIES)
def test_a_reflection_written_in_airplane_mode_reaches_the_team(
    server: Server, anna: Handset, bram: Handset, language: str
) -> None:
    story, question = STORIES[language]
    speak(server, language)
    anna.sign_in(server.url + server.links["Anna"])
    bram.sign_in(server.url + server.links["Bram"])
    anna.off()

    anna.on().airplane(True)
    server.stop()
    anna.page.goto(server.url)
    anna.place("Write").click()
    expect(anna.page.locator("textarea").first).to_be_focused()
    anna.page.keyboard.type(story)
    anna.sees(anna.says("Draft"))
    anna.page.wait_for_timeout(1_500)
    anna.killed()

    anna.on().airplane(True)
    anna.page.goto(server.url)
    anna.sees(story[:20])
    anna.page.get_by_text(story[:20]).first.click()
    anna.page.get_by_text("De Linde", exact=True).first.click()
    anna.button("Share", "button").click()
    anna.sees(anna.says("Waiting to send"))
    anna.killed()

    anna.on().airplane(True)
    anna.page.goto(server.url)
    anna.sees(anna.says("Waiting to send"))
    server.start()
    anna.airplane(False)
    anna.sees(anna.says("Safe on the server"))

    bram.page.reload()
    bram.place("Team").click()
    bram.sees(story)
    bram.button("Respond").first.click()
    expect(bram.page.locator("textarea").first).to_be_focused()
    bram.page.keyboard.type(question)
    bram.button("Respond").last.click()
    bram.sent()

    anna.page.reload()
    anna.page.get_by_text(story[:20]).first.click()
    anna.sees(question)
