"""A phone four times as slow as this machine, with five thousand texts: how it fills, how it opens, how it keeps a key.

First the phone of somebody with five thousand texts is filled from an empty one: how long until the newest can be
read, until all are there, and the longest stretch in which the screen could not answer. Then it opens without a
network. Then a key is pressed: how long after the pause the draft is stored. Both are the best of five: whatever else
this machine does only makes them longer. Beside each figure stands the budget.
"""

import gzip
import json
import re
import shutil
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from kept import keep
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright
from running import Server, a_person

from journal.people.identity import new_id

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "journal" / "web" / "built"
TEXTS = 5_000
SLOWER = 4
ROUNDS = 5
SENTENCES = (
    "Ze wilde niet uit bed. Ik had haast, en ben toch naast haar gaan zitten. Na een tijdje pakte ze mijn hand. "
    "Ik vroeg waar ze aan dacht. Ze zei dat ze vroeger elke ochtend brood haalde voor de hele straat. "
)
PAUSE = int(re.findall(r"const PAUSE = ([\d_]+);", (ROOT / "static/store/editor.ts").read_text("utf-8"))[0])
BUDGET = {
    "script of the first load, kB": 60, "longest task while filling, ms": 200, "opens offline, ms": 1_000,
    "stored after the pause, ms": 50,
}  # fmt: skip

WATCH = """
window.seen = { list: 0, longest: 0, stored: 0, key: 0 };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
}).observe({ type: "longtask", buffered: true });
new MutationObserver((_, self) => {
  if (!document.querySelector("a.entry")) return;
  self.disconnect();
  requestAnimationFrame(() => setTimeout(() => { seen.list = performance.now(); }));
}).observe(document, { childList: true, subtree: true });
addEventListener("keydown", () => { seen.key = performance.now(); }, true);
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...how) {
  const work = begin.apply(this, how);
  if (how[1] === "readwrite") work.addEventListener("complete", () => { seen.stored = performance.now(); });
  return work;
};
"""
HELD = """person => new Promise((tell) => {
  const asked = indexedDB.open(`kring-${person}`);
  asked.onsuccess = () => {
    const db = asked.result;
    const counted = db.transaction("rows").objectStore("rows").count();
    counted.onsuccess = () => (db.close(), tell(counted.result));
  };
})"""


def first_load() -> float:
    """Kilobytes, compressed, of the script that a phone needs before anything is on screen."""
    [app] = BUILT.glob("app-*.js")
    return len(gzip.compress(app.read_bytes())) / 1_000


def written(number: int) -> dict[str, Any]:
    """One text of hers, each a little longer or shorter than the last."""
    words = f"{number}. {SENTENCES * (1 + number % 4)}"
    fields = {"model": "one_minute", "answers/one_minute.text": words, "language": "nl"}
    return {
        "id": new_id(), "document": new_id(), "kind": "reflection", "target": None, "base": None, "from": None,
        "fields": {leaf: {"was": None, "now": value} for leaf, value in fields.items()}, "deleted": False,
        "again": False, "written_at": "2026-03-04T06:12:00Z",
    }  # fmt: skip


def fill(server: Server) -> str:
    """Five thousand texts of Anna's on the server; her id."""
    session, cookie = a_person(server, "Anna")
    person: str = session["person"]["id"]
    connection = HTTPConnection("127.0.0.1", server.port)
    for start in range(0, TEXTS, 500):
        mutations = [written(number) | {"space": session["personal"]} for number in range(start, start + 500)]
        call = {"person": person, "device": "bench", "epoch": None, "limit": 1, "cursors": {}, "mutations": mutations}
        connection.request(
            "POST", "/api/sync", json.dumps(call), {"Content-Type": "application/json", "Cookie": cookie}
        )
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200
    connection.close()
    return person


def slow(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def first_sync(page: Page, server: Server, person: str) -> dict[str, float]:
    """From an empty phone to all of it."""
    began = time.monotonic()
    page.goto(server.url + server.links["Anna"])
    page.wait_for_function("() => seen.list > 0")
    readable = time.monotonic() - began
    while page.evaluate(HELD, person) < TEXTS:
        page.wait_for_timeout(250)
    whole = time.monotonic() - began
    page.wait_for_timeout(1_000)
    longest: float = page.evaluate("seen.longest")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    return {"first texts readable, s": readable, "all texts there, s": whole, "longest task while filling, ms": longest}


def opens(page: Page) -> float:
    """Milliseconds from a tap on the icon to a list that can be used."""
    page.reload(wait_until="commit")
    page.wait_for_function("() => window.seen && seen.list > 0")
    page.wait_for_timeout(1_500)
    took: float = page.evaluate("seen.list")
    return took


def stored(page: Page) -> float:
    """Milliseconds between the end of a pause and the stored draft."""
    page.keyboard.press("a")
    page.wait_for_timeout(PAUSE + 1_500)
    wait: float = page.evaluate("seen.stored - seen.key")
    assert wait > 0, "the draft was not stored"
    return wait - PAUSE


def measure(context: BrowserContext, server: Server, person: str) -> dict[str, float]:
    """Everything, on one phone."""
    context.add_init_script(WATCH)
    page = context.pages[0]
    slow(page)
    told = {"script of the first load, kB": first_load(), **first_sync(page, server, person)}
    context.set_offline(True)
    told["opens offline, ms"] = min(opens(page) for _ in range(ROUNDS))
    page.locator("a.write").first.click()
    page.locator("textarea").first.fill("Vanmorgen")
    page.wait_for_timeout(2_000)
    told["stored after the pause, ms"] = min(stored(page) for _ in range(ROUNDS))
    return told


def phone(play: Playwright, profile: Path) -> BrowserContext:
    return play.chromium.launch_persistent_context(
        str(profile), executable_path=shutil.which("chromium"), args=["--no-sandbox"],
        viewport={"width": 390, "height": 844},
    )  # fmt: skip


def main() -> None:
    """Measure, print, keep; fails over budget."""
    with tempfile.TemporaryDirectory() as data, Server(Path(data) / "house") as server, sync_playwright() as play:
        person = fill(server)
        context = phone(play, Path(data) / "phone")
        told = {name: round(value, 1) for name, value in measure(context, server, person).items()}
        context.close()
    keep("phone", told, BUDGET)


if __name__ == "__main__":
    main()
