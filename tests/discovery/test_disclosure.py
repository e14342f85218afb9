"""What may be told of groups: laws that hold for every team, every asker and every order of questions."""

from collections import defaultdict
from collections.abc import Sized
from itertools import combinations, pairwise, product

import pytest
from discovery.telling import TODAY, Said, screens, seen, week
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.discovery.themes.disclosure import NOBODY, Told, apart, band, share
from journal.discovery.themes.periods import closed
from journal.discovery.themes.renewal import Heard, Kept, Question, reckoned
from journal.store.sqlite_voices import Counted

PEOPLE = tuple("abcdefghijkl")
K = 3

ways = st.sampled_from(["read", "older", "private"])
voices = st.builds(
    Said, st.sampled_from(PEOPLE), st.sampled_from(["trust", "respect", ""]), st.integers(0, 11), ways
)  # fmt: skip
law = settings(deadline=None, max_examples=100)
weeks = st.lists(st.lists(voices, max_size=40), min_size=1, max_size=4)


@given(st.integers(0, 60), st.integers(3, 25))
@law
def test_a_band_holds_at_least_k_and_never_one_number_alone(people: int, k: int) -> None:
    told = band(people, k)
    assert (told is None) == (people < k)
    same = [n for n in range(100) if band(n, k) == told]
    assert told is None or len(same) > 1


def test_bands_are_those_that_people_read() -> None:
    assert [band(n, 5) for n in (4, 5, 9, 10, 19, 20, 90)] == [None, "5-9", "5-9", "10-19", "10-19", "20+", "20+"]
    assert [band(n, 3) for n in (3, 10)] == ["3-9", "10-19"]
    assert [band(10, 10), band(9, 9), band(30, 25)] == ["10-19", "9-19", "25+"]


def test_a_share_is_a_step() -> None:
    assert [share(n, 12) for n in (3, 4, 7, 8, 12)] == ["few", "half", "half", "most", "most"]


@given(st.lists(st.sets(st.sampled_from(PEOPLE)).map(frozenset), max_size=12), st.integers(3, 5))
@law
def test_whatever_is_told_of_unread_people_is_the_same_or_k_apart(groups, k: int) -> None:
    asked = Told(k, "a")
    told = [asked.tell(each) - {"a"} for each in groups]
    assert all(not each or len(each) >= k for each in told)
    assert all(apart(one, other, k) for one, other in combinations([NOBODY, *told], 2))


def history(said: list[list[Said]], asker: str = "a", k: int = K) -> list[dict[int, Kept]]:
    """What somebody is told who looks every week, at everything."""
    told: list[dict[int, Kept]] = []
    for each in said:
        before = list(told[-1].values()) if told else []
        told.append(week(each, k, before, asker))
    return told


@given(weeks)
@law
def test_no_two_answers_in_a_row_differ_by_a_few_people_the_asker_cannot_read(said: list[list[Said]]) -> None:
    told = history(said)
    for number, answers in enumerate(told):
        near = [*answers.values(), *(told[number - 1].values() if number else ())]
        for value in ("trust", "respect"):
            groups = [kept.rows[value].group for kept in near if value in kept.rows]
            unread = [group.others - {"a"} for group in groups]
            assert all(apart(one, other, K) for one, other in combinations([NOBODY, *unread], 2))


@given(weeks)
@law
def test_a_row_changes_by_k_people_or_not_at_all(said: list[list[Said]]) -> None:
    told = history(said)
    for last, this in pairwise(told):
        for months, value in product((3, 6, 12), ("trust", "respect")):
            if value in this[months].rows and value in last[months].rows:
                one, other = (kept[months].rows[value].group.people for kept in (last, this))
                assert apart(one, other, K) or this[months].rows[value] in last_rows(last, this, value)


def last_rows(last: dict[int, Kept], this: dict[int, Kept], value: str) -> list[object]:
    return [kept.rows[value] for kept in (*last.values(), *this.values()) if value in kept.rows]


@given(st.lists(voices, max_size=60))
@law
def test_nothing_is_told_of_fewer_than_k(said: list[Said]) -> None:
    for themes in screens(said, week(said, K)):
        for row in themes.themes:
            assert len({each.person for each in said if each.value == row.id}) >= K
            for month, ago in zip(row.monthly, range(len(row.monthly) - 1, -1, -1), strict=True):
                saying = {each.person for each in said if each.value == row.id and each.ago == ago}
                assert month.people is None or len(saying) >= K


@given(
    st.lists(voices, max_size=40),
    st.lists(
        st.builds(
            Said, st.sampled_from("xy"), st.just("trust"), st.integers(0, 11), st.sampled_from(["older", "private"])
        ),
        max_size=6,
    ),
)
@law
def test_a_row_is_the_same_without_fewer_than_k_who_cannot_be_read(said: list[Said], few: list[Said]) -> None:
    """Two worlds in which the same texts can be read, and one or two others say something or nothing."""
    read = [each for each in said if each.way == "read"]
    quiet = [Said(each.person, "", each.ago, each.way) for each in few if each.way == "older"]
    assert screens([*read, *few], week([*read, *few], K)) == screens([*read, *quiet], week([*read, *quiet], K))


UNREAD = "bcdef"
SEVEN = "0123456"
SUBSETS = [frozenset(some) for size in range(len(UNREAD) + 1) for some in combinations(UNREAD, size)]
FEW = [some for some in SUBSETS if 0 < len(some) < K]


def world(read: str, unread: frozenset[str], way: str) -> list[Said]:
    """These whom the asker reads say it this month, and these whom they do not; some may do both."""
    known = [Said(person, "trust") for person in read]
    rest = [Said(person, "", 0, "older") for person in UNREAD if person not in unread] if way == "older" else []
    return [*known, *rest, *(Said(person, "trust", 0, way) for person in sorted(unread))]


def tells(alike: Sized, *read: str) -> bool:
    """Whether what is seen depends on the unread at all, as it must where the others are not as many already."""
    return (len(alike) > 1) == (min(map(len, read)) < K)


def certain(worlds: list[tuple[frozenset[str], frozenset[str]]]) -> bool:
    """Whether all these worlds, which look alike, have it in common that some few people said it, came or went."""
    alone = all(not apart(one, other, K) for one, other in worlds)
    return alone or any(
        all(one & few for one, _other in worlds)
        or all(other & few for _one, other in worlds)
        or all((one ^ other) & few for one, other in worlds)
        for few in FEW
    )


@pytest.mark.slow
@pytest.mark.parametrize("way", ["private", "older"])
@pytest.mark.parametrize(
    "read", [("", ""), ("01", "01"), (SEVEN, SEVEN), ("01", "0123"), ("01234", "0"), ("", "b"), ("0b", "0bc")]
)
def test_nobody_is_certain_of_fewer_than_k_people_after_two_weeks(read: tuple[str, str], way: str) -> None:
    """All worlds there can be, sorted by what is seen: what holds in all that look alike is known for certain."""
    alike: dict[object, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for first in SUBSETS:
        one = week(world(read[0], first, way), K)
        shown = seen(screens(world(read[0], first, way), one))
        for second in SUBSETS:
            said = world(read[1], second, way)
            alike[shown, seen(screens(said, week(said, K, [*one.values()])))].append((first, second))
    found = [len(worlds) for worlds in alike.values() if certain(worlds)]
    assert found == [] and tells(alike, *read)


@pytest.mark.slow
@pytest.mark.parametrize("read", ["", "01", SEVEN, "b", "0b"])
def test_nobody_is_certain_of_fewer_than_k_people_by_asking_for_longer_and_shorter(read: str) -> None:
    """Three, six and twelve months beside each other: who said it lately, and who said it long ago."""
    alike: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for when in product((None, 1, 8), repeat=len(UNREAD)):
        unread = [Said(person, "trust", ago, "private") for person, ago in zip(UNREAD, when, strict=True) if ago]
        said = [*(Said(person, "trust", 5 if person in UNREAD else 2) for person in read), *unread]
        lately, ever = ({each.person for each in unread if each.ago < most} for most in (3, 12))
        alike[seen(screens(said, week(said, K)))].append((frozenset(lately), frozenset(ever)))
    found = [len(worlds) for worlds in alike.values() if certain(worlds)]
    assert found == [] and tells(alike, read)


@pytest.mark.slow
@pytest.mark.parametrize("read", ["", "01", SEVEN, "b", "0b"])
def test_nobody_is_certain_of_fewer_than_k_people_when_a_text_is_erased(read: str) -> None:
    """One of those who cannot be read erases a private text: that it goes at once tells of k people, not of whom."""
    alike: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for unread, eraser in product(SUBSETS, UNREAD):
        said = world(read, unread, "private")
        before = week(said, K)
        texts = [voice for voice in before[12].wrote.voices if voice.person == eraser and not voice.read]
        gone = frozenset(voice.document for voice in texts)
        after = {months: kept.without(gone, "asker") for months, kept in before.items()}
        alike[seen(screens(said, before)) + seen(screens(said, after))].append((unread, eraser))
    assert tells(alike, read)
    for worlds in alike.values():
        assert not any(all(unread & few for unread, _eraser in worlds) for few in FEW)
        assert len({eraser for _unread, eraser in worlds}) == len(UNREAD)


some = st.sets(st.sampled_from(PEOPLE), max_size=9)


@given(some, some)
@law
def test_values_that_share_words_count_the_same_unread_people_or_k_more(trust: set[str], respect: set[str]) -> None:
    """*warm* is said by whoever says *trust*, and by others: whoever compares the two finds nobody alone."""
    counted = [Counted(f"{each}-trust", each, "2026-11", frozenset({"trust", "warm"})) for each in trust]
    counted += [Counted(f"{each}-respect", each, "2026-11", frozenset({"warm"})) for each in respect]
    heard = Heard([], counted, {"trust": {"trust"}, "warm": {"trust", "respect"}})
    rows = reckoned(Question(closed(3, TODAY), K, "asker", 1), heard, "2026-11-16").rows
    told = [rows[value].group.others if value in rows else NOBODY for value in ("trust", "warm")]
    assert apart(told[0], told[1], K)


def test_who_begins_to_say_openly_what_they_said_unread_is_told_like_anybody() -> None:
    """Whether *c*, who says it openly from this week on, was one of those who could not be read must not show."""
    shown = set()
    for unread in ("bcd", "cde", "bef", "def"):
        before = week(world("0b", frozenset(unread), "private"), K)
        said = world("0bc", frozenset(unread), "private")
        shown.add(seen(screens(said, week(said, K, [*before.values()]))))
    assert len(shown) == 1
