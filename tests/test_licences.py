"""Whoever gets a phone's app gets the licences of what is in it."""

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_app_brings_the_licence_of_everything_bundled_in_it() -> None:
    asked = set(json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]) - {"esbuild"}
    licences = (ROOT / "journal" / "web" / "built" / "licences.txt").read_text("utf-8")
    assert {name for name in asked if f"{name}\n\n" in licences} == asked
    assert licences.count("Permission is hereby granted") + licences.count("Permission to use") >= len(asked)
