"""The demo's house on a free port, and phones of the people in it, held as people hold them."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from browser.phone import PATIENCE
from playwright.sync_api import Browser, BrowserContext, Page
from running import free_port

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
        command = [
            Path(sys.executable).with_name("journal"),
            "demo",
            "--json",
            "--data",
            data,
            "--port",
            str(free_port()),
        ]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert server.stdout
            told = json.loads(next(line for line in server.stdout if line.startswith("{")))
            yield Demo(told["url"], {person["role"]: person["link"] for person in reversed(told["people"])})
        finally:
            server.terminate()
            server.wait()
            if server.stdout:
                server.stdout.close()


def phone(browser: Browser, link: str) -> tuple[BrowserContext, Page]:
    """Somebody's phone, signed in and with everything it may hold."""
    width, height = PHONE
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=2, user_agent=ANDROID, has_touch=True
    )
    context.set_default_timeout(PATIENCE * 1000)
    page = context.new_page()
    page.goto(link)
    page.locator(".entry, .empty").first.wait_for()
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    rest(page)
    return context, page


def visit(page: Page, address: str) -> None:
    """Go to a view of the app and let it come to rest."""
    page.keyboard.press("Escape")
    page.evaluate("address => { location.hash = address }", address)
    page.locator("h1").wait_for()
    rest(page)


def rest(page: Page) -> None:
    """Until nothing has changed on screen for a moment."""
    page.evaluate(
        """() => new Promise((still) => {
          const limit = setTimeout(still, 3000);
          let quiet = setTimeout(done, 250);
          function done() { clearTimeout(limit); watch.disconnect(); still(); }
          const watch = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(done, 250); });
          watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        })"""
    )
