"""The screens of the living manual: one's own pages, the organisation's under them, and what other teams lend."""

from browser.demo_house import rest, visit
from browser.ways import View, after, press, says, shows
from playwright.sync_api import FilePayload, Page

WIKI: FilePayload = {
    "name": "wiki.json", "mimeType": "application/json",
    "buffer": b'[{"title": "Rust aan tafel", "text": "Zet de radio uit."}, {"title": "foto.png", "type": "image/png"}]',
}  # fmt: skip


def manual(page: Page) -> None:
    """The pages of a team's manual."""
    visit(page, "#/manual")
    shows(page, ".point-card")


def _read_first(page: Page) -> None:
    page.locator(".point-card").first.click()
    shows(page, ".page-text")


def manual_page(page: Page) -> None:
    """One page, with what is known and how it is done here."""
    manual(page)
    _read_first(page)


def whose(page: Page) -> None:
    """One page, with who wrote which part of it."""
    manual_page(page)
    press(page, "Who wrote which part")
    shows(page, ".by-line")


def house_page(page: Page) -> None:
    """A page of the whole organisation, which a team has its own version of."""
    manual(page)
    page.locator(".point-card:has(.ours)").first.click()
    page.locator(".layer a").first.click()
    page.locator(
        ".layer", has_text=says(page, "Your team has its own version of this page. You can still open the shared one.")
    ).wait_for()
    rest(page)


def seldom_page(page: Page) -> None:
    """What one seldom does with a page, unfolded."""
    manual_page(page)
    page.locator("summary", has_text=says(page, "More")).last.click()
    rest(page)


def lent(page: Page) -> None:
    """What other teams lend."""
    visit(page, "#/reflections")
    visit(page, "#/lent")
    shows(page, ".point-card")


def lent_page(page: Page) -> None:
    """One of these, read before it is copied."""
    lent(page)
    _read_first(page)


def arranging(page: Page) -> None:
    """The reading order of a manual, being changed."""
    visit(page, "#/reflections")
    manual(page)
    page.locator("summary", has_text=says(page, "More")).last.click()
    press(page, "Change the reading order")


def wiki(page: Page) -> None:
    """A TiddlyWiki's file, before it comes in."""
    visit(page, "#/reflections")
    manual(page)
    page.locator("summary", has_text=says(page, "More")).last.click()
    press(page, "As a file, for a TiddlyWiki")
    page.locator("input[type=file]").set_input_files(WIKI)
    page.locator(".coming").wait_for()
    rest(page)


def new_page(page: Page) -> None:
    """Writing a page."""
    manual(page)
    page.locator(".learn-new .btn").click()
    shows(page, "textarea")


MANUAL: list[View] = [
    ("manual", manual),
    ("manual-page", manual_page),
    ("manual-new", new_page),
    ("manual-writers", whose),
    ("manual-house", house_page),
    ("manual-more", seldom_page),
    ("manual-lend", after(seldom_page, "Lend to other teams")),
    ("manual-order", arranging),
    ("manual-wiki", wiki),
    ("lent", lent),
    ("lent-page", lent_page),
]
