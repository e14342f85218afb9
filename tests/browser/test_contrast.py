"""Who asked their phone for more contrast, or chose all colours themselves, sees what everybody sees."""

from collections.abc import Iterator
from typing import Any

import pytest
from browser.demo_house import demo
from browser.handset import CHROMIUM
from browser.looking import AT_REST, AXE
from browser.screens import View
from browser.waiting import phones
from playwright.sync_api import Browser, Page, Playwright

pytestmark = [pytest.mark.slow, pytest.mark.browser]

ENOUGH, SEEN = 7.0, 4.5
TOLD_APART = {
    "ground": ("ink", "ink-2", "ink-3", "line", "edge", "pine", "brick", "honey-ink", "honey-line", "honey"),
    "sheet": ("ink", "ink-2", "ink-3", "line", "edge", "pine", "brick", "honey-ink", "honey-line", "honey"),
    "sage": ("ink", "edge", "pine", "pine-deep"),
    "sage-2": ("ink", "pine-deep"),
    "honey-wash": ("honey-ink",),
    "pine": ("on-pine",),
    "pine-deep": ("on-pine",),
}
CONTRAST = """() => {
  const paper = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const pen = paper.getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  window.contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
}"""
OF_TOKENS = """pairs => {
  const probe = document.body.appendChild(document.createElement("i"));
  const value = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = pairs.map(([one, other]) => [`${one} on ${other}`, contrast(value(one), value(other))]);
  probe.remove();
  return found;
}"""
# What was seen while somebody types (`.seen`) lies over the same words in their field, and shows none itself.
# Under words a browser lays a plate of the canvas' colour, unless they keep colours of their own.
UNSEEN = """least => {
  const style = (one) => getComputedStyle(one);
  const canvas = style(document.body).backgroundColor;
  const clear = (one) => /^rgba.*, 0\\)$/.test(style(one).backgroundColor);
  const ground = (one) => (!one ? canvas : clear(one) ? ground(one.parentElement) : style(one).backgroundColor);
  const plate = (one) => (style(one).forcedColorAdjust === "none" ? ground(one) : canvas);
  const name = (one) => one.innerText?.trim().slice(0, 30) || one.getAttribute("class") || one.tagName;
  const all = (which) => [...document.querySelectorAll(which)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip, .hush, .seen"));
  const not = (which, so, said) => all(which).filter((one) => !so(one)).map((one) => `${said}: ${name(one)}`);
  const edged = (one) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = style(one);
    const line = parseFloat(borderTopWidth) >= 1 && borderTopStyle !== "none";
    return (line && contrast(borderTopColor, canvas) >= least)
      || (!clear(one) && contrast(backgroundColor, canvas) >= least);
  };
  const thick = (one) => parseFloat(style(one).borderBottomWidth) >= 3;
  const underlined = (one) => style(one).textDecorationLine.includes("underline");
  const read = (one) => ![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    || contrast(style(one).color, plate(one)) >= least;
  const drawn = (one) => {
    const { stroke, fill } = style(one);
    const paint = stroke === "none" ? fill : stroke;
    return paint === "none" || contrast(paint, ground(one.closest("svg"))) >= least;
  };
  return [
    ...not(".btn:not(.bare), .chip, .field, .sheet, .band, .person, .places .write span", edged, "no edge"),
    ...not("dialog[open], .choose input, .tick input", edged, "no edge"),
    ...not(".chip:has(:checked), .chip[aria-pressed=true], .choose label:has(:checked)", thick, "as if not chosen"),
    ...not(".steps [aria-current], .listed [aria-current]", thick, "as if not here"),
    ...not(".btn.bare, .places a[aria-current]", underlined, "no line"),
    ...not("body *", read, "words unseen"),
    ...not("svg :is(path, circle, rect, line)", drawn, "drawing unseen"),
  ];
}"""


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield started
    started.close()


@pytest.fixture(scope="module")
def shown(browser: Browser) -> Iterator[list[tuple[Page, list[View]]]]:
    with demo() as house:
        yield list(phones(browser, house))


def asked(page: Page, dark: bool, *, more: bool = False, forced: bool = False) -> None:
    """As somebody's phone has been told to show everything."""
    page.emulate_media(
        color_scheme="dark" if dark else "light",
        contrast="more" if more else "no-preference",
        forced_colors="active" if forced else "none",
    )
    page.evaluate(CONTRAST)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_with_more_contrast_every_ink_stands_out_seven_times(shown: list[tuple[Page, list[View]]], dark: bool) -> None:
    page, _views = shown[0]
    asked(page, dark, more=True)
    pairs = [(ink, ground) for ground, inks in TOLD_APART.items() for ink in inks]
    found = page.evaluate(OF_TOKENS, pairs)
    assert {pair: round(ratio, 1) for pair, ratio in found if ratio < ENOUGH} == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_with_more_contrast_every_word_stands_out_seven_times(shown: list[tuple[Page, list[View]]], dark: bool) -> None:
    found = {}
    for page, views in shown:
        asked(page, dark, more=True)
        for name, come in views:
            come(page)
            found[name] = too_faint(page)
    assert {name: words for name, words in found.items() if words} == {}


def too_faint(page: Page) -> list[str]:
    """The words that axe-core finds below 7 : 1, or 4.5 where they are large."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    page.evaluate(AT_REST)
    rule = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}, "resultTypes": ["violations"]}
    told: dict[str, Any] = page.evaluate("async (asked) => await axe.run(document, asked)", rule)
    return [node["html"][:120] for one in told["violations"] for node in one["nodes"]]


@pytest.mark.parametrize(("dark", "width"), [(False, 1280), (True, 390)], ids=["light-desk", "dark-phone"])
def test_in_colours_of_ones_own_every_edge_choice_and_drawing_is_seen(
    shown: list[tuple[Page, list[View]]], dark: bool, width: int
) -> None:
    found = {}
    for page, views in shown:
        page.set_viewport_size({"width": width, "height": 800})
        asked(page, dark, forced=True)
        for name, come in views:
            come(page)
            page.evaluate(AT_REST)
            found[name] = sorted(set(page.evaluate(UNSEEN, SEEN)))
    assert {name: unseen for name, unseen in found.items() if unseen} == {}
