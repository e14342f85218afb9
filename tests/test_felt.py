"""How it felt: the words a writer can choose are those the server takes, and it is hers alone."""

import re
from pathlib import Path

from journal.kinds.choices import CHOICES, FELT
from journal.kinds.reflection import REFLECTION
from journal.people.identity import lasting_id

PHONE = Path(__file__).parents[1] / "static" / "views" / "write" / "felt.tsx"


def test_every_feeling_the_phone_offers_is_one_the_server_takes() -> None:
    offered = re.search(r"const FELT = \[(.*?)\] as const", PHONE.read_text("utf-8"), re.DOTALL)
    assert offered is not None
    assert tuple(re.findall(r'"(\w+)"', offered[1])) == FELT


def test_several_feelings_may_be_true_at_once_and_two_phones_keep_both() -> None:
    assert CHOICES.accepts("felt", ["tired", "proud"])
    assert CHOICES.merge("felt", [], ["tired"], ["proud"]) == (["proud", "tired"], False)


def test_what_is_no_feeling_of_ours_is_refused() -> None:
    assert not CHOICES.accepts("felt", ["De Vries"])
    assert not CHOICES.accepts("felt", "tired")


def test_a_feeling_is_no_part_of_the_text_and_never_leaves_home() -> None:
    assert REFLECTION.leaf("felt") is None
    assert CHOICES.home


def test_an_import_and_a_phone_name_what_stands_beside_a_text_alike() -> None:
    """`besideId` on the phone says the same: tests/client/beside.test.ts."""
    made = lasting_id(0x019A00000000, "home", "019a0000-0000-7000-8000-000000000001", "choices")
    assert made == "019a0000-0000-79c5-b884-c893a0bbe3bc"
