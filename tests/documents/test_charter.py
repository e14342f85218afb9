"""A community's agreement is everybody's: what two phones scored on one day meets, and what was said before stays."""

from laws.house import House

from journal.kinds import EVER, KINDS

CHARTER = KINDS["charter"]


def agreed(house: House):
    """An agreement that Anna began, on her phone and on Bram's."""
    return house.begun("charter", "purpose", "Samen leren over de nacht.")


def test_what_two_phones_scored_on_one_day_meets_and_what_was_said_before_stays(house):
    anna, bram, charter = agreed(house)
    anna.sync(anna.edit(charter, "not_yet", leaf="scored/d20260301.goal"))
    bram.sync()
    here = anna.edit(charter, "works", leaf="scored/d20260901.goal")
    there = bram.edit(charter, "beginning", leaf="scored/d20260901.results")
    anna.sync(here)
    bram.sync(there)
    anna.sync()
    said = [
        anna.says(charter, f"scored/{which}") for which in ("d20260301.goal", "d20260901.goal", "d20260901.results")
    ]
    assert said == ["not_yet", "works", "beginning"]


def test_a_score_is_one_of_four_words(house):
    anna, _bram, charter = agreed(house)
    (outcome,) = anna.sync(anna.edit(charter, "10", leaf="scored/d20260301.goal"))
    assert outcome["status"] == "rejected"


def test_everybody_writes_it_and_phones_keep_it(house):
    assert CHARTER.writers == "shared" and "charter" in EVER
