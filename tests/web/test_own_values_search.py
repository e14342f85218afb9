"""A value that a team wrote down widens a search like one that ships: its words in every language, for who reads it."""

from typing import Any

import pytest
from home import Home
from web.test_mine import write
from web.test_search import TEXT, ask, found

VALUE: dict[str, Any] = {
    "names/nl": "samen eten",
    "names/en": "eating together",
    "words/nl": ["aan tafel"],
    "words/en": ["at the table"],
    "words/sv": ["fikar"],
    "state": "named",
}


@pytest.fixture
def team(home: Home) -> str:
    return home.spaces["Rozenhof"].id


@pytest.fixture
def texts(home: Home, team: str) -> dict[str, str]:
    said = {
        "nl": "We gingen weer aan tafel, zelfs meneer Bos.",
        "apart": "De tafel staat nu aan het raam.",
        "en": "She stayed at the table until the last cup was empty.",
        "sv": "De fikade länge och ingen ville gå.",
    }
    return {
        name: write(home, "Anna", "reflection", team, {TEXT: text, "language": "nl" if name == "apart" else name})
        for name, text in said.items()
    }


def test_the_name_of_a_teams_own_value_finds_its_words_in_every_language(home: Home, team: str, texts: Any) -> None:
    assert found(home, "Bram", "samen eten") == set()
    value = write(home, "Anna", "value", team, VALUE)
    for name in ("samen eten", "Eating together"):
        told = ask(home, "Bram", name).json
        hits = {hit["document"] for hit in told["hits"] if hit["match"] == "value"} - {value}
        assert hits == {texts["nl"], texts["en"], texts["sv"]}
        assert (told["value"], told["called"]) == (value, "eating together")
    [hit] = [hit for hit in told["hits"] if hit["document"] == texts["nl"]]
    assert [hit["passage"][start:end] for start, end in hit["marks"]] == ["aan tafel"]
    assert found(home, "Bram", "samen eten", values=False) == {value}


def test_one_that_stands_for_a_published_value_finds_that_ones_words_too(home: Home, team: str, texts: Any) -> None:
    trust = write(home, "Anna", "reflection", team, {TEXT: "Het vertrouwen groeide bij ons.", "language": "nl"})
    write(home, "Anna", "value", team, VALUE | {"names/nl": "bouwen op elkaar", "stands_for": "trust"})
    assert {trust, texts["nl"]} <= found(home, "Bram", "bouwen op elkaar")


def test_a_value_set_aside_or_of_another_team_widens_nothing(home: Home, team: str, texts: Any) -> None:
    aside = write(home, "Anna", "value", team, VALUE | {"state": "set_aside"})
    write(home, "Cilla", "value", home.spaces["Björken"].id, VALUE)
    assert found(home, "Bram", "samen eten") == {aside}
    assert ask(home, "Bram", "samen eten").json["called"] is None
