"""What a team values, asked in the terminal."""

import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from journal.people.identity import new_id
from journal.people.space import Space
from journal.store import open_store

TODAY = date.today()


def a_line(number: int, author: str, text: str, **more: object) -> str:
    given = {
        "id": f"r{number}", "author": author, "team": "linde", "team_name": "De Linde", "language": "nl",
        "date": (TODAY - timedelta(days=40)).isoformat(), "text": text, "audience": "team",
    }  # fmt: skip
    return json.dumps(given | more)


@pytest.fixture
def linde(run, tmp_path: Path) -> None:
    """Five people of De Linde write about vertrouwen, one of them often; two about respect."""
    file = tmp_path / "linde.jsonl"
    lines = [a_line(number, f"p{number}", "Ze gaf mij haar vertrouwen.") for number in range(5)]
    lines += [a_line(number, "p1", "Weer dat vertrouwen.") for number in range(10, 20)]
    lines += [a_line(number, f"p{number % 2}", "Met respect voor haar keuze.") for number in range(20, 30)]
    file.write_text("\n".join(lines), "utf-8")
    assert run("import", str(file)).returncode == 0


def themes(run, *words: str) -> dict:
    answer = run("themes", "--space", "linde", *words, "--json")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_people_are_counted_and_never_entries(run, linde):
    told = themes(run)
    [row] = told["themes"]
    assert (row["label"], row["kind"], row["value"], row["people"]) == ("Trust", "value", "trust", "5-9")
    assert told["k"] == 5 and told["hidden"] is True, "respect is said by two people, ten times"


@pytest.mark.parametrize(("kind", "code"), [("community", 0), ("circle", 3)])
def test_a_community_has_topics_of_its_own_and_a_circle_has_none(run, linde, tmp_path: Path, kind, code):
    store = open_store(tmp_path / "data")
    with store.writing(store.organisations()[0].id) as notebook:
        space = Space(new_id(), kind, "Nachtdiensten")
        notebook.people.add_space(space)
        for person in list(notebook.people.people()):
            notebook.people.join(person.id, space.id, "member")
    store.close()
    answer = run("themes", "--space", "Nachtdiensten")
    said = "Nothing to tell yet." if code == 0 else "is not a team or a learning community"
    assert answer.returncode == code and said in answer.stdout + answer.stderr


def test_a_smaller_group_is_told_where_it_is_asked_for_and_three_is_the_smallest(run, linde):
    assert {row["value"] for row in themes(run, "--k", "3")["themes"]} == {"trust"}
    assert run("themes", "--space", "linde", "--k", "2").returncode == 2


def test_a_period_holds_its_days_and_no_others(run, linde):
    day = (TODAY - timedelta(days=40)).isoformat()
    assert themes(run, "--from", day, "--to", day)["themes"]
    told = themes(run, "--from", "2019-01-01", "--to", "2019-12-31")
    assert (told["themes"], told["hidden"], told["people"]) == ([], False, None)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--space", "elm"), 3, "There is no space called elm."),
        (("--space", "linde", "--from", "2026-05-01", "--to", "2026-04-01"), 2, "--from is later than --to."),
        (("--space", "linde", "--from", "yesterday"), 2, "yesterday"),
        (("--space", "linde", "--k", "2"), 2, "3"),
        ((), 2, "--space"),
    ],
)
def test_what_cannot_be_asked_is_said_in_words(run, linde, words, code, said):
    answer = run("themes", *words)
    assert answer.returncode == code and said in answer.stderr and "Traceback" not in answer.stderr


def test_somebody_at_a_terminal_reads_it_without_json(run, linde):
    told = run("themes", "--space", "De Linde").stdout
    assert "Trust: 5 to 9 people" in told and "Hidden: fewer than 5 people" in told


SUNG = {
    "nl": "We zongen een liedje bij het wassen en ze lachte.",
    "sv": "Jag sjöng en sång när hon duschade.",
    "en": "I sang a song while I was washing her.",
}
ELSE = {
    "nl": "De familie kwam op bezoek en bleef lang praten.",
    "sv": "Familjen kom på besök och stannade länge.",
    "en": "The family came to visit and stayed for long.",
}


def test_a_topic_nobody_named_is_found_across_three_languages(run, tmp_path: Path):
    lines = []
    for number, (team, person, week) in enumerate(product("ab", range(9), range(12))):
        language = ("nl", "sv", "en")[person % 3]
        text = (SUNG if team == "a" and person < 7 and week < 3 else ELSE)[language]
        day = (TODAY - timedelta(weeks=4 * week + 1)).isoformat()
        lines.append(a_line(number, f"{team}{person}", text, language=language, date=day, team=team, team_name=team))
    file = tmp_path / "sung.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert run("import", str(file)).returncode == 0
    rows = {team: json.loads(run("themes", "--space", team, "--json").stdout)["themes"] for team in "ab"}
    [row] = [row for row in rows["a"] if row["kind"] == "emerging"]
    assert (row["people"], row["value"], row["trend"]) == ("5-9", None, "rising")
    assert "sång" in row["label"] or "sjöng" in row["label"]
    assert not [row for row in rows["b"] if row["kind"] == "emerging"]


def test_a_topic_that_other_teams_have_as_well_is_not_new_here(run, tmp_path: Path):
    lines = []
    for number, (team, person, week) in enumerate(product("abc", range(9), range(12))):
        text = (SUNG if person < 7 and week < 3 else ELSE)["nl"]
        day = (TODAY - timedelta(weeks=4 * week + 1)).isoformat()
        lines.append(a_line(number, f"{team}{person}", text, date=day, team=team, team_name=team))
    file = tmp_path / "sung.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert run("import", str(file)).returncode == 0
    assert not [row for row in themes(run, "--space", "a")["themes"] if row["kind"] == "emerging"]
