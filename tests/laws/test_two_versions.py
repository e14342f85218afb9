"""Where words met, both versions stay to choose from; and what a choice, and an audience, come to."""

import pytest
from laws.house import TEXT, mutation
from laws.test_stories import shared
from laws.test_where_words_land import a_point

from journal.documents.errors import NotFound
from journal.sync.audience import audience
from journal.sync.erase import deleted_texts, erase, history, show_to_newcomers

HERE, THERE = "Ik had haast.", "Ik bleef in de deur staan."


def met(house):
    """Anna wrote the same words anew on two phones; the phone's arrived last."""
    document, phone, tablet, _ = shared(house, "Ik ging zitten.")
    said = phone.edit(document, HERE)
    tablet.sync(tablet.edit(document, THERE))
    phone.sync(said)
    tablet.sync()
    return document, phone, tablet, said


def versions(house, name, document):
    with house.notebook() as notebook:
        return history(notebook, house.writer(notebook, name), document)


def who_reads(house, name, document):
    with house.notebook() as notebook:
        found = audience(notebook, house.writer(notebook, name), document)
    return [{person.name for person, _ in people} for people in (found.readers, found.newcomers)]


def test_both_versions_stand_under_what_became_of_them(house):
    document, phone, _, said = met(house)
    joined, last, first, begun = versions(house, "Anna", document)
    assert (joined.merged, joined.fields[TEXT]) == (True, f"{THERE} {HERE}")
    assert (last.fields[TEXT], first.fields[TEXT], begun.fields[TEXT]) == (HERE, THERE, "Ik ging zitten.")
    assert (last.id, phone.rows[document]["revision"]) == (said["id"], joined.id)


def test_where_no_words_met_nothing_is_kept_twice(house):
    document, phone, tablet, _ = shared(house, "Ik ging zitten.")
    more = phone.edit(document, "Ik ging zitten. Ze keek op.")
    tablet.sync(tablet.edit(document, "Vandaag. Ik ging zitten."))
    [outcome] = phone.sync(more)
    assert outcome["status"] == "merged" and not phone.rows[document]["merged"]
    assert len(versions(house, "Anna", document)) == 3


def test_a_repeated_mutation_keeps_its_version_once(house):
    document, phone, _, said = met(house)
    phone.sync(said)
    assert len(versions(house, "Anna", document)) == 4


def test_a_choice_is_an_ordinary_edit_and_the_banner_goes_on_every_phone(house):
    document, phone, tablet, _ = met(house)
    assert phone.rows[document]["merged"] and tablet.rows[document]["merged"]
    [outcome] = phone.sync(phone.edit(document, HERE))
    tablet.sync()
    assert outcome["status"] == "accepted"
    assert [(each.rows[document]["merged"], each.rows[document]["fields"][TEXT]) for each in (phone, tablet)] == [
        (False, HERE)
    ] * 2


def test_choosing_what_stands_there_settles_it_too(house):
    document, phone, tablet, _ = met(house)
    phone.sync(phone.edit(document, f"{THERE} {HERE}"))
    tablet.sync()
    assert not tablet.rows[document]["merged"]


def test_whatever_is_chosen_the_other_version_stays(house):
    document, phone, _, _ = met(house)
    phone.sync(phone.edit(document, HERE))
    assert {HERE, THERE} <= {version.fields[TEXT] for version in versions(house, "Anna", document)}


def test_of_a_shared_kind_both_writers_find_both_versions(house):
    point, anna, bram = a_point(house)
    bram.sync()
    late = bram.edit(point, "Eerst vragen.", leaf="sentence")
    anna.sync(anna.edit(point, "Eerst wachten.", leaf="sentence"))
    bram.sync(late)
    assert bram.rows[point]["merged"]
    for name in ("Anna", "Bram"):
        _, last, first, *_ = versions(house, name, point)
        assert (last.fields["sentence"], first.fields["sentence"]) == ("Eerst vragen.", "Eerst wachten.")


def test_neither_version_reaches_a_colleague(house):
    document = met(house)[0]
    [read] = versions(house, "Bram", document)
    assert read.merged


def test_erasing_takes_both_versions_too(house):
    document = met(house)[0]
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), document, None, False)
        assert all(revision.fields == {} for revision in notebook.revisions(document))


def test_the_audience_is_who_may_pull_it(house):
    document, phone, *_ = shared(house)
    house.hire("Dina", "De Linde")
    house.hire("Ewout")
    pulls = {}
    for name in ("Bram", "Cilla", "Dina", "Ewout"):
        reader = house.phone(name)
        reader.sync()
        pulls[name] = document in reader.rows
    assert who_reads(house, "Anna", document) == [{name for name in pulls if pulls[name]}, {"Dina"}]
    with house.notebook() as notebook:
        show_to_newcomers(notebook, house.writer(notebook, "Anna"), document)
    dina = house.phone("Dina")
    dina.sync()
    assert document in dina.rows and who_reads(house, "Anna", document) == [{"Bram", "Dina"}, set()]
    phone.sync(phone.move(document, "Anna"))
    assert who_reads(house, "Anna", document) == [set(), set()]


def test_the_audience_is_told_to_the_author_alone(house):
    document, phone, _, _ = shared(house)
    for name in ("Bram", "Cilla"):
        with pytest.raises(NotFound):
            who_reads(house, name, document)
    phone.sync(phone.delete(document))
    with pytest.raises(NotFound):
        who_reads(house, "Anna", document)


def test_who_left_a_team_is_not_told_who_is_in_it_now(house):
    document, *_ = shared(house)
    house.leave("Anna", "De Linde")
    assert who_reads(house, "Anna", document) == [set(), set()]


def deleted(house, name):
    with house.notebook() as notebook:
        return deleted_texts(notebook, house.writer(notebook, name))


def test_a_deleted_text_is_found_by_its_writer_alone_and_comes_back_for_them_alone(house):
    document, phone, _, bram = shared(house, "Ik ging zitten.")
    phone.sync(phone.delete(document))
    assert deleted(house, "Bram") == []
    [found] = deleted(house, "Anna")
    assert (found.id, found.fields[TEXT]) == (document, "Ik ging zitten.")
    back = mutation(
        document=document, base=found.head, space=house.spaces["Anna"],
        fields={TEXT: {"was": "Ik ging zitten.", "now": "Ik ging zitten."}}, **{"from": found.space},
    )  # fmt: skip
    phone.sync(back)
    bram.sync()
    assert phone.rows[document]["space"] == house.spaces["Anna"] and document not in bram.rows
    assert deleted(house, "Anna") == []


def test_what_was_taken_home_or_erased_is_no_deleted_text(house):
    document, phone, _, _ = shared(house)
    phone.sync(phone.move(document, "Anna"))
    assert deleted(house, "Anna") == []
    phone.sync(phone.delete(document))
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), document, None, False)
    assert deleted(house, "Anna") == []
