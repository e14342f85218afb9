"""Law 1: every accepted text is in the history, and every word nobody took out in the current revision."""

import pytest
from laws.house import TEXT, mutation
from laws.phone.words import PROSE, SHARED

from journal.sync.erase import blank, erase, history


def test_what_was_accepted_is_in_the_history(house):
    anna = house.phone("Anna")
    first = anna.write("Ze zong.")
    anna.sync(first)
    anna.sync(anna.edit(first["document"], "Ze zong zacht."))
    with house.notebook() as notebook:
        texts = [r.fields[TEXT] for r in history(notebook, house.writer(notebook, "Anna"), first["document"])]
    assert texts == ["Ze zong zacht.", "Ze zong."]


def test_two_phones_editing_offline_keep_both_sentences(house):
    phone, tablet = house.phone("Anna"), house.phone("Anna")
    text = phone.write("Ze at weinig.")
    phone.sync(text)
    tablet.sync()
    on_phone = phone.edit(text["document"], "Ze at weinig. Later lachte ze.")
    on_tablet = tablet.edit(text["document"], "Het was stil. Ze at weinig.")
    phone.sync(on_phone)
    [outcome] = tablet.sync(on_tablet)
    phone.sync()
    assert outcome["status"] == "merged"
    assert phone.says(text["document"]) == tablet.says(text["document"])
    assert phone.says(text["document"]) == "Het was stil. Ze at weinig. Later lachte ze."


def test_two_phones_tagging_offline_keep_both_tags(house):
    phone, tablet = house.phone("Anna"), house.phone("Anna")
    text = phone.write("Rustig.")
    phone.sync(text)
    tablet.sync()
    phone.sync(phone.edit(text["document"], ["calm"], leaf="values"))
    tablet.sync(tablet.edit(text["document"], ["trust"], leaf="values"))
    assert tablet.says(text["document"], "values") == ["calm", "trust"]


@pytest.mark.parametrize("kind", SHARED)
def test_colleagues_write_together_whatever_a_team_writes(house, kind):
    anna, bram, leaf = house.phone("Anna"), house.phone("Bram"), PROSE[kind]
    text = anna.write("Eerst zitten.", "De Linde", kind=kind, leaf=leaf)
    anna.sync(text)
    bram.sync()
    bram.sync(bram.edit(text["document"], "Eerst zitten. Dan vragen.", leaf=leaf))
    anna.sync(anna.edit(text["document"], "Eerst rustig zitten.", leaf=leaf))
    bram.sync()
    assert bram.says(text["document"], leaf) == "Eerst rustig zitten. Dan vragen."


def test_whose_words_met_see_that_they_did(house):
    phone, tablet = house.phone("Anna"), house.phone("Anna")
    text = phone.write("Hij was boos.")
    phone.sync(text)
    tablet.sync()
    phone.sync(phone.edit(text["document"], "Hij was verdrietig."))
    tablet.sync(tablet.edit(text["document"], "Hij was moe."))
    assert tablet.says(text["document"]) == "Hij was verdrietig. Hij was moe."
    assert tablet.rows[text["document"]]["merged"]


def test_an_erased_text_is_nowhere_and_its_id_refused_for_ever(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Haar naam stond erin.", "De Linde")
    anna.sync(text)
    bram.sync()
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    bram.sync()
    assert text["document"] not in bram.rows
    assert bram.told[-1]["changes"] == [
        {"log": house.spaces["De Linde"], "document": text["document"], "gone": True, "erased": True}
    ]
    [again] = anna.sync(mutation(**{**text, "id": house.people["Bram"].id}))
    assert again["code"] == "erased"


def test_choices_beside_a_reflection_are_erased_with_it(house):
    anna = house.phone("Anna")
    text = anna.write("Zwaar.")
    beside = anna.write(["tired"], kind="choices", target=text["document"], leaf="felt")
    anna.sync(text, beside)
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    anna.sync()
    assert anna.rows == {}


def test_a_name_blanked_in_an_earlier_version_is_gone_and_the_text_stays(house):
    anna = house.phone("Anna")
    text = anna.write("Ingrid wilde niet.")
    anna.sync(text)
    anna.sync(anna.edit(text["document"], "Mevrouw wilde niet."))
    with house.notebook() as notebook:
        writer = house.writer(notebook, "Anna")
        blank(notebook, writer, text["document"], text["id"])
        newest, oldest = history(notebook, writer, text["document"])
    assert (newest.fields[TEXT], oldest.fields, oldest.blanked) == ("Mevrouw wilde niet.", {}, True)


def test_a_text_that_meets_itself_again_and_again_stays_one_that_a_phone_can_hold(house):
    phone = house.phone("Anna")
    text = phone.write("Begin. ")
    phone.sync(text)
    said = [phone.edit(text["document"], f"{letter} " * 300_000, was="", base=None) for letter in "abcdef"]
    told = [outcome for each in said for outcome in phone.sync(each)]
    assert [outcome["code"] for outcome in told][-1] == "too_large"
    assert sum(map(len, phone.rows[text["document"]]["fields"].values())) <= 1_000_000
    assert phone.sync(phone.edit(text["document"], "Kort."))[0]["status"] == "accepted"
