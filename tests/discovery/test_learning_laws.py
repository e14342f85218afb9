"""What may be told of how an organisation learns: laws for every asker, every month and every week after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.discovery.learning import kept as keeping
from journal.discovery.learning.answer import ANY, opens_of, steps_of
from journal.discovery.learning.crowds import LEFT_OPEN, Mark, Row, row
from journal.discovery.learning.deeds import OPEN, STEPS
from journal.discovery.learning.kept import Kept, Place
from journal.discovery.themes.disclosure import NOBODY, Told, apart
from journal.discovery.themes.periods import closed

K, ASKER = 3, "a"
PEOPLE = "abcdefghijkl"
PERIOD = closed(12, date(2026, 11, 18))
law = settings(deadline=None, max_examples=150)
MONTHS, DOCUMENTS = st.sampled_from(list(PERIOD.numbers)[-3:]), st.sampled_from(["1", "2", "3"])
did = st.builds(Mark, st.sampled_from(PEOPLE), MONTHS, DOCUMENTS, st.booleans())
weeks = st.lists(st.lists(did, max_size=40), min_size=1, max_size=4)


@dataclass
class Looking:
    """Somebody who looks every week, and is told by what they were told the week before."""

    last: Row | None = None

    def at(self, marks: Sequence[Mark]) -> Row:
        """One week: what the asker did themself they read."""
        known = [mark._replace(read=mark.read or mark.person == ASKER) for mark in marks]
        self.last = row(known, Told(K, ASKER, self.last.told() if self.last else ()))
        return self.last


def answer(found: Row, outside: int = len(PEOPLE)) -> Kept:
    """A whole answer in which every step and length is this row."""
    place = Place("p", len(PEOPLE), outside, dict.fromkeys((ANY, *STEPS, *OPEN), found))
    return Kept(PERIOD, K, "2026-11-16", {"p": place})


def seen(kept: Kept) -> tuple[object, ...]:
    """All that a screen shows of it."""
    return steps_of(kept, kept.places["p"]), opens_of(kept, kept.places["p"])


def unread(marks: Sequence[Mark], month: int | None = None) -> set[str]:
    found = [mark for mark in marks if not mark.read and mark.person != ASKER]
    return {mark.person for mark in found if month in (None, mark.month)}


@given(weeks)
@law
def test_of_whom_the_asker_does_not_read_every_answer_holds_nobody_or_k_and_two_are_alike_or_k_apart(
    said: list[list[Mark]],
) -> None:
    looking = Looking()
    told = [[people - {ASKER} for people in looking.at(marks).told()] for marks in said]
    for before, now in pairwise([[NOBODY], *told]):
        together = [NOBODY, *before, *now]
        assert all(not people or len(people) >= K for people in together)
        assert all(apart(one, other, K) for one, other in combinations(together, 2))


@given(weeks)
@law
def test_nothing_is_told_of_fewer_than_k_neither_of_a_year_nor_of_a_month(said: list[list[Mark]]) -> None:
    looking = Looking()
    for marks in said:
        step = steps_of(answer(looking.at(marks)), answer(looking.last or Row()).places["p"])[0]
        assert step.people is None or len({mark.person for mark in marks}) >= K
        for month, told in zip(PERIOD.numbers, step.monthly, strict=True):
            there = {mark.person for mark in marks if mark.month == month}
            assert told.people is None or len(there) >= K


@given(st.lists(did, max_size=40), st.lists(did, max_size=12))
@law
def test_an_answer_is_the_same_without_fewer_than_k_who_cannot_be_read(said: list[Mark], more: list[Mark]) -> None:
    """Two worlds: in one of them one or two others did it as well, where the asker reads nothing."""
    read = [mark for mark in said if mark.read]
    few = [mark._replace(read=False) for mark in more if mark.person in "bc"]
    assert seen(answer(Looking().at([*read, *few]))) == seen(answer(Looking().at(read)))


@given(st.sets(st.sampled_from(PEOPLE[1:])), st.integers(0, 12))
@law
def test_nobody_is_told_that_all_of_a_place_did_it(people: set[str], outside: int) -> None:
    marks = [Mark(person, PERIOD.numbers[-1], "1", False) for person in people]
    size = Looking().at(marks).whole().size(K, outside)
    assert size <= max(0, outside - LEFT_OPEN)


@given(st.lists(did, max_size=40), st.sets(st.sampled_from(["1", "2", "3"])))
@law
def test_what_is_erased_only_lessens_an_answer_and_leaves_no_few_alone(said: list[Mark], erased: set[str]) -> None:
    before = Looking().at(said)
    after = before.without(erased, K, ASKER)
    assert {mark.document for mark in after.marks}.isdisjoint(erased)
    pairs = [
        (before.others, after.others),
        *((before.monthly[month], after.monthly[month]) for month in before.monthly),
    ]
    assert all(later <= earlier and (not later or len(later - {ASKER}) >= K) for earlier, later in pairs)
    assert before.whole().read >= after.whole().read


@given(st.lists(did, max_size=40))
@law
def test_a_kept_answer_is_read_as_it_was_written(said: list[Mark]) -> None:
    kept = answer(Looking().at(said))
    assert keeping.read(keeping.written(kept)) == kept


@given(weeks)
@law
def test_what_the_asker_reads_counts_whatever_others_did(said: list[list[Mark]]) -> None:
    looking = Looking()
    for marks in said:
        crowd = looking.at(marks).whole()
        assert crowd.read >= {mark.person for mark in marks if mark.read}
        assert len(unread(marks)) >= K or crowd.others == NOBODY
