"""A programme is the whole space's: everybody words it and links rounds to it, and at its end says what they can do."""

from documents.test_dilemma import told
from laws.house import House

from journal.kinds import EVER, KINDS, OWN

PROGRAMME = KINDS["programme"]


def begun(house: House):
    """Anna's programme, on her phone and on Bram's."""
    return house.begun("programme", "title", "Een jaar vragen stellen")


def test_what_two_wrote_of_it_offline_is_both_there(house):
    anna, bram, programme = begun(house)
    anna.sync(anna.edit(programme, "We houden zelf een ronde.", leaf="outcome"))
    bram.sync(bram.edit(programme, "We stoppen elkaar bij advies.", leaf="outcome"))
    anna.sync()
    assert "We houden zelf een ronde." in anna.says(programme, "outcome")
    assert "We stoppen elkaar bij advies." in anna.says(programme, "outcome")


def test_rounds_that_two_linked_are_both_linked_and_one_taken_out_stays_out(house):
    anna, bram, programme = begun(house)
    anna.sync(anna.edit(programme, ["ronde-1"], leaf="meetings"))
    bram.sync(bram.edit(programme, ["ronde-2"], leaf="meetings"))
    anna.sync()
    bram.sync()
    assert sorted(anna.says(programme, "meetings")) == ["ronde-1", "ronde-2"]
    anna.sync(anna.edit(programme, ["ronde-2"], leaf="meetings"))
    bram.sync(bram.edit(programme, ["ronde-1", "ronde-2", "overleg"], leaf="meetings"))
    anna.sync()
    assert sorted(anna.says(programme, "meetings")) == ["overleg", "ronde-2"]


def test_a_round_that_was_taken_back_leaves_its_link_and_none_of_its_words(house):
    _anna, bram, programme = begun(house)
    dilemma, presenter, _tablet, _bram = told(house)
    presenter.sync()
    presenter.sync(presenter.edit(programme, [dilemma], leaf="meetings"))
    presenter.sync(presenter.move(dilemma, "Anna"))
    bram.sync()
    assert dilemma not in bram.rows and bram.says(programme, "meetings") == [dilemma]


def test_who_works_elsewhere_changes_nothing_and_is_told_nothing(house):
    anna, _bram, programme = begun(house)
    cilla = house.phone("Cilla")
    cilla.sync()
    assert programme not in cilla.rows
    (outcome,) = cilla.sync(anna.edit(programme, "ended", leaf="state"))
    assert outcome["code"] == "not_allowed"


def test_who_joins_later_reads_what_it_is_for(house):
    _anna, _bram, programme = begun(house)
    house.hire("Dewi", "De Linde")
    dewi = house.phone("Dewi")
    dewi.sync()
    assert dewi.says(programme, "title") == "Een jaar vragen stellen"


def test_it_goes_on_or_has_ended_and_nothing_else():
    assert PROGRAMME.accepts("state", "running") and PROGRAMME.accepts("state", "ended")
    assert not PROGRAMME.accepts("state", "failed") and not PROGRAMME.accepts("review_on", "na de zomer")


def test_it_is_the_spaces_and_kept_as_long_as_there_is_one():
    assert PROGRAMME.name in EVER and PROGRAMME.name not in OWN
