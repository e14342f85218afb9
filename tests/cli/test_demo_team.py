"""The demo's own team shows what a team leader would look for: what lives in it, from five people on."""

from datetime import date
from typing import Any

import pytest

from journal.cli.demo_house import furnish
from journal.discovery.themes.answer import spelt_out
from journal.discovery.themes.asking import Hall, opened
from journal.discovery.themes.periods import any_period
from journal.store import open_store


@pytest.fixture(scope="module", params=[date(2026, 2, 3), date(2026, 9, 16)], ids=str)
def linde(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is told of the team to somebody who makes the demo on this day."""
    data, today = tmp_path_factory.mktemp("demo"), request.param
    store = open_store(data)
    house = furnish(store, data, today, lambda _written: None)
    with store.reading(house.id) as notebook:
        (team,) = [space for space in notebook.people.spaces() if space.name == "De Linde"]
    told = spelt_out(opened(Hall(store, data, house.id, team, "nl", 5), any_period(None, today, today)))
    store.close()
    return told


def test_in_the_team_that_is_shown_one_value_rises_one_fades_and_some_are_not_told(linde) -> None:
    values = {theme["label"]: theme for theme in linde["themes"] if theme["kind"] == "value"}
    assert 6 <= len(values) <= 14
    assert {theme["people"] for theme in values.values()} == {"5-9", "10-19", "20+"}
    trends = {label: theme["trend"] for label, theme in values.items()}
    assert (trends["Het is hun dag"], trends["Veiligheid"], trends["Aandacht"]) == ("rising", "fading", "steady")
    assert "unclear" in trends.values()
    assert "dignity" in values["Het is hun dag"]["beside"] and "calm" in values["Aandacht"]["beside"]


def test_its_people_say_a_value_in_two_languages_and_some_let_themselves_be_quoted(linde) -> None:
    values = [theme for theme in linde["themes"] if theme["kind"] == "value"]
    assert any(theme["words"]["nl"] and theme["words"]["en"] for theme in values)
    assert sum(len(theme["lines"]) >= 2 for theme in values) >= 6


def test_the_garden_is_a_new_topic_in_three_languages(linde) -> None:
    (topic,) = [theme for theme in linde["themes"] if theme["kind"] == "emerging"]
    assert tuple(topic["words"][each][0] for each in ("en", "nl", "sv")) == ("garden", "tuin", "trädgården")
