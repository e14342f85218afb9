"""What a phone knows of names while somebody types: small enough to carry, and it knows the people on the ward."""

import gzip
import json
from pathlib import Path

import journal
from journal.names.letters import folded

BUILT = Path(journal.__file__).parent / "web" / "built" / "names.json"


def test_a_phone_knows_the_names_of_the_ward_and_carries_little() -> None:
    names = json.loads(BUILT.read_text("utf-8"))
    first = set(names["first"].split())
    assert {folded(name) for name in ("Anna", "Bram", "Truus", "Gunilla", "Doreen", "Fatima", "Mohammed")} <= first
    assert len(gzip.compress(BUILT.read_bytes())) < 9_000


def test_a_name_that_is_a_word_is_told_apart_in_each_language() -> None:
    told = json.loads(BUILT.read_text("utf-8"))["words"]
    words = {language: set(listed.split()) for language, listed in told.items()}
    assert "roos" in words["nl"] and "anna" not in words["nl"]
    assert "hans" in words["sv"] and "hans" not in words["nl"]
    assert "will" in words["en"] and "kees" not in words["nl"]
