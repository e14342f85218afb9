"""How an organisation learns, asked for: by its board of the whole of it, by a team leader also of their team.

All that somebody may ask about is reckoned together and kept for the week, so it does not matter what they look at
first. What the asker reads counts as it is; of everybody else only crowds that may be told (see crowds).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal.discovery.index.ready import ready_voices
from journal.discovery.learning import kept as keeping
from journal.discovery.learning.answer import Learning, Told, grown, opens_of, steps_of
from journal.discovery.learning.crowds import STEPS as BANDS
from journal.discovery.learning.crowds import Mark, Row, row
from journal.discovery.learning.house import House
from journal.discovery.learning.kept import FRAME, Kept, Place
from journal.discovery.themes.disclosure import Told as Remembered
from journal.discovery.themes.disclosure import band
from journal.discovery.themes.periods import closed, monday
from journal.discovery.values.chosen import chosen, smallest_group
from journal.documents.errors import NotAllowed
from journal.people import clock
from journal.people.seating import standing
from journal.people.space import Space
from journal.store import Notebook, Store
from journal.store.protocol import KeptAnswer
from journal.store.sqlite_voices import SqliteVoices
from journal.values import values_in

MONTHS = 12
"""One length alone: answers over several could be compared."""


@dataclass(frozen=True, slots=True)
class Board:
    """Where it is asked, and in which language; `otherwise` is the smallest group where nobody chose one."""

    store: Store
    data: Path
    organisation: str
    language: str
    otherwise: int


def shown(board: Board, person: str) -> Learning:
    """What somebody is told this week: reckoned once, and kept. Raises NotAllowed, NotReady."""
    voices = ready_voices(board.store, board.data, board.organisation).kept
    with board.store.reading(board.organisation) as notebook:
        asking = _asked(board, notebook, voices, person)
        before = asking.before(notebook)
        kept = asking.of_this_week(before)
        if kept:
            return asking.told(kept, board.language)
        kept = asking.reckoned(before)
    with board.store.writing(board.organisation) as notebook:
        # Unless somebody was told something this week while it was reckoned.
        told_already = asking.of_this_week(asking.before(notebook))
        if told_already is None:
            notebook.keep_answers([asking.answer(kept)])
    return asking.told(told_already or kept, board.language)


def _asked(board: Board, notebook: Notebook, voices: SqliteVoices, person: str) -> "_Asking":
    history, today = notebook.chosen_values(), date.fromisoformat(clock.today())
    sets = chosen(history, board.otherwise).sets
    house = House(notebook, voices, standing(notebook.people, person), closed(MONTHS, today), today, values_in(sets))
    if not house.me.administers and not house.led:
        raise NotAllowed
    k = smallest_group(history, house.period.first.isoformat(), today.isoformat(), board.otherwise)
    return _Asking(house, " ".join([FRAME, *sets]), k)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One asker on one day: what they may ask about, by which values, and the smallest group."""

    house: House
    frame: str
    k: int

    @property
    def reader(self) -> str:
        """Whom it is kept for: all who are in no team alike, anybody else alone."""
        return self.house.me.person.id if self.house.seats else ""

    @property
    def day(self) -> str:
        """The Monday of this week."""
        return monday(self.house.today).isoformat()

    @property
    def places(self) -> list[Space]:
        """What may be asked about."""
        return [self.house.space, *self.house.led]

    def answer(self, kept: Kept) -> KeptAnswer:
        """How an answer is kept."""
        return KeptAnswer(self.house.space.id, self.reader, MONTHS, kept.k, self.frame, kept.day, keeping.written(kept))

    def before(self, notebook: Notebook) -> list[tuple[KeptAnswer, Kept]]:
        """What this person was told, the newest first, lessened by what has been erased since."""
        found = notebook.kept_answers(self.house.space.id, ("", self.house.me.person.id))
        read = [(each, keeping.read(each.body)) for each in sorted(found, key=lambda each: each.day, reverse=True)]
        erased = notebook.erased_of(frozenset().union(*(kept.documents() for _each, kept in read)))
        return [(each, kept.without(erased, self.house.me.person.id)) for each, kept in read]

    def of_this_week(self, before: Sequence[tuple[KeptAnswer, Kept]]) -> Kept | None:
        """The answer, if it was told since Monday, about every place that may be asked about now."""
        wanted, places = (self.reader, self.k, self.frame, self.day), {place.id for place in self.places}
        return next(
            (
                kept
                for each, kept in before
                if (each.reader, each.k, each.frame, each.day) == wanted and places <= kept.places.keys()
            ),
            None,
        )

    def reckoned(self, before: Sequence[tuple[KeptAnswer, Kept]]) -> Kept:
        """Every place anew, after all that was told of it already."""
        earlier = [kept for _each, kept in before]
        places = {
            place.id: Place(place.id, *self.house.people(place.id), self._rows(place.id, earlier))
            for place in self.places
        }
        return Kept(self.house.period, self.k, self.day, places)

    def _rows(self, place: str, earlier: Sequence[Kept]) -> Mapping[str, Row]:
        there = [kept.places[place].rows for kept in earlier if place in kept.places]
        return {name: self._row(marks, there, name) for name, marks in sorted(self.house.marks(place).items())}

    def _row(self, marks: Sequence[Mark], there: Sequence[Mapping[str, Row]], name: str) -> Row:
        sets = (people for rows in there if name in rows for people in rows[name].told())
        return row(marks, Remembered(self.k, self.house.me.person.id, sets))

    def told(self, kept: Kept, language: str) -> Learning:
        """The answer in words."""
        labels = {value.id: value.label[language] for value in self.house.values}
        places = tuple(_told(kept, kept.places[space.id], space, labels) for space in self.places)
        return Learning(kept.period.first.isoformat(), kept.period.last.isoformat(), kept.k, kept.day, places)


def _told(kept: Kept, place: Place, space: Space, labels: Mapping[str, str]) -> Told:
    return Told(
        space.id, space.kind, space.name, band(place.people, kept.k, BANDS),
        steps_of(kept, place), opens_of(kept, place), grown(kept, place, labels),
    )  # fmt: skip
