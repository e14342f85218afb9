"""The screens of meetings and how people come to them."""

from browser.demo_house import visit
from browser.ways import View, Way, after, press, shows
from playwright.sync_api import Page


def meetings(page: Page) -> None:
    """What is coming up, and what was said before."""
    visit(page, "#/meetings")
    shows(page, ".point-card")


def meeting(at: int) -> Way:
    """One that is coming, with texts on its table, or one that was held."""

    def come(page: Page) -> None:
        meetings(page)
        page.locator(".point-card").nth(at).click()
        page.locator(".meeting").wait_for()
        shows(page, ".brought")

    return come


def talk(step: int) -> Way:
    """A step of a meeting under way."""

    def come(page: Page) -> None:
        meeting(0)(page)
        visit(page, page.evaluate("location.hash").replace("entry", "talk"))
        for _ in range(step):
            press(page, "Next")

    return come


MEETINGS: list[View] = [
    ("meetings", meetings),
    ("meeting-plan", after(meetings, "Plan a team meeting")),
    ("meeting", meeting(0)),
    *((f"meeting-step-{step + 1}", talk(step)) for step in range(4)),
    ("meeting-held", meeting(1)),
]
