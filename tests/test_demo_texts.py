"""The demo: whoever opens it meets a care provider in which people really seem to write."""

import json
import re
import tomllib
from collections import Counter
from datetime import time
from importlib.resources import files
from typing import Any

from journal.prompts import guides

VALUES = {
    *("dignity", "respect", "privacy", "own_choice", "having_a_say", "seen_as_person", "compassion", "attention"),
    *("trust", "feeling_safe", "safety", "meaning", "belonging", "skill", "openness", "courage"),
}
SETTINGS = {
    *("morning", "mealtime", "personal_care", "evening", "night", "handover"),
    *("activity", "family", "end_of_life", "other"),
}
STANCES = {"question", "recognise", "suggestion", "evidence"}
LANGUAGES = ("en", "nl", "sv")
STEPS = {guide.id: [step.id for step in guide.steps] for guide in guides()}
FOLDER = files("journal.cli") / "demo_texts"
HOUSE = tomllib.loads((FOLDER / "people.toml").read_text("utf-8"))
PEOPLE = {person["id"]: person for person in HOUSE["people"]}


def written(language: str) -> list[dict[str, Any]]:
    lines = (FOLDER / f"reflections.{language}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


REFLECTIONS = [reflection for language in LANGUAGES for reflection in written(language)]
RESPONSES = [(reflection, response) for reflection in REFLECTIONS for response in reflection["responses"]]


def test_three_teams_of_eight_each_have_one_supervisor() -> None:
    for team in HOUSE["teams"]:
        roles = Counter(person["role"] for person in PEOPLE.values() if person.get("team") == team["id"])
        assert roles == {"supervisor": 1, "member": 7}
    assert [team["language"] for team in HOUSE["teams"]] == list(LANGUAGES)
    assert len({person["name"] for person in PEOPLE.values()}) == len(HOUSE["people"])


def test_the_researcher_and_the_administrator_are_in_no_team() -> None:
    outside = [person for person in PEOPLE.values() if "team" not in person]
    assert [person["organisation_roles"] for person in outside] == [["researcher"], ["administrator"]]


def test_every_language_has_much_to_read() -> None:
    for language in LANGUAGES:
        texts = written(language)
        assert len(texts) >= 55
        assert {text["language"] for text in texts} == {language}
    assert len(RESPONSES) >= 90


def test_every_line_has_the_shape_the_demo_reads() -> None:
    assert len({reflection["id"] for reflection in REFLECTIONS}) == len(REFLECTIONS)
    for reflection in REFLECTIONS:
        assert "team" in PEOPLE[reflection["author"]]
        assert list(reflection["answers"]) == STEPS[reflection["model"]]
        assert reflection["audience"] in {"team", "personal"}
        assert reflection["setting"] in SETTINGS
        assert set(reflection["values"]) <= VALUES


def test_all_guides_are_used_and_one_minute_most() -> None:
    models = Counter(reflection["model"] for reflection in REFLECTIONS)
    assert models["what_so_what"] >= 20 and models["gibbs"] >= 12
    assert models["one_minute"] > len(REFLECTIONS) / 2


def test_no_two_people_wrote_the_same() -> None:
    texts = [text for reflection in REFLECTIONS for text in reflection["answers"].values()]
    texts += [response["text"] for _, response in RESPONSES]
    assert all(text == text.strip() != "" for text in texts)
    sentences = Counter(s for text in texts for s in re.split(r"(?<=[.?!])\s+", text.lower()) if len(s.split()) > 4)
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_texts_reach_back_eight_months_and_into_this_week_in_every_team() -> None:
    assert max(reflection["days_ago"] for reflection in REFLECTIONS) in range(210, 246)
    for team in HOUSE["teams"]:
        recent = [r for r in REFLECTIONS if PEOPLE[r["author"]]["team"] == team["id"] and r["days_ago"] <= 7]
        assert len(recent) >= 4


def test_nothing_is_written_in_the_future_or_answered_before_it_was_there() -> None:
    for reflection in REFLECTIONS:
        begun = (-reflection["days_ago"], time.fromisoformat(reflection["time"]))
        moments = [(-r["days_ago"], time.fromisoformat(r["time"])) for r in reflection["responses"]]
        assert moments == sorted(moments)
        assert all(begun < moment for moment in moments)
        assert max([begun, *moments])[0] <= -1


def test_only_team_mates_answer_and_never_a_private_text() -> None:
    for reflection, response in RESPONSES:
        assert reflection["audience"] == "team"
        assert response["author"] != reflection["author"]
        assert PEOPLE[response["author"]]["team"] == PEOPLE[reflection["author"]]["team"]
        assert response["language"] in LANGUAGES


def test_questions_come_most_and_then_recognition() -> None:
    stances = Counter(response["stance"] for _, response in RESPONSES)
    assert set(stances) == STANCES
    assert [stance for stance, _ in stances.most_common(2)] == ["question", "recognise"]
    assert all("?" in response["text"] for _, response in RESPONSES if response["stance"] == "question")


def test_about_a_quarter_is_private_and_about_half_names_values() -> None:
    share = Counter(reflection["audience"] for reflection in REFLECTIONS)["personal"] / len(REFLECTIONS)
    assert 0.2 <= share <= 0.3
    assert {value for reflection in REFLECTIONS for value in reflection["values"]} == VALUES
    assert 0.4 <= sum(bool(reflection["values"]) for reflection in REFLECTIONS) / len(REFLECTIONS) <= 0.6


def test_the_two_who_show_the_demo_have_texts_of_their_own_and_private_ones() -> None:
    for person in ("fatma", "amina"):
        mine = [reflection for reflection in REFLECTIONS if reflection["author"] == person]
        assert len(mine) >= 8
        assert Counter(reflection["audience"] for reflection in mine)["personal"] >= 2
