"""May this reflection be used for research? Asked quietly, answered by its writer, taken back in one tap."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.studied import WANTED, study_in
from browser.test_screens import WORDS, finish, share, visit
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
QUESTION = "May this reflection be used for research?"
NO, YES = "Nee, niet gebruiken", "Ja, deze reflectie gebruiken"


def shared_text(phone: Handset) -> str:
    """A reflection of one's own that colleagues can read, on screen; its address."""
    finish(phone, WORDS)
    phone.page.get_by_text(WORDS).click()
    share(phone)
    address: str = phone.page.evaluate("location.hash")
    return address


def fold(phone: Handset, name: str) -> None:
    phone.page.locator("summary", has_text=phone.says(name)).click()


def test_nobody_is_asked_where_no_study_asks(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    shared_text(anna)
    expect(anna.page.get_by_text(anna.says("Is not quoted"))).to_be_visible()
    expect(anna.page.get_by_text(anna.says(QUESTION))).to_have_count(0)


def test_no_comes_first_is_as_large_as_yes_and_nothing_is_chosen_beforehand(phone_of: PhoneOf, server: Server) -> None:
    study_in(server)
    anna = phone_of("Anna")
    shared_text(anna)
    fold(anna, QUESTION)
    buttons = anna.page.locator(".consent .btn")
    expect(buttons).to_have_text([NO, YES])
    sizes = [buttons.nth(at).bounding_box() or {} for at in (0, 1)]
    assert [round(size["width"]) for size in sizes] == [round(sizes[0]["width"])] * 2
    assert [round(size["height"]) for size in sizes] == [round(sizes[0]["height"])] * 2
    assert buttons.nth(0).get_attribute("class") == buttons.nth(1).get_attribute("class")
    expect(anna.page.locator(".consent")).to_contain_text("Jouw naam wordt een code.")
    expect(anna.page.locator(".consent")).to_contain_text(WANTED["reference"])


def test_offline_anna_says_yes_sees_it_on_one_screen_and_takes_it_back_in_one_tap(
    phone_of: PhoneOf, server: Server
) -> None:
    study_in(server)
    anna = phone_of("Anna")
    address = shared_text(anna)
    anna.airplane(True)
    anna.page.reload()
    fold(anna, QUESTION)
    anna.page.get_by_role("button", name=YES).click()
    fold(anna, "May be used for research") if anna.page.locator(".consent").count() == 0 else None
    anna.sees("Tot en met 31 maart 2100")
    visit(anna, "#/me/said-yes")
    anna.sees(WORDS)
    anna.sees(WANTED["name"])
    anna.button("Withdraw your consent").click()
    anna.sees(anna.says("None of your reflections may be used for research."))
    visit(anna, address)
    anna.sees(anna.says("Is not used for research"))


def test_of_a_study_anna_is_told_once(phone_of: PhoneOf, server: Server) -> None:
    study_in(server)
    anna = phone_of("Anna")
    anna.place("Write").wait_for()
    anna.page.wait_for_load_state("networkidle")
    assert f"‘{WANTED['name']}’" not in anna.page.inner_text("body"), "nothing jumps while a list is read"
    anna.page.reload()
    anna.sees(f"‘{WANTED['name']}’")
    anna.button("All right").click()
    anna.misses(f"‘{WANTED['name']}’")
    anna.page.reload()
    anna.place("Write").wait_for()
    anna.page.wait_for_timeout(1_000)
    assert f"‘{WANTED['name']}’" not in anna.page.inner_text("body")


def test_what_anna_chose_is_on_no_colleagues_phone(phone_of: PhoneOf, server: Server) -> None:
    study_in(server)
    anna, bram = phone_of("Anna"), phone_of("Bram")
    shared_text(anna)
    fold(anna, QUESTION)
    anna.page.get_by_role("button", name=YES).click()
    anna.sent()
    bram.page.reload()
    visit(bram, "#/team/")
    bram.page.get_by_text(WORDS).click()
    bram.sees(bram.says("Respond"))
    expect(bram.page.get_by_text(bram.says("May be used for research"))).to_have_count(0)
    expect(bram.page.get_by_text(bram.says(QUESTION))).to_have_count(0)


def test_a_wish_to_be_quoted_leaves_what_was_said_to_a_study_as_it_was(phone_of: PhoneOf, server: Server) -> None:
    study_in(server)
    anna = phone_of("Anna")
    shared_text(anna)
    fold(anna, QUESTION)
    anna.page.get_by_role("button", name=YES).click()
    fold(anna, "Is not quoted")
    anna.page.get_by_label(anna.says("May be quoted without my name")).check()
    visit(anna, "#/me/said-yes")
    anna.sees(WANTED["name"])
    anna.sees(anna.says("Do not quote it any more"))
