"""A word written wrong finds the one that was meant; one written right is never questioned."""

import json
import time
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.discovery.language.distance import within
from journal.discovery.language.letters import fold
from journal.discovery.language.spelling import corrected
from journal.discovery.language.words import tokens

HERE = Path(__file__).parent
DEMO = HERE.parent.parent / "journal" / "cli" / "demo_texts"
WORDS = tomllib.loads((HERE / "misspelt.toml").read_text("utf-8"))


def counts(language: str) -> Counter[str]:
    """In how many of the demo's texts each word stands."""
    lines = (DEMO / f"reflections.{language}.jsonl").read_text("utf-8").splitlines()
    texts = (" ".join(json.loads(line)["answers"].values()) for line in lines)
    return Counter(word for text in texts for word in {fold(token.text, language) for token in tokens(text)})


def pairs(language: str) -> list[list[str]]:
    return [pair.split() for pair in WORDS[language]["meant"].split(",")]


@pytest.mark.parametrize("language", ["en", "nl", "sv"])
def test_nine_of_ten_misspelt_words_of_care_find_what_was_meant(language: str) -> None:
    known = counts(language)
    found = {wrong: (meant, corrected(wrong, language, known)) for wrong, meant in pairs(language)}
    missed = {wrong: both for wrong, both in found.items() if both[0] != both[1]}
    assert len(found) >= 100
    assert len(missed) / len(found) <= 0.08, missed


@pytest.mark.parametrize("language", ["en", "nl", "sv"])
def test_rare_words_that_are_right_are_left_alone(language: str) -> None:
    known = counts(language)
    right = WORDS[language]["right"].split()
    questioned = {word: other for word in right if (other := corrected(word, language, known))}
    assert len(right) >= 90
    assert len(questioned) / len(right) <= 0.02, questioned


def test_a_word_that_a_colleague_used_is_left_alone_and_comes_before_one_that_others_use() -> None:
    assert corrected("Samsara", "nl", {"samsara": 1}) is None
    assert corrected("zorgkrng", "nl", {"zorgkring": 3}) == "zorgkring"
    assert corrected("mieka", "nl", {"mieke": 9}) == "mieke"


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("halsosam", "sv", "hälsosam"),
        ("sjalvbestammande", "sv", "självbestämmande"),
        ("pyn", "nl", "pijn"),
        ("coordinati", "nl", "coördinatie"),
        ("Vertouwen", "nl", "vertrouwen"),
    ],
)
def test_a_keyboard_without_marks_is_understood(typed: str, language: str, meant: str) -> None:
    assert corrected(typed, language, {}) == meant


@pytest.mark.parametrize("word", ["", "a", "ab", "12345", "b12", "xyzzyqwrt", "x" * 10_000, "Łóżka", "🙂"])
@pytest.mark.parametrize("language", ["en", "nl", "sv", "other", "tr"])
def test_what_is_no_word_is_left_alone(word: str, language: str) -> None:
    assert corrected(word, language, {}) is None


def test_a_word_of_another_language_of_the_house_is_left_alone() -> None:
    assert corrected("tillit", "nl", {}) is None
    assert corrected("vertrouwen", "en", {}) is None


@given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
def test_how_far_apart_two_words_are_is_the_same_from_both_sides(one: str, other: str) -> None:
    apart = within(one, other, 7)
    assert apart is not None and apart == within(other, one, 7)
    assert (apart == 0) == (one == other)
    assert within(one, other, 2) == (apart if apart <= 2 else None)


@pytest.mark.alone
def test_a_word_is_corrected_while_the_searcher_still_types() -> None:
    known = {f"{chr(97 + n % 26)}{n:x}woord": 1 for n in range(50_000)}
    corrected("warmloopen", "nl", known)
    start = time.process_time()
    for wrong, _ in pairs("nl")[:40]:
        corrected(wrong, "nl", known)
    assert (time.process_time() - start) / 40 < 0.05
