"""How an organisation learns, asked by who answers for it: bands from k people on, renewed weekly, and never who."""

from datetime import date, timedelta
from typing import Any

import pytest
from home import Home
from laws.house import mutation
from web.test_themes import NAMES, a_week_passes, linde, push, write

from journal.discovery.themes import asking
from journal.discovery.themes.sweeping import sweep
from journal.people.identity import new_id
from journal.store.protocol import KeptAnswer

__all__ = ["linde"]
ELSEWHERE = ("Hedda", "Ines", "Jonas", "Kim", "Lars", "Maja", "Nils", "Olle")


@pytest.fixture
def both(linde: Home) -> Home:
    """Rozenhof with six people, and Björken with nine; Stina leads Björken."""
    with linde.writing() as notebook:
        for name in ELSEWHERE:
            linde.hire(notebook, name, Björken="member")
        linde.hire(notebook, "Stina", Björken="supervisor")
    return linde


def told(home: Home, name: str, place: str = "Huize Avondrood") -> dict[str, str | None]:
    """Step to how many people, as somebody is told of a place."""
    answer = home.phone(name).get("/api/learning")
    assert answer.status_code == 200, answer.json
    found = next(each for each in answer.json["places"] if each["name"] == place)
    return {step["step"]: step["people"] for step in found["steps"]}


def share(home: Home, *names: str, space: str = "Rozenhof") -> list[dict[str, Any]]:
    return [write(home, name, "Ze gaf mij haar vertrouwen.", space) for name in names]


def change(home: Home, name: str, document: dict[str, Any], **now: Any) -> None:
    """Somebody changes a shared document, as they see it."""
    seen = document["fields"]
    fields = {leaf: {"was": seen.get(leaf, {}).get("now"), "now": value} for leaf, value in now.items()}
    same = {key: document[key] for key in ("document", "kind", "space")}
    changed = mutation(base=document["id"], fields=fields, **same)
    push(home, name, changed)
    document |= {"id": changed["id"], "fields": seen | fields}


def answer(home: Home, name: str, text: dict[str, Any]) -> None:
    """Somebody asks a colleague an open question."""
    fields = {"stance": {"was": None, "now": "question"}, "text": {"was": None, "now": "Wat zag je?"}}
    about = {"target": text["document"], "space": text["space"]}
    push(home, name, mutation(kind="response", document=new_id(), fields=fields, **about))


def point(home: Home, name: str, **leaves: Any) -> dict[str, Any]:
    fields = {"sentence": "Eerst zitten, dan vragen.", "state": "proposed"} | leaves
    made = mutation(
        kind="learning_point", document=new_id(), space=home.id("Rozenhof"),
        fields={leaf: {"was": None, "now": value} for leaf, value in fields.items()},
    )  # fmt: skip
    push(home, name, made)
    return made


def test_only_who_answers_for_it_asks_and_is_told_of_no_text_and_of_nobody(both: Home) -> None:
    texts = share(both, *NAMES)
    statuses = {name: both.phone(name).get("/api/learning").status_code for name in ("Anna", "Rosa", "Mona", "Wim")}
    assert statuses == {"Anna": 403, "Rosa": 200, "Mona": 200, "Wim": 403}
    for name in ("Rosa", "Mona"):
        answer = both.phone(name).get("/api/learning").text
        assert not any(both.id(each) in answer for each in NAMES) and "vertrouwen" not in answer.replace("trust", "")
        assert not any(text["document"] in answer for text in texts)
    places = both.phone("Mona").get("/api/learning").json["places"]
    assert [place["kind"] for place in places] == ["organisation"]
    places = both.phone("Rosa").get("/api/learning").json["places"]
    assert [place["name"] for place in places] == ["Huize Avondrood", "Rozenhof"]


def test_of_fewer_than_k_people_nothing_is_told(both: Home) -> None:
    share(both, *NAMES[:4])
    assert told(both, "Mona")["reflect"] is None and told(both, "Rosa", "Rozenhof")["reflect"] is None


def test_a_team_leaders_own_texts_never_count(both: Home) -> None:
    share(both, *NAMES[:4], "Rosa")
    assert told(both, "Rosa", "Rozenhof")["reflect"] is None
    assert told(both, "Mona")["reflect"] is None


def test_a_team_leader_does_not_learn_of_a_few_people_elsewhere(both: Home) -> None:
    """Rosa reads nine of her own; with one more elsewhere the organisation's band would be another."""
    with both.writing() as notebook:
        for name in ("Pim", "Quint", "Roel"):
            both.hire(notebook, name, Rozenhof="member")
    share(both, *NAMES, "Pim", "Quint", "Roel")
    share(both, *ELSEWHERE[:4], space="Björken")
    assert told(both, "Rosa")["reflect"] == told(both, "Rosa", "Rozenhof")["reflect"] == "5-9"
    assert told(both, "Mona")["reflect"] == "10-19"


def test_many_elsewhere_count_for_a_team_leader_as_well(both: Home) -> None:
    share(both, *NAMES[:1])
    share(both, *ELSEWHERE[:6], space="Björken")
    assert told(both, "Rosa")["reflect"] == "5-9" and told(both, "Rosa", "Rozenhof")["reflect"] is None


def test_an_answer_stays_for_the_week_and_what_is_erased_leaves_it_at_once(
    both: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = share(both, *NAMES[:5])
    assert told(both, "Mona")["reflect"] == "5-9" == told(both, "Rosa", "Rozenhof")["reflect"]
    share(both, *ELSEWHERE, space="Björken")
    assert told(both, "Mona")["reflect"] == "5-9"
    erased = both.phone("Anna").post(f"/api/documents/{texts[0]['document']}/erase", json={})
    assert erased.status_code == 204
    assert told(both, "Mona")["reflect"] is None and told(both, "Rosa", "Rozenhof")["reflect"] is None
    a_week_passes(both, monkeypatch)
    assert told(both, "Mona")["reflect"] == "10-19"


def test_every_step_of_the_loop_counts_and_so_does_who_looks_after_it(
    both: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = share(both, *NAMES)
    for name, text in zip(NAMES, reversed(texts), strict=True):
        answer(both, name, text)
    for name, other in zip(NAMES, reversed(NAMES), strict=True):
        ours = point(both, name)
        change(both, other, ours, state="agreed", owner=both.id(name), agreed_on=date.today().isoformat())
        change(both, name, ours, state="kept", outcome="Het hielp.")
    a_week_passes(both, monkeypatch)
    assert set(told(both, "Mona").values()) == {"5-9"} == set(told(both, "Rosa", "Rozenhof").values())
    [place] = both.phone("Mona").get("/api/learning").json["places"]
    assert {each["length"]: each["people"] for each in place["open"]} == {
        "month": "5-9",
        "quarter": None,
        "longer": None,
    }


def test_a_point_that_stays_open_for_long_says_so(both: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        change(both, name, point(both, name), state="agreed")
    a_week_passes(both, monkeypatch, 20)
    [place] = both.phone("Mona").get("/api/learning").json["places"]
    assert {each["length"]: each["people"] for each in place["open"]} == {
        "month": None,
        "quarter": None,
        "longer": "5-9",
    }


def test_what_a_team_agreed_on_does_not_stop_old_answers_from_going(both: Home) -> None:
    told(both, "Mona")
    long_ago = (date.today() - timedelta(weeks=9)).isoformat()
    with both.writing() as notebook:
        place = both.id("Rozenhof")
        notebook.keep_answers([KeptAnswer(place, "agreement", 0, 0, "rust", asking.clock.today(), "[[],[]]")])
        notebook.keep_answers([KeptAnswer(place, "agreement", 0, 0, "tijd", long_ago, "[[],[]]")])
        sweep(notebook, date.today())
        assert {each.frame.split()[0] for each in notebook.every_kept_answer()} == {"rust", "learning"}
