"""What an organisation chose to work with: sets of values, and how small a group is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journal.store import ChosenValues, Notebook
from journal.values import SETS

SMALLEST, LARGEST = 3, 10
"""Between these an organisation chooses the smallest group; 3 is the least that hides anybody."""

DEFAULT_SETS = ("care", "often")


def chosen(history: Sequence[ChosenValues], otherwise: int) -> ChosenValues:
    """What holds now; the setting `otherwise` and our own sets where nobody chose."""
    return history[-1] if history else ChosenValues(DEFAULT_SETS, otherwise, "")


def smallest_group(history: Sequence[ChosenValues], since: str, today: str, otherwise: int) -> int:
    """The smallest group for what was written from a day (YYYY-MM-DD) on: the largest that has held since then.

    Whoever wrote while six were needed is never shown among three: a smaller group holds for what
    is written after it was chosen.
    """
    held = [each for each in holding(history, otherwise) if each.since <= today]
    before = [each.group for each in held if each.since < since]
    return max(before[-1:] + [each.group for each in held if each.since >= since])


def group_now(history: Sequence[ChosenValues], today: str, otherwise: int) -> int:
    """The smallest group for what is written today."""
    return [each.group for each in holding(history, otherwise) if each.since <= today][-1]


@dataclass(frozen=True, slots=True)
class Holds:
    """The smallest group that holds from a day on."""

    since: str
    group: int


def holding(history: Sequence[ChosenValues], otherwise: int) -> list[Holds]:
    """Each smallest group with the day from which it holds, the last perhaps a day to come.

    A smaller one holds at once. A larger one holds from the first of a month, and a year or more
    after the one before: raised step by step, it would tell how many there are that one cannot read.
    """
    held = [Holds("", otherwise)]
    for each in history:
        held = [one for one in held if one.since <= each.day]
        if each.smallest_group < held[-1].group:
            held.append(Holds(each.day, each.smallest_group))
        elif each.smallest_group > held[-1].group:
            held.append(Holds(max(_next_month(each.day), _a_year_after_the_last(held)), each.smallest_group))
    return held


def _a_year_after_the_last(held: Sequence[Holds]) -> str:
    """A year after a larger group last began to hold."""
    raised = [later.since for one, later in pairwise(held) if later.group > one.group]
    return f"{int(raised[-1][:4]) + 1:04}{raised[-1][4:]}" if raised else ""


def _next_month(day: str) -> str:
    year, month = int(day[:4]), int(day[5:7])
    return f"{year + month // 12:04}-{month % 12 + 1:02}-01"


def choose(notebook: Notebook, person: str, wanted: ChosenValues) -> None:
    """Work with these from now on; who chose what is noted."""
    sets = tuple(id for id in SETS if id in wanted.sets)
    before = notebook.chosen_values()
    if before and (before[-1].sets, before[-1].smallest_group) == (sets, wanted.smallest_group):
        return
    notebook.choose_values(ChosenValues(sets, wanted.smallest_group, wanted.day))
    notebook.people.note(person, "values_chosen", f"{' '.join(sets)} {wanted.smallest_group}")
