"""The screens of studies, for who reads by ear, by keyboard, in large letters, on the smallest phone and at a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.demo_house import phone
from browser.handset import CHROMIUM
from browser.screens import LANGUAGES, speak
from browser.studied import checked_study
from browser.test_for_everybody import found_on
from browser.ways import View, Way, at, press
from playwright.sync_api import Browser, Page, Playwright
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

Shown = list[tuple[Page, list[View]]]


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield started
    started.close()


@pytest.fixture(scope="module")
def shown(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """A reviewer's, an administrator's, a researcher's and a writer's phone, and what they have to look at."""
    data: Path = tmp_path_factory.mktemp("studied") / "data"
    with Server(data) as server:
        study = checked_study(server)
        views: dict[str, list[View]] = {
            "Joris": [
                ("studies", at("#/studies")),
                ("study", at(f"#/study/{study}")),
                ("words", at(f"#/words/{study}")),
                ("word", opened(f"#/words/{study}")),
                ("one by one", one_by_one(f"#/words/{study}")),
                ("texts", at(f"#/texts/{study}")),
                ("text", opened(f"#/texts/{study}")),
                ("covering", unfolded(f"#/texts/{study}")),
                ("releases", at(f"#/releases/{study}")),
            ],
            "Mona": [
                ("here", unfolded("#/studies")),
                ("study-form", at("#/study-form/new")),
                ("mona-study", at(f"#/study/{study}")),
            ],
            "Rik": [("rik-studies", at("#/studies")), ("rik-releases", at(f"#/releases/{study}"))],
            "Anna": [
                ("told", at("#/reflections")),
                ("said-yes", at("#/me/said-yes")),
                ("what-it-asks", unfolded("#/me/said-yes")),
                ("covered", covered),
            ],
        }
        yield [(phone(browser, server.url + server.links[name])[1], seen) for name, seen in views.items()]


def opened(address: str) -> Way:
    """The first of a list, opened."""

    def come(page: Page) -> None:
        at("#/studies")(page)
        at(address)(page)
        page.locator(".form").first.click()
        page.locator(".word-card h2").wait_for()
        page.locator(".as-it-leaves").wait_for()

    return come


def one_by_one(address: str) -> Way:
    """A word that is decided one place after another, at its first place."""

    def come(page: Page) -> None:
        at("#/studies")(page)
        at(address)(page)
        page.locator(".form").filter(has_text="Roos").first.click()
        page.locator(".as-it-leaves").wait_for()
        page.keyboard.press("o")
        page.locator(".places-of .now").wait_for()

    return come


def unfolded(address: str) -> Way:
    """With all that is folded away."""

    def come(page: Page) -> None:
        (opened(address) if "texts" in address else at(address))(page)
        for fold in page.locator("main summary").all():
            fold.click()

    return come


def covered(page: Page) -> None:
    """An own text as it would leave."""
    at("#/me/said-yes")(page)
    press(page, "Read it as researchers would see it")
    page.locator(".covered").wait_for()


@pytest.mark.parametrize("size", [(320, 640), (1280, 800)], ids=["the smallest phone", "a desk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_kept_out_of_the_studies(shown: Shown, language: str, size: tuple[int, int]) -> None:
    wrong: dict[tuple[str, str], list[str]] = {}
    for page, views in shown:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        speak(page, language)
        wrong |= found_on(page, views)
    assert {place: found for place, found in wrong.items() if found} == {}
