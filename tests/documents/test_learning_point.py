"""A learning point is a whole team's: everybody words it, takes it further and looks back on it, offline too."""

from laws.house import House

from journal.kinds import EVER, KINDS, OWN

POINT = KINDS["learning_point"]


def put_forward(house: House):
    """Anna's learning point, on her phone and on Bram's."""
    return house.begun("learning_point", "sentence", "Eerst zitten.")


def test_what_anna_adds_and_that_bram_agrees_are_both_there(house):
    anna, bram, point = put_forward(house)
    anna.sync(anna.edit(point, "Eerst zitten. Dan pas praten.", leaf="sentence"))
    bram.sync(bram.edit(point, "agreed", leaf="state"))
    bram.sync(bram.edit(point, "2026-12-19", leaf="review_on"))
    anna.sync()
    said = [anna.says(point, leaf) for leaf in ("sentence", "state", "review_on")]
    assert said == ["Eerst zitten. Dan pas praten.", "agreed", "2026-12-19"]


def test_two_who_look_back_offline_keep_what_both_of_them_saw(house):
    anna, bram, point = put_forward(house)
    anna.sync(anna.edit(point, "Ze at haar bord leeg.", leaf="outcome"))
    bram.sync(bram.edit(point, "Het kostte ons geen tijd.", leaf="outcome"))
    anna.sync()
    assert "Ze at haar bord leeg." in anna.says(point, "outcome")
    assert "Het kostte ons geen tijd." in anna.says(point, "outcome")


def test_two_texts_it_came_from_are_both_linked(house):
    anna, bram, point = put_forward(house)
    texts = [(phone, phone.write("Ze wilde niet uit bed.", "De Linde")) for phone in (anna, bram)]
    links = [(phone, text, phone.edit(point, [text["document"]], leaf="sources")) for phone, text in texts]
    for phone, text, link in links:
        phone.sync(text, link)
    anna.sync()
    assert sorted(anna.says(point, "sources")) == sorted(text["document"] for _phone, text in texts)


def test_who_works_elsewhere_changes_nothing_and_is_told_nothing(house):
    anna, _bram, point = put_forward(house)
    cilla = house.phone("Cilla")
    cilla.sync()
    assert point not in cilla.rows
    (outcome,) = cilla.sync(anna.edit(point, "dropped", leaf="state"))
    assert outcome["code"] == "not_allowed"
    anna.sync()
    assert anna.says(point, "state") is None


def test_it_stands_somewhere_on_the_way_and_nowhere_else():
    for state in ("proposed", "agreed", "tried", "kept", "dropped"):
        assert POINT.accepts("state", state)
    assert not POINT.accepts("state", "named")
    assert not POINT.accepts("review_on", "over vier weken") and not POINT.accepts("agreed_on", "2026-02-30")


def test_a_team_keeps_what_it_learned_as_long_as_it_is_there():
    assert POINT.name in EVER and POINT.name not in OWN


def test_a_release_holds_the_sentence_and_what_was_seen_and_no_person_and_no_link():
    exported = {name for name, field in POINT.leaves.items() if field.metadata["exported"]}
    assert exported == {"sentence", "reasons", "outcome", "state", "language"}
