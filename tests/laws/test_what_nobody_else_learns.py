"""What a curious colleague or team leader cannot find out, and cannot break."""

import time

import pytest
from laws.house import TEXT, mutation

from journal.documents.errors import NotFound
from journal.people.identity import new_id
from journal.sync.erase import erase, history
from journal.sync.readers import readers


def question_to(phone, document, space="De Linde"):
    return phone.write("Wat zag je?", space, kind="response", target=document, leaf="text")


def reads(house, name, document):
    with house.notebook() as notebook:
        found = readers(notebook, house.writer(notebook, name), document, 5)
    return [person.name for person in found.people], found.count


def test_a_chain_of_answers_never_keeps_a_writer_from_taking_back(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Van mij.", "De Linde")
    anna.sync(text)
    bram.sync()
    last, chain = text["document"], []
    for _ in range(1_200):
        chain.append(question_to(bram, last))
        last = chain[-1]["document"]
    for start in range(0, len(chain), 400):
        bram.sync(*chain[start : start + 400])
    [outcome] = anna.sync(anna.move(text["document"], "Anna"))
    assert outcome["status"] == "accepted"
    bram.sync()
    assert {row["space"] for row in bram.rows.values()} == {house.spaces["Bram"]}


def test_a_long_run_of_spaces_holds_nobody_up(house):
    anna = house.phone("Anna")
    text = anna.write("Eén." + " " * 40_000 + "Einde")
    anna.sync(text)
    started = time.monotonic()
    anna.sync(anna.edit(text["document"], "Twee." + " " * 40_000 + "slot", was="Nul." + " " * 40_000 + "iets"))
    assert time.monotonic() - started < 2


def test_what_came_and_went_between_two_calls_is_not_told(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Toch niet.", "De Linde")
    bram.sync()
    anna.sync(text)
    anna.sync(anna.move(text["document"], "Anna"))
    assert bram.call([])["changes"] == []


def test_a_text_shared_taken_home_shared_and_taken_home_again_is_gone_from_the_phone_that_held_it(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Misschien.", "De Linde")
    anna.sync(text)
    bram.sync()
    for space in ("Anna", "De Linde", "Anna"):
        anna.sync(anna.move(text["document"], space))
    bram.sync()
    assert text["document"] not in bram.rows


@pytest.mark.parametrize("fate", ["private", "taken home", "erased", "another kind"])
def test_every_id_of_somebody_elses_text_answers_alike(house, fate):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Van mij.", "De Linde" if fate == "taken home" else "Anna")
    anna.sync(text)
    if fate == "taken home":
        anna.sync(anna.move(text["document"], "Anna"))
    if fate == "erased":
        with house.notebook() as notebook:
            erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    kind = "learning_point" if fate == "another kind" else "reflection"
    leaf = "sentence" if fate == "another kind" else TEXT
    guess = mutation(
        document=text["document"], kind=kind, base=text["id"], space=house.spaces["Bram"],
        fields={leaf: {"was": "", "now": "raden"}},
    )  # fmt: skip
    assert [outcome["code"] for outcome in bram.sync(guess)] == ["not_allowed"]


def test_erasing_a_text_leaves_what_others_keep_beside_it(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Van mij.")
    anna.sync(text)
    beside = bram.write(["tired"], kind="choices", target=text["document"], leaf="felt")
    bram.sync(beside)
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    bram.sync()
    assert bram.says(beside["document"], "felt") == ["tired"]


def test_a_deleted_text_that_comes_back_is_no_newer_to_a_newcomer(house):
    anna, tablet = house.phone("Anna"), house.phone("Anna")
    text = anna.write("Van vroeger.", "De Linde")
    anna.sync(text)
    tablet.sync()
    house.hire("Dewi", "De Linde")
    edit = tablet.edit(text["document"], "Van vroeger. Nog iets.")
    anna.sync(anna.delete(text["document"]))
    tablet.sync(edit)
    dewi = house.phone("Dewi")
    dewi.sync()
    assert dewi.rows == {}


def test_when_a_colleague_wrote_is_in_no_answer(house):
    anna = house.phone("Anna")
    text = anna.write("Nacht.", "De Linde")
    anna.sync(text)
    with house.notebook() as notebook:
        [mine] = history(notebook, house.writer(notebook, "Anna"), text["document"])
        [theirs] = history(notebook, house.writer(notebook, "Bram"), text["document"])
    assert mine.written_at == text["written_at"] and theirs.written_at == ""


def test_nobody_who_leads_a_team_is_told_who_read_not_even_afterwards(house):
    house.hire("Rosa")
    house.join("Rosa", "De Linde", "supervisor")
    rosa, bram = house.phone("Rosa"), house.phone("Bram")
    text = rosa.write("Voor jullie.", "De Linde")
    rosa.sync(text)
    bram.sync()
    bram.call([], seen=[text["document"]])
    assert reads(house, "Rosa", text["document"]) == ([], None)
    with house.notebook() as notebook:
        notebook.people.change_role(house.people["Rosa"].id, house.spaces["De Linde"], "member")
    assert reads(house, "Rosa", text["document"]) == ([], None)


def test_of_a_text_taken_home_nobody_is_told_who_had_read_it(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Even.", "De Linde")
    anna.sync(text)
    bram.sync()
    bram.call([], seen=[text["document"]])
    assert reads(house, "Anna", text["document"]) == (["Bram"], None)
    anna.sync(anna.move(text["document"], "Anna"))
    assert reads(house, "Anna", text["document"]) == ([], None)
    with house.notebook() as notebook, pytest.raises(NotFound):
        readers(notebook, house.writer(notebook, "Bram"), text["document"], 5)


def test_a_page_of_long_texts_stays_small_enough_for_a_cheap_phone(house):
    anna = house.phone("Anna")
    for _ in range(6):
        anna.sync(*[anna.write("Lang. " * 150_000) for _ in range(2)])
    fresh = house.phone("Anna")
    told = fresh.call([])
    assert told["more"] and sum(len(str(change)) for change in told["changes"]) < 5_000_000
    fresh.sync()
    assert len(fresh.rows) == 12


@pytest.mark.parametrize("value", [0, 1, 1.0, "yes"])
def test_a_consent_is_yes_or_no_and_nothing_that_resembles_it(house, value):
    anna = house.phone("Anna")
    text = anna.write("Zwaar.")
    choice = anna.write(value, kind="choices", target=text["document"], leaf="research")
    assert [outcome["code"] for outcome in anna.sync(text, choice)] == [None, "invalid_document"]


@pytest.mark.parametrize("value", ["20260304", "2026-W10-3", "2026-3-4", "2026-02-30"])
def test_a_day_is_written_one_way(house, value):
    anna = house.phone("Anna")
    text = mutation(document=new_id(), space=house.spaces["Anna"], fields={"happened_on": {"was": None, "now": value}})
    assert anna.sync(text)[0]["code"] == "invalid_document"
