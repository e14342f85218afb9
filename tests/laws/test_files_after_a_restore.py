"""Copies hold files once, lose what was erased, and give back what a disk lost."""

import shutil
from pathlib import Path

import pytest
from files.made import named, photo, spoken
from laws.house import House, build
from laws.test_files import HEAD, NAME, carry, hang, reads, wants

from journal.cli.restore import _restore
from journal.store import open_store
from journal.store.backup import Steps, back_up
from journal.sync import erase as erasing


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "copies").mkdir()
    return tmp_path / "copies"


def copied(house: House, tmp_path: Path, target: Path) -> Path:
    steps = Steps(lambda part: None, lambda more: None)
    return back_up(house.store, tmp_path / "data", target, steps, off_machine=True).file


def files_in(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "files").rglob("*") if file.is_file())


def put_back(house: House, tmp_path: Path, copy: Path) -> None:
    house.store.close()
    _restore(copy, tmp_path / "data", (), False)
    house.store = open_store(tmp_path / "data")


def test_a_disk_that_is_gone_gets_its_photos_back_from_beside_the_copy(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    carry(anna, text)
    copy = copied(house, tmp_path, target)
    house.store.close()
    shutil.rmtree(tmp_path / "data")
    put_back(house, tmp_path, copy)
    assert reads(bram, text) == HEAD and wants(anna) == []
    house.store.close()


def test_a_photo_is_copied_once_and_goes_from_the_copies_when_its_text_is_erased(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    anna = house.phone("Anna")
    text, other = hang(anna), hang(anna, named(spoken(), "webm"))
    carry(anna, text)
    carry(anna, other, spoken(), named(spoken(), "webm"))
    copy = copied(house, tmp_path, target)
    copied(house, tmp_path, target)
    assert files_in(target) == sorted([NAME, named(spoken(), "webm")])
    with house.notebook() as notebook:
        erasing.erase(notebook, house.writer(notebook, "Anna"), text, None, organises=False)
    copied(house, tmp_path, target)
    assert files_in(target) == [named(spoken(), "webm")]
    put_back(house, tmp_path, copy)
    assert reads(anna, text) is None and reads(anna, other, named(spoken(), "webm")) == spoken()
    assert files_in(tmp_path / "data") == [named(spoken(), "webm")]
    house.store.close()


def test_what_neither_disk_nor_copy_has_is_asked_of_the_phone_again(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    anna = house.phone("Anna")
    text = hang(anna)
    copy = copied(house, tmp_path, target)
    carry(anna, text)
    house.store.close()
    shutil.rmtree(tmp_path / "data" / "files")
    put_back(house, tmp_path, copy)
    assert wants(anna) == [NAME] and reads(anna, text) is None
    assert carry(anna, text).whole and reads(house.phone("Bram"), text) == photo()
    house.store.close()


def test_a_copy_made_after_the_disk_lost_a_file_does_not_lose_it_too(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    anna = house.phone("Anna")
    text = hang(anna)
    carry(anna, text)
    copied(house, tmp_path, target)
    shutil.rmtree(tmp_path / "data" / "files")
    copy = copied(house, tmp_path, target)
    put_back(house, tmp_path, copy)
    assert reads(anna, text) == HEAD
    house.store.close()
