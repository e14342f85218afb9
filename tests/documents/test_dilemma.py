"""A dilemma is its presenter's: the others answer with questions, and all of it goes home when it is taken back."""

from hypothesis import given
from hypothesis import strategies as st
from laws.house import House

from journal.kinds import EVER, KINDS, OWN

DILEMMA = KINDS["dilemma"]
TOLD = "Een naaste zegt elke dag hoe ik het wassen moet doen."


def told(house: House, space: str = "De Linde"):
    """Anna's dilemma on her phone and her tablet, and what Bram has of it."""
    anna, tablet, bram = house.phone("Anna"), house.phone("Anna"), house.phone("Bram")
    dilemma = anna.write(TOLD, space, kind="dilemma", leaf="problem")
    anna.sync(dilemma)
    tablet.sync()
    bram.sync()
    return dilemma["document"], anna, tablet, bram


def asked(phone, document: str, text: str):
    question = phone.write(text, "De Linde", kind="response", target=document, leaf="text")
    phone.sync(question)
    return question["document"]


def test_until_it_is_shared_nobody_else_has_a_word_of_it(house):
    document, anna, _tablet, bram = told(house, "Anna")
    assert document not in bram.rows
    anna.sync(anna.move(document, "De Linde"))
    bram.sync()
    assert bram.says(document, "problem") == TOLD


def test_only_its_presenter_writes_in_it(house):
    document, anna, _tablet, bram = told(house)
    (outcome,) = bram.sync(bram.edit(document, "Ik zou het zo doen.", leaf="insight", was=None))
    assert outcome["code"] == "not_allowed"
    anna.sync()
    assert anna.says(document, "insight") is None


def test_questions_asked_at_the_same_time_are_all_there(house):
    document, anna, _tablet, bram = told(house)
    house.hire("Dewi", "De Linde")
    anna.sync(anna.move(document, "Anna"))
    anna.sync(anna.move(document, "De Linde"))  # shared again, from her first day on
    dewi = house.phone("Dewi")
    for phone in (bram, dewi):
        phone.sync()
    questions = {asked(bram, document, "Wat zou zij willen?"), asked(dewi, document, "Wanneer ging het wel goed?")}
    anna.sync()
    assert {name for name, row in anna.rows.items() if row["target"] == document} == questions


def test_taken_back_it_is_gone_from_everybody_and_each_keeps_the_question_they_asked(house):
    document, anna, _tablet, bram = told(house)
    question = asked(bram, document, "Wat zou zij willen?")
    anna.sync()
    anna.sync(anna.edit(document, question, leaf="taken"))
    anna.sync(anna.move(document, "Anna"))
    bram.sync()
    assert document not in bram.rows
    assert bram.rows[question]["space"] == house.spaces["Bram"]
    anna.sync()
    assert question not in anna.rows and anna.says(document, "taken") == question


def test_steps_added_on_two_phones_are_both_there_each_with_its_day(house):
    document, anna, tablet, _bram = told(house)
    for phone, step, day in ((anna, "a1", "2026-12-01"), (tablet, "b2", "2026-12-08")):
        phone.sync(phone.edit(document, f"Ik vraag het {step}.", leaf=f"steps/{step}"))
        phone.sync(phone.edit(document, day, leaf=f"days/{step}"))
    anna.sync()
    assert [anna.says(document, f"days/{step}") for step in ("a1", "b2")] == ["2026-12-01", "2026-12-08"]
    assert [anna.says(document, f"steps/{step}") for step in ("a1", "b2")] == ["Ik vraag het a1.", "Ik vraag het b2."]


def test_insight_written_on_two_phones_offline_keeps_the_words_of_both(house):
    document, anna, tablet, _bram = told(house)
    anna.sync(anna.edit(document, "Ze deed het zes jaar zelf.", leaf="insight"))
    tablet.sync(tablet.edit(document, "Ze is niet boos op mij.", leaf="insight"))
    anna.sync()
    said = anna.says(document, "insight")
    assert "Ze deed het zes jaar zelf." in said and "Ze is niet boos op mij." in said


def test_a_day_is_a_day_and_a_step_has_a_name_that_fits():
    assert DILEMMA.accepts("days/a1", "2026-12-01") and DILEMMA.accepts("steps/a1", "Vragen.")
    assert not DILEMMA.accepts("days/a1", "volgende week") and not DILEMMA.accepts("steps/A 1", "Vragen.")
    assert DILEMMA.leaf("steps/") is None and DILEMMA.leaf("steps") is None


def test_it_is_somebodys_own_and_kept_as_long_as_they_like():
    assert DILEMMA.name in EVER and DILEMMA.name in OWN


def test_no_release_holds_a_word_of_it():
    assert not [name for name, field in DILEMMA.leaves.items() if field.metadata["exported"]]


@given(name=st.from_regex(r"[a-z0-9]{1,20}", fullmatch=True), words=st.text())
def test_whatever_step_a_phone_names_is_taken_as_it_was_written(name, words):
    assert DILEMMA.accepts(f"steps/{name}", words) and DILEMMA.accepts(f"went/{name}", words)
    assert DILEMMA.merge(f"steps/{name}", words, words, words) == (words, False)
