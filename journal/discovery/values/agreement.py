"""«We stand for this»: what a team answered about a value, told so that nobody's own answer shows.

Members of the value's team count, each by their last answer of the weeks that are over; skipping is no
answer. The team leader's does not count, as her texts do not: hers would steer, and knowing it she would
know more of the others' than they do. What is told changes only when k people or more changed it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journal.discovery.themes.disclosure import NOBODY, People, apart, band
from journal.documents.document import Document, Fields
from journal.store import Notebook
from journal.store.protocol import KeptAnswer

READER, _NO_PERIOD, _ANY_K = "agreement", 0, 0
"""What tells these kept answers from those about themes: there is one a value."""

_LEFT_OPEN = 2
"""So many colleagues at least may have answered otherwise: whoever differs knows of no other that they agree."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is told: how many stand for it, in bands (None is hidden), and whether to invite to talk about it.

    The invitation comes with the first thing that is told, whatever was answered: if it came only when
    somebody differs, its absence would tell what each one said.
    """

    agreed: str | None = None
    differ: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """Who stands for a value and who sees it differently."""

    stand: People = NOBODY
    differ: People = NOBODY

    def renewed(self, now: "Answers", k: int) -> "Answers":
        """What may be told after this: each side anew if k people or more changed it since it was told."""
        return Answers(_renewed(self.stand, now.stand, k), _renewed(self.differ, now.differ, k))

    def still(self, now: "Answers") -> "Answers":
        """What is left of it when some say it no longer."""
        return Answers(self.stand & now.stand, self.differ & now.differ)

    def told(self, k: int, members: int) -> Agreement:
        """What may be told of it to anybody in a team of so many members."""
        agreed, differ = (_band(len(people), k, members) for people in (self.stand, self.differ))
        return Agreement(agreed, bool(agreed or differ))


def _band(people: int, k: int, members: int) -> str | None:
    """The band, unless it says of all members, or of all but one, what they answered."""
    found = band(people, k)
    least = int(found.rstrip("+").partition("-")[0]) if found else 0
    return found if found and members - least >= _LEFT_OPEN else None


def _renewed(before: People, now: People, k: int) -> People:
    told = before if len(before) >= k else NOBODY
    return now if not told or apart(told, now, k) else before


def agreements(notebook: Notebook, space: str, k: int, monday: str) -> Mapping[str, Agreement]:
    """What may be told of a team's own values, and of the published ones they stand for; kept for the week.

    `monday` is the first day (YYYY-MM-DD) of this week: what was answered from then on is not told yet.
    The notebook is one that writes.
    """
    team = frozenset(each.person for each in notebook.people.members(space) if each.role == "member")
    kept = {each.frame: each for each in notebook.kept_answers(space, (READER,))}
    told: dict[str, Agreement] = {}
    for value in notebook.documents_in(space, "value"):
        if value.fields.get("state") != "set_aside":
            answers = _Round(notebook, value, team, monday).answers(kept.get(value.id), k)
            told[value.id] = answers.told(k, len(team))
            told.setdefault(str(value.fields.get("stands_for") or value.id), told[value.id])
    return told


@dataclass(frozen=True, slots=True)
class _Round:
    """One value, and those whose answers to it count."""

    notebook: Notebook
    value: Document
    team: People
    monday: str

    def answers(self, kept: KeptAnswer | None, k: int) -> Answers:
        """The answers to tell: as kept, less who took theirs back; anew if a week is over since."""
        beside = [each for each in self.notebook.targeting(self.value.id) if each.kind == "choices"]
        told = _read(kept).still(_answers((each.author, _present(each)) for each in beside))
        if kept is None or kept.day < self.monday:
            closed = _answers((each.author, self._closed(each)) for each in beside if each.author in self.team)
            told = told.renewed(closed, k)
        self._keep(told, kept)
        return told

    def _closed(self, choices: Document) -> Fields:
        """What somebody had chosen when the week began; nothing if they took it back since."""
        if not _present(choices) or choices.day < self.monday:
            return _present(choices)
        earlier = self.notebook.revisions(choices.id)
        return next((each.fields for each in earlier if each.day < self.monday), {})

    def _keep(self, told: Answers, kept: KeptAnswer | None) -> None:
        body = json.dumps([sorted(told.stand), sorted(told.differ)])
        if kept is None or (kept.day, kept.body) != (self.monday, body):
            here = (self.value.space, READER, _NO_PERIOD, _ANY_K, self.value.id)
            self.notebook.keep_answers([KeptAnswer(*here, self.monday, body)])


def _present(choices: Document) -> Fields:
    return {} if choices.deleted or choices.erased else choices.fields


def _answers(said: Iterable[tuple[str, Fields]]) -> Answers:
    """Who says what; of several answers of one person the last begun holds."""
    last = {person: fields.get("agreement") for person, fields in said}
    stand, differ = (
        frozenset(person for person, answer in last.items() if answer == wanted) for wanted in ("stand_for", "differ")
    )
    return Answers(stand, differ)


def _read(kept: KeptAnswer | None) -> Answers:
    stand, differ = json.loads(kept.body) if kept else ((), ())
    return Answers(frozenset(stand), frozenset(differ))
