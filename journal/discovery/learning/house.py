"""Who did what in which team, and what of it somebody reads: all that is looked up when learning is reckoned."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from journal.discovery.learning.answer import ANY
from journal.discovery.learning.crowds import Mark
from journal.discovery.learning.deeds import KINDS, STEPS, Deed, done, reflected
from journal.discovery.themes.hearing import as_values, voters
from journal.discovery.themes.periods import Period, month_in
from journal.discovery.values.voiced import said_as
from journal.documents.document import Document
from journal.kinds import OWN
from journal.people.rights import Standing
from journal.people.space import Seat, Space
from journal.store import Notebook
from journal.store.sqlite_voices import SqliteVoices, Text
from journal.values import Value

Marks = dict[str, list[Mark]]
"""By what is counted: a step, how long points stay open, or a value."""


@dataclass(frozen=True)
class House:
    """An organisation's teams, as one person knows them; each thing is looked up when it is wanted, and once."""

    notebook: Notebook
    voices: SqliteVoices
    me: Standing
    period: Period
    today: date
    values: Sequence[Value]

    @cached_property
    def space(self) -> Space:
        """The organisation's own."""
        found = self.notebook.people.space(self.notebook.people.shared())
        assert found, "every organisation has a space of its own"
        return found

    @cached_property
    def teams(self) -> list[Space]:
        """Every team."""
        return [space for space in self.notebook.people.spaces() if space.kind == "team"]

    @cached_property
    def led(self) -> list[Space]:
        """Those that this person leads."""
        return [space for space in self.teams if space.id in self.me.supervises]

    @cached_property
    def seats(self) -> Mapping[str, Seat]:
        """Where this person reads."""
        teams = {team.id for team in self.teams}
        return {id: seat for id, seat in self.me.seats.items() if id in teams}

    def people(self, place: str) -> tuple[int, int]:
        """How many could have taken part, and how many of them where this person reads nothing."""
        if place != self.space.id:
            return len(self._voters[place]), len(self._voters[place])
        elsewhere = (who for id, who in self._voters.items() if id not in self.seats)
        return len(_all(self._voters.values())), len(_all(elsewhere))

    def marks(self, place: str) -> Marks:
        """Of the organisation: what this person reads, and all of the teams they are not in. Of a team: all of it.

        What stands unread in a team of their own is told with that team alone, values there not at all: the team's
        values have a screen of their own.
        """
        found: Marks = defaultdict(list)
        for team in self.teams:
            if place in (team.id, self.space.id):
                for name, marks in self._in_team[team.id].items():
                    shown = place == team.id and name not in self._labels
                    found[name] += [mark for mark in marks if mark.read or shown or team.id not in self.seats]
        return found

    @cached_property
    def _voters(self) -> Mapping[str, frozenset[str]]:
        return {team.id: voters(self.notebook.people.members(team.id)) for team in self.teams}

    @cached_property
    def _in_team(self) -> Mapping[str, Marks]:
        return {team.id: self._marked(team) for team in self.teams}

    def _marked(self, team: Space) -> Marks:
        """One mark a person and month: whoever did it often counts once, and goes with the first they did it by."""
        found: dict[str, dict[tuple[str, str, bool], Mark]] = defaultdict(dict)
        people, (first, last) = self._voters[team.id], self._days
        for deed, read in self._deeds(team):
            if deed.person in people and first <= deed.day <= last:
                once = (deed.person, deed.day[:7], read)
                for name in (deed.row, ANY) if deed.row in STEPS else (deed.row,):
                    if once not in found[name]:
                        found[name][once] = Mark(deed.person, month_in(deed.day), deed.document, read)
        return {name: list(marks.values()) for name, marks in found.items()}

    @cached_property
    def _days(self) -> tuple[str, str]:
        return self.period.first.isoformat(), self.period.last.isoformat()

    def _deeds(self, team: Space) -> Iterator[tuple[Deed, bool]]:
        """All that was done in a team, and whether this person reads by what."""
        seat = self.seats.get(team.id)
        texts = self.voices.texts(team.id, *self._days)
        arrived = {text.document: text.arrived for text in texts}
        for deed in (*reflected(texts), *self._voiced(texts)):
            yield deed, self._reads(seat, deed, arrived[deed.document])
        for document in self._documents.get(team.id, ()):
            came = self.notebook.arrived(team.id, document.id) if seat and document.kind in OWN else None
            for deed in done(self.notebook, document, self.today):
                yield deed, self._reads(seat, deed, came or 0) if document.kind in OWN else seat is not None

    @cached_property
    def _documents(self) -> Mapping[str, list[Document]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for document in self.notebook.shared_in([team.id for team in self.teams], KINDS):
            found[document.space].append(document)
        return found

    def _reads(self, seat: Seat | None, deed: Deed, arrived: int) -> bool:
        return seat is not None and (deed.person == self.me.person.id or arrived > seat.since)

    @cached_property
    def _labels(self) -> frozenset[str]:
        return frozenset(value.id for value in self.values)

    @cached_property
    def _telling(self) -> Mapping[str, Sequence[str]]:
        telling: dict[str, list[str]] = defaultdict(list)
        for value in self.values:
            for base in {value.id, *said_as(value)}:
                telling[base].append(value.id)
        return telling

    def _voiced(self, texts: Sequence[Text]) -> Iterator[Deed]:
        """Each value that a text is about, as the organisation calls it."""
        for text in texts:
            for value in as_values(text.said, self._telling) if text.said else ():
                yield Deed(value, text.person, text.document, text.day)


def _all(groups: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*groups)
