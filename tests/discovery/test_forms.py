"""Whoever types one form of a word finds the sentences with another, and hardly any that only look alike."""

import re
import tomllib
from pathlib import Path

import pytest

from journal.discovery.index.terms import meant, terms_of
from journal.discovery.language.kin import kin

FORMS = tomllib.loads((Path(__file__).parent / "forms.toml").read_text("utf-8"))
TEXTS = [(language, text) for language, part in FORMS.items() for text in part["texts"]]
SAID = [frozenset(terms_of(text, language)) for language, text in TEXTS]


def found(word: str) -> set[int]:
    """The sentences of all languages that the index would find."""
    terms = {term.text for term in meant(word).terms}
    return {at for at, said in enumerate(SAID) if said & terms}


def answers(language: str, pattern: str) -> set[int]:
    """The sentences a reader says answer it."""
    return {at for at, (spoken, text) in enumerate(TEXTS) if spoken == language and re.search(pattern, text)}


@pytest.mark.parametrize("language", FORMS)
def test_another_form_of_a_word_or_of_its_family_is_found(language: str) -> None:
    asked = [(found(word), answers(language, pattern)) for word, pattern in FORMS[language]["queries"].items()]
    assert all(right for _, right in asked)
    assert sum(len(hits & right) / len(right) for hits, right in asked) / len(asked) >= 0.95
    assert sum(len(hits & right) / max(len(hits), 1) for hits, right in asked) / len(asked) >= 0.93


@pytest.mark.parametrize(
    ("language", "word", "others"),
    [
        ("nl", "gekozen", {"keus"}),
        ("nl", "keuze", {"kies", "kiez"}),
        ("nl", "hielp", {"hulp"}),
        ("en", "slept", {"asleep"}),
        ("en", "strength", {"strong"}),
        ("sv", "sov", {"sömn"}),
    ],
)
def test_a_family_is_known_by_any_form_of_any_of_its_words(language: str, word: str, others: set[str]) -> None:
    assert others & set(kin(word, language))


def test_no_family_leads_away_and_other_languages_have_none() -> None:
    assert kin("tafel", "nl") == kin("table", "en") == kin("bord", "sv") == ()
    assert kin("vælge", "da") == ()
