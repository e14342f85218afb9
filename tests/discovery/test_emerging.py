"""Topics nobody has named, in natural texts of three languages: found where they are, hardly ever elsewhere."""

from random import Random

import pytest
from discovery.teams import TOPICS, organisation, plant, tells, topics

ROUNDS = 4


def test_a_topic_of_five_people_in_three_languages_is_one_row_with_words_of_each() -> None:
    chance = Random(7)
    teams = organisation(chance)
    teams[0] = plant(chance, teams[0], "hand_massage")
    [row] = [row for row in topics(teams, 0) if tells(row, "hand_massage")]
    assert row.sure and len(row.people) == 5
    assert set(row.words) == {"en", "nl", "sv"}


def test_what_three_people_write_is_told_of_three_at_most_as_perhaps() -> None:
    chance = Random(7)
    teams = organisation(chance)
    teams[0] = plant(chance, teams[0], "hand_massage", people=3)
    assert not any(tells(row, "hand_massage") for row in topics(teams, 0, k=5))
    assert not any(row.sure for row in topics(teams, 0, k=3) if tells(row, "hand_massage"))


@pytest.mark.slow
def test_three_of_four_topics_are_among_the_first_five_rows_and_most_are_sure() -> None:
    chance = Random(11)
    found = sure = 0
    for topic in [*TOPICS] * ROUNDS:
        teams = organisation(chance)
        teams[0] = plant(chance, teams[0], topic)
        rows = [row for row in topics(teams, 0) if tells(row, topic)]
        found += bool(rows)
        sure += any(row.sure for row in rows)
    assert found / (len(TOPICS) * ROUNDS) >= 0.75
    assert sure / (len(TOPICS) * ROUNDS) >= 0.6


@pytest.mark.slow
@pytest.mark.parametrize("k", [3, 5])
def test_a_team_without_a_topic_shows_a_false_one_less_than_once_in_twenty(k: int) -> None:
    chance = Random(13)
    teams = [organisation(chance) for _ in range(30)]
    false = sum(row.sure for each in teams for which in range(len(each)) for row in topics(each, which, k))
    assert false / sum(map(len, teams)) <= 0.05
