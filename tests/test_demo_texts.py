"""The demo: whoever opens it meets a care provider in which people really seem to write."""

import json
import re
import tomllib
from collections import Counter
from datetime import time
from importlib.resources import files
from typing import Any

from journal.prompts import guides
from journal.values import set_called

VALUES = {value.id for value in set_called("care").values}
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


def test_three_teams_have_one_supervisor_each_and_the_one_that_is_shown_is_large() -> None:
    for team in HOUSE["teams"]:
        roles = Counter(person["role"] for person in PEOPLE.values() if person.get("team") == team["id"])
        assert roles == {"supervisor": 1, "member": 25 if team["id"] == "linde" else 7}
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


def test_texts_reach_back_eight_months_or_a_year_and_into_this_week_in_every_team() -> None:
    for team in HOUSE["teams"]:
        days = [r["days_ago"] for r in REFLECTIONS if PEOPLE[r["author"]]["team"] == team["id"]]
        assert max(days) in (range(330, 366) if team["id"] == "linde" else range(210, 246))
        assert len([day for day in days if day <= 7]) >= 4


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


def test_one_in_six_is_private_and_about_half_names_values() -> None:
    share = Counter(reflection["audience"] for reflection in REFLECTIONS)["personal"] / len(REFLECTIONS)
    assert 0.14 <= share <= 0.3
    assert {value for reflection in REFLECTIONS for value in reflection["values"]} == VALUES
    assert 0.4 <= sum(bool(reflection["values"]) for reflection in REFLECTIONS) / len(REFLECTIONS) <= 0.6


def test_the_two_who_show_the_demo_have_texts_of_their_own_and_private_ones() -> None:
    for person in ("fatma", "amina"):
        mine = [reflection for reflection in REFLECTIONS if reflection["author"] == person]
        assert len(mine) >= 8
        assert Counter(reflection["audience"] for reflection in mine)["personal"] >= 2


def test_a_good_third_of_what_de_linde_shares_may_be_quoted_and_some_private_texts_are_counted() -> None:
    linde = [reflection for reflection in REFLECTIONS if PEOPLE[reflection["author"]]["team"] == "linde"]
    shared = [reflection.get("choices") for reflection in linde if reflection["audience"] == "team"]
    private = [reflection.get("choices") for reflection in linde if reflection["audience"] == "personal"]
    quoted, counted = {"quote": True, "consent_version": "quote-1"}, {"count": True}
    assert all(choices in (None, quoted) for choices in shared)
    assert 0.33 <= shared.count(quoted) / len(shared) <= 0.6
    assert all(choices in (None, counted) for choices in private) and counted in private


def test_a_community_of_all_teams_has_an_agreement_two_looks_and_texts_in_every_language() -> None:
    for community in tomllib.loads((FOLDER / "communities.toml").read_text("utf-8"))["communities"]:
        roles = {each["id"]: each.get("role", "member") for each in community["members"]}
        texts = community["texts"]
        assert {PEOPLE[person]["team"] for person in roles} == {team["id"] for team in HOUSE["teams"]}
        assert len(community["looks"]) >= 2
        assert {text["language"] for text in texts} == set(LANGUAGES)
        assert len({text["by"] for text in texts}) == len(texts) >= 5
        assert all(roles[text["by"]] == "member" and set(text["values"]) <= VALUES for text in texts)
        said = [community["charter"], *community["looks"], *texts]
        assert all(each["days_ago"] >= 1 and time.fromisoformat(each["time"]) for each in said)


def test_what_a_team_agreed_on_was_answered_once_by_each_who_answered() -> None:
    for value in tomllib.loads((FOLDER / "values.toml").read_text("utf-8"))["values"]:
        answered = [person for people in value["answers"].values() for person in people]
        assert len(set(answered)) == len(answered) < 25
        assert {PEOPLE[person]["team"] for person in answered} == {PEOPLE[value["author"]]["team"]}
        assert value["stands_for"] in VALUES and value["days_ago"] > 9
