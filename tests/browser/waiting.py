"""Phones on which something waits for a person: words refused, two versions met, work that is only in a file."""

import re
from collections.abc import Iterator

from browser.demo_house import Demo, phone, rest, visit
from browser.screens import ADMINISTERS, BACK, LEADS, VIEWS, View, press, says
from browser.screens_of_studies import ASKED, RESEARCHES, SETS_UP
from playwright.sync_api import Browser, Page

WINDOW = "He asked for the window three times today."
SONG = "After supper we sang, the three of us."


def phones(browser: Browser, house: Demo) -> Iterator[tuple[Page, list[View]]]:
    """Every phone there is something to see on, with what one can see there."""
    yield in_a_knot(browser, house), [*VIEWS, *ASKED]
    yield back_without_the_file(browser, house), BACK
    yield phone(browser, house.links["supervisor"])[1], LEADS
    yield phone(browser, house.links["administrator"])[1], [*ADMINISTERS, *SETS_UP]
    yield phone(browser, house.links["researcher"])[1], RESEARCHES


def in_a_knot(browser: Browser, house: Demo) -> Page:
    """One text was not taken, and another was changed in two places."""
    _here, page = phone(browser, house.links["member"])
    there, other = phone(browser, house.links["member"])
    _refused(page, other)
    _joined(page, other)
    there.close()
    return page


def _refused(page: Page, other: Page) -> None:
    """Shared from elsewhere while it was changed here, offline."""
    address = _written(page, f"{WINDOW} I opened it the third time.")
    page.context.set_offline(True)
    _rewritten(page, address, f"{WINDOW} Why did I wait for the third?")
    _online(other)
    visit(other, address)
    press(other, "Share", "button")
    with other.expect_response("**/api/sync"):
        press(other, "Share", "button")
    rest(other)
    _online(page)
    page.locator("a[href='#/attention']").first.wait_for(state="attached")


def _joined(page: Page, other: Page) -> None:
    """The same sentence said in another way on each of two phones in flight."""
    address = _written(page, f"{SONG} She was quiet.")
    _online(other)
    visit(other, "#/reflections")
    other.locator(".entry").filter(has_text=SONG).wait_for()
    for each, words in ((page, "She knew every line of it."), (other, "She hummed, and looked at the door.")):
        each.context.set_offline(True)
        _rewritten(each, address, f"{SONG} {words}")
    with other.expect_response("**/api/sync"):
        _online(other)
    rest(other)
    _online(page)
    page.get_by_text(says(page, "Two versions joined")).first.wait_for()
    visit(page, "#/reflections")


def back_without_the_file(browser: Browser, house: Demo) -> Page:
    """Signed out while something was only in a rescue file, and in again."""
    here, page = phone(browser, house.links["member"])
    here.set_offline(True)
    visit(page, "#/write/new")
    page.locator("textarea").first.fill(WINDOW)
    press(page, "Done")
    visit(page, "#/me")
    press(page, "Sign out")
    with page.expect_download():
        press(page, "Save a rescue file")
    press(page, "Sign out")
    page.locator("input[name=username]").wait_for()
    here.set_offline(False)
    page.goto(house.links["member"])
    page.locator(".entry").first.wait_for()
    return page


def _written(page: Page, words: str) -> str:
    """A text of one's own that is safe; its address."""
    visit(page, "#/write/new")
    page.locator("textarea").first.fill(words)
    press(page, "Done")
    page.locator(".entry.safe").filter(has_text=words[:30]).click()
    page.locator(".doing.under").wait_for()
    return str(page.evaluate("location.hash"))


def _rewritten(page: Page, address: str, words: str) -> None:
    visit(page, re.sub("entry", "write", address))
    page.locator("textarea").first.fill(words)
    press(page, "Done")


def _online(page: Page) -> None:
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    rest(page)
