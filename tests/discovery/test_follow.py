"""The log followed: nothing missed, nothing taken for new that ended, whoever is killed when."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from journal.discovery.following.follow import Changed, Cursor, catch_up, current, rebuild
from journal.people.identity import new_id


@dataclass
class Ledger:
    """A projection that a test can read: the words of each text that is somewhere."""

    folder: Path
    version: int = 1
    at: Cursor | None = None
    words: dict[str, Changed] = field(default_factory=dict)
    breaks: bool = False

    def cursor(self):
        return self.at

    def take(self, changed, cursor):
        for each in changed:
            self.words.pop(each.document.id, None)
            if not each.gone:
                self.words[each.document.id] = each
        if self.breaks:
            raise ZeroDivisionError
        self.at = cursor

    def anew(self):
        return Ledger(self.folder, self.version)

    def give_up(self, fresh):
        self.given_up = fresh

    def give_way(self, fresh):
        self.words, self.at = fresh.words, fresh.at


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path / "ledger")


def follow(house, ledger):
    catch_up(house.store, house.organisation, ledger)
    assert current(house.store, house.organisation, ledger)
    return {each.document.fields.get("answers/one_minute.text") for each in ledger.words.values()}


def test_what_is_written_moved_and_deleted_is_followed(house, ledger):
    anna = house.phone("Anna")
    one, two = anna.write("Ze lachte."), anna.write("Ze sliep.")
    anna.sync(one, two)
    assert follow(house, ledger) == {"Ze lachte.", "Ze sliep."}
    anna.sync(anna.move(one["document"], "De Linde"))
    anna.sync(anna.delete(two["document"]))
    assert follow(house, ledger) == {"Ze lachte."}
    [shared] = ledger.words.values()
    assert shared.document.space == house.spaces["De Linde"] and shared.arrived


def test_a_choice_made_later_brings_its_text_again(house, ledger):
    anna = house.phone("Anna")
    text = anna.write("Ze lachte.")
    anna.sync(text)
    follow(house, ledger)
    assert ledger.words[text["document"]].chosen is None
    anna.sync(anna.write(True, kind="choices", target=text["document"], leaf="count"))
    follow(house, ledger)
    assert ledger.words[text["document"]].chosen.fields == {"count": True}
    assert set(ledger.words) == {text["document"]}


def test_more_than_a_batch_is_taken_whole(house, ledger, monkeypatch):
    monkeypatch.setattr("journal.discovery.following.follow.BATCH", 3)
    anna = house.phone("Anna")
    anna.sync(*(anna.write(f"Dag {number}", "De Linde") for number in range(10)))
    assert follow(house, ledger) == {f"Dag {number}" for number in range(10)}


def test_another_history_and_another_form_are_built_anew(house, ledger):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze lachte."))
    follow(house, ledger)
    ledger.words[new_id()] = next(iter(ledger.words.values()))
    house.store.renew_epoch()
    follow(house, ledger)
    assert len(ledger.words) == 1
    ledger.words.clear()
    ledger.version = 2
    assert follow(house, ledger) == {"Ze lachte."}


def test_a_cursor_so_old_that_ends_may_be_forgotten_is_none(house, ledger, monkeypatch):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze lachte."))
    follow(house, ledger)
    ledger.words.clear()
    monkeypatch.setattr("journal.people.clock.today", lambda: "2099-01-01")
    assert follow(house, ledger) == {"Ze lachte."}


def test_what_broke_off_is_taken_again(house, ledger):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze lachte."))
    follow(house, ledger)
    anna.sync(anna.write("Ze sliep."))
    ledger.breaks = True
    with suppress(ZeroDivisionError):
        catch_up(house.store, house.organisation, ledger)
    ledger.breaks = False
    assert follow(house, ledger) == {"Ze lachte.", "Ze sliep."}


def test_what_is_built_anew_answers_only_when_it_is_whole(house, ledger):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze lachte."))
    follow(house, ledger)
    during = []
    rebuild(house.store, house.organisation, ledger, lambda more: during.append(len(ledger.words)))
    assert during and set(during) == {1} and follow(house, ledger) == {"Ze lachte."}
