"""Two colleagues in a circle of their own: begun, joined, read there, seen by nobody else, left with one's words."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from browser.handset import Handset
from browser.phone import words
from browser.test_screens import finish, visit
from playwright.sync_api import expect
from running import Server

from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
GONE = words("nl", "This is no longer shared with you.")
TEXT = "Ik durfde het in het team nog niet te zeggen: ik was bang voor hem."


def belong(server: Server) -> None:
    """Everybody is a colleague, not only of a team."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        for person in list(notebook.people.people()):
            notebook.people.join(person.id, notebook.people.shared(), "member")
    store.close()


def begin(phone: Handset, name: str) -> str:
    """A circle and a link into it."""
    visit(phone, "#/me/circles")
    phone.page.get_by_label(phone.says("What do you call your circle?")).fill(name)
    phone.press("Begin a small circle")
    card = phone.page.get_by_role("region", name=name)
    card.get_by_role("button", name=phone.says("Invite a colleague"), exact=True).click()
    return card.locator(".link-line").inner_text()


def share_with(phone: Handset, circle: str) -> str:
    """A text for the circle alone; its address."""
    finish(phone, TEXT)
    phone.page.get_by_text(TEXT).click()
    phone.press("Share", "button")
    sheet = phone.page.locator("dialog[open]")
    sheet.get_by_role("radio", name=circle).check()
    sheet.get_by_role("button", name=phone.says("Share", "button"), exact=True).click()
    expect(phone.button("Take back")).to_be_visible()
    return str(phone.page.evaluate("location.hash"))


def sees(phone: Handset, address: str, *, whether: bool) -> None:
    """The text is there to read, or is not, as soon as the phone has asked."""
    visit(phone, address)
    text = phone.page.get_by_text(TEXT) if whether else phone.page.get_by_text(GONE)
    for _ in range(10):
        phone.page.reload()
        with suppress(AssertionError):
            return expect(text.first).to_be_visible(timeout=5_000)
    raise AssertionError(address)


def test_a_circle_is_begun_joined_read_and_left_with_ones_own_words(phone_of: PhoneOf, server: Server) -> None:
    belong(server)
    anna, bram, cilla = phone_of("Anna"), phone_of("Bram"), phone_of("Cilla")
    link = begin(anna, "Wij twee")
    bram.open(link)
    bram.page.get_by_role("button", name=bram.says("Join as {name}", name="Bram")).click()
    expect(bram.place("Write")).to_be_visible()
    address = share_with(anna, "Wij twee")
    sees(bram, address, whether=True)
    sees(cilla, address, whether=False)
    visit(anna, "#/me/circles")
    anna.press("Leave this circle")
    anna.page.locator("dialog[open]").get_by_role("button", name=anna.says("Leave this circle"), exact=True).click()
    expect(anna.page.get_by_role("region", name="Wij twee")).to_have_count(0)
    sees(bram, address, whether=False)
    sees(anna, address, whether=True)


def test_a_circle_needs_a_name(phone_of: PhoneOf, server: Server) -> None:
    belong(server)
    anna = phone_of("Anna")
    visit(anna, "#/me/circles")
    anna.press("Begin a small circle")
    expect(anna.page.get_by_text(anna.says("Give it a name. One word is enough."))).to_be_visible()
