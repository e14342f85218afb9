"""A study that is changed while it is checked: nobody reads, asks or seals what it was before."""

from typing import Any

import pytest
from home import Home
from research.inquiry import WRITERS, Inquiry, wanted

from journal.discovery.language.compounds import halves
from journal.discovery.language.words import LONGEST, stems
from journal.research.entry import Release
from journal.research.gathering import _in_tens, gather
from journal.research.preparing import prepared
from journal.research.risk import Fact, Levels, weighed


def change(inquiry: Inquiry, **form: Any) -> Any:
    version = inquiry.ask("Rik").json["version"]
    return inquiry.phone("Rik").patch(f"/api/studies/{inquiry.id}", json={"version": version, **form})


def next_release(inquiry: Inquiry) -> tuple[Release, list[str]]:
    """What the next release says, and all words in it."""
    with prepared(inquiry.home.store, inquiry.home.organisation, inquiry.id) as ready:
        words = [passage.text for entry in ready.release.entries() for passage in entry.passages]
        return ready.release, words


WHOM: tuple[dict[str, Any], ...] = (
    {"first": "2026-02-01"},
    {"last": "2026-05-01"},
    {"k": 6},
    {"imported_consent": True},
)
"""Each of them would tell, by what the figures say before and after, of the few who stand between."""


@pytest.mark.parametrize("form", WHOM, ids=lambda form: "".join(form))
def test_whom_a_study_asks_about_is_fixed_once_it_was_gathered(gathered: Inquiry, form: dict[str, Any]) -> None:
    before = gathered.ask("Rik").json
    answer = change(gathered, **form)
    assert (answer.status_code, answer.json["code"]) == (409, "already_gathered")
    assert "another study" in answer.json["message"]
    assert before["gathered"] and gathered.ask("Rik").json == before and len(gathered.queue()) == 7


def test_a_team_more_or_less_is_another_study(home: Home, gathered: Inquiry) -> None:
    for teams in (["Rozenhof", "Björken"], ["Björken"]):
        answer = change(gathered, spaces=[home.id(team) for team in teams])
        assert answer.json["code"] == "already_gathered"
    same = change(gathered, spaces=[home.id("Rozenhof")], first="2026-01-01", k=5, purpose="Hetzelfde.")
    assert same.json["code"] == "version_taken", "what is as it was hinders nothing else"


@pytest.mark.parametrize("form", WHOM, ids=lambda form: "".join(form))
def test_until_it_is_gathered_whom_it_asks_about_may_change(inquiry: Inquiry, form: dict[str, Any]) -> None:
    assert not inquiry.ask("Rik").json["gathered"]
    assert change(inquiry, **form).status_code == 200


def test_how_far_gathering_is_tells_nobody_how_many_texts_there_are(inquiry: Inquiry) -> None:
    for number, name in enumerate(WRITERS):
        inquiry.write(name, f"Het was rustig vandaag, kamer {number}.")
    heard = list[object]()
    gather(inquiry.home.store, inquiry.home.organisation, inquiry.id, None, lambda *_: heard.append(so_far(inquiry)))
    assert heard == [0], "few texts are nothing until they are all there"
    assert [_in_tens(done, of) for done, of in ((0, 51), (50, 51), (50, 59), (100, 330))] == [0, 90, 80, 30]


def so_far(inquiry: Inquiry) -> object:
    return inquiry.ask("Rik").json["gathering"]


def test_what_somebody_asked_to_seal_is_sealed_as_it_was_then(gathered: Inquiry) -> None:
    gathered.decide_all()
    seen = gathered.ask("Joris").json["version"]
    assert gathered.ask("Joris", "/seal", version=seen, early=True).json["asked_to_seal"] == "me"
    assert change(gathered, purpose="Iets anders.", consent_version="dignity-2").status_code == 200
    said = gathered.ask("Karin", "/seal", version=gathered.ask("Karin").json["version"], early=True)
    assert said.status_code == 200 and (said.json["asked_to_seal"], said.json["releases"]) == ("me", 0)


def test_who_seals_has_seen_the_study_as_it_is(gathered: Inquiry) -> None:
    gathered.decide_all()
    seen = gathered.ask("Joris").json["version"]
    gathered.ask("Joris", "/seal", version=seen, early=True)
    assert gathered.ask("Karin", "/seal", version=seen, early=True).json["code"] == "changed_meanwhile"


def test_one_yes_more_shows_to_nobody_but_who_checks(gathered: Inquiry) -> None:
    gathered.decide_all()
    before = {name: gathered.ask(name).json for name in ("Mona", "Rik", "Joris")}
    gathered.write("Anna", "Vandaag was het stil. Ze lachte.")
    gathered.gather()
    after = {name: gathered.ask(name).json for name in before}
    assert after["Mona"] == before["Mona"] and after["Rik"] == before["Rik"]
    assert after["Joris"]["reviewed"]["texts"] < before["Joris"]["reviewed"]["texts"] == 100


def test_the_report_counts_what_is_covered_up_and_nothing_twice(gathered: Inquiry) -> None:
    gathered.write("Anna", "Ze woont op Kerkstraat 12, 1234 AB Utrecht. Bel +44 20 7946 0958, of NHS 943 476 5919.")
    gathered.gather()
    gathered.decide_all()
    release, words = next_release(gathered)
    counted = {kind: number for masks in release.report.masks for kind, number in masks.kinds.items()}
    assert counted == {kind: sum(text.count(f"[{kind}_") for text in words) for kind in counted}
    assert sum(counted.values()) == sum(text.count("[") for text in words) > 14


def test_a_release_shows_each_consent_text_that_was_agreed_to(gathered: Inquiry) -> None:
    assert change(gathered, purpose="Iets anders.", consent_version="dignity-2").status_code == 200
    gathered.decide_all()
    release, _words = next_release(gathered)
    assert [wording.version for wording in release.study.wordings] == ["dignity-1"], "nobody said yes to the second"


def test_texts_without_a_value_are_not_told_apart_by_their_values() -> None:
    facts = [Fact(f"text {number}", f"writer {number}", "nl", "", "2026-Q1", "", "") for number in range(6)]
    weight = weighed(facts, Levels(), 5, 2)
    assert (weight.k, weight.l, weight.left_out) == (6, 1, frozenset())


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"first": "2099-01-01", "last": "2098-01-01"}, "last"),
        ({"deadline": "2098-01-01", "keep_until": "2097-01-01"}, "keep_until"),
        ({"deadline": "2098-01-01", "key_until": "2097-01-01"}, "key_until"),
    ],
)
def test_days_of_a_study_come_in_their_order(home: Home, inquiry: Inquiry, days: dict[str, str], field: str) -> None:
    said = home.phone("Mona").post("/api/studies", json=wanted(home, consent_version="later-1") | days)
    assert said.status_code == 422 and list(said.json["fields"]) == [field]


def test_withdrawals_are_passed_on_as_long_as_people_were_told(gathered: Inquiry) -> None:
    assert change(gathered, deadline="2100-06-01", keep_until="2101-01-01", consent_version="dignity-2").json[
        "key_until"
    ] == ("2100-06-01")


def test_letters_without_end_are_no_word_to_be_taken_apart() -> None:
    endless = "bestuur" * 20 + "lopen"
    assert len(endless) > LONGEST and stems(endless, "nl") == (endless,) and halves(endless, "nl", ()) is None
