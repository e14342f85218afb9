"""What every phone of these tests can do, whichever browser engine is in it."""

import json
import os
import signal
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Self

BUILT = Path(__file__).parents[2] / "journal" / "web" / "built"
PATIENCE = 40.0


@cache
def catalogue(language: str) -> dict[str, Any]:
    """What the phone itself says in a language."""
    words: dict[str, Any] = json.loads((BUILT / "i18n" / f"{language}.json").read_text("utf-8"))
    return words


def words(language: str, text: str, context: str = "", **values: object) -> str:
    """A sentence of the interface, as the catalogue has it."""
    said = catalogue(language)[f"{context}\x04{text}" if context else text]
    for name, value in values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return str(said)


def family() -> dict[int, list[int]]:
    """The children of every process of this machine."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(stat.parent.name))
    return children


def end_at_once(pid: int) -> None:
    """As when the battery comes out: a process and all that descends from it, unasked."""
    children, doomed = family(), [pid]
    for one in doomed:
        doomed += children.get(one, [])
    for one in doomed:
        with suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)


def patient(come_true: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    """Wait for something as long as a person would."""
    deadline = time.monotonic() + PATIENCE
    while not come_true():
        assert time.monotonic() < deadline, otherwise()
        time.sleep(0.05)


class Phone(ABC):
    """One phone in one person's hand, in one language; what it holds survives being put off or killed."""

    BETWEEN_PAGES: type[Exception]
    """What the driver throws while there is no page to ask."""

    held = "computer"
    """What a browser of this kind takes the thing in one's hands for."""

    def __init__(self, profile: Path, language: str) -> None:
        self.profile, self.language = profile, language

    @abstractmethod
    def on(self) -> Self:
        """Start the browser, with whatever this phone held before."""

    @abstractmethod
    def off(self) -> None:
        """Put away properly."""

    @abstractmethod
    def killed(self) -> None:
        """The battery is out: every process of this browser ends at once, unasked."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to an address, also without a network."""

    @abstractmethod
    def ask(self, script: str) -> Any:
        """What a function of the page answers, when it has."""

    @abstractmethod
    def press(self, text: str, context: str = "") -> None:
        """Press the button of this name; of the sheet that is open, if one is."""

    @abstractmethod
    def tap(self, text: str) -> None:
        """Tap the first thing on screen that says this."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Put the cursor at the end of the first box on screen and type."""

    def reload(self) -> None:
        """As a person pulls the page down."""
        self.ask("() => setTimeout(() => location.reload())")
        self.until("() => document.querySelector('h1') !== null")

    def until(self, script: str) -> None:
        """Wait until a function of the page says yes."""
        patient(lambda: self._says_yes(script), lambda: f"never came true: {script}")

    def _says_yes(self, script: str) -> bool:
        with suppress(self.BETWEEN_PAGES):
            return bool(self.ask(script))
        return False

    def sign_in(self, url: str) -> None:
        """Open a sign-in link, and wait until the app would start without a network."""
        self.open(url)
        self.until("() => document.querySelector('h1') !== null")
        self.until("() => navigator.serviceWorker.controller !== null")

    def says(self, text: str, context: str = "", **values: object) -> str:
        """A sentence in this phone's language."""
        return words(self.language, text.replace("this phone", f"this {self.held}"), context, **values)

    def sees(self, text: str) -> None:
        """Wait until some words can be read."""
        self.until(f"() => document.body.innerText.includes({json.dumps(text)})")

    def misses(self, text: str) -> None:
        """Wait until some words can be read no more."""
        self.until(f"() => !document.body.innerText.includes({json.dumps(text)})")

    def holds(self, text: str) -> None:
        """Wait until the first box on screen holds exactly this."""
        found: list[Any] = []

        def held() -> bool:
            with suppress(self.BETWEEN_PAGES):
                found[:] = [self.ask("() => document.querySelector('textarea')?.value")]
            return found == [text]

        patient(held, lambda: f"not {text!r} but {found}")
