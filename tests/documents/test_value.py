"""A value of a team's own: everybody there names it, words it and reads it together."""

from journal.kinds import EVER, KINDS, OWN

VALUE = KINDS["value"]


def test_two_phones_that_name_a_topic_offline_keep_all_its_words(house):
    anna, bram, value = house.begun("value", "names/nl", "Samen buiten")
    anna.sync(anna.edit(value, ["tuin", "buiten"], leaf="words/nl"))
    bram.sync(bram.edit(value, ["frisse lucht"], leaf="words/nl"))
    bram.sync(bram.edit(value, ["trädgård"], leaf="words/sv"))
    anna.sync()
    assert sorted(anna.says(value, "words/nl")) == ["buiten", "frisse lucht", "tuin"]
    assert anna.says(value, "words/sv") == ["trädgård"]


def test_two_ways_to_read_it_grow_together_and_a_name_is_one_name(house):
    anna, bram, value = house.begun("value", "readings/one", "Buiten geeft rust.")
    anna.sync(anna.edit(value, "Buiten geeft rust. Ook aan ons.", leaf="readings/one"))
    bram.sync(bram.edit(value, "Altijd: buiten geeft rust.", leaf="readings/one"))
    bram.sync(bram.edit(value, "Buiten", leaf="names/nl"))
    anna.sync(anna.edit(value, "Samen buiten", leaf="names/nl"))
    assert anna.says(value, "names/nl") == "Samen buiten"
    assert "Ook aan ons." in anna.says(value, "readings/one")


def test_a_team_keeps_its_values_as_long_as_it_is_there():
    assert VALUE.name in EVER and VALUE.name not in OWN


def test_a_value_is_named_or_set_aside_and_nothing_else():
    assert VALUE.accepts("state", "set_aside") and VALUE.accepts("stands_for", "se.sjalvbestammande")
    assert not VALUE.accepts("state", "agreed")
    assert VALUE.leaf("names/fr") and VALUE.leaf("names") is None and VALUE.leaf("readings/three") is None


def test_what_a_release_may_hold_of_a_value_is_its_name_and_what_it_looks_like():
    exported = {name for name, field in VALUE.leaves.items() if field.metadata["exported"]}
    assert exported == {"names/*", "words/*", "looks_like", "stands_for", "state", "language"}
