"""What can be wrong with a screen for somebody: found by axe-core, by measuring, and in the accessibility tree."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SMALLEST, LARGE_TEXT, FINGER = 320, "200%", 44

AT_REST = "() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"
DRAWN = "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"
SMALL_TARGETS = """finger => {
  const sheet = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  const flows = (one) => getComputedStyle(one).display === "inline" && one.closest("p, .page-text");
  const felt = (one) => (one.matches("input") && one.closest("label")) || one;
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip");
  return [...sheet.querySelectorAll("a[href], button, input, select, summary, textarea")]
    .filter((one) => seen(one) && !flows(one)).map(felt)
    .map((one) => [one.innerText?.trim().slice(0, 30) || one.className || one.tagName, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width && (Math.round(width) < finger || Math.round(height) < finger))
    .map(([name, { width, height }]) => `${name}: ${Math.round(width)} × ${Math.round(height)}`);
}"""
NEEDS_A_NAME = {
    "button", "checkbox", "combobox", "dialog", "heading", "link", "listbox", "option", "radio", "radiogroup",
    "searchbox", "slider", "switch", "tab", "textbox",
}  # fmt: skip


def axe(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2 AA and its own best practices, with all of the screen in view."""
    page.locator("h1").first.wait_for()  # a view that is fetched when asked for
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    asked = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    with size_of(page, page.evaluate("() => innerWidth"), page.evaluate("() => document.documentElement.scrollHeight")):
        page.evaluate(AT_REST)  # a colour on its way to another is neither
        found: dict[str, Any] = page.evaluate("async (asked) => await axe.run(document, asked)", asked)
    return [told(one["id"], node) for one in found["violations"] for node in one["nodes"]]


def told(rule: str, node: dict[str, Any]) -> str:
    """One finding in a line."""
    return f"{rule}: {node['html'][:160]} {' '.join(node['failureSummary'].split())[:240]}"


@contextmanager
def size_of(page: Page, width: int, height: int) -> Iterator[None]:
    """For a moment the screen is this large."""
    before = page.viewport_size
    assert before
    page.set_viewport_size({"width": width, "height": height})
    yield
    page.set_viewport_size(before)


def too_wide(page: Page) -> list[str]:
    """Whether somebody has to scroll sideways on the smallest phone, or with text twice as large."""
    found = []
    with size_of(page, SMALLEST, 640):
        page.evaluate(DRAWN)
        if (beyond := page.evaluate(TOO_WIDE)) > 0:
            found.append(f"{beyond} px beyond {SMALLEST}")
    page.evaluate("size => { document.documentElement.style.fontSize = size }", LARGE_TEXT)
    page.evaluate(DRAWN)
    if (beyond := page.evaluate(TOO_WIDE)) > 0:
        found.append(f"{beyond} px too wide with text of {LARGE_TEXT}")
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return found


def small_targets(page: Page) -> list[str]:
    """What a thumb would miss; links that flow with a sentence are as tall as it."""
    found: list[str] = page.evaluate(SMALL_TARGETS, FINGER)
    return found


def nameless(line: CDPSession) -> list[str]:
    """What a screen reader reaches and cannot name, or a heading, list or dialog without words."""
    nodes = line.send("Accessibility.getFullAXTree")["nodes"]
    return [
        f"{node['role']['value']} without a name"
        for node in nodes
        if not node["ignored"]
        and node["role"]["value"] in NEEDS_A_NAME
        and not node.get("name", {}).get("value", "").strip()
    ]
