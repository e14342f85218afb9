"""What people meet on the way: their sheet, their words, their choices, on a phone as small as phones get."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
VIEWS = ("#/reflections", "#/write/new", "#/team/", "#/attention", "#/me")
WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."


def visit(phone: Handset, address: str) -> None:
    phone.page.evaluate("address => { location.hash = address }", address)


def begin(phone: Handset, words: str) -> None:
    """Open a sheet and write on it, as far as the phone keeps it by itself."""
    phone.place("Write").click()
    phone.page.locator("textarea").first.fill(words)
    phone.sees(phone.says("Draft"))


def finish(phone: Handset, words: str) -> None:
    begin(phone, words)
    phone.button("Done").click()
    phone.sees(phone.says("Safe on the server"))


def share(phone: Handset) -> None:
    """Share the text on screen, and see it arrive."""
    phone.button("Share", "button").click()
    phone.page.locator("dialog").get_by_role("button", name=phone.says("Share", "button"), exact=True).click()
    expect(phone.button("Take back")).to_be_visible()
    phone.sent()


def finish_and_share(phone: Handset) -> None:
    """Write a text, open it and share it."""
    finish(phone, WORDS)
    phone.page.get_by_text(WORDS).click()
    share(phone)


@pytest.mark.parametrize("language", ["English", "Nederlands", "Svenska"])
def test_on_the_smallest_phone_every_view_fits_and_says_what_it_is(phone_of: PhoneOf, language: str) -> None:
    anna = phone_of("Anna")
    anna.page.set_viewport_size({"width": 320, "height": 640})
    visit(anna, "#/me/language")
    anna.page.get_by_role("radio", name=language).check()
    for view in VIEWS:
        visit(anna, view)
        expect(anna.page.locator("h1")).to_have_count(1)
        expect(anna.page.locator("h1")).not_to_be_empty()
        assert anna.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, view


def test_the_language_changes_without_a_network_and_stays(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.airplane(True)
    visit(anna, "#/me/language")
    anna.page.get_by_role("radio", name="Svenska").check()
    expect(anna.page.get_by_role("heading", name="Språk")).to_be_visible()
    anna.page.reload()
    expect(anna.page.locator("html")).to_have_attribute("lang", "sv")


def test_a_sheet_without_a_word_leaves_no_trace(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.place("Write").click()
    anna.button("Done").click()
    anna.sees(anna.says("Write something first. One word is enough."))
    expect(anna.page.locator("textarea").first).to_be_focused()
    anna.button("Back", "go back").click()
    anna.sees(anna.says("Nothing here yet. What has stayed with you today? One sentence is enough."))


def test_answers_stay_when_another_guide_asks(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna, WORDS)
    anna.button("Change guide").click()
    anna.page.get_by_role("radio", name="Gibbs").click()
    expect(anna.page.locator("textarea")).to_have_count(7)
    expect(anna.page.locator("textarea").first).to_have_value(WORDS)


def test_what_is_taken_back_is_gone_from_a_colleagues_phone(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    finish_and_share(anna)
    bram.place("Team").click()
    bram.page.reload()
    bram.sees(WORDS)
    anna.button("Take back").click()
    anna.page.locator("dialog").get_by_role("button", name=anna.says("Take back"), exact=True).click()
    anna.sees(anna.says("Taken back. Now only you can read it."))
    anna.sent()
    bram.page.reload()
    expect(bram.page.get_by_text(WORDS)).to_have_count(0)


def test_a_change_that_was_not_taken_says_why_and_can_be_sent_again(phone_of: PhoneOf) -> None:
    anna, tablet = phone_of("Anna"), phone_of("Anna", which="-tablet")
    finish(anna, WORDS)
    anna.page.get_by_text(WORDS).click()
    address = anna.page.evaluate("location.hash")
    anna.airplane(True)
    anna.page.get_by_role("link", name=anna.says("Edit"), exact=True).click()
    anna.page.locator("textarea").first.fill(f"{WORDS} Waarom wachtte ik daar zo lang mee?")
    anna.button("Done").click()
    tablet.page.reload()
    tablet.sees(WORDS)
    visit(tablet, address)
    share(tablet)
    anna.airplane(False)
    anna.page.reload()
    anna.page.get_by_role(
        "link", name=anna.says("Needs attention: this was not sent. Your text is still here. See why.")
    ).click()
    anna.sees("Waarom wachtte ik")
    anna.button("Send again, only for me").click()
    anna.sees(anna.says("Nothing needs your attention."))


def test_nobody_signs_out_over_a_text_that_is_only_here(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.airplane(True)
    begin(anna, WORDS)
    anna.button("Done").click()
    visit(anna, "#/me")
    anna.button("Sign out").last.click()
    dialog = anna.page.locator("dialog")
    expect(dialog.get_by_role("button", name=anna.says("Sign out"), exact=True)).to_have_count(0)
    with anna.page.expect_download() as saved:
        dialog.get_by_role("button", name=anna.says("Save a rescue file"), exact=True).click()
    assert WORDS in saved.value.path().read_text("utf-8")
    expect(dialog.get_by_role("button", name=anna.says("Sign out"), exact=True)).to_be_visible()


def test_the_address_of_a_text_that_is_not_here_leads_to_the_list(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/write/0190a000-0000-7000-8000-000000000000")
    anna.sees(anna.says("Nothing here yet. What has stayed with you today? One sentence is enough."))
