"""A phone by Playwright: a real Chromium or Firefox with a profile of its own, that can be killed and started again."""

from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from browser.demo_house import rest
from browser.last_seen import watch
from browser.phone import PATIENCE, Phone, end_at_once, patient
from playwright.sync_api import BrowserContext, Error, Locator, Page, Playwright, expect
from playwright.sync_api import TimeoutError as Late

CHROMIUM, FIREFOX = "/usr/bin/chromium", "/usr/bin/firefox-esr"
SIZE = {"width": 390, "height": 844}
A_TRY, TO_ANSWER = 3_000.0, 20_000.0
NOTHING_WAITS = """async () => {
  const asked = (ask) => new Promise((done) => { ask.onsuccess = () => done(ask.result); });
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    const kept = db.objectStoreNames.contains("outbox") ? db.transaction("outbox").objectStore("outbox") : null;
    const waiting = kept ? await asked(kept.count()) : 0;
    db.close();
    if (waiting) return false;
  }
  return true;
}"""
ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
# One that beeps, and that its owner lets the app use.
MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


class Handset(Phone):
    """A phone with Chromium in it, or with Firefox."""

    BETWEEN_PAGES = Error

    def __init__(self, playwright: Playwright, profile: Path, language: str, engine: str = "chromium") -> None:
        super().__init__(profile, language)
        self._playwright, self._engine = playwright, engine
        self.held = "phone" if engine == "chromium" else "computer"
        self._context: BrowserContext | None = None

    def on(self) -> Self:
        start = self._chromium if self._engine == "chromium" else self._firefox
        self._context = start()
        self._context.set_default_timeout(PATIENCE * 1000)
        watch(self._context)
        return self

    def _chromium(self) -> BrowserContext:
        return self._playwright.chromium.launch_persistent_context(
            str(self.profile), executable_path=CHROMIUM, locale=self.language,
            viewport=SIZE, has_touch=True, is_mobile=True, user_agent=ANDROID,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update", *MICROPHONE],
        )  # fmt: skip

    def _firefox(self) -> BrowserContext:
        return self._playwright.firefox.launch_persistent_context(
            str(self.profile), channel="moz-firefox", executable_path=FIREFOX, locale=self.language, viewport=SIZE
        )

    @property
    def page(self) -> Page:
        """What is on screen."""
        assert self._context is not None
        return self._context.pages[0]

    def killed(self) -> None:
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if str(self.profile).encode() in entry.read_bytes():
                    end_at_once(int(entry.parent.name))
        with suppress(Exception):
            assert self._context is not None
            self._context.close()
        self._context = None
        (self.profile / "SingletonLock").unlink(missing_ok=True)

    def off(self) -> None:
        if self._context is not None:
            self._context.close()
            self._context = None

    def airplane(self, flying: bool) -> None:
        """No network at all, or all of it again."""
        assert self._context is not None
        self._context.set_offline(flying)

    def open(self, url: str) -> None:
        self.page.goto(url)

    def ask(self, script: str) -> Any:
        return self.page.evaluate(script)

    def press(self, text: str, context: str = "") -> None:
        name = self.says(text, context)
        patient(lambda: self._pressed(name), lambda: f"no {name} could be pressed")

    def _pressed(self, name: str) -> bool:
        """A sheet may open between looking and pressing: then its button is meant."""
        sheet = self.page.locator("dialog[open]")
        place: Locator | Page = sheet.last if sheet.count() else self.page
        return pressed(place.get_by_role("button", name=name, exact=True).first)

    def agree(self, text: str, context: str = "") -> None:
        """Press the button of this name on the sheet that a press opened, once it is open."""
        expect(self.page.locator("dialog[open]")).to_have_count(1)
        self.press(text, context)

    def type(self, text: str) -> None:
        """Type where the cursor stands, once it stands in a box."""
        self.until("() => document.activeElement.matches('input, textarea')")
        self.page.keyboard.type(text)

    def tap(self, text: str) -> None:
        self.page.get_by_text(text).first.click()

    def write(self, text: str) -> None:
        box = self.page.locator("textarea").first
        box.focus()
        box.press("Control+End")
        self.page.keyboard.type(text)

    def button(self, text: str, context: str = "") -> Locator:
        """What can be pressed under this name."""
        return self.page.get_by_role("button", name=self.says(text, context), exact=True)

    def place(self, text: str) -> Locator:
        """One of the places at the foot of the screen."""
        return self.page.locator("nav.places").get_by_role("link", name=self.says(text), exact=True)

    def sent(self) -> None:
        """Wait until the server has answered for everything that waited here."""
        rest(self.page)
        self.until(NOTHING_WAITS)

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE * 1000)


def pressed(thing: Locator) -> bool:
    """Whether it was there and took the press; once pressed it has time to answer, for another page may be slow."""
    with suppress(Late):
        thing.click(timeout=A_TRY, trial=True)
        thing.click(timeout=TO_ANSWER, no_wait_after=True)
        return True
    return False


def online(phone: Handset) -> None:
    """Its network is back, and it knows."""
    phone.airplane(False)
    phone.page.evaluate("dispatchEvent(new Event('online'))")
