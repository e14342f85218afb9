"""A phone of a person: a real Chromium with a profile of its own, that can be killed and started again."""

import json
import os
import signal
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

BUILT = Path(__file__).parents[2] / "journal" / "web" / "built"
CHROMIUM = "/usr/bin/chromium"


@cache
def catalogue(language: str) -> dict[str, Any]:
    """What the phone itself says in a language."""
    words: dict[str, Any] = json.loads((BUILT / "i18n" / f"{language}.json").read_text("utf-8"))
    return words


def words(language: str, text: str, context: str = "", **values: object) -> str:
    """A sentence of the interface, as the catalogue has it."""
    said = catalogue(language).get(f"{context}\x04{text}" if context else text) or text
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return str(said)


class Handset:
    """One phone in one person's hand, in one language."""

    def __init__(self, playwright: Playwright, profile: Path, language: str) -> None:
        self._playwright, self._profile, self.language = playwright, profile, language
        self._context: BrowserContext | None = None

    def on(self) -> "Handset":
        """Start the browser, with whatever this phone held before."""
        self._context = self._playwright.chromium.launch_persistent_context(
            str(self._profile), executable_path=CHROMIUM, locale=self.language,
            viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )  # fmt: skip
        self._context.set_default_timeout(20_000)
        return self

    @property
    def page(self) -> Page:
        """What is on screen."""
        assert self._context is not None
        return self._context.pages[0]

    def killed(self) -> None:
        """The battery is out: every process of this browser ends at once, unasked."""
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if f"--user-data-dir={self._profile}".encode() in entry.read_bytes():
                    os.kill(int(entry.parent.name), signal.SIGKILL)
        with suppress(Exception):
            assert self._context is not None
            self._context.close()
        self._context = None
        (self._profile / "SingletonLock").unlink(missing_ok=True)

    def off(self) -> None:
        """Put away properly."""
        if self._context is not None:
            self._context.close()
            self._context = None

    def airplane(self, flying: bool) -> None:
        """No network at all, or all of it again."""
        assert self._context is not None
        self._context.set_offline(flying)

    def sign_in(self, url: str) -> None:
        """Open a sign-in link, and wait until the app would start without a network."""
        self.page.goto(url)
        expect(self.page.locator("h1")).to_be_visible()
        self.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    def says(self, text: str, context: str = "", **values: object) -> str:
        """A sentence in this phone's language."""
        return words(self.language, text, context, **values)

    def button(self, text: str, context: str = "") -> Locator:
        """What can be pressed under this name."""
        return self.page.get_by_role("button", name=self.says(text, context), exact=True)

    def place(self, text: str) -> Locator:
        """One of the places at the foot of the screen."""
        return self.page.locator("nav.places").get_by_role("link", name=self.says(text), exact=True)

    def sees(self, text: str) -> None:
        """Wait until some words can be read."""
        expect(self.page.get_by_text(text).first).to_be_visible()
