"""Rising, fading, steady: told when the people show it, and «not enough to tell» otherwise."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from journal.discovery.themes.trend import cochran_armitage, trend

PEOPLE = (8, 12, 20, 40)
MONTHS = (6, 12)
DRAWS = 1500


def drawn(people: int, months: int, share: Callable[[float], float]) -> Counter[str]:
    """What is told of teams whose people write in seven of ten months; share: from 0, the first month, to 1."""
    chance = Random(people * 100 + months)
    told: Counter[str] = Counter()
    for _ in range(DRAWS):
        wrote = [sum(chance.random() < 0.7 for _ in range(people)) for _ in range(months)]
        told[
            trend(
                [sum(chance.random() < share(m / (months - 1)) for _ in range(n)) for m, n in enumerate(wrote)], wrote
            )
        ] += 1
    return told


def test_the_test_of_a_trend_is_that_of_its_sources() -> None:
    # A textbook's insomnia by age class (Z = 11.297), and the pain of five doses in a manual (Z = 4.7918).
    yes, no = [150, 250, 264, 302, 238, 176], [384, 496, 520, 403, 205, 123]
    assert round(cochran_armitage(yes, [a + b for a, b in zip(yes, no, strict=True)]), 3) == 11.297
    assert round(cochran_armitage([6, 7, 9, 14, 23], [32, 33, 32, 32, 32]), 4) == 4.7918


def test_a_value_that_comes_up_rises_and_one_that_goes_fades() -> None:
    wrote = [7, 8, 6, 8, 7, 8]
    assert trend([0, 1, 1, 3, 5, 6], wrote) == "rising"
    assert trend([6, 6, 3, 2, 0, 0], wrote) == "fading"


def test_a_value_that_the_same_share_voices_each_month_is_steady() -> None:
    assert trend([3, 4, 3, 3, 4, 3, 4, 3, 3, 4, 3, 3], [8, 9, 8, 7, 9, 8, 8, 9, 7, 8, 8, 8]) == "steady"


def test_too_few_people_and_months_tell_nothing() -> None:
    assert trend([], []) == trend([2], [5]) == trend([0, 0, 0], [0, 0, 0]) == "unclear"
    assert trend([1, 0, 1], [1, 1, 1]) == "unclear"
    assert trend([0, 0, 2, 2], [2, 1, 3, 2]) == "unclear"


def test_a_month_in_which_nobody_wrote_changes_nothing_about_the_others() -> None:
    assert trend([0, 1, 0, 5, 6, 6], [8, 8, 0, 8, 8, 8]) == "rising"


@pytest.mark.slow
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("months", MONTHS)
def test_one_steady_value_in_a_hundred_at_most_is_told_to_change(people: int, months: int) -> None:
    told = sum(
        (drawn(people, months, lambda _, share=share: share) for share in (0.05, 0.15, 0.3, 0.5, 0.7)), Counter()
    )  # type: ignore[misc]  # a lambda's default has no type
    assert (told["rising"] + told["fading"]) / told.total() <= 0.01
    # A value is told as steady as often as its people allow: 40 person-months tell less than 200.
    assert told["steady"] / told.total() >= (0.6 if people * months < 100 else 0.75)


@pytest.mark.slow
@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("months", MONTHS)
def test_a_steep_change_is_told_or_left_open_and_hardly_ever_steady_or_the_other_way(people: int, months: int) -> None:
    rises = drawn(people, months, lambda at: 0.1 + 0.6 * at)
    fades = drawn(people, months, lambda at: 0.7 - 0.6 * at)
    assert rises["fading"] == fades["rising"] == 0
    assert (rises["steady"] + fades["steady"]) / 2 / DRAWS <= 0.06
    least = 0.35 if people * months < 60 else 0.6 if people * months < 120 else 0.85
    assert min(rises["rising"], fades["fading"]) / DRAWS >= least
