"""The three engines people's phones have, and a phone of each."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.handset import Handset
from browser.phone import Phone
from browser.webkit import WebKitPhone, screen
from playwright.sync_api import Playwright
from running import Server

ENGINES = ("chromium", "firefox", "webkit")

PhoneFor = Callable[[Path, str], Phone]


@contextmanager
def phones_with(engine: str, playwright: Playwright) -> Iterator[PhoneFor]:
    """Makes phones with one engine, each with a profile and a language."""
    if engine != "webkit":
        yield lambda profile, language: Handset(playwright, profile, language, engine)
        return
    with screen() as display:
        yield lambda profile, language: WebKitPhone(display, profile, language)


def signed_in(phone: Phone, server: Server, name: str, url: str) -> Phone:
    """Put a phone on and let a person in, over whatever lies between."""
    phone.on().sign_in(url + server.links[name])
    return phone
