"""What is told of a row: words that enough people of a language write, and whether other teams say it as much."""

from dataclasses import replace

import pytest
from discovery.telling import TODAY, Said, heard

from journal.discovery.themes.periods import closed
from journal.discovery.themes.renewal import Question, reckoned
from journal.discovery.themes.themes import words
from journal.store.sqlite_voices import Text

SIX = [Said(person, "trust", ago) for ago, person in enumerate("abcdef")]


def text(number: int, language: str, word: str) -> Text:
    return Text(f"text-{number}", f"person-{number}", "linde", "2026-03-01", 1, language, {"trust": (word,)})


def test_words_of_a_language_that_fewer_than_k_write_are_not_told() -> None:
    texts = [text(number, "nl", "vertrouwen") for number in range(5)]
    texts += [text(number, "sv", "tillit") for number in range(5, 9)]
    assert words(texts, "trust", 5) == {"nl": ("vertrouwen",)}
    assert words(texts, "trust", 4) == {"nl": ("vertrouwen",), "sv": ("tillit",)}
    often = [replace(each, person="person-0") for each in texts]
    assert words(often, "trust", 2) == {}, "one person, however often"


@pytest.mark.parametrize(
    ("saying", "writing", "distinct"), [(0, 40, True), (40, 40, False), (9, 9, False), (0, 4, None), (0, 0, None)]
)
def test_what_a_team_says_more_is_held_against_the_people_of_other_teams(
    saying: int, writing: int, distinct: bool | None
) -> None:
    told = replace(heard(SIX), elsewhere={"trust": saying}, others=writing)
    kept = reckoned(Question(closed(12, TODAY), 5), told, TODAY.isoformat())
    assert kept.rows["trust"].distinct is distinct
