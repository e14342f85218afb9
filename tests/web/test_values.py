"""The organisation's choice: which values people work with, and how small a group is ever shown."""

import pytest
from home import Home

from journal.discovery.values.chosen import Holds, holding, smallest_group
from journal.people import clock
from journal.store import ChosenValues

HERE = "/api/organisation/values"


def test_until_somebody_chooses_our_own_values_and_groups_of_five_hold(home: Home) -> None:
    told = home.phone("Anna").get(HERE).json
    assert told == {"sets": ["care", "often"], "smallest_group": 5, "still": None, "begins": None, "until": None}


def test_an_administrator_chooses_and_every_phone_is_told_so_that_it_knows_offline(home: Home) -> None:
    chosen = home.phone("Mona").put(HERE, json={"sets": ["uk", "care"], "smallest_group": 6})
    assert chosen.status_code == 200 and chosen.json["begins"] > clock.today()
    assert {**chosen.json, "begins": ""} == {
        "sets": ["care", "uk"], "smallest_group": 6, "still": None, "begins": "", "until": 5,
    }  # fmt: skip
    for name in ("Anna", "Rosa", "Wim"):
        phone = home.phone(name)
        assert phone.get(HERE).json == chosen.json
        session = phone.get("/api/session").json
        assert (session["values"], session["smallest_group"]) == (["care", "uk"], 5)


@pytest.mark.parametrize("name", ["Anna", "Rosa", "Wim"])
def test_nobody_else_chooses_not_even_who_leads_a_team(home: Home, name: str) -> None:
    refused = home.phone(name).put(HERE, json={"sets": ["se"], "smallest_group": 3})
    assert (refused.status_code, refused.json["code"]) == (403, "not_allowed")
    assert home.phone("Mona").get(HERE).json["sets"] == ["care", "often"]


def test_who_is_not_signed_in_is_told_nothing(home: Home) -> None:
    assert home.stranger().get(HERE).status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [
        {"sets": [], "smallest_group": 5}, {"sets": ["zen"], "smallest_group": 5},
        {"sets": "care", "smallest_group": 5},
        {"sets": ["care"], "smallest_group": 2}, {"sets": ["care"], "smallest_group": 11},
        {"sets": ["care"], "smallest_group": "5"}, {"sets": ["care"], "smallest_group": 4.5},
        {"sets": ["care"], "smallest_group": True}, {"sets": ["care"]}, {"smallest_group": 5},
        {"sets": ["care"] * 8, "smallest_group": 5}, {"sets": None, "smallest_group": None},
    ],
)  # fmt: skip
def test_a_choice_that_is_none_is_refused_and_nothing_changes(home: Home, wrong: dict[str, object]) -> None:
    refused = home.phone("Mona").put(HERE, json=wrong)
    assert (refused.status_code, refused.json["code"]) == (422, "bad_fields"), refused.json
    assert home.phone("Anna").get(HERE).json["smallest_group"] == 5


def test_a_smaller_group_is_for_what_is_written_from_now_on(home: Home) -> None:
    mona = home.phone("Mona")
    assert mona.put(HERE, json={"sets": ["care"], "smallest_group": 3}).json["still"] == 5
    raised = mona.put(HERE, json={"sets": ["care"], "smallest_group": 8}).json
    assert (raised["still"], raised["until"]) == (None, 3) and raised["begins"][8:] == "01"
    assert home.phone("Anna").get("/api/session").json["smallest_group"] == 3, "what they are promised holds now"


def test_the_group_that_holds_is_the_largest_since_the_first_day_that_is_shown() -> None:
    history = [ChosenValues((), k, day) for day, k in (("2026-01-10", 8), ("2026-06-01", 4), ("2026-09-01", 5))]
    days = ("2025-12-01", "2026-02-01", "2026-02-02", "2026-06-01", "2026-06-02", "2026-10-01")
    assert [smallest_group(history, day, "2026-12-31", 6) for day in days] == [8, 8, 8, 8, 4, 4]
    assert [smallest_group(history, day, "2027-03-01", 6) for day in days] == [8, 8, 8, 8, 5, 5]
    assert smallest_group(history, "2025-12-01", "2026-01-31", 6) == 6, "a larger one holds from the next month on"
    assert smallest_group([], "2026-01-01", "2026-12-31", 6) == 6


def test_a_larger_group_holds_from_a_next_month_and_once_a_year_however_often_it_is_chosen() -> None:
    """Step by step it would tell an administrator how many there are whom they cannot read."""
    history = [ChosenValues((), k, f"2026-{month:02}-10") for month, k in enumerate((5, 6, 7, 8, 9, 10), 1)]
    assert holding(history, 5) == [Holds("", 5), Holds("2026-03-01", 6), Holds("2027-03-01", 10)]
    for month in range(3, 13):
        assert smallest_group(history, "2025-06-01", f"2026-{month:02}-20", 5) == 6
    december = [ChosenValues((), 6, "2026-12-31"), ChosenValues((), 5, "2026-12-31")]
    assert holding(december[:1], 5)[-1] == Holds("2027-01-01", 6)
    assert holding(december, 5) == [Holds("", 5)], "what was taken back before it held never held"


def test_the_log_says_who_chose_what_and_the_same_choice_again_is_none(home: Home) -> None:
    mona = home.phone("Mona")
    for _ in range(2):
        assert mona.put(HERE, json={"sets": ["often", "care"], "smallest_group": 4}).status_code == 200
    with home.store.reading(home.organisation) as notebook:
        rows = notebook.people._all(  # type: ignore[attr-defined]  # no interface reads the audit log yet
            "SELECT person, subject FROM audit WHERE organisation = ? AND action = 'values_chosen'"
        )
        assert [tuple(row) for row in rows] == [(home.id("Mona"), "care often 4")]
        assert len(notebook.chosen_values()) == 1


def test_another_organisation_is_not_touched(home: Home) -> None:
    other = home.store.organise("Björkgården")
    home.phone("Mona").put(HERE, json={"sets": ["icn"], "smallest_group": 10})
    with home.store.reading(other.id) as notebook:
        assert notebook.chosen_values() == []
