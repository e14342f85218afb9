"""Law 9, question by question: a word lands where its writer had it on screen, or with them, nowhere else."""

import pytest
from laws.house import TEXT
from laws.test_stories import shared


def a_point(house, space="De Linde"):
    """Anna's learning point, on her phone and on Bram's."""
    anna, bram = house.phone("Anna"), house.phone("Bram")
    made = anna.write("Eerst zitten.", space, kind="learning_point", leaf="sentence")
    anna.sync(made)
    bram.sync()
    return made["document"], anna, bram


def test_nobody_writes_on_a_page_of_a_team_they_are_not_in(house):
    point, anna, _ = a_point(house)
    cilla = house.phone("Cilla")
    cilla.rows[point] = dict(anna.rows[point])
    outcomes = cilla.sync(cilla.edit(point, "Van Cilla.", leaf="sentence"), cilla.delete(point))
    assert [outcome["code"] for outcome in outcomes] == ["not_allowed", "not_allowed"]
    anna.sync()
    assert anna.says(point, "sentence") == "Eerst zitten."


def test_in_the_space_of_all_only_named_editors_write(house):
    with house.notebook() as notebook:
        house.spaces["Rozenhof"] = notebook.people.shared()
    anna, bram = house.phone("Anna"), house.phone("Bram")
    [refused] = anna.sync(anna.write("Voor allen.", "Rozenhof"))
    with house.notebook() as notebook:
        notebook.people.change_role(anna.person, house.spaces["Rozenhof"], "editor")
    [taken] = anna.sync(anna.write("Voor allen.", "Rozenhof"))
    bram.sync()
    assert (refused["code"], taken["code"], len(bram.rows)) == ("not_allowed", None, 1)


def test_who_left_a_team_edits_nothing_there_any_more_but_may_delete(house):
    document, phone, _, bram = shared(house)
    house.leave("Anna", "De Linde")
    phone.sync()
    here = phone.move(document, "De Linde") | {"from": house.spaces["Nachtzorg"]}
    outcomes = phone.sync(phone.edit(document, "Te laat."), here, phone.delete(document))
    bram.sync()
    assert [outcome["code"] for outcome in outcomes] == ["not_allowed", "not_allowed", None]
    assert document not in bram.rows


def test_a_text_is_shared_only_with_those_its_author_is_among(house):
    anna, cilla = house.phone("Anna"), house.phone("Cilla")
    text = anna.write("Niet voor Björken.")
    anna.sync(text)
    [outcome] = anna.sync(anna.move(text["document"], "Björken"))
    cilla.sync()
    assert outcome["code"] == "not_allowed" and text["document"] not in cilla.rows


def test_a_colleague_does_not_move_the_page_all_of_them_write(house):
    point, _, bram = a_point(house)
    [outcome] = bram.sync(bram.move(point, "Nachtzorg"))
    assert outcome["code"] == "not_allowed"


def test_an_answer_is_where_its_text_is_and_is_not_shared_alone(house):
    document, phone, _, bram = shared(house)
    question = bram.write("Wat zag je?", "De Linde", kind="response", target=document, leaf="text")
    phone.sync(phone.move(document, "Anna"))
    bram.sync(question)
    [outcome] = bram.sync(bram.move(question["document"], "Nachtzorg"))
    assert outcome["code"] == "not_allowed"
    assert bram.rows[question["document"]]["space"] == house.spaces["Bram"]


def test_an_edit_of_a_text_taken_home_meanwhile_goes_home_with_it(house):
    document, phone, tablet, bram = shared(house)
    phone.sync(phone.move(document, "Anna"))
    [outcome] = tablet.sync(tablet.edit(document, "Ze pakte mijn hand. Nog eens."))
    bram.sync()
    assert outcome["status"] == "merged" and document not in bram.rows
    assert tablet.says(document) == "Ze pakte mijn hand. Nog eens."


def test_an_edit_of_a_page_taken_home_meanwhile_is_refused(house):
    point, anna, _ = a_point(house)
    tablet = house.phone("Anna")
    tablet.sync()
    anna.sync(anna.move(point, "Anna"))
    offline = tablet.edit(point, "Eerst zitten. Dan vragen.", leaf="sentence")
    moving = tablet.move(point, "Nachtzorg")
    assert [outcome["code"] for outcome in tablet.sync(offline, moving)] == ["moved", "moved"]
    assert tablet.says(point, "sentence") == "Eerst zitten."


def test_sharing_from_a_place_where_the_text_is_not_shares_nothing(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Stil.")
    anna.sync(text)
    wrong = anna.move(text["document"], "De Linde") | {"from": house.spaces["Nachtzorg"]}
    [outcome] = anna.sync(wrong)
    bram.sync()
    assert outcome["code"] == "look_again" and text["document"] not in bram.rows


def test_a_deleted_text_is_not_shared_by_typing_on_in_it(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Stil.")
    anna.sync(text)
    gone = anna.delete(text["document"])
    again = anna.move(text["document"], "De Linde", base=gone["id"]) | {
        "fields": {TEXT: {"was": "Stil.", "now": "Stil. Toch."}}
    }
    [_, outcome] = anna.sync(gone, again)
    bram.sync()
    assert outcome["code"] == "look_again" and text["document"] not in bram.rows
    assert anna.says(text["document"]) == "Stil. Toch."


def test_a_response_answers_something_and_a_reflection_nothing(house):
    document, _, _, bram = shared(house)
    loose = bram.write("Wat zag je?", "De Linde", kind="response", leaf="text")
    aimed = bram.write("Ze lachte.", "De Linde", target=document)
    assert [outcome["code"] for outcome in bram.sync(loose, aimed)] == ["invalid_document"] * 2


def test_deleting_what_never_was_makes_nothing(house):
    anna = house.phone("Anna")
    assert anna.sync(anna.write("Weg.") | {"deleted": True})[0]["code"] == "invalid_document"
    assert anna.rows == {}


def test_a_text_never_becomes_another_kind(house):
    anna = house.phone("Anna")
    text = anna.write("Van mij.")
    anna.sync(text)
    other = anna.edit(text["document"], "Van ons.", leaf="sentence", was=None) | {"kind": "learning_point"}
    assert anna.sync(other)[0]["code"] == "invalid_document"


def test_deleting_twice_is_once(house):
    document, phone, tablet, _ = shared(house)
    gone, again = phone.delete(document), tablet.delete(document)
    [first], [second] = phone.sync(gone), tablet.sync(again)
    assert second["status"] == "accepted" and second["revision"] == first["revision"]


@pytest.mark.parametrize("leaving", ["move", "delete"])
def test_answers_never_stay_behind_in_a_team(house, leaving):
    document, phone, _, bram = shared(house)
    question = bram.write("Wat zag je?", "De Linde", kind="response", target=document, leaf="text")
    bram.sync(question)
    phone.sync()
    phone.sync(phone.move(document, "Nachtzorg") if leaving == "move" else phone.delete(document))
    bram.sync()
    phone.sync()
    assert bram.rows[question["document"]]["space"] == house.spaces["Bram"]
    assert question["document"] not in phone.rows


def answer_to(bram, document, space="De Linde"):
    return bram.write("Wat zag je?", space, kind="response", target=document, leaf="text")


def test_an_answer_to_a_deleted_text_stays_with_its_writer(house):
    document, phone, _, bram = shared(house)
    phone.sync(phone.delete(document))
    question = answer_to(bram, document)
    bram.sync(question)
    assert bram.rows[question["document"]]["space"] == house.spaces["Bram"]


def test_an_answer_goes_to_no_other_space_than_its_text(house):
    document, _, _, bram = shared(house)
    question = answer_to(bram, document, "Nachtzorg")
    bram.sync(question)
    assert bram.rows[question["document"]]["space"] == house.spaces["Bram"]


def test_an_answer_to_what_its_writer_may_not_read_stays_with_them(house):
    document, _, _, _ = shared(house)
    house.hire("Dewi", "De Linde")
    dewi = house.phone("Dewi")
    guess = answer_to(dewi, document)
    dewi.sync(guess)
    assert dewi.rows[guess["document"]]["space"] == house.spaces["Dewi"]


def test_an_answer_keeps_answering_what_it_was_written_to(house):
    document, phone, _, bram = shared(house)
    other = phone.write("Iets anders.", "De Linde")
    phone.sync(other)
    question = answer_to(bram, document)
    bram.sync(question)
    bram.sync(bram.edit(question["document"], "Wat hoorde je?", leaf="text") | {"target": other["document"]})
    assert bram.rows[question["document"]]["target"] == document


def test_colleagues_words_are_remembered_however_much_the_author_adds(house):
    point, anna, bram = a_point(house)
    bram.sync(bram.edit(point, "Eerst zitten, dan praten.", leaf="sentence"))
    anna.sync()
    anna.sync(anna.edit(point, "Eerst zitten, dan praten. Rustig.", leaf="sentence"))
    assert anna.sync(anna.move(point, "Anna"))[0]["code"] == "others_wrote"


def test_a_page_a_colleague_only_deleted_has_no_words_of_theirs(house):
    point, anna, bram = a_point(house)
    edit = anna.edit(point, "Eerst zitten. Dan vragen.", leaf="sentence")
    bram.sync(bram.delete(point))
    anna.sync(edit)
    assert anna.sync(anna.move(point, "Anna"))[0]["status"] == "accepted"


def test_that_words_met_is_said_until_somebody_has_written_on(house):
    phone, tablet = house.phone("Anna"), house.phone("Anna")
    text = phone.write("Hij was boos.")
    phone.sync(text)
    tablet.sync()
    phone.sync(phone.edit(text["document"], "Hij was verdrietig."))
    tablet.sync(tablet.edit(text["document"], "Hij was moe."))
    tablet.sync(tablet.move(text["document"], "De Linde"))
    assert tablet.rows[text["document"]]["merged"]
    tablet.sync(tablet.edit(text["document"], "Hij was verdrietig en moe."))
    assert not tablet.rows[text["document"]]["merged"]


def test_12b_a_revision_is_not_named_after_words_or_a_place_its_writer_did_not_see(house):
    anna = house.phone("Anna")
    text = anna.write("Eén.")
    anna.sync(text)
    guessed = anna.edit(text["document"], "Nul. Eén.", was="Een.")
    elsewhere = anna.edit(
        text["document"], "Eén. Twee.", was="Eén.", base=guessed["id"], space=house.spaces["De Linde"]
    )
    for each in (guessed, elsewhere):
        [outcome] = anna.sync(each | {"base": anna.rows[text["document"]]["revision"]})
        assert outcome["status"] == "merged" and outcome["revision"] != each["id"]
