"""A phone with WebKitGTK in it, by WebDriver, on a screen nobody looks at."""

import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from browser.phone import Phone, end_at_once, patient
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver import Remote
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

NAME, PYTHON, DRIVER = "Kring", "/usr/bin/python3", "/usr/bin/WebKitWebDriver"
WINDOW = Path(__file__).with_name("webkit_window.py")
FIND = """
const [kind, name] = arguments;
const named = (one) => (one.ariaLabel ?? one.innerText ?? "").replace(/\\s+/g, " ").trim();
const sheet = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
const seen = (one) => one.checkVisibility();
if (kind === "button") return [...sheet.querySelectorAll("button")].find((one) => seen(one) && named(one) === name);
return [...document.body.querySelectorAll("*")].filter((one) => seen(one) && one.innerText?.includes(name))
  .find((one) => ![...one.children].some((child) => child.innerText?.includes(name)))?.closest("a, button, label, p");
"""


@contextmanager
def screen() -> Iterator[str]:
    """A display of its own, by its name."""
    told, tells = os.pipe()
    command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=(tells,), stderr=subprocess.DEVNULL)
    os.close(tells)
    try:
        with os.fdopen(told) as line:
            yield f":{line.readline().strip()}"
    finally:
        running.terminate()
        running.wait()


class WebKitPhone(Phone):
    """A phone whose browser is WebKit's, as on an iPhone."""

    BETWEEN_PAGES = WebDriverException

    def __init__(self, display: str, profile: Path, language: str) -> None:
        super().__init__(profile, language)
        self._display = display
        self._driver: Remote | None = None

    def on(self) -> Self:
        self.profile.mkdir(exist_ok=True)
        options = Options()
        options.binary_location = str(self._browser())
        options.set_capability("browserName", NAME)
        home = os.environ | {"DISPLAY": self._display, "HOME": str(self.profile), "NO_AT_BRIDGE": "1"}
        self._service = Service(DRIVER, env=home)
        self._service.start()
        line = RemoteConnection(client_config=ClientConfig(self._service.service_url))
        self._driver = Remote(line, options=options)
        return self

    def _browser(self) -> Path:
        """The driver starts one file; the system's Python has GTK, that of the tests has not."""
        starter = self.profile / "browser"
        starter.write_text(f"#!/bin/sh\nexec {PYTHON} {WINDOW} {self.profile} {self.language} {NAME}\n")
        starter.chmod(starter.stat().st_mode | stat.S_IXUSR)
        return starter

    @property
    def driver(self) -> Remote:
        """Who drives what is on screen."""
        assert self._driver is not None
        return self._driver

    def killed(self) -> None:
        end_at_once(self._service.process.pid)
        self._driver = None

    def off(self) -> None:
        if self._driver is not None:
            with suppress(WebDriverException):  # it closes the window first, and then misses it
                self._driver.quit()
            self._service.stop()
            self._driver = None

    def open(self, url: str) -> None:
        self.driver.get(url)

    def ask(self, script: str) -> Any:
        asked = f"const told = arguments[0]; Promise.resolve(({script})()).then(told, (error) => told(String(error)))"
        return self.driver.execute_async_script(asked)

    def _find(self, kind: str, text: str) -> WebElement:
        found: list[WebElement] = []

        def look() -> bool:
            with suppress(WebDriverException):
                found[:] = filter(None, [self.driver.execute_script(FIND, kind, text)])
            return bool(found)

        patient(look, lambda: f"no {kind} says {text}")
        return found[0]

    def press(self, text: str, context: str = "") -> None:
        self._click("button", self.says(text, context))

    def tap(self, text: str) -> None:
        self._click("thing", text)

    def _click(self, kind: str, text: str) -> None:
        """What was drawn anew between looking and pressing is looked for again."""

        def click() -> bool:
            with suppress(StaleElementReferenceException):
                self._find(kind, text).click()
                return True
            return False

        patient(click, lambda: f"{text} is drawn anew all the time")

    def write(self, text: str) -> None:
        self.until("() => document.querySelector('textarea') !== null")
        self.driver.find_element("css selector", "textarea").send_keys(Keys.CONTROL, Keys.END, Keys.CONTROL, text)
