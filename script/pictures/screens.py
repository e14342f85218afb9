"""Pictures of the real app: the demo's server, a real browser, and the screens as people come to them."""

import argparse
import shutil
from base64 import b64encode
from pathlib import Path

from browser.demo_house import DESK, PHONE, demo, phone
from browser.screens import LANGUAGES, VIEWS, View, speak
from browser.waiting import phones
from browser.ways import press
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SHOWN = (("reflections", "nl", "light"), ("write", "en", "light"), ("guided", "sv", "light"), ("team", "nl", "dark"))
WALL = """
body { margin: 0; padding: 40px; display: flex; gap: 26px; background: #E6DECE }
img { width: 390px; border-radius: 30px; box-shadow: 0 2px 0 #5e503419, 0 8px 24px #463a2229 }
"""


def take_all(page: Page, views: list[View], folder: Path) -> None:
    """Every view, language, appearance and size."""
    for language in LANGUAGES:
        speak(page, language)
        for (width, height), scheme in ((PHONE, "light"), (PHONE, "dark"), (DESK, "light"), (DESK, "dark")):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            for name, come in views:
                come(page)
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
    speak(page, SHOWN[0][1])
    chosen["reflections"](page)
    press(page, "All right")  # what a study asks was read on another day
    taken = []
    for name, language, scheme in SHOWN:
        speak(page, language)
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
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
            for page, views in phones(browser, shown):
                take_all(page, views, asked.folder)
        browser.close()


if __name__ == "__main__":
    main()
