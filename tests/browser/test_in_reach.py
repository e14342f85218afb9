"""What one needs stays where the thumb is: nothing lies over it, and what opens comes out from under the bar."""

from collections.abc import Callable

import pytest
from browser.demo_house import rest
from browser.handset import Handset
from browser.test_screens import WORDS, begin, finish
from playwright.sync_api import Locator, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]


def edges(there: Locator) -> tuple[float, float, float, float]:
    """Left, top, right and bottom on screen."""
    box = there.bounding_box()
    assert box
    return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def overlap(one: Locator, other: Locator) -> bool:
    left, top, right, bottom = edges(one)
    from_left, from_top, from_right, from_bottom = edges(other)
    return left < from_right and from_left < right and top < from_bottom and from_top < bottom


@pytest.mark.parametrize("width", [320, 390])
def test_a_word_that_passes_lies_over_nothing_one_can_press(phone_of: PhoneOf, width: int) -> None:
    anna = phone_of("Anna")
    anna.page.set_viewport_size({"width": width, "height": 844})
    anna.airplane(True)
    begin(anna, WORDS)
    anna.button("Done").click()
    toast, places = anna.page.locator(".toast"), anna.page.locator(".places a:visible")
    expect(toast).to_be_visible()
    assert places.count() >= 4
    assert [place.inner_text() for place in places.all() if overlap(toast, place)] == []


def test_a_tap_on_the_guide_one_has_closes_the_sheet_and_changes_nothing(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna, WORDS)
    asked = anna.page.locator(".part .ask").all_inner_texts()
    anna.button("Change guide").click()
    anna.page.locator("dialog[open] input:checked").click()
    expect(anna.page.locator("dialog[open]")).to_have_count(0)
    assert anna.page.locator(".part .ask").all_inner_texts() == asked


def test_what_is_unfolded_at_the_edge_comes_out_from_under_the_bar(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.set_viewport_size({"width": 390, "height": 640})
    finish(anna, f"{WORDS}\n" * 4)
    anna.page.locator(".entry").first.click()
    expect(anna.page.locator(".who")).to_be_visible()
    more = anna.page.locator("summary", has_text=anna.says("More")).last
    more.evaluate("one => one.scrollIntoView({ block: 'end' })")
    more.click()
    rest(anna.page)
    bar = edges(anna.page.locator(".places"))[1]
    last = anna.page.locator(".rare > :is(a, button)").last
    expect(last).to_have_text(anna.says("Erase for good"))
    assert edges(last)[3] <= bar
