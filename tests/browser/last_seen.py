"""What stood on each phone when a test failed: a failure on another machine is understood from its report."""

import weakref
from collections import deque
from contextlib import suppress

from playwright.sync_api import BrowserContext, Error

LINES, LETTERS = 20, 1_500
SHOWN = "() => `${location.href}\\n${document.activeElement?.outerHTML.slice(0, 200)}\\n${document.body.innerText}`"

_said: "weakref.WeakKeyDictionary[BrowserContext, deque[str]]" = weakref.WeakKeyDictionary()


def watch(context: BrowserContext) -> None:
    """Remember the last things its pages complained of."""
    said = _said.setdefault(context, deque(maxlen=LINES))
    context.on("console", lambda line: said.append(f"{line.type}: {line.text}"))
    context.on("weberror", lambda fault: said.append(f"thrown: {fault.error}"))
    context.on("requestfailed", lambda call: said.append(f"no answer: {call.method} {call.url} {call.failure}"))


def last_seen() -> str:
    """The address, the focus, the words and the complaints of every page that is still open."""
    return "\n\n".join(_of(context, said) for context, said in list(_said.items()))


def _of(context: BrowserContext, said: deque[str]) -> str:
    found = []
    with suppress(Error):  # it was killed, or shut before the failure
        for page in context.pages:
            page.set_default_timeout(5_000)
            found.append(page.evaluate(SHOWN)[:LETTERS])
    return "\n".join([*found, *said])
