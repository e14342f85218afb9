"""What the worker does first: nobody waits for a long one, and what cannot be done is not tried all the time."""

import pytest
from discovery.on_disk import somewhere
from laws.house import House

from journal.discovery.following import follow, worker
from journal.discovery.following.alone import alone
from journal.discovery.following.follow import current
from journal.discovery.following.projections import projections
from journal.discovery.following.worker import Looks
from journal.sync.erase import erase


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def other(house):
    """Another organisation in the same store."""
    made = House(house.store, house.store.organise("Björkgården").id)
    made.open("team", "Björken")
    made.hire("Cilla", "Björken")
    return made


def write(house, name, number, space):
    phone = house.phone(name)
    phone.sync(*(phone.write(f"Ze lachte {each}", space) for each in range(number)))


def follows(house, data):
    return all(
        current(house.store, house.organisation, each) for each in projections(house.store, data, house.organisation)
    )


def test_what_is_new_in_one_house_is_found_while_a_large_one_is_read(house, other, data, monkeypatch):
    monkeypatch.setattr(follow, "BATCH", 3)
    monkeypatch.setattr(worker, "LOOK_EVERY", 0.0)
    seen = []

    def on(more):
        if more and not follows(house, data):
            seen.append(follows(other, data))
            if len(seen) == 1:
                write(other, "Cilla", 1, "Björken")

    looks = Looks(house.store, data, on)
    looks.go()
    write(house, "Anna", 30, "De Linde")
    seen.clear()
    looks.go()
    assert follows(house, data) and follows(other, data) and True in seen[2:-1]


def test_where_little_is_new_is_looked_at_first(house, other, data):
    write(house, "Anna", 9, "De Linde")
    write(other, "Cilla", 1, "Björken")
    done = []
    Looks(house.store, data, lambda more: done.append((follows(other, data), follows(house, data)))).go()
    assert (True, True) in done or done[-1] == (True, False)
    assert (False, True) not in done


def test_what_goes_on_failing_is_tried_less_and_less_and_others_are_not_held_up(house, other, data, monkeypatch):
    write(house, "Anna", 1, "De Linde")
    write(other, "Cilla", 1, "Björken")
    tried = []

    def full(organisation, _sequence, *, whole):
        tried.append(organisation)
        if organisation == house.organisation:
            raise OSError(28, "No space left on device")

    now = [100.0]
    monkeypatch.setattr(worker.time, "monotonic", lambda: now[0])
    looks = Looks(house.store, data, lambda more: None)
    monkeypatch.setattr(looks, "_look_at", full)
    for _ in range(600):
        looks.go()
        now[0] += 0.2
    assert tried.count(other.organisation) == 600 and 5 <= tried.count(house.organisation) <= 12
    monkeypatch.undo()
    looks = Looks(house.store, data, lambda more: None)
    looks.go()
    assert follows(house, data)


def test_what_can_be_rebuilt_takes_no_room_that_what_people_send_needs(house, data, monkeypatch):
    write(house, "Anna", 1, "De Linde")
    monkeypatch.setattr(worker, "ROOM", 1 << 60)
    Looks(house.store, data, lambda more: None).go()
    assert not follows(house, data) and not list(data.rglob("words-*"))
    monkeypatch.undo()
    Looks(house.store, data, lambda more: None).go()
    assert follows(house, data)


def test_what_is_new_is_found_while_the_voices_of_its_own_house_are_built(house, data, monkeypatch):
    monkeypatch.setattr(follow, "BATCH", 3)
    monkeypatch.setattr(worker, "LOOK_EVERY", 0.0)
    write(house, "Anna", 9, "De Linde")
    looks = Looks(house.store, data, lambda more: None)
    looks.go()
    words, voices = projections(house.store, data, house.organisation)
    voices.kept.file.unlink()
    write(house, "Bram", 1, "De Linde")
    found = []

    def on(more):
        building = not follow.usable(house.store, house.organisation, voices)
        found.append((building, current(house.store, house.organisation, words)))
        if building and len(found) == 3:
            write(house, "Anna", 1, "De Linde")

    monkeypatch.setattr(looks, "_on", on)
    looks.go()
    assert found[2:4] == [(True, True), (True, True)] or ((True, False) in found[2:] and (True, True) in found[4:])
    assert follows(house, data)


def test_where_it_never_gets_quiet_erased_words_leave_the_files_within_a_minute(house, data, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(worker.time, "monotonic", lambda: now[0])
    anna = house.phone("Anna")
    text = anna.write("De kwibuspruik viel om.", "De Linde")
    anna.sync(text)
    looks = Looks(house.store, data, lambda more: None)
    looks.go()
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, organises=False)

    assert [name for name in somewhere(data, "kwibuspruik") if name.endswith(".seg")]
    for _ in range(70):
        write(house, "Bram", 1, "De Linde")
        now[0] += 1
        looks.go()
    assert [name for name in somewhere(data, "kwibuspruik") if name.endswith(".seg")] == []


def test_half_of_an_index_that_a_kill_left_goes_when_the_next_worker_begins(house, data):
    Looks(house.store, data, lambda more: None).go()
    words, voices = projections(house.store, data, house.organisation)
    half = words.anew()._name, voices.anew().kept.file
    assert (words.folder / half[0]).is_dir() and half[1].exists()
    Looks(house.store, data, lambda more: None)
    assert not (words.folder / half[0]).exists() and not half[1].exists()
    assert follows(house, data)
    with alone(words.folder, "build"):
        built = words.anew()._name
        Looks(house.store, data, lambda more: None)
        assert (words.folder / built).is_dir(), "somebody is at it"
