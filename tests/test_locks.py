"""What is installed is what was locked, from whichever index a machine uses."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-test.txt")


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json", ".npmrc"])
def test_a_lock_names_no_host(name: str) -> None:
    # A package may name the page of those who fund it; that is read by people only.
    text = re.sub(r'"url": "[^"]*"', "", (ROOT / name).read_text("utf-8"))
    assert not re.findall(r"\w+://\S+|--(?:extra-)?index-url|registry=", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_python_package_has_one_version_and_hashes(name: str) -> None:
    requirements = re.split(r"\n(?=[a-z])", (ROOT / name).read_text("utf-8").replace("\\\n", ""))
    assert len(requirements) > 20
    assert [text for text in requirements if "==" not in text or "--hash=sha256:" not in text] == []


def test_the_demo_runs_on_the_versions_that_were_tested() -> None:
    demo, tested = (set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text("utf-8"), re.M)) for name in LOCKS)
    assert demo - tested == set()


def test_every_javascript_package_is_locked_by_hash_and_runs_no_script() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    locked = {name: entry for name, entry in packages.items() if name}
    assert [name for name, entry in locked.items() if "resolved" in entry or "integrity" not in entry] == []
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text("utf-8").splitlines()
