"""What `journal check` finds among photos, drawings and voice notes, and that what it says to do mends it."""

import shutil
from pathlib import Path

import pytest
from laws.house import House
from laws.test_files import HEAD, NAME, carry, hang, held

from journal.sync.erase import erase
from journal.sync.files import bring

Hung = tuple[Path, str]


@pytest.fixture
def hung(house: House) -> Hung:
    """Anna's photo on a text of hers, and where it is below the data directory."""
    anna = house.phone("Anna")
    text = hang(anna)
    carry(anna, text)
    file = house.store.files(house.organisation).place(text, NAME)
    return file, str(file.relative_to(file.parents[3]))


def test_a_photo_that_came_whole_is_in_order(run, hung: Hung) -> None:
    ended = run("check")
    assert (ended.returncode, ended.stdout) == (0, "Everything is in order.\n")


def test_a_photo_that_is_on_its_way_and_one_that_was_taken_off_are_in_order(run, house: House) -> None:
    anna = house.phone("Anna")
    taken_off, on_its_way = hang(anna), hang(anna)
    carry(anna, taken_off)
    anna.sync(anna.edit(taken_off, [], leaf="files"))
    bring(house.store, held(anna, on_its_way), 0, len(HEAD), HEAD[:50])
    ended = run("check")
    assert (ended.returncode, ended.stdout) == (0, "Everything is in order.\n")


def test_a_photo_that_is_missing_or_damaged_is_named_and_whole_again_once_it_is_put_back(
    run, hung: Hung, tmp_path: Path
) -> None:
    file, place = hung
    copies = tmp_path / "copies"
    copies.mkdir()
    assert run("backup", str(copies)).returncode == 0
    file.unlink()
    missing = run("check")
    file.write_bytes(HEAD[:-1] + b"\0")
    damaged = run("check")
    file.unlink()
    shutil.copyfile(copies / place, file)
    assert (missing.returncode, damaged.returncode, run("check").returncode) == (1, 1, 0)
    assert missing.stdout.startswith("attached_missing: 1 attached file is not on this disk.")
    assert damaged.stdout.startswith("attached_damaged: 1 attached file is damaged.")
    for said in (missing.stdout, damaged.stdout):
        assert said.splitlines()[1:] == [f"  {place}"] and "Anna" not in said


def test_an_erased_photo_that_somebody_put_back_by_hand_belongs_to_no_text(run, house: House, hung: Hung) -> None:
    file, place = hung
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), file.parent.name, None, organises=False)
    assert run("check").returncode == 0
    half = file.with_name(f"{NAME}.part")
    file.parent.mkdir()
    file.write_bytes(HEAD)
    half.write_bytes(HEAD[:50])
    ended = run("check")
    assert ended.returncode == 1 and ended.stdout.startswith(
        "attached_to_nothing: 2 files in ‘files’ belong to no text"
    )
    assert ended.stdout.splitlines()[1:] == [f"  {place}", f"  {place}.part"]


def test_a_folder_that_cannot_be_looked_into_is_said(run, house: House, tmp_path: Path) -> None:
    (tmp_path / "data" / "files").write_text("a file", "utf-8")
    ended = run("check")
    assert ended.returncode == 1 and "Traceback" not in ended.stderr
    assert ended.stdout == "attached_unread: The attached files cannot be read. Check as the user who runs Kring.\n"
