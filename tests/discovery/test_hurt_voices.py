"""The file of voices hurt or lost, and a disk without room: made anew without help; nothing is left of half a one."""

import os

import pytest

from journal.discovery.following.follow import catch_up, current, rebuild
from journal.discovery.following.projections import voices_of, words_of
from journal.documents.errors import NotReady

TEXT = "Ik neem de tijd en luister naar haar. Dat geeft vertrouwen."


@pytest.fixture
def voices(house, tmp_path):
    anna = house.phone("Anna")
    anna.sync(*(anna.write(f"{TEXT} {number}", "De Linde") for number in range(60)))
    made = voices_of(house.store, tmp_path / "data", house.organisation)
    catch_up(house.store, house.organisation, made)
    return made


def heard(house, voices):
    return len(voices.kept.texts(house.spaces["De Linde"], "0000", "9999"))


def overwrite(file, start):
    content = bytearray(file.read_bytes())
    for at in range(start, len(content)):
        content[at] = 0xA5
    file.write_bytes(content)


HARMS = {
    "lost": lambda file: file.unlink(),
    "emptied": lambda file: file.write_bytes(b""),
    "no database": lambda file: file.write_bytes(b"\xff" * 9000),
    "cut": lambda file: os.truncate(file, 5000),
}


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("which", ["voices", "name"])
def test_a_file_that_is_hurt_or_lost_is_made_anew(house, voices, harm, which):
    HARMS[harm](voices.kept.file if which == "voices" else voices.folder / "now")
    assert not current(house.store, house.organisation, voices)
    catch_up(house.store, house.organisation, voices)
    assert current(house.store, house.organisation, voices) and heard(house, voices) == 60


def test_what_turns_out_to_be_hurt_while_it_is_read_is_made_anew(house, voices):
    overwrite(voices.kept.file, 3 * 4096)
    assert current(house.store, house.organisation, voices)
    with pytest.raises(NotReady):
        voices.kept.forms(house.spaces["De Linde"], "0000", "9999")
    catch_up(house.store, house.organisation, voices)
    assert heard(house, voices) == 60


@pytest.mark.parametrize("projection", ["voices", "words"])
def test_what_could_not_be_built_leaves_nothing_and_the_old_one_answers(house, voices, projection, tmp_path):
    made = voices if projection == "voices" else words_of(tmp_path / "data", house.organisation)
    catch_up(house.store, house.organisation, made)
    before = {path for path in made.folder.rglob("*") if path.suffix != ".lock"}

    def full(more):
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        rebuild(house.store, house.organisation, made, full)
    assert {path for path in made.folder.rglob("*") if path.suffix != ".lock"} == before
    assert current(house.store, house.organisation, made)
