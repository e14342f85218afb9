"""A name slips in while somebody writes: the phone asks, without a network, and gets in nobody's way."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import Locator, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Vanmorgen riep mevrouw Jansen om haar moeder. Later kwam Bram erbij, op kamer 12."


def begin(phone: Handset, words: str) -> Locator:
    phone.place("Write").click()
    box = phone.page.locator("textarea").first
    box.fill(words)
    return box


def asked(phone: Handset, words: str, instead: str) -> str:
    return phone.says("‘{words}’ looks like a name. Change it to ‘{instead}’?", words=words, instead=instead)


def test_offline_anna_is_asked_about_a_name_and_puts_the_resident_instead(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.airplane(True)
    box = begin(anna, WORDS)
    band = anna.page.locator(".heed")
    expect(band.get_by_role("status")).to_have_text(asked(anna, "mevrouw Jansen", "de bewoner"))
    band.get_by_role("button", name=anna.says("Change it", "a word")).click()
    expect(box).to_have_value(WORDS.replace("mevrouw Jansen", "de bewoner"))
    expect(box).to_be_focused()
    expect(band.get_by_role("status")).to_have_text(asked(anna, "Bram", "een collega"))
    anna.page.keyboard.press("Control+z")
    expect(box).to_have_value(WORDS)


def test_what_anna_leaves_as_it_is_is_never_asked_again(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    box = begin(anna, "Later kwam Bram erbij.")
    band = anna.page.locator(".heed")
    band.get_by_role("button", name=anna.says("Leave it", "a word")).click()
    expect(band.get_by_role("button")).to_have_count(0)
    box.press_sequentially(" Bram lachte.")
    anna.page.wait_for_timeout(1_500)
    expect(band.get_by_role("button")).to_have_count(0)
    anna.sees(anna.says("Draft"))
    anna.page.reload()
    box.press_sequentially(" Toch?")
    anna.page.wait_for_timeout(1_500)
    expect(band.get_by_role("button")).to_have_count(0)
    expect(box).to_have_value("Later kwam Bram erbij. Bram lachte. Toch?")


def test_whoever_takes_no_notice_is_done_as_always(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna, WORDS)
    expect(anna.page.locator(".heed .btn").first).to_be_visible()
    anna.button("Done").click()
    anna.sees(WORDS)


def test_the_question_goes_with_the_word_and_the_line_being_typed_stays_where_it_is(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    box = begin(anna, "Ik zat bij Ingrid")
    before = box.bounding_box()
    expect(anna.page.locator(".seen mark")).to_have_text("Ingrid")
    assert box.bounding_box() == before
    for _letter in "Ingrid":
        anna.page.keyboard.press("Backspace")
    expect(anna.page.locator(".heed .btn")).to_have_count(0)
    expect(anna.page.locator(".seen")).to_have_count(0)


def test_the_words_instead_are_in_the_language_of_the_text(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.place("Write").click()
    anna.page.locator("summary", has_text=anna.says("Add more")).click()
    anna.page.get_by_role("radiogroup", name=anna.says("Which language is it in?")).get_by_text("Svenska").click()
    anna.page.locator("textarea").first.fill("Då log Ingrids dotter.")
    anna.page.locator(".heed").get_by_role("button", name="en anhörig").click()
    expect(anna.page.locator("textarea").first).to_have_value("Då log en anhörigs dotter.")


def test_a_text_of_three_thousand_words_stays_fluid(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    box = begin(anna, "Later zat Ingrid erbij en las ik voor uit de krant. " * 300)
    expect(anna.page.locator(".seen mark")).to_have_count(300)
    box.press("End")
    assert min(slowest_key(anna, box) for _try in range(3)) < 200


def slowest_key(phone: Handset, box: Locator) -> float:
    """Type a few words, and say how long the page was busy at most, in milliseconds."""
    phone.page.evaluate(
        """() => { window.longest = 0; new PerformanceObserver((list) => {
        for (const each of list.getEntries()) longest = Math.max(longest, each.duration)
        }).observe({ entryTypes: ["longtask"] }) }"""
    )
    box.press_sequentially("en toen", delay=30)
    return float(phone.page.evaluate("window.longest"))
