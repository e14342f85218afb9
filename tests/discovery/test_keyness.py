"""Keyness: what a team says more than others, against worked figures, and never more sure than its people allow."""

from math import isclose

from journal.discovery.topics.keyness import g2, log_ratio, share_between


def test_log_likelihood_is_that_of_its_source() -> None:
    # Rayson and Garside: the expected values are 2 and 4, so 2 (4 ln 2 + 2 ln 0.5); then 2 (2 ln 2/3 + 4 ln 4/3).
    assert isclose(g2(4, 10, 2, 20), 2.7725887222397811)
    assert isclose(g2(2, 10, 4, 10), -0.679596147181589)


def test_three_people_of_one_team_and_nobody_elsewhere_score_what_the_design_says() -> None:
    assert isclose(g2(3, 8, 0, 24), 8.317766166719343)


def test_what_nobody_says_and_a_group_of_nobody_tell_nothing() -> None:
    assert g2(0, 8, 0, 24) == g2(3, 8, 0, 0) == g2(0, 0, 3, 8) == 0
    assert log_ratio(0, 8, 0, 24) == log_ratio(3, 8, 0, 0) == 0


def test_the_exact_interval_is_that_of_the_printed_tables() -> None:
    # Clopper and Pearson (1934), 95 %: 5 of 10, 9 of 10, 0 of 10.
    assert [round(bound, 4) for bound in share_between(5, 10, 0.95)] == [0.1871, 0.8129]
    assert [round(bound, 4) for bound in share_between(9, 10, 0.95)] == [0.5550, 0.9975]
    assert [round(bound, 4) for bound in share_between(0, 10, 0.95)] == [0.0, 0.3085]


def test_a_conservative_ratio_is_the_bound_nearest_to_no_difference() -> None:
    # Nine of ten people lie here, of two groups as large: at least 0.5550 / 0.4450, and as many times fewer there.
    assert round(log_ratio(9, 20, 1, 20), 3) == 0.319
    assert round(log_ratio(1, 20, 9, 20), 3) == -0.319


def test_a_difference_that_chance_explains_is_none() -> None:
    assert log_ratio(5, 20, 4, 20) == 0
    assert log_ratio(9, 20, 1, 20, alternatives=100) == 0


def test_the_surest_is_not_the_most_frequent() -> None:
    said_by_many, said_here = log_ratio(40, 50, 150, 250), log_ratio(12, 50, 2, 250)
    assert said_here > said_by_many
