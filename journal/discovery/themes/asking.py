"""Themes asked for: who asks, what they read, and what there is to tell from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from journal.discovery.following.follow import catch_up
from journal.discovery.following.projections import voices_of
from journal.discovery.index.ready import ready_voices
from journal.discovery.themes import keeping
from journal.discovery.themes.answer import Themes
from journal.discovery.themes.hearing import Hearing
from journal.discovery.themes.lines import FEW, Lines
from journal.discovery.themes.periods import LENGTHS, Period, closed, monday
from journal.discovery.themes.renewal import Heard, Kept, Question, reckoned, within
from journal.discovery.themes.themes import Bearing, told
from journal.discovery.themes.voices import Voices
from journal.discovery.values.agreement import Agreement, agreements
from journal.discovery.values.chosen import chosen, smallest_group
from journal.discovery.values.own import TeamValues, team_values
from journal.people import clock
from journal.people.space import Space
from journal.store import ChosenValues, Notebook, Store
from journal.store.protocol import KeptAnswer
from journal.store.sqlite_voices import Text
from journal.values import Value, value_sets, values_in

ALL = ""
"""The reader of an answer for everybody who reads all that it counts, and has nothing counted themself."""

_WEEKS, _FRAMES = 2, 8
"""Of so many weeks that were asked about answers stay, and of so many ways to ask: every edit of a value makes one."""


@dataclass(frozen=True, slots=True)
class Hall:
    """Where themes are asked for: a team or community, in a language; by a `k` of one's own, or the organisation's."""

    store: Store
    data: Path
    organisation: str
    space: Space
    language: str
    otherwise: int
    k: int | None = None

    def voices(self) -> Voices:
        """What is heard up to now, however long that takes."""
        voices = voices_of(self.store, self.data, self.organisation)
        catch_up(self.store, self.organisation, voices)
        return voices


@dataclass(frozen=True, slots=True)
class Frame:
    """By what is told: the values an organisation chose and those of the team, and the smallest groups there were."""

    history: tuple[ChosenValues, ...]
    team: TeamValues
    otherwise: int
    k: int | None

    @property
    def sets(self) -> tuple[str, ...]:
        """The sets of values that are told of."""
        return chosen(self.history, self.otherwise).sets

    @property
    def values(self) -> tuple[Value, ...]:
        """The published values that are told of."""
        return tuple(value for value in values_in(self.sets) if value.id not in self.team.hidden)

    def smallest(self, period: Period) -> int:
        """The smallest group for a period: what was written while it was larger stays under the larger one."""
        return self.k or smallest_group(self.history, period.first.isoformat(), clock.today(), self.otherwise)

    def key(self) -> str:
        """What its answers are kept by."""
        team = repr((self.team.own, sorted(self.team.aside), sorted(self.team.left_out)))
        own = sha256(team.encode()).hexdigest()[:12] if self.team != TeamValues() else ""
        return " ".join([*self.sets, own]).strip()

    def labels(self, language: str) -> dict[str, str]:
        """What the values that count are called."""
        published = {value.id: value.label for found in value_sets() for value in found.values}
        own = {each.id: each.label(language, published.get(each.stands_for, {})) for each in self.team.own}
        return {id: label[language] for id, label in published.items()} | own


def _frame(hall: Hall, notebook: Notebook) -> Frame:
    history = tuple(notebook.chosen_values())
    return Frame(history, team_values(notebook, hall.space.id), hall.otherwise, hall.k)


def opened(hall: Hall, period: Period) -> Themes:
    """A team's themes over any period, for whoever holds the database: reckoned now, kept by nobody."""
    voices, today = hall.voices(), date.fromisoformat(clock.today())
    with hall.store.reading(hall.organisation) as notebook:
        frame = _frame(hall, notebook)
        question = Question(period, frame.smallest(period))
        heard = _hearing(hall, notebook, voices, question, frame).heard()
    kept = reckoned(question, heard, today.isoformat())
    return told(hall.space.id, kept, _bearing(hall, frame, voices, heard.texts, kept.k), monday(today).isoformat())


def shown(hall: Hall, months: int, person: str, lines: int = FEW) -> Themes:
    """A team's themes as somebody in it is told them on a screen: reckoned once a week, and kept. Raises NotReady."""
    voices, today = ready_voices(hall.store, hall.data, hall.organisation), date.fromisoformat(clock.today())
    with hall.store.reading(hall.organisation) as notebook:
        frame, year = _frame(hall, notebook), closed(LENGTHS[-1], today)
        members = notebook.people.members(hall.space.id)
        since = next((each.since for each in members if each.person == person), 0)
        question = Question(year, frame.smallest(year), person, since)
        hearing = _hearing(hall, notebook, voices, question, frame)
        before = _before(notebook, hall.space.id, person)
        period = closed(months, today)
        wanted = replace(question, period=period, k=frame.smallest(period))
        asking = _Asking(hall, frame, wanted, _reader(question, hearing, before), today)
        kept = asking.of_this_week(notebook, before)
        if kept:
            texts = hearing.bearing(kept)
        else:
            heard, beside = hearing.heard(), _lessened(notebook, before, person)
    if not kept:
        kept = asking.renewed(heard, beside)
        texts = [text for text in heard.texts if question.reads(text)]
    return told(hall.space.id, kept, _bearing(hall, frame, voices, texts, kept.k, lines), kept.day)


def _hearing(hall: Hall, notebook: Notebook, voices: Voices, question: Question, frame: Frame) -> Hearing:
    return Hearing(notebook, voices.kept, hall.space, question, frame.values, frame.team)


def _before(notebook: Notebook, space: str, person: str) -> list[KeptAnswer]:
    """What was told this person about a team, the newest first."""
    return sorted(notebook.kept_answers(space, (ALL, person)), key=lambda each: each.day, reverse=True)


def _lessened(notebook: Notebook, before: Iterable[KeptAnswer], person: str) -> list[Kept]:
    """What was told, lessened by what has been erased since."""
    found = [keeping.read(each.body) for each in before]
    erased = notebook.erased_of(frozenset().union(*(each.documents() for each in found)))
    return [each.without(erased, person) for each in found]


def _reader(question: Question, hearing: Hearing, before: Iterable[KeptAnswer]) -> str:
    """Whom an answer is for: a person alone, if they cannot read all that is counted, or something of theirs is."""
    alone = (
        any(each.reader == question.asker for each in before)
        or any(each.person == question.asker for each in hearing.counted)
        or not all(map(question.reads, hearing.texts))
    )
    return question.asker if alone else ALL


@dataclass(frozen=True, slots=True)
class _Asking:
    """One question to a hall, on a day."""

    hall: Hall
    frame: Frame
    question: Question
    reader: str
    today: date

    @property
    def _day(self) -> str:
        return monday(self.today).isoformat()

    def of_this_week(self, notebook: Notebook, before: Iterable[KeptAnswer]) -> Kept | None:
        """The answer, if it was told since Monday."""
        wanted = (self.reader, self.question.period.months, self.question.k, self.frame.key(), self._day)
        found = [each for each in before if (each.reader, each.months, each.k, each.frame, each.day) == wanted]
        return next(iter(_lessened(notebook, found[:1], self.question.asker)), None)

    def renewed(self, heard: Heard, before: Sequence[Kept]) -> Kept:
        """All that screens can ask about this week, reckoned together: it does not matter what is asked first."""
        fresh: dict[int, Kept] = {}
        for months in reversed(LENGTHS):
            period = closed(months, self.today)
            beside = [each for each in before if each.period.months == months]
            beside += [*fresh.values(), *(each for each in before if each.period.months != months)]
            since = self.question.since if self.reader else 0
            question = Question(period, self.frame.smallest(period), self.reader, since)
            fresh[months] = reckoned(question, within(heard, period), self._day, beside)
        return self._keep(fresh)

    def _keep(self, fresh: Mapping[int, Kept]) -> Kept:
        """Keep what was reckoned, unless somebody was told something this week while it was."""
        hall, frame = self.hall, self.frame.key()
        with hall.store.writing(hall.organisation) as notebook:
            before = _before(notebook, hall.space.id, self.question.asker)
            told_already = self.of_this_week(notebook, before)
            if told_already:
                return told_already
            notebook.forget_answers(_past([each for each in before if each.reader == self.reader]))
            notebook.keep_answers(
                KeptAnswer(hall.space.id, self.reader, months, kept.k, frame, self._day, keeping.written(kept))
                for months, kept in fresh.items()
            )
        return fresh[self.question.period.months or LENGTHS[-1]]


def _past(kept: Sequence[KeptAnswer]) -> list[KeptAnswer]:
    """Answers, the newest first, that nothing is compared with any more: they say of people what may not stand now."""
    days = list(dict.fromkeys(each.day for each in kept))[:_WEEKS]
    frames = list(dict.fromkeys((each.frame, each.k) for each in kept))[:_FRAMES]
    return [each for each in kept if each.day not in days or (each.frame, each.k) not in frames]


def _bearing(
    hall: Hall, frame: Frame, voices: Voices, texts: Sequence[Text], k: int, lines: int = FEW
) -> Bearing:  # fmt: skip
    own = {each.id: each for each in frame.team.own}
    lines_of = Lines(hall.store, hall.organisation, hall.space, texts, lines, own)
    forms, agreed = voices.kept.forms_of, _agreed(hall, frame, k)
    return Bearing(texts, frame.labels(hall.language), hall.language, forms, lines_of, agreed)


def _agreed(hall: Hall, frame: Frame, k: int) -> Mapping[str, Agreement]:
    """What the team answered about its values; written down, since what was told of it is kept too."""
    if not frame.team.own:
        return {}
    with hall.store.writing(hall.organisation) as notebook:
        return agreements(notebook, hall.space.id, k, monday(date.fromisoformat(clock.today())).isoformat())
