"""On texts the code was not written to, people find what colleagues wrote, and what is counted was meant."""

from typing import Any

import pytest

from script.benchmarks.judged import run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    return run()


@pytest.fixture(scope="module")
def search(figures: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = figures["search"]
    return found


@pytest.fixture(scope="module")
def themes(figures: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = figures["themes"]
    return found


def test_whatever_form_of_a_word_is_typed_the_texts_with_it_are_found(search: dict[str, Any]) -> None:
    assert search["inflected"]["recall_at_10"] >= 0.95
    assert search["inflected"]["precision_at_10"] >= 0.9


def test_two_words_find_the_text_that_has_both(search: dict[str, Any]) -> None:
    assert search["two words"]["recall_at_10"] >= 0.95


def test_phrases_words_left_out_and_beginnings_are_understood(search: dict[str, Any]) -> None:
    assert search["phrase"]["recall_at_10"] >= 0.95 and search["phrase"]["precision_at_10"] >= 0.95
    assert search["without"]["recall_at_10"] >= 0.9 and search["without"]["precision_at_10"] == 1
    assert search["prefix"]["recall_at_10"] >= 0.95
    assert search["inside"]["recall_at_10"] >= 0.85


def test_nine_of_ten_slips_of_the_thumb_are_understood_and_rare_words_left_alone(search: dict[str, Any]) -> None:
    assert search["misspelt"] >= 0.9
    assert search["left alone"] == 1 and search["nonsense"] == 1


def test_nobody_finds_or_is_offered_what_they_may_not_read(search: dict[str, Any]) -> None:
    assert search["hidden"] == 1 and search["leaks"] == 0


def test_a_values_name_brings_those_who_name_it_first_in_every_language(search: dict[str, Any]) -> None:
    assert search["value"]["named_first"] >= 0.8
    assert search["value"]["recall_named"] >= 0.9


def test_a_values_name_finds_it_in_all_three_languages(search: dict[str, Any]) -> None:
    assert search["value"]["recall"] >= 0.65
    assert search["value"]["recall_other_languages"] >= 0.65


def test_what_is_counted_for_a_value_is_right(figures: dict[str, Any]) -> None:
    counted = figures["counted"]
    assert counted["precision"] >= 0.85 and min(counted["by_language"].values()) >= 0.85
    assert counted["recall_named"] >= 0.85


def test_a_value_that_rises_fades_or_stays_is_told_right_and_nothing_else_moves(themes: dict[str, Any]) -> None:
    assert themes["trends_wrong"] == {} and themes["false_trends"] == []


def test_a_value_that_few_voice_is_never_shown(themes: dict[str, Any]) -> None:
    assert themes["shown_though_few"] == []


def test_a_topic_without_a_name_is_among_the_first_and_nothing_false_beside_it(themes: dict[str, Any]) -> None:
    assert themes["topics_found"] == 4 and themes["false_emerging"] == 0
