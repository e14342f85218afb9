"""A worried reviewer writes to somebody they do not know; it arrives with that person alone."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.studied import TEXTS, checked_study
from browser.test_screens import visit
from browser.test_studies import desk
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
ASKS = "Hoe gaat het met je?"
WROTE = "Somebody who checks texts for ‘{study}’ wrote to you. They do not know who you are."


def test_what_joris_writes_reaches_anna_and_neither_learns_who_the_other_is(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/texts/{study}")
    for row in range(len(TEXTS)):
        joris.page.locator(".form").nth(row).click()
        joris.sees(joris.says("Text {number}", number=row + 1))
        expect(joris.page.locator(".as-it-leaves")).not_to_be_empty()
        if "haar kussen" in joris.page.locator(".as-it-leaves").inner_text():
            break
    joris.page.locator("summary", has_text=joris.says("Are you worried about somebody?")).click()
    joris.page.get_by_label(joris.says("Your message")).fill(ASKS)
    joris.button("Send it").click()
    joris.sees(joris.says("Sent. It is on the phone of who wrote this when they next open Kring."))
    anna = phone_of("Anna")
    wrote = anna.says(WROTE, study="Waardigheid in de zorg")
    anna.page.wait_for_load_state("networkidle")
    anna.page.reload()
    anna.sees(wrote)
    anna.page.get_by_role("link", name=anna.says("Read the message")).click()
    anna.sees(ASKS)
    assert "Joris" not in anna.page.inner_text("main") and "Anna" not in joris.page.inner_text("main")
    anna.button("I have read it").click()
    expect(anna.button("I have read it")).to_have_count(0)
    visit(anna, "#/reflections")
    anna.misses(wrote)
