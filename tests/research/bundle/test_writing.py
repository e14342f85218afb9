"""A release is written whole or not at all, the same each time, with somebody watching how far it is."""

import hashlib
import os
import subprocess
import sys
import zipfile
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from research.bundle.made import entries, release

from journal.research.bundle.shape import OutOfOrder
from journal.research.release import ROUNDS, TooFew, write


def test_two_runs_give_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    again = write(release(), tmp_path)
    assert again.name == bundle.name == "dignity-1.zip"
    assert again.read_bytes() == bundle.read_bytes()


def test_another_key_gives_other_ids(tmp_path: Path) -> None:
    one = write(release(), tmp_path / "one")
    other = write(release(namespace=UUID(int=7)), tmp_path / "other")
    with zipfile.ZipFile(one) as first, zipfile.ZipFile(other) as second:
        assert first.read("codebook.qdc") != second.read("codebook.qdc")


def test_no_clock_and_no_computer_shows_in_the_zip(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as zipped:
        assert {member.date_time for member in zipped.infolist()} == {(2026, 11, 22, 0, 0, 0)}
        assert {(member.create_system, member.extra, member.comment) for member in zipped.infolist()} == {(3, b"", b"")}


def test_the_sum_beside_it_is_that_of_the_zip_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_text("0" * 64 + "  earlier-1.zip\n", "utf-8")
    made = write(release(), tmp_path)
    lines = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    assert lines == ["0" * 64 + "  earlier-1.zip", f"{hashlib.sha256(made.read_bytes()).hexdigest()}  {made.name}"]
    assert {path.name for path in tmp_path.iterdir()} == {"SHA256SUMS", made.name}


def test_whoever_waits_sees_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    write(release(), tmp_path, told.append)
    assert sum(told) == 120 * ROUNDS


def test_an_order_that_tells_when_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutOfOrder):
        write(release(entries=lambda: reversed(list(entries(120)))), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_group_that_is_too_small_stops_it(tmp_path: Path) -> None:
    with pytest.raises(TooFew):
        write(release(entries=partial(entries, 60, 20)), tmp_path)
    assert list(tmp_path.iterdir()) == []


PROGRAM = """
import resource, sys
from pathlib import Path
from research.bundle.made import release
from journal.documents.errors import StoreFull
from journal.research.release import write
import polars, pyreadstat
room = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    write(release(), Path(sys.argv[1]))
except StoreFull:
    sys.exit(4)
"""


@pytest.mark.parametrize("room", [0, 4_000, 20_000, 33_000, 60_000, 100_000])
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, room: int) -> None:
    (tmp_path / "kept.txt").write_text("there before", "utf-8")
    program = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), str(room)],
        env=os.environ | {"PYTHONPATH": "tests", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (program.returncode, program.stderr) == (4, "")
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_what_a_killed_run_left_goes_with_the_next_one_of_a_later_day(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".release-old", tmp_path / ".release-now"
    for folder in (old, fresh):
        (folder / "parts").mkdir(parents=True)
    os.utime(old, (0, 0))
    write(release(), tmp_path)
    assert not old.exists() and fresh.exists()
