"""How often everybody uses a word, in three lists that say where they are from."""

import gzip
from importlib.resources import files

import pytest

from journal.discovery.language.background import commonest, frequencies, spelled, zipf

LANGUAGES = ["en", "nl", "sv"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_says_whose_work_it_is_and_under_which_licence(language: str) -> None:
    packed = files("journal.discovery.language").joinpath("frequencies", f"{language}.txt.gz").read_bytes()
    header = gzip.decompress(packed).decode()[:1000]
    assert "wordfreq" in header and "Robyn Speer" in header
    assert "Creative Commons Attribution-ShareAlike 4.0" in header


def test_the_lists_are_small() -> None:
    sizes = [len(file.read_bytes()) for file in files("journal.discovery.language").joinpath("frequencies").iterdir()]
    assert len(sizes) == 3 and sum(sizes) < 1_500_000


ORDERS = {"en": "the water dignity", "nl": "de water waardigheid bejegening", "sv": "och vatten värdighet bemött"}


@pytest.mark.parametrize(("language", "order"), ORDERS.items())
def test_words_of_every_day_are_commoner_than_words_of_care(language: str, order: str) -> None:
    often = [zipf(word, language) for word in order.split()]
    assert often == sorted(often, reverse=True) and often[-1] > 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_starts_with_the_commonest(language: str) -> None:
    often = list(frequencies(language).values())
    assert often == sorted(often, reverse=True) and len(often) == 80_000
    assert len(commonest(language, 150)) == 150
    assert {"en": "the", "nl": "de", "sv": "och"}[language] in commonest(language, 10)


def test_common_misspellings_and_foreign_words_are_not_in_the_lists() -> None:
    listed = {"en": "recieve seperate maar", "nl": "vertouwen eigelijk with", "sv": "särkilt with maken"}
    wrong = [(word, language) for language, text in listed.items() for word in text.split()]
    assert [found for found in wrong if zipf(*found)] == []


def test_a_word_typed_without_its_marks_is_the_same_word() -> None:
    assert zipf("coordinatie", "nl") == zipf("coördinatie", "nl") > 0
    assert spelled("coordinatie", "nl") == "coördinatie"
    assert zipf("har", "sv") != zipf("hår", "sv")


def test_a_language_without_a_list_has_no_words() -> None:
    assert zipf("dom", "pl") == 0 and commonest("pl", 10) == frozenset()
