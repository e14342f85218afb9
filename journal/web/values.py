"""Which values an organisation works with, and how small a group it shows."""

from datetime import date
from typing import Any

from marshmallow import Schema, fields

from journal.discovery.themes.periods import closed
from journal.discovery.values.chosen import LARGEST, SMALLEST, choose, chosen, group_now, holding, smallest_group
from journal.documents.errors import NotAllowed
from journal.people import clock
from journal.people.seating import standing
from journal.store import ChosenValues, Notebook
from journal.values import SETS
from journal.web.auth import signed_in
from journal.web.fields import Form, some_of, whole
from journal.web.here import settings, store, who
from journal.web.part import Part, refuses

part = Part("values", "Which values people here work with.")

_EXAMPLE = ("care", "often", "se")
_MONTHS = 12
"""The longest period that screens show."""


class ValuesForm(Form):
    """Sets of values by id, at least one, and the fewest people of whom anything is shown."""

    sets = some_of(*SETS, example=_EXAMPLE)
    smallest_group = whole(SMALLEST, LARGEST, 5)


class ValuesAnswer(Schema):
    """What was chosen; `still` is the smallest group for the last twelve months, if that was larger.

    `begins` is the first day of a larger smallest group that does not hold yet, and `until` the one until then.
    """

    sets = some_of(*SETS, example=_EXAMPLE)
    smallest_group = fields.Integer(required=True, metadata={"example": 5})
    still = fields.Integer(allow_none=True, metadata={"example": None})
    begins = fields.String(allow_none=True, metadata={"example": None})
    until = fields.Integer(allow_none=True, metadata={"example": None})


@part.get("/organisation/values")
@signed_in
@part.response(200, ValuesAnswer)
def read_values() -> dict[str, Any]:
    """The sets of values people here choose from, and the fewest people of whom anything is shown."""
    with store().reading(who().organisation) as notebook:
        return _told(notebook)


@part.put("/organisation/values")
@signed_in
@part.arguments(ValuesForm)
@part.response(200, ValuesAnswer)
@refuses("not_allowed")
def choose_values(form: dict[str, Any]) -> dict[str, Any]:
    """Choose them, as administrator. A smaller group is for what is written from now on, a larger one for later."""
    wanted = ChosenValues(tuple(form["sets"]), form["smallest_group"], clock.today())
    with store().writing(who().organisation) as notebook:
        if not standing(notebook.people, who().id).administers:
            raise NotAllowed
        choose(notebook, who().id, wanted)
        return _told(notebook)


def _told(notebook: Notebook) -> dict[str, Any]:
    history, otherwise = notebook.chosen_values(), settings().smallest_group
    now = chosen(history, otherwise)
    year = closed(_MONTHS, date.fromisoformat(clock.today()))
    held = smallest_group(history, year.first.isoformat(), clock.today(), otherwise)
    last = holding(history, otherwise)[-1]
    waits = last.since > clock.today()
    return {
        "sets": now.sets,
        "smallest_group": now.smallest_group,
        "still": held if held > now.smallest_group else None,
        "begins": last.since if waits else None,
        "until": group_now(history, clock.today(), otherwise) if waits else None,
    }
