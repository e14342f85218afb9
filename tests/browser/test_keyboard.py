"""The whole story by keyboard alone: write, share, read, respond; and the cursor is never lost on the way."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."
QUESTION = "Wat zag je toen?"
FAR = 80
HERE = """() => {
  const one = document.activeElement;
  const ring = getComputedStyle(one);
  return {
    name: (one.ariaLabel ?? one.innerText ?? "").trim(), lost: one === document.body,
    shown: one.matches("h1, h2, main, input") || ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2,
    inside: one.closest("dialog[open]") !== null, acts: !one.matches("h1, h2, main"),
  };
}"""


def tab_to(phone: Handset, name: str) -> None:
    """Walk with the Tab key until something that begins with this name has the focus, and see it on the way."""
    for _ in range(FAR):
        phone.page.keyboard.press("Tab")
        here = phone.page.evaluate(HERE)
        if here["acts"] and here["name"].startswith(name):
            assert here["shown"], f"nobody can see that {name} has the focus"
            return
    raise AssertionError(f"no way to {name} with the Tab key")


def enter(phone: Handset, name: str) -> None:
    tab_to(phone, name)
    phone.page.keyboard.press("Enter")


def never_lost(phone: Handset) -> None:
    """Whoever reads by ear or by keyboard is somewhere."""
    phone.until("() => document.activeElement !== document.body")


def test_write_share_read_and_respond_by_keyboard_alone(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    enter(anna, anna.says("Write"))
    expect(anna.page.locator("textarea").first).to_be_focused()
    anna.page.keyboard.type(WORDS)
    enter(anna, anna.says("Done"))
    anna.sees(anna.says("Safe on the server"))
    never_lost(anna)
    tab_to(anna, "2")  # the day, with which a card begins
    anna.page.keyboard.press("Enter")
    expect(anna.button("Share", "button")).to_be_visible()
    never_lost(anna)
    enter(anna, anna.says("Share", "button"))
    enter(anna, anna.says("Share", "button"))
    expect(anna.button("Take back")).to_be_visible()
    never_lost(anna)
    anna.sees(anna.says("Shared with {team}.", team="De Linde"))

    bram.page.reload()
    enter(bram, bram.says("Team"))
    bram.sees(WORDS)
    never_lost(bram)
    enter(bram, bram.says("Respond"))
    expect(bram.page.locator("textarea").first).to_be_focused()
    bram.page.keyboard.type(QUESTION)
    enter(bram, bram.says("Respond"))
    bram.sees(QUESTION)
    never_lost(bram)


def test_a_sheet_keeps_the_keyboard_until_it_closes_and_gives_it_back(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    enter(anna, anna.says("Write"))
    anna.type(WORDS)
    enter(anna, anna.says("Change guide"))
    sheet = anna.page.locator("dialog[open]")
    expect(sheet).to_be_visible()
    for _ in range(30):
        anna.page.keyboard.press("Tab")
        here = anna.page.evaluate(HERE)
        assert here["inside"] or here["lost"], f"the keyboard reaches {here['name']} behind the sheet"
    anna.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(anna.button("Change guide")).to_be_focused()


def test_after_every_change_of_view_the_reading_begins_at_its_title(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    for address in ("#/team/", "#/me", "#/me/language", "#/search", "#/deleted", "#/attention", "#/reflections"):
        anna.page.evaluate("address => { location.hash = address }", address)
        anna.until(f"() => location.hash === {address!r} && document.activeElement.matches('h1, input[type=search]')")


def test_a_screen_reader_hears_where_the_text_is(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.place("Write").click()
    anna.type(WORDS)
    heard = anna.page.get_by_role("status").filter(has_text=anna.says("Draft"))
    expect(heard).to_have_count(1)
    expect(heard).to_be_visible()


@pytest.mark.parametrize("address", ["#/reflections", "#/write/new", "#/me"])
def test_nothing_moves_for_who_asked_for_less_motion(phone_of: PhoneOf, address: str) -> None:
    anna = phone_of("Anna")
    anna.page.emulate_media(reduced_motion="reduce")
    anna.page.evaluate("address => { location.hash = address }", address)
    longest = "() => Math.max(0, ...document.getAnimations().map((one) => one.effect.getComputedTiming().endTime))"
    for _ in range(10):
        assert anna.page.evaluate(longest) <= 1
        anna.page.keyboard.press("Tab")
