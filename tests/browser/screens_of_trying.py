"""The screens of what people try out, what they learn for it, and what is good for something."""

import re

from browser.demo_house import rest, visit
from browser.ways import View, Way, after, says, shows
from playwright.sync_api import Page


def trying(page: Page) -> None:
    """What the team tries out, its plans, and what is good for something."""
    visit(page, "#/trying")
    shows(page, ".point-card")


def of_trying(group: str) -> Way:
    """The first of one of its groups."""

    def come(page: Page) -> None:
        trying(page)
        named = re.compile(f"^{re.escape(says(page, group))}$")
        page.get_by_role("region", name=named).locator(".point-card").first.click()
        page.locator(".point .sentence").wait_for()
        rest(page)

    return come


def tried(page: Page) -> None:
    """One that is being tried out, with its button to tell what happened."""
    trying(page)
    page.locator(".learned:has(h2 .trying) .point-card").first.click()
    page.locator(".point .sentence").wait_for()
    rest(page)


def new_in_trying(form: str) -> Way:
    """Writing a new one."""

    def come(page: Page) -> None:
        trying(page)
        page.locator(f"a[href^='#/{form}/new:']").first.click()
        shows(page, "textarea")

    return come


TRYING: list[View] = [
    ("trying", trying),
    ("try-out", tried),
    ("what-happened", after(tried, "Tell what happened")),
    ("try-out-new", new_in_trying("try-out")),
    ("plan", of_trying("Time to look back")),
    ("plan-new", new_in_trying("plan")),
    ("resource", of_trying("Resources")),
    ("resource-new", new_in_trying("resource")),
    ("how-it-went", after(of_trying("Resources"), "Tell how it went")),
]
