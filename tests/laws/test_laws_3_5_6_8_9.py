"""Laws 3, 5, 6, 8 and 9 on the server; law 2 drives real phones, law 7 kills real processes."""

import json
import threading

import pytest
from laws.house import TEXT, mutation

from journal.documents.errors import OtherPerson
from journal.people.identity import new_id
from journal.sync.call import Who, answer
from journal.sync.protocol import read_call


def test_law_3_a_mutation_twice_at_any_time_equals_once(house):
    anna = house.phone("Anna")
    text = anna.write("Eén keer.")
    edit = mutation(
        document=text["document"], space=text["space"], base=text["id"],
        fields={TEXT: {"was": "Eén keer.", "now": "Eén keer. Echt."}},
    )  # fmt: skip
    first, second = anna.sync(text), anna.sync(edit)
    assert anna.sync(text) == first and anna.sync(edit, text) == [*second, *first]
    assert anna.says(text["document"]) == "Eén keer. Echt."
    assert anna.rows[text["document"]]["number"] == 2


def test_law_3_an_editor_never_conflicts_with_itself(house):
    anna = house.phone("Anna")
    saves, said, base = [], None, None
    document = new_id()
    for words in ("Ze", "Ze zong", "Ze zong zacht.", "Ze zong. Zacht."):
        fields = {TEXT: {"was": said, "now": words}}
        save = mutation(document=document, space=house.spaces["Anna"], base=base, fields=fields)
        saves.append(save)
        said, base = words, save["id"]
    assert [outcome["status"] for outcome in anna.sync(*saves)] == ["accepted"] * 4
    assert anna.says(document) == "Ze zong. Zacht."


def test_law_5_paging_while_others_write_ends_with_the_newest_of_everything(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    texts = [anna.write(f"Dag {number}.", "De Linde") for number in range(40)]
    anna.sync(*texts)

    def keep_writing():
        for text in texts:
            anna.sync(anna.edit(text["document"], anna.says(text["document"]) + " Meer."))

    writing = threading.Thread(target=keep_writing)
    writing.start()
    while writing.is_alive():
        bram.take(bram.call([], 3))
    writing.join()
    bram.sync(limit=3)
    assert {name: row["fields"] for name, row in bram.rows.items()} == {
        name: row["fields"] for name, row in anna.rows.items()
    }


def test_law_5_a_page_never_brings_an_older_state_than_the_phone_has(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    texts = [anna.write(f"Dag {number}.", "De Linde") for number in range(12)]
    anna.sync(*texts)
    numbers: dict[str, int] = {}
    for text in texts:
        told = bram.call([], 2)
        for change in told["changes"]:
            assert change["number"] >= numbers.get(change["document"], 0)
            numbers[change["document"]] = change["number"]
        bram.take(told)
        anna.sync(anna.edit(text["document"], anna.says(text["document"]) + " Meer."))


def test_law_6_what_is_taken_back_is_gone_at_next_contact_and_in_no_later_answer(house):
    anna, bram, late = house.phone("Anna"), house.phone("Bram"), house.phone("Bram")
    text = anna.write("Even niet.", "De Linde")
    anna.sync(text)
    bram.sync()
    anna.sync(anna.move(text["document"], "Anna"))
    told = bram.call([])
    assert told["changes"] == [
        {"log": house.spaces["De Linde"], "document": text["document"], "gone": True, "erased": False}
    ]
    late.sync()
    assert late.rows == {} and "Even niet" not in json.dumps(late.told)


def test_law_6_a_left_team_is_in_no_answer(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    anna.sync(anna.write("Voor ons.", "De Linde"))
    bram.sync()
    house.leave("Bram", "De Linde")
    bram.sync()
    assert bram.rows == {}
    assert house.spaces["De Linde"] not in {space["id"] for space in bram.told[-1]["spaces"]}


def test_law_8_what_an_older_client_does_not_know_it_leaves_alone(house):
    new, old = house.phone("Anna"), house.phone("Anna")
    text = new.write("Gewoon.")
    new.sync(text)
    new.sync(new.edit(text["document"], "Diep.", leaf="answers/spiral.essence"))
    old.sync()
    old.sync(old.edit(text["document"], "Gewoon. Meer.", leaf=TEXT))
    assert old.rows[text["document"]]["fields"] == {TEXT: "Gewoon. Meer.", "answers/spiral.essence": "Diep."}


def test_law_8_extra_words_in_a_call_of_a_newer_client_do_no_harm(house):
    anna = house.phone("Anna")
    text = anna.write("Morgen.") | {"mood": "new idea"}
    assert anna.call([text], future={"a": 1})["outcomes"][0]["status"] == "accepted"


def test_law_9_no_word_reaches_a_space_its_writer_is_not_in(house):
    cilla = house.phone("Cilla")
    [outcome] = cilla.sync(cilla.write("Hej.", "De Linde"))
    assert outcome["code"] == "not_allowed"


def test_law_9_nobody_moves_another_persons_text(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Van mij.", "De Linde")
    anna.sync(text)
    bram.sync()
    [outcome] = bram.sync(bram.move(text["document"], "Nachtzorg"))
    assert outcome["code"] == "not_allowed"


def test_17_the_ward_phone_never_sends_brams_outbox_under_cillas_session(house):
    bram = house.phone("Bram")
    who = Who(house.organisation, house.people["Cilla"].id, "ward phone", house.day)
    body = {"person": bram.person, "device": "ward", "cursors": {}, "mutations": [bram.write("Van Bram.")]}
    with pytest.raises(OtherPerson):
        answer(house.store, who, read_call(body))
    bram.sync()
    assert bram.rows == {}


def test_11_with_an_old_epoch_mutations_stay_unread(house):
    anna = house.phone("Anna")
    anna.sync()
    house.store.renew_epoch()
    told = anna.call([anna.write("Wacht even.")])
    assert told["outcomes"] == [] and set(told["reset"]) == set(anna.cursors)


def test_a_forged_or_foreign_cursor_is_none(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    anna.sync(anna.write("Voor ons.", "De Linde"))
    bram.sync()
    team = house.spaces["De Linde"]
    for bad in ("", "1.2.3", "x" * 250, bram.cursors[team][:-1] + "A", house.phone("Cilla").cursors.get(team, "y")):
        anna.cursors = {team: bad}
        assert team in anna.call([])["reset"]
    anna.cursors = dict(bram.cursors)
    assert team in anna.call([])["reset"]


def test_a_cursor_ahead_of_the_counter_renews_the_epoch(house, tmp_path):
    anna = house.phone("Anna")
    anna.sync(anna.write("Straks verloren."))
    before = house.store.epoch
    with house.notebook() as notebook:
        notebook._run("UPDATE counter SET sequence = 0")
    told = anna.call([])
    assert told["epoch"] != before and house.spaces["Anna"] in told["reset"]


def test_a_cursor_older_than_the_gone_rows_is_none(house):
    anna = house.phone("Anna")
    anna.sync()
    house.day = "2028-11-21"
    assert house.spaces["Anna"] in anna.call([])["reset"]
