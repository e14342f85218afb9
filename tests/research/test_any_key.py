"""Codes are made by chance; none of them may look like anybody's number or name."""

import secrets
from pathlib import Path

from research.inquiry import Inquiry

from journal.research.ids import coded
from journal.research.preparing import prepared
from journal.research.sealing import bundled


def test_no_code_reads_as_a_number_or_a_name(gathered: Inquiry, tmp_path: Path) -> None:
    assert not set("".join(coded(secrets.token_bytes(32), "entry", str(n)) for n in range(999))) & set(
        "0123456789aeiou"
    )
    gathered.decide_all()
    for number in range(12):
        key = bytes([number]) * 32
        with prepared(gathered.home.store, gathered.home.organisation, gathered.id, key, sealed=True) as ready:
            assert bundled(ready.release, tmp_path / str(number)).is_file()


def test_the_same_key_gives_the_same_bytes(gathered: Inquiry, tmp_path: Path) -> None:
    gathered.decide_all()
    made = []
    for where in ("one", "two"):
        with prepared(gathered.home.store, gathered.home.organisation, gathered.id) as ready:
            made.append(bundled(ready.release, tmp_path / where).read_bytes())
    assert made[0] == made[1]
