"""A text comes to the table of a meeting by its writer, and asking for it is heard by nobody else."""

import pytest
from laws.house import Phone, mutation

from journal.documents.errors import NotAllowed, NotFound
from journal.people.identity import new_id
from journal.sync.asking import ask_to_bring
from journal.sync.erase import deleted_texts

TEAM = "De Linde"


@pytest.fixture
def room(house):
    """Anna's shared text and a planned meeting, on her phone, on her team leader's and on Bram's."""
    house.hire("Rosa")
    house.join("Rosa", TEAM, "supervisor")
    anna, bram, rosa = house.phone("Anna"), house.phone("Bram"), house.phone("Rosa")
    text = anna.write("Ze pakte mijn hand.", TEAM)
    meeting = bram.write("planned", TEAM, kind="meeting", leaf="state")
    anna.sync(text)
    bram.sync(meeting)
    rosa.sync()
    anna.sync()
    return text["document"], meeting["document"], anna, bram, rosa


def bring(phone: Phone, text: str, meeting: str, space: str = TEAM):
    return phone.write(meeting, space, kind="brought", target=text, leaf="meeting")


def ask(house, name: str, text: str, meeting: str) -> None:
    with house.notebook() as notebook:
        ask_to_bring(notebook, house.writer(notebook, name), text, meeting)


def of_kind(phone: Phone, kind: str):
    return [row for row in phone.rows.values() if row["kind"] == kind]


def test_what_its_writer_brings_is_on_everybodys_table(room):
    text, meeting, anna, bram, rosa = room
    [outcome] = anna.sync(bring(anna, text, meeting))
    assert outcome["status"] == "accepted"
    for phone in (bram, rosa):
        phone.sync()
        assert [(row["target"], row["fields"]) for row in of_kind(phone, "brought")] == [(text, {"meeting": meeting})]


@pytest.mark.parametrize("who", ["Bram", "Rosa"])
def test_nobody_else_puts_it_there_not_even_the_team_leader(house, room, who):
    text, meeting, anna, bram, rosa = room
    hand = {"Bram": bram, "Rosa": rosa}[who]
    forged = bring(hand, text, meeting)
    hand.sync(forged)
    hand.sync(hand.move(forged["document"], TEAM))
    for phone in (anna, bram, rosa):
        phone.sync()
        assert not [row for row in of_kind(phone, "brought") if row["space"] == house.spaces[TEAM]]


def test_nobody_else_takes_it_off_or_moves_it_to_another_meeting(room):
    text, meeting, anna, bram, rosa = room
    there = bring(anna, text, meeting)
    anna.sync(there)
    for phone in (bram, rosa):
        phone.sync()
        edit = phone.edit(there["document"], new_id(), leaf="meeting")
        assert [one["code"] for one in phone.sync(edit, phone.delete(there["document"]))] == ["not_allowed"] * 2


def test_what_is_only_mine_comes_to_no_table(house, room):
    _, meeting, anna, bram, _ = room
    mine = anna.write("Van mij.")
    anna.sync(mine, bring(anna, mine["document"], meeting))
    bram.sync()
    assert not of_kind(bram, "brought") and {row["space"] for row in of_kind(anna, "brought")} == {house.spaces["Anna"]}


def test_taken_back_its_words_are_gone_and_the_place_on_the_table_is_left(room):
    text, meeting, anna, bram, _ = room
    anna.sync(bring(anna, text, meeting))
    anna.sync(anna.move(text, "Anna"))
    bram.sync()
    assert text not in bram.rows and [row["target"] for row in of_kind(bram, "brought")] == [text]


def test_who_joins_later_sees_no_place_for_what_was_brought_before(house, room):
    text, meeting, anna, _, _ = room
    anna.sync(bring(anna, text, meeting))
    house.hire("Dewi", TEAM)
    dewi = house.phone("Dewi")
    dewi.sync()
    assert not of_kind(dewi, "brought") and meeting in dewi.rows


def test_being_asked_reaches_its_writer_and_nobody_else(house, room):
    text, meeting, anna, bram, rosa = room
    before = {phone.name: set(phone.rows) for phone in (bram, rosa)}
    ask(house, "Bram", text, meeting)
    for phone in (anna, bram, rosa):
        phone.sync()
    [question] = of_kind(anna, "asked")
    assert question["space"] == house.spaces["Anna"]
    assert question["fields"] == {"text": text, "meeting": meeting, "by": bram.person}
    assert {phone.name: set(phone.rows) for phone in (bram, rosa)} == before
    assert bram.call([])["changes"] == rosa.call([])["changes"] == []


def test_a_no_is_told_to_nobody_and_the_same_question_does_not_come_back(house, room):
    text, meeting, anna, bram, rosa = room
    ask(house, "Bram", text, meeting)
    anna.sync()
    [question] = of_kind(anna, "asked")
    anna.sync(anna.delete(question["document"]))
    ask(house, "Bram", text, meeting)
    anna.sync()
    assert not of_kind(anna, "asked")
    assert bram.call([])["changes"] == rosa.call([])["changes"] == []


def test_asking_tells_no_more_than_reading_does(house, room):
    text, meeting, anna, bram, _ = room
    hidden = anna.write("Van mij.")
    anna.sync(hidden)
    for document, other in ((hidden["document"], meeting), (new_id(), meeting), (text, new_id()), (text, text)):
        with pytest.raises(NotFound):
            ask(house, "Bram", document, other)
    with pytest.raises(NotFound):
        ask(house, "Cilla", text, meeting)
    with pytest.raises(NotAllowed):
        ask(house, "Anna", text, meeting)
    bram.sync()
    assert not of_kind(bram, "asked")


def test_a_question_is_written_at_its_readers_own_place_and_at_no_colleagues(house, room):
    text, meeting, anna, bram, _ = room
    fields = {name: {"was": None, "now": value} for name, value in (("text", text), ("meeting", meeting))}
    for space in (TEAM, "Anna"):
        forged = mutation(document=new_id(), kind="asked", space=house.spaces[space], fields=fields)
        assert [one["code"] for one in bram.sync(forged)] == ["not_allowed"]
    anna.sync()
    assert not of_kind(anna, "asked")


def test_what_was_taken_off_the_table_or_declined_is_no_deleted_text(house, room):
    text, meeting, anna, _, _ = room
    there = bring(anna, text, meeting)
    anna.sync(there)
    ask(house, "Bram", text, meeting)
    anna.sync()
    [question] = of_kind(anna, "asked")
    anna.sync(*(anna.delete(one) for one in (there["document"], question["document"], text)))
    with house.notebook() as notebook:
        assert [one.id for one in deleted_texts(notebook, house.writer(notebook, "Anna"))] == [text]
