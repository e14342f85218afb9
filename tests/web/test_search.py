"""Search over HTTP: the same answers as the command, for who is signed in."""

import json
import shutil
from typing import Any

import pytest
from home import Home
from web.test_mine import personal, sync, write

TEXT = "answers/one_minute.text"


@pytest.fixture
def written(home: Home) -> dict[str, str]:
    """Anna and Bram in Rozenhof, Cilla in Björken; Anna also for herself."""
    team, other = home.spaces["Rozenhof"].id, home.spaces["Björken"].id
    return {
        "hands": write(home, "Anna", "reflection", team, {TEXT: "Ze pakte mijn handen vast.", "language": "nl"}),
        "trust": write(home, "Cilla", "reflection", other, {TEXT: "Tilliten växer hos oss alla.", "language": "sv"}),
        "alone": write(home, "Anna", "reflection", personal(home, "Anna"), {TEXT: "Mijn handen beven van de kou."}),
    }  # fmt: skip


def ask(home: Home, name: str, q: str, **more: Any) -> Any:
    return home.phone(name).get("/api/search", query_string={"q": q, **more})


def found(home: Home, name: str, q: str, **more: Any) -> set[str]:
    answer = ask(home, name, q, **more)
    assert answer.status_code == 200, answer.json
    return {hit["document"] for hit in answer.json["hits"]}


def test_a_filter_that_search_does_not_have_is_refused_by_name(home: Home, written: dict[str, str]) -> None:
    for name in ("team", "since", "limit"):
        refused = ask(home, "Anna", "hand", **{name: "x"})
        assert (refused.status_code, refused.json["code"]) == (422, "bad_fields")
        assert "no filter" in str(refused.json["fields"][name])
    assert ask(home, "Anna", "hand", **{"from": "2020-01-01"}).status_code == 200


def test_each_finds_what_they_may_read_and_their_own(home: Home, written: dict[str, str]) -> None:
    assert found(home, "Anna", "hand") == {written["hands"], written["alone"]}
    assert found(home, "Bram", "hand") == {written["hands"]} == found(home, "Rosa", "hand")
    for name in ("Cilla", "Mona", "Wim"):
        told = ask(home, name, "hand").json
        assert (told["hits"], told["total"], told["corrected"]) == ([], 0, None) and not any(told["facets"].values())


def test_filters_narrow_and_counts_stand_beside_them(home: Home, written: dict[str, str]) -> None:
    team = home.spaces["Rozenhof"].id
    assert found(home, "Anna", "hand", space=team) == {written["hands"]}
    assert found(home, "Anna", "hand", language="sv") == set()
    assert found(home, "Anna", "hand", mine=True) == {written["hands"], written["alone"]}
    told = ask(home, "Anna", "hand", space=team).json
    assert told["facets"]["space"] == {team: 1, personal(home, "Anna"): 1} and told["total"] == 1
    assert found(home, "Anna", "hand", **{"from": "2999-01-01"}) == set()


def test_a_value_is_found_in_other_languages_until_that_is_switched_off(home: Home, written: dict[str, str]) -> None:
    told = ask(home, "Cilla", "vertrouwen").json
    assert told["value"] and [hit["match"] for hit in told["hits"]] == ["value"]
    assert found(home, "Cilla", "vertrouwen", values=False) == set()


def test_what_was_taken_back_or_erased_is_found_no_more(home: Home, written: dict[str, str]) -> None:
    assert found(home, "Bram", "hand") == {written["hands"]}
    assert home.phone("Anna").post(f"/api/documents/{written['hands']}/erase", json={}).status_code == 204
    assert found(home, "Bram", "hand") == set() and found(home, "Anna", "hand") == {written["alone"]}


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"q": '"op'}, 422, "query_quotes"), ({"q": "field:"}, 422, "query_field"), ({"q": ""}, 422, "query_empty"),
        ({"q": "a" * 10_000}, 422, "query_too_long"), ({"q": "a" * 20_000}, 422, "bad_fields"),
        ({"q": "a\x00"}, 422, "query_unfit"), ({}, 422, "bad_fields"), ({"q": "a", "most": "0"}, 422, "bad_fields"),
        ({"q": "a", "from": "2026-02-02", "to": "2026-01-01"}, 422, "bad_fields"),
        ({"q": "a", "from": "yesterday"}, 422, "bad_fields"),
        ({"q": "a", "space": "0195fdca-8d1c-7a90-9d6f-3b1f6a2c4e58"}, 404, "not_found"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_with_its_reason(home: Home, asked: Any, status: int, code: str) -> None:
    answer = home.phone("Anna").get("/api/search", query_string=asked)
    assert (answer.status_code, answer.json and answer.json["code"]) == (status, code)


def test_somebody_elses_space_is_not_there(home: Home, written: dict[str, str]) -> None:
    for space in (home.spaces["Björken"].id, personal(home, "Bram")):
        assert ask(home, "Anna", "hand", space=space).status_code == 404


def test_an_index_that_is_lost_or_hurt_gives_no_wrong_answer(home: Home, written: dict[str, str]) -> None:
    assert len(found(home, "Anna", "hand")) == 2
    folder = home.app.extensions["kring.settings"].data / "discovery"
    for file in folder.rglob("*.seg"):
        file.write_bytes(b"\x00" * 100)
    assert len(found(home, "Anna", "hand")) == 2
    shutil.rmtree(folder)
    assert len(found(home, "Anna", "hand")) == 2


def test_who_searches_in_my_place_stands_in_my_log_without_what_for(home: Home) -> None:
    with home.writing() as notebook:
        notebook.people.note(None, "searched_as", home.id("Anna"))
    mine = home.phone("Anna").get("/api/mine/log").json
    assert mine and {"action": "searched_as", "by": "operator"}.items() <= mine["lines"][0].items()
    assert home.phone("Bram").get("/api/mine/log").json == {"lines": []}


def test_no_query_is_written_down(home: Home, written: dict[str, str], caplog: Any) -> None:
    ask(home, "Anna", "flessenpost")
    data = home.app.extensions["kring.settings"].data
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert "flessenpost" not in caplog.text and b"flessenpost" not in kept and sync(home, "Anna")
    assert json.dumps(home.phone("Anna").get("/api/mine/log").json).count("flessenpost") == 0
