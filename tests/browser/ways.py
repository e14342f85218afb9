"""How a person comes to a screen: what they press, by the name it has in their language."""

import re
from collections.abc import Callable

from browser.demo_house import rest, visit
from browser.handset import pressed
from browser.phone import patient, words
from playwright.sync_api import Page

Way = Callable[[Page], None]
View = tuple[str, Way]


def says(page: Page, text: str, context: str = "") -> str:
    """A sentence as this screen has it."""
    return words(page.evaluate("document.documentElement.lang"), text, context)


def shows(page: Page, what: str) -> None:
    """Until the first of these is there, and all is at rest."""
    page.locator(what).first.wait_for()
    rest(page)


def press(page: Page, text: str, context: str = "") -> None:
    """Press what has this name, on the sheet that is open if there is one."""
    named = re.compile(f"^\\s*{re.escape(says(page, text, context))}\\s*$")
    patient(lambda: _pressed(page, named), lambda: f"no {named.pattern} could be pressed")
    rest(page)


def _pressed(page: Page, named: re.Pattern[str]) -> bool:
    sheet = page.locator("dialog[open]")
    place = sheet.last if sheet.count() else page.locator("body")
    return pressed(place.get_by_role("button", name=named).or_(place.get_by_role("link", name=named)).first)


def at(address: str) -> Way:
    """A screen that has an address."""
    return lambda page: visit(page, address)


def after(way: Way, *presses: str) -> Way:
    """A way, and what is pressed at its end."""

    def come(page: Page) -> None:
        way(page)
        for text in presses:
            press(page, text)

    return come
