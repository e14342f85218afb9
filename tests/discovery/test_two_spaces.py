"""Somebody who is told of two spaces learns nothing by laying one beside the other, whoever sits in both."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from discovery.telling import TODAY, seen, shown, week_of
from discovery.test_disclosure import FEW as FEW_OF_FIVE
from discovery.test_disclosure import K
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.discovery.themes.counting import TOLD_OF
from journal.discovery.themes.hearing import Hearing
from journal.discovery.themes.periods import closed, month_of
from journal.discovery.themes.renewal import Heard, Question
from journal.discovery.values.own import TeamValues
from journal.people.identity import new_id
from journal.people.person import Person
from journal.people.space import Role, Space, SpaceKind
from journal.store import Notebook, Store, open_store
from journal.store.sqlite_voices import Counted, SqliteVoices, Text
from journal.values import values_in

ASKER, PEOPLE = "asker", tuple("abcdef")
VALUES = [value for value in values_in(["care"]) if value.id in ("trust", "courage")]
NOWHERE = -1
"""Where a text stands that its writer lets be counted and shows to nobody."""


@dataclass(frozen=True)
class Room:
    """A space and who sits there, in the order in which they came."""

    kind: SpaceKind
    seats: tuple[tuple[str, Role], ...]


@dataclass(frozen=True)
class Voice:
    """Somebody says a value, so many months ago: in one of the rooms, read by the asker or older, or for nobody."""

    person: str
    value: str
    where: int
    ago: int = 1
    read: bool = False


@dataclass(frozen=True)
class Place:
    """An organisation with some rooms, and what is said in them."""

    notebook: Notebook
    kept: SqliteVoices
    spaces: tuple[Space, ...]

    def heard(self, where: int) -> Heard:
        question = Question(closed(12, TODAY), K, ASKER, 1)
        return Hearing(self.notebook, self.kept, self.spaces[where], question, VALUES, TeamValues()).heard()

    def told(self, where: int) -> str:
        """All that the asker can see of a room."""
        heard = self.heard(where)
        return seen(shown(heard.texts, week_of(heard, K, asker=ASKER)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = open_store(tmp_path_factory.mktemp("two") / "data")
    yield made
    made.close()


def furnished(notebook: Notebook, rooms: Sequence[Room]) -> tuple[Space, ...]:
    for name in (ASKER, *PEOPLE):
        notebook.people.add_person(Person(name, name, name, "nl"))
    spaces = tuple(Space(f"room-{number}", room.kind, f"Room {number}") for number, room in enumerate(rooms))
    for space, room in zip(spaces, rooms, strict=True):
        notebook.people.add_space(space)
        notebook.people.join(ASKER, space.id, "member")
        for person, role in room.seats:
            notebook.people.join(person, space.id, role)
    return spaces


def put(voices: SqliteVoices, spaces: Sequence[Space], said: Sequence[Voice]) -> SqliteVoices:
    """The same file, with nothing in it but this."""
    voices.file.unlink(missing_ok=True)
    voices.begin()
    texts: list[Text] = []
    counted: list[Counted] = []
    for number, each in zip(count(), said, strict=False):
        month = month_of(TODAY) - each.ago
        name, day = f"{each.person}-{each.value}-{number}", f"{month // 12:04}-{month % 12 + 1:02}-01"
        if each.where == NOWHERE:
            counted.append(Counted(name, each.person, day[:7], frozenset({each.value})))
        else:
            space, words, forms = spaces[each.where], {each.value: (each.value,)}, (("", "value", each.value, ""),)
            apart = space.kind == "community"
            texts.append(Text(name, each.person, space.id, day, 1 + each.read, "nl", words, forms, apart))
    voices.put([], texts, counted, {})
    return voices


def worlds(store: Store, rooms: Sequence[Room], each: Sequence[Sequence[Voice]]) -> Iterator[Place]:
    """The same rooms, in which one after the other of these is said."""
    organisation = store.organise(new_id()).id
    with store.writing(organisation) as notebook:
        spaces = furnished(notebook, rooms)
    with store.reading(organisation) as notebook, TemporaryDirectory() as folder:
        for said in each:
            yield Place(notebook, put(SqliteVoices(Path(folder, "voices.db")), spaces, said), spaces)


roles = st.sampled_from(["member", "member", "member", "supervisor", "guest"])
seats = st.lists(st.tuples(st.sampled_from(PEOPLE), roles), max_size=6, unique_by=lambda seat: seat[0]).map(tuple)
rooms = st.lists(st.builds(Room, st.sampled_from(TOLD_OF), seats), min_size=2, max_size=3)
voices = st.lists(
    st.builds(
        Voice, st.sampled_from((ASKER, *PEOPLE)), st.sampled_from(["trust", "courage"]), st.integers(NOWHERE, 1),
        st.integers(1, 11), st.booleans(),
    ),
    max_size=24,
)  # fmt: skip
law = settings(deadline=None, max_examples=30)  # each writes files


@given(rooms=rooms, said=voices)
@law
def test_no_text_is_counted_in_two_spaces(store: Store, rooms: list[Room], said: list[Voice]) -> None:
    for place in worlds(store, rooms, [said]):
        heard = [place.heard(number) for number in range(len(rooms))]
        counted = [{text.document for text in (*one.texts, *one.counted)} for one in heard]
        assert all(one.isdisjoint(other) for one, other in combinations(counted, 2))


@given(rooms=rooms, said=voices, where=st.integers(0, 1))
@law
def test_what_is_told_of_a_community_depends_on_what_was_shared_with_it_alone(
    store: Store, rooms: list[Room], said: list[Voice], where: int
) -> None:
    rooms[where] = replace(rooms[where], kind="community")
    one, other = (place.told(where) for place in worlds(store, rooms, [said, [v for v in said if v.where == where]]))
    assert named(one) == named(other)


@given(rooms=rooms, said=voices, where=st.integers(0, 1))
@law
def test_what_is_told_of_a_team_depends_on_nothing_that_is_said_in_a_community(
    store: Store, rooms: list[Room], said: list[Voice], where: int
) -> None:
    rooms[where], rooms[1 - where] = replace(rooms[where], kind="team"), replace(rooms[1 - where], kind="community")
    quiet = [voice for voice in said if voice.where != 1 - where]
    one, other = (place.told(where) for place in worlds(store, rooms, [said, quiet]))
    assert named(one) == named(other)


def named(told: str) -> str:
    """What is seen names no text."""
    assert not any(f"{person}-" in told for person in PEOPLE)
    return told


def members(people: str) -> tuple[tuple[str, Role], ...]:
    return tuple((person, "member") for person in people)


TEAM = Room("team", members("abcde"))
BESIDE = [
    Room("community", members("abcdef")), Room("community", members("bcdef")), Room("team", members("abcdef")),
    Room("team", members("bcdef")), Room("team", members("abcd")),
]  # fmt: skip
FEW = [frozenset(some) for size in range(1, K) for some in combinations(PEOPLE, size)]
SUBSETS = [frozenset(some) for size in range(len(PEOPLE) + 1) for some in combinations(PEOPLE, size)]


@pytest.mark.slow
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("read", ["", "ab", "abcde"])
def test_nobody_is_certain_of_fewer_than_k_people_who_is_told_of_two_spaces(
    store: Store, beside: Room, read: str
) -> None:
    """All worlds there can be, sorted by what is seen of both: who lets a private text be counted shows in none."""
    openly = [Voice(person, "trust", where, 1, True) for person in read for where in (0, 1)]
    said = [[*openly, *(Voice(person, "trust", NOWHERE) for person in sorted(unread))] for unread in SUBSETS]
    alike: dict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
    for unread, place in zip(SUBSETS, worlds(store, [TEAM, beside], said), strict=True):
        alike[place.told(0), place.told(1)].append(unread)
    assert (len(alike) > 1) == (len(read) < K), "it is told of k people, where that is not known already"
    for unread in alike.values():
        assert not any(all(each & few for each in unread) for few in FEW), "some few certainly said it"


def test_the_few_are_all_groups_of_fewer_than_k() -> None:
    assert {len(few) for few in FEW} == {len(few) for few in FEW_OF_FIVE} == set(range(1, K))
