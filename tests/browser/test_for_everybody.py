"""Every screen, every language, light and dark: for who reads by ear, by keyboard, in large letters, with one thumb."""

from collections.abc import Iterator

import pytest
from browser.demo_house import Demo, demo
from browser.handset import CHROMIUM
from browser.looking import axe, nameless, small_targets, too_wide
from browser.screens import LANGUAGES, View, speak
from browser.waiting import phones
from playwright.sync_api import Browser, Page, Playwright

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield started
    started.close()


@pytest.fixture(scope="module")
def house() -> Iterator[Demo]:
    with demo() as shown:
        yield shown


@pytest.fixture(scope="module")
def shown(browser: Browser, house: Demo) -> list[tuple[Page, list[View]]]:
    return list(phones(browser, house))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_kept_out_of_any_screen(shown: list[tuple[Page, list[View]]], language: str) -> None:
    wrong: dict[tuple[str, str], list[str]] = {}
    for page, views in shown:
        speak(page, language)
        wrong |= found_on(page, views)
    assert {place: found for place, found in wrong.items() if found} == {}


def found_on(page: Page, views: list[View]) -> dict[tuple[str, str], list[str]]:
    """What keeps somebody out of one of these screens."""
    line = page.context.new_cdp_session(page)
    wrong = {}
    for name, come in views:
        come(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            wrong[name, scheme] = axe(page)
        wrong[name, "too wide"] = too_wide(page)
        wrong[name, "too small to tap"] = small_targets(page)
        wrong[name, "nameless"] = nameless(line)
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_kept_out_at_the_door(browser: Browser, house: Demo, language: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale=language)
    page.goto(house.url)
    page.locator("form").wait_for()
    wrong = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        wrong[scheme] = axe(page)
    wrong |= {"too wide": too_wide(page), "too small to tap": small_targets(page)}
    page.close()
    assert {place: found for place, found in wrong.items() if found} == {}
