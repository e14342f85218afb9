"""The README says what there is: settings, commands, refusals, kinds and scripts, all of them."""

import re
from dataclasses import fields
from pathlib import Path

from journal.cli import study, study_people
from journal.cli.group import COMMANDS
from journal.kinds import KINDS
from journal.settings import Settings
from journal.web.errors import TABLE

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def rows(pattern: str) -> set[str]:
    return set(re.findall(pattern, README, re.MULTILINE))


def test_it_opens_with_a_picture_and_the_two_commands():
    picture, _, demo, test = README.splitlines()[:4]
    assert (ROOT / picture.partition("(")[2].rstrip(")")).is_file()
    assert demo.strip().startswith("script/demo") and test.strip().startswith("script/test")


def test_every_setting_stands_with_its_default_and_meaning():
    for knob in fields(Settings):
        default = int(knob.default) if isinstance(knob.default, bool) else knob.default
        row = f"| `{knob.metadata['variable']}` | `{default}` | {knob.metadata['meaning']} |"
        assert row in README


def test_every_kind_and_every_refusal_stands():
    assert set(KINDS) <= rows(r"^\| `([a-z_]+)` \|")
    for kind in KINDS.values():
        [row] = [line for line in README.splitlines() if line.startswith(f"| `{kind.name}` |")]
        leaves = re.sub(r"\*\w+\*(\.\*\w+\*)?", "*", row.split("|")[3]).split(", ")
        assert [leaf.strip() for leaf in leaves] == list(kind.leaves)
    table = README.partition("## When a call is refused")[2]
    assert set(re.findall(r"`([a-z_]+)`", table)) == set(TABLE)


def test_every_command_stands():
    assert rows(r"^\| `journal ([a-z]+)") == set(COMMANDS)


def test_every_command_of_a_study_stands_and_one_says_how_to_get_a_reviewer():
    assert rows(r"^\| `journal study ([a-z]+)") == set(study.COMMANDS)
    [row] = [line for line in README.splitlines() if line.startswith("| `journal study people ")]
    known = {option for each in study_people.command("people").params for option in each.opts}
    assert set(re.findall(r"--[a-z]+", row)) <= known and "--new" in row


def test_every_script_stands():
    scripts = {path.name for path in (ROOT / "script").iterdir() if path.is_file() and path.suffix == ""}
    assert scripts <= rows(r"script/([a-z]+)")
