"""What a learning community values: told to its members, of what they shared with it, and of nothing else."""

import json
from datetime import date

import pytest
from home import Home
from web.test_themes import NAMES, a_week_passes, count, linde, mutation, new_id, push, themes, told, write

from journal.discovery.themes.answer import spelt_out
from journal.discovery.themes.asking import Hall, opened
from journal.discovery.themes.periods import Period

__all__ = ["linde"]
TRUST = "Ze gaf mij haar vertrouwen."
HERE = "Nachtzorg"


@pytest.fixture
def nights(linde: Home) -> Home:
    """The whole team and one more in a community, led by Rosa; Wim is its guest."""
    with linde.writing() as notebook:
        for name in (*NAMES, "Cilla"):
            notebook.people.join(linde.id(name), linde.id(HERE), "member")
        notebook.people.join(linde.id("Rosa"), linde.id(HERE), "supervisor")
    return linde


def test_members_are_told_what_k_of_them_shared_with_it(nights: Home) -> None:
    for name in NAMES[:4]:
        write(nights, name, TRUST, space=HERE)
    answer = themes(nights, space=HERE).json
    assert (answer["themes"], answer["hidden"]) == ([], True)


def test_from_k_members_on_it_is_told_in_their_words(nights: Home) -> None:
    for name in (*NAMES[:4], "Cilla"):
        write(nights, name, TRUST, space=HERE)
    [row] = themes(nights, "Cilla", space=HERE).json["themes"]
    assert (row["value"], row["people"], row["words"]["nl"]) == ("trust", "5-9", ["vertrouwen"])
    assert row["distinct"] is None, "it is held against no team"
    assert not any(nights.id(name) in themes(nights, space=HERE).text for name in NAMES)


def test_a_guest_and_whoever_keeps_it_going_count_for_nothing_and_a_guest_is_told_nothing(nights: Home) -> None:
    for name in (*NAMES[:4], "Rosa", "Wim"):
        write(nights, name, TRUST, space=HERE)
    assert told(nights, "Rosa", space=HERE) == {}
    assert [themes(nights, name, space=HERE).status_code for name in ("Rosa", "Wim", "Mona")] == [200, 404, 404]


def test_what_is_shared_with_a_team_is_nothing_in_a_community_nor_the_other_way_round(nights: Home) -> None:
    for name in NAMES[:5]:
        write(nights, name, TRUST)
        write(nights, name, "Met respect voor haar keuze.", space=HERE)
    assert told(nights) == {"trust": "5-9"}
    there = told(nights, space=HERE)
    assert "respect" in there and "trust" not in there and themes(nights, space=HERE).json["hidden"] is False


@pytest.mark.parametrize("private", [NAMES[1:], (*NAMES[2:], "Cilla")])
def test_a_private_text_counts_with_a_team_and_never_in_a_community(nights: Home, private: tuple[str, ...]) -> None:
    """Else the community, a team and one more, says by subtraction what the one more wrote for nobody."""
    for name in private:
        count(nights, name, write(nights, name, TRUST, space=""))
    assert told(nights) == ({"trust": "5-9"} if "Bram" in private else {})
    answer = themes(nights, space=HERE).json
    assert (answer["themes"], answer["people"], answer["hidden"]) == ([], None, False)


def test_of_two_teams_a_private_text_counts_in_the_first_alone(nights: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody of one team but Bram is in another too: what the other lacks would be what Bram wrote for nobody."""
    with nights.writing() as notebook:
        nights.open(notebook, "team", "Duin")
        for name in NAMES:
            if name != "Bram":
                notebook.people.join(nights.id(name), nights.id("Duin"), "member")
    for name in NAMES[1:]:
        count(nights, name, write(nights, name, TRUST, space=""))
    assert told(nights) == {"trust": "5-9"} and told(nights, space="Duin") == {}
    with nights.writing() as notebook:
        for name in NAMES[2:]:
            notebook.people.leave(nights.id(name), nights.id("Rozenhof"))
    a_week_passes(nights, monkeypatch)
    assert themes(nights, space="Duin").json["hidden"] is False, "four who are only counted show in nothing"


def test_a_terminal_is_told_the_same(nights: Home) -> None:
    for name in NAMES[:5]:
        write(nights, name, TRUST, space=HERE)
        count(nights, name, write(nights, name, "Met respect voor haar keuze.", space=""))
    answer = themes(nights, space=HERE).json
    period = Period(date.fromisoformat(answer["from"]), date.fromisoformat(answer["to"]), 12)
    hall = Hall(
        nights.store, nights.app.extensions["kring.settings"].data, nights.organisation, nights.spaces[HERE], "en", 5
    )
    there = json.loads(json.dumps(spelt_out(opened(hall, period))))
    assert there["themes"] and there | {"months": 12, "renewed": answer["renewed"]} == answer


def quoted(home: Home, text: dict[str, object], wording: str) -> None:
    with home.writing() as notebook:
        personal = notebook.people.personal(home.id("Bram"))
    fields = {"quote": {"was": None, "now": True}, "quote_version": {"was": None, "now": wording}}
    yes = mutation(kind="choices", target=text["document"], document=new_id(), space=personal, fields=fields)
    push(home, "Bram", yes)


@pytest.mark.parametrize(
    ("space", "wording", "lines"),
    [(HERE, "community-1", 1), (HERE, "quote-1", 0), ("Rozenhof", "quote-1", 1), ("Rozenhof", "community-1", 0)],
)
def test_a_yes_to_one_page_is_no_yes_to_the_other(nights: Home, space: str, wording: str, lines: int) -> None:
    texts = {name: write(nights, name, f"{name} zag het. {TRUST}", space=space) for name in NAMES[:5]}
    quoted(nights, texts["Bram"], wording)
    [row] = themes(nights, space=space).json["themes"]
    assert len(row["lines"]) == lines


def test_a_text_moved_to_a_community_counts_there_and_takes_no_yes_along(
    nights: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {name: write(nights, name, f"{name} zag het. {TRUST}") for name in NAMES[:5]}
    quoted(nights, texts["Bram"], "quote-1")
    assert len(themes(nights).json["themes"][0]["lines"]) == 1
    for name, text in texts.items():
        push(nights, name, text | {
            "id": new_id(), "base": text["id"], "from": text["space"], "space": nights.id(HERE), "fields": {},
        })  # fmt: skip
    a_week_passes(nights, monkeypatch)
    assert told(nights) == {}
    [row] = themes(nights, space=HERE).json["themes"]
    assert (row["value"], row["lines"]) == ("trust", [])


def test_a_value_that_a_community_names_is_its_own(nights: Home) -> None:
    for name in NAMES[:5]:
        write(nights, name, "Wij noemen dat gewoon de koffietafel.", space=HERE)
        write(nights, name, "Wij noemen dat gewoon de koffietafel.")
    fields = {"names/nl": "Koffietafel", "words/nl": ["koffietafel"], "state": "named"}
    value = mutation(
        kind="value", document=new_id(), space=nights.id(HERE),
        fields={leaf: {"was": None, "now": now} for leaf, now in fields.items()},
    )  # fmt: skip
    push(nights, "Anna", value)
    labels = [
        [row["label"] for row in themes(nights, space=space).json["themes"] if row["kind"] == "value"]
        for space in (HERE, "Rozenhof")
    ]
    assert labels == [["Koffietafel"], []]
