"""Draws the icons that phones want as PNG from our own SVG mark; run by hand when the mark changes."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ICONS = Path(__file__).resolve().parents[2] / "static" / "icons"
WANTED = {
    "kring-192.png": ("kring.svg", 192),
    "kring-512.png": ("kring.svg", 512),
    "kring-maskable-512.png": ("kring-maskable.svg", 512),
    "kring-apple-180.png": ("kring-maskable.svg", 180),
}


def main() -> None:
    """Write every icon of `WANTED`, transparent where the mark has no ground."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        for name, (source, size) in WANTED.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            drawing = (ICONS / source).read_text("utf-8")
            page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px}}</style>{drawing}")
            page.screenshot(path=ICONS / name, omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
