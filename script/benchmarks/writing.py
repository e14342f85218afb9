"""A text of 3,000 words under somebody's thumbs, on a phone that is four times as slow as this machine.

Each key is timed from the moment it goes down until the frame that shows it is done, in the middle of
the text and at its end; beside it stands the same key in a bare box with the same words: what the browser
itself takes on this machine. The work of a key is what its script, styles and layout take; it fits in a
frame. The draft is timed from the end of the pause to the end of the transaction that stores it.
"""

import re
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from kept import keep
from playwright.sync_api import Page, sync_playwright
from running import Server

ROOT = Path(__file__).resolve().parents[2]
WORDS = 3_000
KEYS = 40
SLOWER = 4
PARAGRAPH = (
    "Ze wilde niet uit bed. Ik had haast, en ben toch naast haar gaan zitten. Na een tijdje pakte ze mijn hand.\n\n"
)
TEXT = (PARAGRAPH * (WORDS // len(PARAGRAPH.split()) + 1))[:-2]
PAUSE = int(re.findall(r"const PAUSE = ([\d_]+);", (ROOT / "static/store/editor.ts").read_text("utf-8"))[0])
BUDGET = {"work of a key, ms": 16, "work of a key in the middle, ms": 16, "stored after the pause, ms": 50}
WORK = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")

WATCH = """
window.seen = { keys: [], stored: 0, key: 0 };
addEventListener("keydown", () => {
  const down = performance.now();
  seen.key = down;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.keys.push(performance.now() - down);
    port2.postMessage(null);
  });
}, true);
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...how) {
  const work = begin.apply(this, how);
  if (how[1] === "readwrite") work.addEventListener("complete", () => { seen.stored = performance.now(); });
  return work;
};
"""
BARE = """words => {
  const box = document.createElement("textarea");
  box.value = words;
  box.rows = 20;
  box.className = "words";
  document.body.replaceChildren(box);
  box.focus();
}"""


class Phone:
    """A slow phone with a page on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._inside = page.context.new_cdp_session(page)
        self._inside.send("Performance.enable")
        self._inside.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def worked(self) -> float:
        """Milliseconds of work so far."""
        metrics = {metric["name"]: metric["value"] for metric in self._inside.send("Performance.getMetrics")["metrics"]}
        return sum(metrics[name] for name in WORK) * 1_000

    def keys(self, middle: bool = False) -> tuple[float, float]:
        """Milliseconds from key to paint that nineteen of twenty keys stay under, and the work of one."""
        place = "Math.floor(box.value.length / 2)" if middle else "box.value.length"
        self.page.evaluate(f"() => {{ const box = document.activeElement; box.setSelectionRange({place}, {place}); }}")
        self.page.evaluate("seen.keys = []")
        before = self.worked()
        for _ in range(KEYS):
            self.page.keyboard.press("a")
            self.page.wait_for_timeout(60)
        work = (self.worked() - before) / KEYS
        told: list[float] = self.page.evaluate("seen.keys")
        assert len(told) == KEYS, "a key was never painted"
        return statistics.quantiles(told, n=20)[-1], work

    def stored(self) -> float:
        """Milliseconds between the end of a pause and the stored draft."""
        self.page.keyboard.press("a")
        self.page.wait_for_timeout(PAUSE + 1_000)
        wait: float = self.page.evaluate("seen.stored - seen.key")
        assert wait > 0, "the draft was not stored"
        return wait - PAUSE


def calm(measured: Callable[[], tuple[float, ...]]) -> list[float]:
    """The best of five rounds: whatever else this machine does only makes a round longer."""
    return [min(figures) for figures in zip(*(measured() for _ in range(5)), strict=True)]


def measure(phone: Phone) -> dict[str, float]:
    """Everything, on a page on which a long text is open."""
    phone.page.wait_for_timeout(1_500)
    told = {}
    for where, middle in (("", False), (" in the middle", True)):
        found = calm(lambda middle=middle: phone.keys(middle))  # type: ignore[misc]
        told[f"key to paint{where}, ms"], told[f"work of a key{where}, ms"] = found
    phone.page.wait_for_timeout(1_500)
    [told["stored after the pause, ms"]] = calm(lambda: (statistics.median(phone.stored() for _ in range(5)),))
    phone.page.evaluate(BARE, TEXT)
    phone.page.wait_for_timeout(500)
    told["the same key in a bare box, ms"] = calm(phone.keys)[0]
    return told


def main() -> None:
    """Measure, print, keep; fails over budget."""
    with tempfile.TemporaryDirectory() as data, Server(Path(data) / "house") as server, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.add_init_script(WATCH)
        page.goto(server.url + server.links["Anna"])
        page.locator("a.write").click()
        page.locator("textarea").first.fill(TEXT)
        told = {name: round(value, 1) for name, value in measure(Phone(page)).items()}
        browser.close()
    keep("writing", told, BUDGET)


if __name__ == "__main__":
    main()
