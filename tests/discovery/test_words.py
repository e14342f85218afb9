"""A word is found however it is written: capitals, marks, inflections."""

import pytest

from journal.discovery.language.words import Token, fold, stems, tokens


def test_a_token_says_where_it_stands_in_code_points() -> None:
    assert list(tokens("🙂 Zo'n cafe\u0301!")) == [Token("Zo'n", 2, 6), Token("cafe\u0301", 7, 12)]


@pytest.mark.parametrize(
    ("language", "word", "folded"),
    [
        ("sv", "Öppenhet", "öppenhet"),
        ("sv", "IDÉ", "ide"),
        ("nl", "Coördinatie", "coordinatie"),
        ("en", "café", "cafe"),
    ],
)
def test_swedish_tells_its_letters_apart_and_dutch_and_english_fold_their_marks(
    language: str, word: str, folded: str
) -> None:
    assert fold(word, language) == folded


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "gesprek", "gesprekje"),
        ("nl", "dag", "dagen"),
        ("sv", "trygghet", "tryggheten"),
        ("en", "cares", "caring"),
    ],
)
def test_inflections_share_a_stem(language: str, one: str, other: str) -> None:
    assert set(stems(one, language)) & set(stems(other, language))


def test_a_little_is_not_a_small_bite() -> None:
    assert not set(stems("beetje", "nl")) & set(stems("beet", "nl"))
