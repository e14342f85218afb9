"""How surprising a row is: by people drawn from everybody, each word for what it can reach."""

from collections import Counter
from math import comb, isclose

from journal.discovery.topics.keyness import g2
from journal.discovery.topics.surprise import chance, expected


def test_five_of_eight_here_and_nobody_of_twenty_four_there_is_one_draw_of_many() -> None:
    assert isclose(chance((8, 24, 5), g2(5, 8, 0, 24)), comb(8, 5) / comb(32, 5))


def test_a_word_that_few_people_say_can_never_be_so_surprising() -> None:
    assert chance((8, 24, 3), g2(5, 8, 0, 24)) == 0


def test_the_more_words_are_looked_at_the_more_rows_chance_shows() -> None:
    score = g2(5, 8, 0, 24)
    few, many = Counter({(8, 24, 5): 10}), Counter({(8, 24, 5): 100, (8, 24, 9): 50})
    assert expected(few, score) < 0.01 < expected(many, score)
