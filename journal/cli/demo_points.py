"""What the demo's teams learn: each point put forward by one, taken further by others, as phones would send it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Fields, Mutation, Value
from journal.people.identity import lasting_id

Written = tuple[str, date, Mutation]
WORDS = ("sentence", "reasons", "language")
STEP = ("state", "outcome")


def steps(
    point: Mapping[str, Any], organisation: str, team: str, ids: Callable[[str], str], today: date,
    moment_of: Callable[[date, str], int],
) -> Iterator[Written]:  # fmt: skip
    """Who writes what on which day; `ids` turns the demo's names of people and texts into ours."""
    before: Fields = {}
    head = document = None
    for number, step in enumerate(point["steps"]):
        day = today - timedelta(days=step["days_ago"])
        moment = moment_of(day, step["time"])
        document = document or lasting_id(moment, organisation, point["id"])
        now = _first(point, ids) if number == 0 else _next(step, ids, day, today)
        edits = {name: Edit(before.get(name), value) for name, value in now.items()}
        id = lasting_id(moment, document, str(number))
        yield step["by"], day, Mutation(id, document, "learning_point", team, edits, base=head)
        before, head = {**before, **now}, id


def _first(point: Mapping[str, Any], ids: Callable[[str], str]) -> dict[str, Value]:
    words: dict[str, Value] = {name: point[name] for name in WORDS}
    return words | {"state": "proposed", "sources": [ids(source) for source in point["sources"]]}


def _next(step: Mapping[str, Any], ids: Callable[[str], str], day: date, today: date) -> dict[str, Value]:
    said: dict[str, Value] = {name: step[name] for name in STEP if name in step}
    if "look_back" in step:
        said |= {"agreed_on": day.isoformat(), "owner": ids(step["owner"])}
        said |= {"review_on": (today + timedelta(days=step["look_back"])).isoformat()}
    return said
