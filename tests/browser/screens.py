"""Every screen of the app and how people come to it: one line each, for the pictures and for the checks.

Each way starts from wherever the phone is, so any of them may be visited alone.
"""

import re

from browser.demo_house import rest, visit
from browser.screens_of_communities import COMMUNITIES
from browser.screens_of_manual import MANUAL
from browser.screens_of_meetings import MEETINGS
from browser.screens_of_rounds import ROUNDS
from browser.screens_of_trying import TRYING
from browser.ways import View, after, at, press, says, shows
from playwright.sync_api import Page

LANGUAGES = {"en": "English", "nl": "Nederlands", "sv": "Svenska"}
BEGUN = {
    "en": "She did not want to get up. I sat down beside her, though I was in a hurry. After a while she took my hand.",
    "nl": "Ze wilde niet uit bed. Ik had haast en ben toch naast haar gaan zitten. Na een tijdje pakte ze mijn hand.",
    "sv": "Hon ville inte duscha i dag heller. Jag släckte taklampan, satte mig och väntade. Då sa hon: nu går vi.",
}
SETTINGS = (
    "phone", "mine", "said-yes", "install", "language", "letters", "look", "reading", "circles", "invite", "devices",
    "privacy", "what-not-to-write", "accessibility", "about",
)  # fmt: skip


def speak(page: Page, language: str) -> None:
    """Choose the language as a person does."""
    visit(page, "#/me/language")
    page.get_by_role("radio", name=LANGUAGES[language]).check()
    rest(page)


def searched(page: Page) -> None:
    """Words that are found as they are and inside longer ones."""
    visit(page, "#/search")
    page.get_by_role("searchbox").fill("hand")
    shows(page, ".hit")


def written(page: Page) -> None:
    """A text begun: the same one in each language, however often one comes."""
    begun = BEGUN[page.evaluate("document.documentElement.lang")]
    visit(page, "#/reflections")
    mine = page.locator(".entry").filter(has_text=begun[:40])
    if mine.count():
        mine.first.click()
        rest(page)
        if page.locator("textarea").count() == 0:
            press(page, "Edit")
        return
    visit(page, "#/write/new")
    page.locator("textarea").first.fill(begun)
    page.wait_for_url(re.compile("#/write/(?!new)"))
    rest(page)


def guided(page: Page) -> None:
    """The same text under another guide."""
    written(page)
    press(page, "Change guide")
    page.locator("dialog input").nth(1).click()
    page.keyboard.press("Escape")
    rest(page)


def shared(page: Page) -> None:
    """A text of one's own that colleagues answered."""
    visit(page, "#/reflections")
    page.locator(".entry:has(footer .push)").first.click()
    page.locator(".doing.under").wait_for()
    rest(page)


def readers(page: Page) -> None:
    """Who can read it, by name."""
    shared(page)
    page.locator(".who").click()
    rest(page)


def history(page: Page) -> None:
    """What became of a text, one version unfolded."""
    shared(page)
    visit(page, page.evaluate("location.hash").replace("entry", "history"))
    page.locator(".event").last.click()
    rest(page)


def rare(page: Page) -> None:
    """What one seldom does with a text, unfolded."""
    shared(page)
    page.locator("summary", has_text=says(page, "More")).last.click()
    rest(page)


def add_more(page: Page) -> None:
    """When it was, values, how it felt."""
    written(page)
    page.locator("summary", has_text=says(page, "Add more")).click()
    rest(page)


def theirs(page: Page) -> None:
    """What a colleague shared."""
    visit(page, "#/team/")
    page.locator("article .by").first.click()
    rest(page)


def joined(page: Page) -> None:
    """What was changed in two places at the same time."""
    visit(page, "#/reflections")
    page.locator(".entry").filter(has_text=says(page, "Two versions joined")).first.click()
    shows(page, ".band")


def valued(page: Page) -> None:
    """What the team values, as pictures."""
    visit(page, "#/reflections")
    visit(page, "#/values")
    shows(page, ".disc")


def value(page: Page) -> None:
    """One value: its words, and sentences that may be quoted."""
    valued(page)
    page.locator(".value-list a").first.click()
    page.locator(".facts").wait_for()
    rest(page)


def asked(page: Page) -> None:
    """The team is asked whether it stands for a value."""
    value(page)
    if page.get_by_role("button", name=says(page, "Ask the team")).count():
        press(page, "Ask the team")


def valued_here(page: Page) -> None:
    """Which values a house chooses from, and the smallest group."""
    visit(page, "#/me/values")
    page.locator(".values-here").wait_for()
    rest(page)


def naming(page: Page) -> None:
    """A topic that has no name yet."""
    valued(page)
    page.locator(".new-topic a").first.click()
    page.locator(".naming").wait_for()
    rest(page)


def learned(page: Page) -> None:
    """What the team learns, with what waits for a look back."""
    visit(page, "#/learning")
    page.locator(".waits .point-card").wait_for()
    rest(page)


def point(page: Page) -> None:
    """One learning point whose day has come, with the text it came from."""
    learned(page)
    page.locator(".waits .point-card").click()
    page.locator(".sources a").wait_for()
    rest(page)


def proposed(page: Page) -> None:
    """One that nobody has agreed on yet."""
    learned(page)
    page.locator(".learned:has(.proposed) .point-card").first.click()
    page.locator(".point").wait_for()
    rest(page)


def from_this(page: Page) -> None:
    """A learning point begun from what a colleague shared."""
    theirs(page)
    page.locator(".learned .btn").click()
    shows(page, "textarea")


def steps(page: Page) -> None:
    """How a learning point came to stand as it does."""
    point(page)
    visit(page, page.evaluate("location.hash").replace("entry", "history"))
    page.locator(".event").first.click()
    rest(page)


def portfolio(page: Page) -> None:
    """Which of my entries I want to show."""
    visit(page, "#/reflections")
    visit(page, "#/me/portfolio")
    if page.locator(".portfolio-out").count():
        press(page, "Choose other entries")
    page.locator(".picking-list").wait_for()
    rest(page)


def in_form(page: Page) -> None:
    """How three of them read in a form."""
    portfolio(page)
    page.locator(".picking-list input").first.wait_for()
    for each in page.locator(".picking-list input").all()[:3]:
        each.check()
    press(page, "See how it reads")
    shows(page, ".account")


def over_time(page: Page) -> None:
    """How the organisation learns, and the paragraph for its yearly account."""
    visit(page, "#/reflections")
    visit(page, "#/me/over-time")
    page.locator(".steps-river").first.wait_for(timeout=180_000)  # while the server reads all there is
    rest(page)


VIEWS: list[View] = [
    ("reflections", at("#/reflections")),
    ("team", at("#/team/")),
    ("respond", after(at("#/team/"), "Respond")),
    ("theirs", theirs),
    ("shared", shared),
    ("take-back", after(shared, "Take back")),
    ("readers", readers),
    ("leader", after(readers, "What does my team leader see?")),
    ("history", history),
    ("erase", after(rare, "Erase for good")),
    ("attention", at("#/attention")),
    ("joined", joined),
    ("versions", after(joined, "Choose what to keep")),
    ("deleted", at("#/deleted")),
    ("values", valued),
    ("values-table", after(valued, "As a table")),
    ("value", value),
    ("value-asked", asked),
    ("naming", naming),
    ("learning", learned),
    ("learning-point", point),
    ("look-back", after(point, "Look back")),
    ("proposed", proposed),
    ("agree", after(proposed, "We agree on this")),
    ("learning-steps", steps),
    ("learn-from", from_this),
    *TRYING,
    *MANUAL,
    *MEETINGS,
    *ROUNDS,
    ("search-begin", at("#/search")),
    ("me", at("#/me")),
    ("search", searched),
    *((f"me-{page}", at(f"#/me/{page}")) for page in SETTINGS),
    ("portfolio", portfolio),
    ("portfolio-form", in_form),
    ("sign-out", after(at("#/me"), "Sign out")),
    ("write", written),
    ("add-more", add_more),
    ("guides", after(written, "Change guide")),
    ("guided", guided),
]

BACK: list[View] = [
    ("rescued", at("#/reflections")),
    ("put-back", after(at("#/reflections"), "Put back from a rescue file")),
]
LEADS: list[View] = [
    ("leads", at("#/me/invite")),
    ("over-time", over_time),
    ("over-time-table", after(over_time, "As a table")),
    ("invitation", after(at("#/me/invite"), "Make an invitation")),
    *COMMUNITIES,
]
ADMINISTERS: list[View] = [
    ("me-values", valued_here),
    ("me-backups", at("#/me/backups")),
    ("me-spaces", at("#/me/spaces")),
]
