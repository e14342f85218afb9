"""Law 6, and who may do it: erased, blanked and taken home means no word left where it was."""

import pytest
from laws.house import TEXT
from laws.test_stories import shared
from laws.test_where_words_land import a_point, answer_to

from journal.documents.errors import NotAllowed, NotFound, OthersWrote
from journal.sync.erase import blank, erase, history, show_to_newcomers


def erased(house, name, document, reason=None, organises=False):
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, name), document, reason, organises)


def versions(house, document):
    with house.notebook() as notebook:
        return list(notebook.revisions(document))


def test_of_an_erased_text_the_store_holds_no_word(house):
    document, phone, _, _ = shared(house)
    phone.sync(phone.edit(document, "Ingrid zong."))
    erased(house, "Anna", document)
    assert [(each.fields, each.blanked) for each in versions(house, document)] == [({}, True)] * 3
    with house.notebook() as notebook, pytest.raises(NotFound):
        history(notebook, house.writer(notebook, "Anna"), document)


def test_an_erasure_is_written_down_once_and_says_not_what(house):
    document = shared(house)[0]
    erased(house, "Anna", document)
    erased(house, "Anna", document)
    with house.notebook() as notebook:
        rows = notebook._run("SELECT person, action, subject FROM audit WHERE action = 'erase'").fetchall()
    assert [tuple(row) for row in rows] == [(house.people["Anna"].id, "erase", document)]
    assert len(versions(house, document)) == 2


def test_erasing_what_was_deleted_reaches_every_phone_of_its_writer(house):
    document, phone, tablet, _ = shared(house)
    phone.sync(phone.delete(document))
    tablet.sync()
    erased(house, "Anna", document)
    told = tablet.call([])["changes"]
    assert {"log": house.spaces["Anna"], "document": document, "gone": True, "erased": True} in told


def test_answers_to_an_erased_text_go_home_with_their_words(house):
    document, phone, _, bram = shared(house)
    question = answer_to(bram, document)
    bram.sync(question)
    erased(house, "Anna", document)
    bram.sync()
    phone.sync()
    assert bram.rows[question["document"]]["space"] == house.spaces["Bram"]
    assert question["document"] not in phone.rows


def test_who_may_erase(house):
    point, anna, bram = a_point(house)
    with pytest.raises(NotAllowed):
        erased(house, "Bram", point)
    with pytest.raises(NotFound):
        erased(house, "Cilla", point)
    with pytest.raises(NotAllowed):
        erased(house, "Bram", point, "op verzoek", organises=True)  # nobody else wrote in it: its author's own affair
    bram.sync(bram.edit(point, "Eerst zitten, dan praten.", leaf="sentence"))
    with pytest.raises(OthersWrote):
        erased(house, "Anna", point)
    with pytest.raises(NotAllowed):
        erased(house, "Bram", point, organises=True)  # the organisation says why
    erased(house, "Bram", point, "op verzoek", organises=True)
    anna.sync()
    assert point not in anna.rows


def test_a_version_is_blanked_by_its_author_alone_and_never_the_present_one(house):
    document, phone, _, _ = shared(house, "Ingrid zong.")
    phone.sync(phone.edit(document, "Mevrouw zong."))
    newest, oldest = versions(house, document)
    for name, revision, refusal in (("Bram", oldest, NotFound), ("Anna", newest, NotAllowed)):
        with house.notebook() as notebook, pytest.raises(refusal):
            blank(notebook, house.writer(notebook, name), document, revision.id)
    assert [each.fields[TEXT] for each in versions(house, document)] == ["Mevrouw zong.", "Ingrid zong."]


def test_nobody_blanks_what_a_whole_space_wrote(house):
    point, anna, _ = a_point(house)
    anna.sync(anna.edit(point, "Eerst rustig zitten.", leaf="sentence"))
    oldest = versions(house, point)[-1]
    with house.notebook() as notebook, pytest.raises(NotFound):
        blank(notebook, house.writer(notebook, "Anna"), point, oldest.id)


@pytest.mark.parametrize("away", ["home", "deleted"])
def test_only_what_is_shared_is_shown_to_newcomers(house, away):
    document, phone, _, _ = shared(house)
    phone.sync(phone.move(document, "Anna") if away == "home" else phone.delete(document))
    with house.notebook() as notebook, pytest.raises(NotAllowed):
        show_to_newcomers(notebook, house.writer(notebook, "Anna"), document)


def test_taking_home_leaves_choices_and_what_is_elsewhere_alone(house):
    document, phone, _, bram = shared(house)
    kept = phone.write(["tired"], kind="choices", target=document, leaf="felt")
    question = answer_to(bram, document)
    phone.sync(kept)
    bram.sync(question)
    bram.sync(bram.move(question["document"], "Bram"))
    before = bram.rows[question["document"]]["number"]
    phone.sync(phone.move(document, "Anna"))
    bram.sync()
    assert bram.rows[question["document"]]["number"] == before
    assert phone.rows[kept["document"]]["number"] == 1


def test_an_erased_answer_stays_erased_when_its_text_goes_home(house):
    document, phone, _, bram = shared(house)
    question = answer_to(bram, document)
    bram.sync(question)
    erased(house, "Bram", question["document"])
    phone.sync(phone.move(document, "Anna"))
    bram.sync()
    assert question["document"] not in bram.rows and len(versions(house, question["document"])) == 2


def test_an_answer_to_an_answer_goes_home_as_well(house):
    document, phone, _, bram = shared(house)
    question = answer_to(bram, document)
    bram.sync(question)
    reply = phone.write("Haar hand.", "De Linde", kind="response", target=question["document"], leaf="text")
    phone.sync(reply)
    phone.sync(phone.move(document, "Anna"))
    bram.sync()
    assert reply["document"] not in bram.rows
    assert phone.rows[reply["document"]]["space"] == house.spaces["Anna"]


def test_of_a_page_one_reads_the_versions_one_wrote_or_that_stood_where_one_is(house):
    anna = house.phone("Anna")
    point = anna.write("Nog niet voor jullie.", kind="learning_point", leaf="sentence")
    anna.sync(point)
    anna.sync(anna.edit(point["document"], "Eerst zitten.", leaf="sentence"))
    anna.sync(anna.move(point["document"], "De Linde"))
    read = {}
    for name in ("Anna", "Bram"):
        with house.notebook() as notebook:
            found = history(notebook, house.writer(notebook, name), point["document"])
        read[name] = [each.fields["sentence"] for each in found]
    assert read == {"Anna": ["Eerst zitten.", "Eerst zitten.", "Nog niet voor jullie."], "Bram": ["Eerst zitten."]}
    house.leave("Anna", "De Linde")
    with house.notebook() as notebook, pytest.raises(NotFound):
        history(notebook, house.writer(notebook, "Anna"), point["document"])


def test_who_leaves_a_team_leaves_their_texts_and_who_leaves_a_circle_its_pages(house):
    house.open("circle", "Anna en Bram")
    for name in ("Anna", "Bram"):
        house.join(name, "Anna en Bram")
    team = shared(house)[0]
    page, _, bram = a_point(house, "Anna en Bram")
    house.leave("Anna", "De Linde")
    house.leave("Anna", "Anna en Bram")
    bram.sync()
    assert {team, page} <= set(bram.rows)


def test_what_is_erased_stays_as_it_is(house):
    house.open("circle", "Anna en Bram")
    house.join("Anna", "Anna en Bram")
    anna = house.phone("Anna")
    text = anna.write("Tussen ons.", "Anna en Bram")
    anna.sync(text)
    erased(house, "Anna", text["document"])
    house.leave("Anna", "Anna en Bram")
    with house.notebook() as notebook, pytest.raises(NotFound):
        blank(notebook, house.writer(notebook, "Anna"), text["document"], text["id"])
    assert len(versions(house, text["document"])) == 2
