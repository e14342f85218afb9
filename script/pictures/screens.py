"""Pictures of the real app: the demo's server, a real browser, and views as people come to them."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"en": "English", "nl": "Nederlands", "sv": "Svenska"}
BEGUN = {
    "en": "She did not want to get up. I sat down beside her, though I was in a hurry. After a while she took my hand.",
    "nl": "Ze wilde niet uit bed. Ik had haast en ben toch naast haar gaan zitten. Na een tijdje pakte ze mijn hand.",
    "sv": "Hon ville inte duscha i dag heller. Jag släckte taklampan, satte mig och väntade. Då sa hon: nu går vi.",
}
SHOWN = (("reflections", "nl", "light"), ("write", "en", "light"), ("guided", "sv", "light"), ("team", "nl", "dark"))
WALL = """
body { margin: 0; padding: 40px; display: flex; gap: 26px; background: #E6DECE }
img { width: 390px; border-radius: 30px; box-shadow: 0 2px 0 #5e503419, 0 8px 24px #463a2229 }
"""
PHONE, DESK = (390, 844), (1280, 800)
ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo: where it answers, and a sign-in link per role."""

    url: str
    links: dict[str, str]


@contextmanager
def demo() -> Iterator[Demo]:
    """The demo's server on a free port, over data that is thrown away."""
    with tempfile.TemporaryDirectory() as data:
        command = [Path(sys.executable).with_name("journal"), "demo", "--json", "--data", data]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            told = json.loads(next(line for line in server.stdout or () if line.startswith("{")))
            yield Demo(told["url"], {person["role"]: person["link"] for person in reversed(told["people"])})
        finally:
            server.terminate()
            server.wait()


def phone(browser: Browser, link: str) -> tuple[BrowserContext, Page]:
    """Somebody's phone, signed in and with everything it may hold."""
    width, height = PHONE
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=2, user_agent=ANDROID, has_touch=True
    )
    page = context.new_page()
    page.goto(link)
    page.locator(".entry").first.wait_for()
    page.wait_for_timeout(1500)
    return context, page


def visit(page: Page, address: str) -> None:
    """Go to a view of the app and let it come to rest."""
    page.evaluate("address => { location.hash = address }", address)
    page.wait_for_timeout(700)


def speak(page: Page, language: str) -> None:
    """Choose the language as a person does."""
    visit(page, "#/me")
    page.get_by_role("radio", name=LANGUAGES[language]).check()
    page.wait_for_timeout(500)


def refuse_something(browser: Browser, link: str) -> tuple[BrowserContext, Page]:
    """A phone with a text that needs attention: shared from elsewhere while it was changed here, offline."""
    here, page = phone(browser, link)
    visit(page, "#/write/new")
    page.locator("textarea").first.fill("He asked for the window three times today. I opened it the third time.")
    page.locator(".done .btn").click()
    page.locator(".entry.safe:first-child").click()
    address = page.evaluate("location.hash")
    here.set_offline(True)
    page.locator("a[href^='#/write/']:not(.write)").click()
    page.locator("textarea").first.fill("He asked for the window three times today. Why did I wait for the third?")
    page.locator(".done .btn").click()
    there, other = phone(browser, link)
    visit(other, address)
    other.locator(".under .btn.first").click()
    other.locator("dialog .btn.first").click()
    other.wait_for_timeout(2500)
    there.close()
    here.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.locator("a[href='#/attention']").first.wait_for(state="attached")
    return here, page


def written(page: Page) -> None:
    """A text begun: nothing of it is sent before its writer is done."""
    visit(page, "#/write/new")
    page.locator("textarea").first.fill(BEGUN[page.evaluate("document.documentElement.lang")])
    page.wait_for_timeout(1500)


def guided(page: Page) -> None:
    """The same text under another guide."""
    page.locator(".top .push .btn").click()
    page.locator("dialog input").last.click()
    page.wait_for_timeout(400)


def shared(page: Page) -> None:
    """A text of one's own that colleagues answered."""
    visit(page, "#/reflections")
    page.locator(".entry:has(footer .push)").first.click()
    page.wait_for_timeout(1200)


def responding(page: Page) -> None:
    """An answer begun in the team's list."""
    visit(page, "#/team/")
    page.locator(".acts button").first.click()
    page.wait_for_timeout(400)


def open_sheet(button: str) -> Callable[[Page], None]:
    """Whatever a button of the present view asks."""

    def press(page: Page) -> None:
        page.locator(button).first.click()
        page.wait_for_timeout(400)

    return press


def close_sheet(page: Page) -> None:
    """Not now."""
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)


VIEWS: list[tuple[str, Callable[[Page], None]]] = [
    ("reflections", lambda page: visit(page, "#/reflections")),
    ("team", lambda page: visit(page, "#/team/")),
    ("respond", responding),
    ("shared", shared),
    ("take-back", open_sheet(".under .btn.soft")),
    ("", close_sheet),
    ("attention", lambda page: visit(page, "#/attention")),
    ("me", lambda page: visit(page, "#/me")),
    ("write", written),
    ("guides", open_sheet(".top .push .btn")),
    ("", close_sheet),
    ("guided", guided),
    ("", lambda page: page.locator(".changed .btn").click()),
    ("", open_sheet("dialog .btn.grave")),
]


def take_all(page: Page, folder: Path) -> None:
    """Every view, language, appearance and size."""
    for language in LANGUAGES:
        speak(page, language)
        for (width, height), scheme in ((PHONE, "light"), (PHONE, "dark"), (DESK, "light"), (DESK, "dark")):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            for name, come in VIEWS:
                come(page)
                if name:
                    page.screenshot(path=folder / f"{name}-{language}-{scheme}-{width}.png")


def take_door(browser: Browser, url: str, folder: Path) -> None:
    """What somebody sees who is not signed in."""
    for language in LANGUAGES:
        page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]}, locale=language)
        page.goto(url)
        page.locator("form").wait_for()
        page.screenshot(path=folder / f"sign-in-{language}-light-390.png")
        page.close()


def take_readme(browser: Browser, page: Page, folder: Path) -> None:
    """The one picture of the README: four phones side by side, three languages, light and dark."""
    chosen = dict(VIEWS)
    taken = []
    for name, language, scheme in SHOWN:
        speak(page, language)
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        if name == "guided":
            written(page)
        chosen[name](page)
        taken.append(b64encode(page.screenshot()).decode())
    wall = browser.new_page(viewport={"width": 1720, "height": 960})
    phones = "".join(f"<img src='data:image/png;base64,{picture}'>" for picture in taken)
    wall.set_content(f"<style>{WALL}</style>{phones}")
    wall.screenshot(path=folder / "kring.png")


def main() -> None:
    """Start the demo, take the pictures, stop it."""
    parser = argparse.ArgumentParser(description="Take pictures of every view.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--readme", action="store_true", help="only that of the README, docs/pictures/kring.png")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with demo() as shown, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        if asked.readme:
            take_readme(browser, phone(browser, shown.links["member"])[1], asked.folder)
        else:
            take_door(browser, shown.url, asked.folder)
            take_all(refuse_something(browser, shown.links["member"])[1], asked.folder)
        browser.close()


if __name__ == "__main__":
    main()
