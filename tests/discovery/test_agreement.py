"""«We stand for this»: a team sees what it agrees on, and nobody what a colleague answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws.house import Phone, build

from journal.discovery.values.agreement import Agreement, Answers, agreements

TEAM = [f"Collega {number}" for number in range(1, 9)]
NOTHING = Agreement()
INVITED = Agreement("5-9", True)


@dataclass
class Round:
    """A team of eight and its leader, asked about one value; weeks begin on Mondays."""

    house: object
    value: str
    monday: str = "2026-11-23"
    phones: dict[str, Phone] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)

    def answer(self, name: str, answer: str | None, day: str = "2026-11-21") -> None:
        self.house.day = day
        phone = self.phones.setdefault(name, self.house.phone(name))
        phone.sync()
        if name in self.given:
            sent = phone.edit(self.given[name], answer, leaf="agreement")
        else:
            sent = phone.write(answer, kind="choices", target=self.value, leaf="agreement")
        [outcome] = phone.sync(sent)
        assert outcome["status"] == "accepted"
        self.given[name] = sent["document"]

    def told(self, k: int = 5) -> Agreement:
        with self.house.notebook() as notebook:
            return agreements(notebook, self.house.spaces["De Linde"], k, self.monday)[self.value]


@contextmanager
def asking(folder) -> Iterator[Round]:
    house = build(folder)
    for name in TEAM:
        house.hire(name, "De Linde")
    for name in ("Anna", "Bram"):
        house.leave(name, "De Linde")
    house.hire("Rosa")
    house.join("Rosa", "De Linde", "supervisor")
    phone = house.phone(TEAM[0])
    value = phone.write("Samen buiten", "De Linde", kind="value", leaf="names/nl")
    phone.sync(value)
    yield Round(house, value["document"])
    house.store.close()


@pytest.fixture
def asked(tmp_path) -> Iterator[Round]:
    with asking(tmp_path / "data") as found:
        yield found


def test_four_who_agree_are_not_told_of_and_five_are(asked: Round) -> None:
    for name in TEAM[:4]:
        asked.answer(name, "stand_for")
    assert asked.told() == NOTHING
    asked.answer(TEAM[4], "stand_for")
    asked.monday = "2026-11-30"
    assert asked.told() == INVITED


def test_the_invitation_to_talk_says_nothing_about_whether_somebody_differs(asked: Round) -> None:
    for name in TEAM[:5]:
        asked.answer(name, "stand_for")
    assert asked.told() == INVITED
    asked.answer(TEAM[5], "differ")
    asked.monday = "2026-11-30"
    assert asked.told() == INVITED


def test_what_is_answered_this_week_is_told_when_the_week_is_over(asked: Round) -> None:
    for name in TEAM[:5]:
        asked.answer(name, "stand_for", day="2026-11-24")
    assert asked.told() == NOTHING
    asked.monday = "2026-11-30"
    assert asked.told() == INVITED


def test_an_answer_changed_this_week_counts_as_it_was(asked: Round) -> None:
    for name in TEAM[:4]:
        asked.answer(name, "stand_for")
    asked.answer(TEAM[4], "differ")
    asked.answer(TEAM[4], "stand_for", day="2026-11-25")
    assert asked.told() == NOTHING


def test_the_team_leader_and_who_left_are_not_counted(asked: Round) -> None:
    for name in (*TEAM[:4], "Rosa", "Anna"):
        asked.answer(name, "stand_for")
    assert asked.told() == NOTHING


def test_a_pass_is_no_answer(asked: Round) -> None:
    for name in TEAM[:4]:
        asked.answer(name, "stand_for")
    for name in TEAM[4:]:
        asked.answer(name, "skip")
    assert asked.told() == NOTHING


def test_one_who_joins_those_who_agree_changes_nothing_that_is_told(asked: Round) -> None:
    for name in TEAM[:5]:
        asked.answer(name, "stand_for")
    assert asked.told() == INVITED
    for week, name in (("2026-11-30", TEAM[5]), ("2026-12-07", TEAM[6])):
        asked.answer(name, "stand_for", day="2026-11-24")
        asked.monday = week
        assert asked.told() == INVITED


def test_who_takes_an_answer_back_is_counted_no_longer(asked: Round) -> None:
    for name in TEAM[:5]:
        asked.answer(name, "stand_for")
    assert asked.told() == INVITED
    asked.answer(TEAM[0], None, day="2026-11-24")
    assert asked.told() == NOTHING


def test_a_team_in_which_all_would_have_agreed_is_told_nothing(asked: Round) -> None:
    for name in TEAM[6:]:
        asked.house.leave(name, "De Linde")
    for name in TEAM[:6]:
        asked.answer(name, "stand_for")
    assert asked.told() == NOTHING
    assert asked.told(k=4) == Agreement("4-9", True)  # two of the six may have answered otherwise


def test_a_published_value_in_the_teams_own_words_is_agreed_under_its_id(asked: Round) -> None:
    phone = asked.house.phone(TEAM[0])
    phone.sync()
    phone.sync(phone.edit(asked.value, "trust", leaf="stands_for"))
    for name in TEAM[:5]:
        asked.answer(name, "stand_for")
    with asked.house.notebook() as notebook:
        told = agreements(notebook, asked.house.spaces["De Linde"], 5, asked.monday)
    assert told == {asked.value: INVITED, "trust": INVITED}


def test_a_value_set_aside_is_asked_of_nobody(asked: Round) -> None:
    phone = asked.house.phone(TEAM[0])
    phone.sync()
    phone.sync(phone.edit(asked.value, "set_aside", leaf="state"))
    with asked.house.notebook() as notebook:
        assert agreements(notebook, asked.house.spaces["De Linde"], 5, asked.monday) == {}


PEOPLE = [f"p{number}" for number in range(24)]
SIDES = st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(["stand", "differ"]))


def sides(said: dict[str, str]) -> Answers:
    return Answers(*(frozenset(name for name in said if said[name] == side) for side in ("stand", "differ")))


@settings(max_examples=300, deadline=None)
@given(SIDES, SIDES, st.integers(3, 10))
def test_what_is_told_in_two_weeks_never_differs_by_a_few(one: dict, other: dict, k: int) -> None:
    before = Answers().renewed(sides(one), k)
    after = before.renewed(sides(other), k)
    for was, now in ((before.stand, after.stand), (before.differ, after.differ)):
        assert len(was) < k or was == now or len(was ^ now) >= k


@settings(max_examples=300, deadline=None)
@given(SIDES, st.integers(3, 10), st.sampled_from(PEOPLE), st.sampled_from(["stand", "differ"]))
def test_the_change_of_one_answer_changes_nothing_that_was_told(said: dict, k: int, name: str, answer: str) -> None:
    before = Answers().renewed(sides(said), k)
    after = before.renewed(sides({**said, name: answer}), k)
    was, now = (answers.told(k, len(PEOPLE)) for answers in (before, after))
    assert was.agreed is None or was == now
    assert now.differ or not was.differ


@settings(max_examples=200, deadline=None)
@given(SIDES, st.integers(3, 10), st.integers(0, 5))
def test_nothing_told_says_what_all_but_one_answered(said: dict, k: int, more: int) -> None:
    answers, members = sides(said), len(said) + more
    agreed = answers.told(k, members).agreed
    if agreed:
        assert members - int(agreed.rstrip("+").partition("-")[0]) >= 2
