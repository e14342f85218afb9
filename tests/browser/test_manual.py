"""A page of the manual: written in flight, changed by two at once, and only words whatever it holds."""

from collections.abc import Callable

import pytest
from browser.handset import Handset, online
from browser.test_keyboard import enter, never_lost
from browser.test_learning import put_forward, shared_by
from browser.test_screens import visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TITLE = "Eten met smaak"
TEXT = "# Zitten\nGa *eerst* zitten. Wacht dan.\n\n- een stoel\n- [[Rust aan tafel]]"
HOSTILE = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>"


def new_page(phone: Handset, title: str, text: str) -> str:
    """Written and done; the address of the page."""
    visit(phone, "#/manual")
    phone.page.get_by_role("link", name=phone.says("New page")).click()
    phone.page.locator("#title").fill(title)
    phone.page.locator("#text").fill(text)
    phone.button("Done").click()
    expect(phone.page.locator(".manual-page > h2")).to_have_text(title)
    return str(phone.page.evaluate("location.hash"))


def edit(phone: Handset, address: str, **leaves: str) -> None:
    visit(phone, address)
    phone.page.get_by_role("link", name=phone.says("Edit")).click()
    for leaf, words in leaves.items():
        phone.page.locator(f"#{leaf}").fill(words)
    phone.button("Done").click()
    expect(phone.page.locator(".manual-page")).to_be_visible()


def safe(phone: Handset) -> None:
    expect(phone.page.locator(".manual-page .kept-line")).to_have_count(0)


def test_a_page_is_written_in_flight_and_read_by_the_team_offline_with_its_links(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    visit(anna, "#/manual")
    anna.sees(anna.says("Your team manual is still empty. Start with one thing that works well here."))
    anna.airplane(True)
    new_page(anna, "Rust aan tafel", "Zet de radio uit.")
    address = new_page(anna, TITLE, TEXT)
    expect(anna.page.locator(".manual-page .kept-line")).to_have_text(anna.says("Waiting to send"))
    online(anna)
    safe(anna)
    online(bram)
    visit(bram, "#/manual")
    expect(bram.page.locator(".point-card")).to_have_count(2)
    bram.airplane(True)
    visit(bram, address)
    text = bram.page.locator(".page-text").first
    expect(text.locator("h3")).to_have_text("Zitten")
    expect(text.locator("em")).to_have_text("eerst")
    text.get_by_role("link", name="Rust aan tafel").click()
    bram.sees("Zet de radio uit.")


def on_two_phones(anna: Handset, bram: Handset, text: str) -> str:
    """A page that both have on screen, and no web any more; its address."""
    address = new_page(anna, TITLE, text)
    safe(anna)
    online(bram)
    visit(bram, "#/manual")
    bram.page.locator(".point-card").click()
    for phone in (anna, bram):
        phone.airplane(True)
    return address


def test_two_who_change_one_page_offline_are_both_in_it(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    address = on_two_phones(anna, bram, "Ga zitten. Wacht dan.")
    edit(anna, address, text="Ga rustig zitten. Wacht dan.")
    edit(bram, address, text="Ga zitten. Wacht dan. En vraag.", practice="De krukken staan achter de deur.")
    online(anna)
    safe(anna)
    online(bram)
    safe(bram)
    online(anna)
    for phone in (anna, bram):
        expect(phone.page.locator(".page-text").first).to_have_text("Ga rustig zitten. Wacht dan. En vraag.")
        phone.sees("De krukken staan achter de deur.")


def test_what_somebody_wrote_on_a_page_is_only_words(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    new_page(anna, "<b>Titel</b>", HOSTILE)
    expect(anna.page.locator(".page-text").first).to_have_text(HOSTILE)
    expect(anna.page.locator(".page-text :is(img, script, a)")).to_have_count(0)


def test_a_learning_point_becomes_a_page_that_says_where_it_came_from(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    shared_by(anna)
    put_forward(anna)
    anna.page.get_by_role("link", name=anna.says("Add to our manual")).click()
    expect(anna.page.locator("#title")).not_to_have_value("")
    anna.button("Done").click()
    expect(anna.page.locator(".manual-page")).to_be_visible()
    expect(anna.page.locator(".sources a")).to_have_count(1)


def test_by_keyboard_alone_a_page_is_written(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/manual")
    expect(anna.page.locator("h1")).to_be_focused()
    enter(anna, anna.says("New page"))
    expect(anna.page.locator("#title")).to_be_focused()
    anna.page.keyboard.type(TITLE)
    enter(anna, anna.says("Done"))
    expect(anna.page.locator(".manual-page > h2")).to_have_text(TITLE)
    never_lost(anna)
