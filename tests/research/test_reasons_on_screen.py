"""Whoever decides about a word reads why in their own language: the screen knows every code the rules give."""

import re
from pathlib import Path

from journal.names import REASONS
from journal.research.marking import UNSURE

SCREEN = Path(__file__).parents[2] / "static" / "views" / "studies" / "reasons.ts"


def test_every_reason_of_the_rules_has_a_sentence_on_screen() -> None:
    said = dict(re.findall(r'^  "?([a-z-]+)"?: \(\) => _\("(.+)"\),$', SCREEN.read_text("utf-8"), re.MULTILINE))
    assert set(said) == {*REASONS, UNSURE}
    assert len(set(said.values())) == len(said)
