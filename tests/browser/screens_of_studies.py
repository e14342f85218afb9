"""The screens of studies, and what they ask of whoever writes: one line each, as in `screens`."""

from browser.demo_house import rest, visit
from browser.screens import BEGUN, shared, written
from browser.ways import View, Way, at, press, says, shows
from playwright.sync_api import Page

CHECKED, SEALED = "Dignity in everyday care", "Kleine momenten"


def study(page: Page, name: str = CHECKED) -> None:
    """How far a study is."""
    visit(page, "#/studies")
    page.locator("a[href^='#/study/']").filter(has_text=name).click()
    page.locator(".steps-of").wait_for()
    rest(page)


def of_study(name: str) -> Way:
    """How far this one is."""
    return lambda page: study(page, name)


def releases(name: str) -> Way:
    """The risk check of a study, and what was sealed."""

    def come(page: Page) -> None:
        study(page, name)
        page.locator("a[href^='#/releases/']").click()
        shows(page, ".risk, .release")

    return come


def to_check(what: str, *, one: bool = False, key: str = "") -> Way:
    """The words or the texts of a study that are to be checked, or the first of them."""

    def come(page: Page) -> None:
        study(page)
        page.locator(f"a[href^='#/{what}/']").click()
        page.locator(".form").first.wait_for()
        if one:
            page.locator(".form").first.click()
            page.locator(".as-it-leaves").wait_for()
        if key:
            page.keyboard.press(key)
        rest(page)

    return come


def unfolded(way: Way) -> Way:
    """With all that is folded away."""

    def come(page: Page) -> None:
        way(page)
        while (folded := page.locator("main details:not([open]) > summary")).count():
            folded.first.click()
        rest(page)

    return come


def asked_for_research(page: Page) -> None:
    """Beside an own text: what a study asks."""
    shared(page)
    page.locator(".beside summary", has_text=says(page, "May this reflection be used for research?")).click()
    page.locator(".consent").wait_for()
    rest(page)


def covered(page: Page) -> None:
    """An own text as researchers see it."""
    visit(page, "#/me/said-yes")
    press(page, "Read it as researchers would see it")
    page.locator(".covered").wait_for()
    rest(page)


NAMED = {
    "en": "Mrs Adair from room 14 smiled.",
    "nl": "Mevrouw Jansen van kamer 14 lachte.",
    "sv": "Fru Lindgren på rum 14 log.",
}


def heeded(page: Page) -> None:
    """A name that slipped in, while it is typed."""
    written(page)
    language = page.evaluate("document.documentElement.lang")
    page.locator("textarea").first.fill(f"{BEGUN[language]} {NAMED[language]}")
    shows(page, ".heed")


ASKED: list[View] = [
    ("heeded", heeded),
    ("for-research", asked_for_research),
    ("covered", covered),
]
RESEARCHES: list[View] = [
    ("studies", at("#/studies")),
    ("study", of_study(CHECKED)),
    ("words", to_check("words")),
    ("word", to_check("words", one=True)),
    ("all-keys", to_check("words", key="?")),
    ("texts", to_check("texts")),
    ("text", unfolded(to_check("texts", one=True))),
    ("risk", releases(CHECKED)),
    ("sealed", unfolded(releases(SEALED))),
    ("study-form", at("#/study-form/new")),
]
SETS_UP: list[View] = [
    ("studies-here", unfolded(at("#/studies"))),
    ("study-sealed", unfolded(of_study(SEALED))),
    ("study-set-up", at("#/study-form/new")),
]
