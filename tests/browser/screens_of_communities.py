"""The screens of a learning community, and how people come to them."""

from browser.demo_house import rest, visit
from browser.ways import View, after, press, says
from playwright.sync_api import Page


def agreed(page: Page) -> None:
    """What it is for, and how far it is: from what its members shared, one tap on."""
    visit(page, "#/reflections")
    visit(page, "#/community")
    page.locator("table.blocks").wait_for()
    rest(page)


def valued(page: Page) -> None:
    """What many of its members value."""
    agreed(page)
    visit(page, page.evaluate("document.querySelector('.ways [aria-current]').hash").replace("community", "values"))
    page.locator(".disc").first.wait_for(timeout=180_000)  # while the server reads all there is
    rest(page)


def value(page: Page) -> None:
    """One of them."""
    valued(page)
    page.locator(".value-list a").first.click()
    page.locator(".line svg").first.wait_for()  # whether anything more can be told of it depends on who wrote
    rest(page)


def asked(page: Page) -> None:
    """The community is asked whether it stands for it."""
    value(page)
    if page.get_by_role("button", name=says(page, "Ask the community")).count():
        press(page, "Ask the community")


COMMUNITIES: list[View] = [
    ("community", agreed),
    ("community-edit", after(agreed, "Edit")),
    ("community-look", after(agreed, "Look at it together")),
    ("community-values", valued),
    ("community-value", value),
    ("community-value-asked", asked),
]
