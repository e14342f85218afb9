"""What is counted for a value is really said: judged sentences, half of which only look like it."""

import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.discovery.values.voiced import STRENGTHS, Mark, shipped, voiced

JUDGED = tomllib.loads((Path(__file__).parent / "judged.toml").read_text("utf-8"))
SENTENCES = [(language, text, set(values)) for language, texts in JUDGED.items() for text, values in texts.items()]
COUNTED = {value.id for value in shipped().heard if "." not in value.id}


def hits(strength: str) -> Iterator[tuple[str, str, str, bool]]:
    """Language, value and text of every cue of a strength, and whether it was right."""
    for language, text, values in SENTENCES:
        for value, surest in shipped().strengths(text, language).items():
            if surest == strength and value in COUNTED:
                yield language, value, text, value in values


def test_half_of_what_was_judged_only_looks_like_a_value() -> None:
    assert len(SENTENCES) >= 150
    empty = sum(not values for _, _, values in SENTENCES)
    assert 0.45 <= empty / len(SENTENCES) <= 0.65


def test_nine_in_ten_of_what_is_counted_is_right() -> None:
    told = sys.stdout  # the figures, for who asks with `pytest -s`
    for strength in STRENGTHS:
        found = Counter((language, right) for language, _, _, right in hits(strength))
        for language in JUDGED:
            right, wrong = found[language, True], found[language, False]
            said = sum(len(values) for each, _, values in SENTENCES if each == language)
            told.write(f"{strength} {language}: precision {right}/{right + wrong}, recall {right}/{said}\n")
    counted = [(right, value, text) for _, value, text, right in hits("core")]
    wrong_ones = [(value, text) for right, value, text in counted if not right]
    assert len(wrong_ones) <= 0.1 * len(counted), wrong_ones
    assert sum(right for right, _, _ in counted) >= 0.7 * sum(len(values) for _, _, values in SENTENCES)


def test_names_cues_and_weak_cues_together_find_most_of_what_is_meant() -> None:
    missed = [(value, text) for language, text, values in SENTENCES for value in values - set(voiced(text, language))]
    assert len(missed) <= 0.15 * sum(len(values) for _, _, values in SENTENCES), missed


def test_each_value_is_counted_in_each_language() -> None:
    told = {(language, value) for language, value, _, right in hits("core") if right}
    assert told == {(language, value) for language in JUDGED for value in COUNTED}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Ik heb het vertrouwelijk besproken. Ze heeft mijn vertrouwen.", "nl", "trust"),
        ("The trust's policy says nothing about trust between us.", "en", "trust"),
    ],
)
def test_what_only_looks_like_a_value_hides_no_other_place_where_it_is_said(
    text: str, language: str, value: str
) -> None:
    [mark] = [mark for mark in shipped().marks(text, language) if mark.value == value]
    assert mark.how == "core" and text[mark.start : mark.end] in ("vertrouwen", "trust")
    assert mark.start > text.index(" ", 10)


def test_a_phrase_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert "own_choice" not in shipped().voiced("Dat deed ze zelf. Kiezen was lastig.", "nl") or (
        shipped().voiced("Dat deed ze zelf. Kiezen was lastig.", "nl")["own_choice"] == "wide"
    )
    assert shipped().voiced("Ze mocht zelf kiezen.", "nl")["own_choice"] == "core"


def test_marks_are_places_in_the_text_as_it_was_written() -> None:
    text = "👵🏽 Va\u0308rdigheten, sa hon; FÖRTROENDE."
    found = {text[mark.start : mark.end] for mark in shipped().marks(text, "sv") if mark.strength == "core"}
    assert found == {"Va\u0308rdigheten", "FÖRTROENDE"}


def test_a_language_nobody_here_wrote_words_for_voices_nothing() -> None:
    assert shipped().marks("Zaufanie i respekt.", "pl") == [] and voiced("", "nl") == {}
    assert Mark("trust", "weak", 0, 1).how == "wide"


def test_a_reflection_is_read_in_a_moment() -> None:
    texts = [(language, " ".join(JUDGED[language])[:900]) for language in JUDGED for _ in range(10)]
    shipped().strengths(texts[0][1], texts[0][0])
    began = time.perf_counter()
    for language, text in texts:
        shipped().strengths(text, language)
    assert (time.perf_counter() - began) / len(texts) < 0.02
