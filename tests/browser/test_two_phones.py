"""Two phones of one person, both without a network, on one text: nothing is lost, and one tap settles it everywhere."""

from collections.abc import Callable

import pytest
from browser.handset import Handset, online
from browser.test_screens import finish, visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
BEGUN = "Ze wilde niet uit bed. Ik ging zitten."
HERE = "Ze wilde niet uit bed. Ik had haast."
THERE = "Ze wilde niet uit bed. Ik bleef staan."


def edit(phone: Handset, id: str, words: str) -> None:
    visit(phone, f"#/write/{id}")
    phone.page.locator("textarea").first.fill(words)
    phone.sees(phone.says("Draft"))
    phone.button("Done").click()
    phone.sees(words)


def met(phone_of: PhoneOf) -> tuple[Handset, Handset, str]:
    """Anna rewrote the same sentence on two phones in flight; the first one's words arrived last."""
    phone, tablet = phone_of("Anna"), phone_of("Anna", "tablet")
    finish(phone, BEGUN)
    phone.page.locator(".entry").first.click()
    id = phone.page.evaluate("location.hash.split('/').pop()")
    online(tablet)
    tablet.sees(BEGUN)
    for each, words in ((phone, HERE), (tablet, THERE)):
        each.airplane(True)
        edit(each, id, words)
    online(tablet)
    tablet.sees(tablet.says("Safe on the server"))
    online(phone)
    phone.sees(phone.says("Two versions joined"))
    online(tablet)
    tablet.sees(tablet.says("Two versions joined"))
    return phone, tablet, str(id)


def words_on(phone: Handset) -> list[str]:
    return phone.page.locator(".two .words").all_inner_texts()


def pick(phone: Handset, id: str, words: str) -> None:
    visit(phone, f"#/versions/{id}")
    phone.button(words).click()


def settled(phone: Handset, id: str, words: str) -> None:
    visit(phone, f"#/entry/{id}")
    expect(phone.page.locator("article .words").first).to_have_text(words)
    expect(phone.button("Choose what to keep")).to_have_count(0)


def test_each_phone_calls_its_own_version_mine_and_one_tap_settles_it_on_both(phone_of: PhoneOf) -> None:
    phone, tablet, id = met(phone_of)
    visit(phone, f"#/entry/{id}")
    phone.sees(HERE.split(". ")[1])
    phone.sees(THERE.split(". ")[1].rstrip("."))
    phone.button("Choose what to keep").click()
    expect(phone.page.locator(".two")).to_have_count(1)
    assert words_on(phone) == [HERE, THERE]
    visit(tablet, f"#/versions/{id}")
    expect(tablet.page.locator(".two")).to_have_count(1)
    assert words_on(tablet) == [THERE, HERE]
    tablet.button("Keep mine").click()
    settled(tablet, id, THERE)
    tablet.sees(tablet.says("Safe on the server"))
    online(phone)
    settled(phone, id, THERE)


def test_choosing_needs_no_network_once_both_versions_are_on_the_phone(phone_of: PhoneOf) -> None:
    phone, _, id = met(phone_of)
    visit(phone, f"#/versions/{id}")
    expect(phone.page.locator(".two")).to_have_count(1)
    phone.airplane(True)
    phone.page.reload()
    expect(phone.page.locator(".two")).to_have_count(1)
    phone.button("Keep the other").click()
    settled(phone, id, THERE)
    online(phone)
    visit(phone, "#/reflections")
    phone.sees(phone.says("Safe on the server"))


def test_both_keeps_every_word_and_the_choice_can_be_undone(phone_of: PhoneOf) -> None:
    phone, _, id = met(phone_of)
    pick(phone, id, "Keep mine")
    settled(phone, id, HERE)
    phone.button("Undo").click()
    expect(phone.page.locator("article .words").first).to_contain_text("Ik bleef staan.")
    expect(phone.page.locator("article .words").first).to_contain_text("Ik had haast.")


def test_whatever_was_chosen_the_other_version_is_in_the_history(phone_of: PhoneOf) -> None:
    phone, _, id = met(phone_of)
    pick(phone, id, "Keep both")
    settled(phone, id, "Ze wilde niet uit bed. Ik bleef staan. Ik had haast.")
    phone.sent()
    visit(phone, f"#/history/{id}")
    phone.sees(phone.says("You chose what to keep"))
    for _ in range(2):
        phone.page.locator(".event[aria-expanded=false]").nth(2).click()
    told = " ".join(phone.page.locator(".version .words").all_inner_texts())
    assert "Ik had haast" in told or "had haast" in told
    assert "bleef staan" in told
