"""The screens of a round and of a programme, and how people come to them."""

from browser.demo_house import rest, visit
from browser.ways import View, Way, after, press, says, shows
from playwright.sync_api import Page


def dilemmas(page: Page) -> None:
    """My own that wait, and what colleagues brought."""
    visit(page, "#/dilemmas")
    shows(page, ".dilemma-card")


def round_at(step: int) -> Way:
    """A dilemma of one's own whose day has come, at one of its steps."""

    def come(page: Page) -> None:
        dilemmas(page)
        page.locator(".waits .dilemma-card").click()
        page.locator(".steps button").nth(step).click()
        rest(page)

    return come


def asked_about(page: Page) -> None:
    """A colleague's second round, which looks back on the first."""
    dilemmas(page)
    page.locator(".dilemma-card", has_text="Joost").first.click()
    page.locator(".earlier .link").wait_for()
    rest(page)


def kept_open(page: Page) -> None:
    """A question that holds an idea, and what is offered instead."""
    asked_about(page)
    begun = page.locator(".reply.draft").get_by_role("button", name=says(page, "Edit"))
    if begun.count():
        begun.first.click()
    else:
        press(page, "Respond")
    page.locator(".respond textarea").fill("Waarom doe je het niet samen?")
    shows(page, ".keep-open .btn")


def programmes(page: Page) -> None:
    """What the team learns together over months."""
    visit(page, "#/programmes")
    shows(page, ".programme-card")


def programme(page: Page) -> None:
    """One programme with its rounds."""
    programmes(page)
    page.locator(".programme-card").first.click()
    page.locator(".programme").wait_for()
    rest(page)


ROUNDS: list[View] = [
    ("dilemmas", dilemmas),
    ("dilemma-new", after(dilemmas, "New dilemma")),
    ("round-tell", round_at(0)),
    ("round-questions", round_at(1)),
    ("round-insight", round_at(2)),
    ("round-steps", round_at(3)),
    ("round-next", round_at(4)),
    ("round-look-back", after(round_at(4), "Look back")),
    ("round-theirs", asked_about),
    ("round-asking", kept_open),
    ("programmes", programmes),
    ("programme", programme),
    ("programme-new", after(programmes, "New programme")),
    ("programme-look-back", after(programme, "Look back")),
]
