"""What the demo's teams try out, plan and find useful, each begun by one of the team, as a phone would send it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Fields, Mutation, Value
from journal.people.identity import lasting_id

Written = tuple[str, date, Mutation]
BEGUN = {"experiment": "trying", "plan": "going", "resource": "at_hand"}
ABOUT = {"id", "kind", "by", "days_ago", "time", "later", "look_back", "reviews", "sources", "attached"}


def tried(
    thing: Mapping[str, Any], organisation: str, team: str, texts: Mapping[str, str], today: date,
    moment_of: Callable[[date, str], int],
) -> Iterator[Written]:  # fmt: skip
    """Who writes what on which day; `texts` turns the demo's names of texts into ours."""
    document = lasting_id(moment_of(_day(thing, today), thing["time"]), organisation, thing["id"])
    before: Fields = {}
    head = None
    for number, step in enumerate((thing, *thing.get("later", ()))):
        now = _words(step) | (_first(thing, texts, today) if number == 0 else {})
        day = _day(step, today)
        id = lasting_id(moment_of(day, step["time"]), document, str(number))
        edits = {name: Edit(before.get(name), value) for name, value in now.items()}
        yield step["by"], day, Mutation(id, document, thing["kind"], team, edits, base=head)
        before, head = {**before, **now}, id


def _day(step: Mapping[str, Any], today: date) -> date:
    return today - timedelta(days=step["days_ago"])


def _words(step: Mapping[str, Any]) -> dict[str, Value]:
    return {name: value for name, value in step.items() if name not in ABOUT}


def _first(thing: Mapping[str, Any], texts: Mapping[str, str], today: date) -> dict[str, Value]:
    said: dict[str, Value] = {"state": BEGUN[thing["kind"]]}
    said |= {name: [texts[each] for each in thing[name]] for name in ("sources", "attached") if name in thing}
    if "look_back" in thing:
        said["review_on"] = _ahead(today, thing["look_back"])
    if "reviews" in thing:
        said["reviews"] = [_ahead(today, days) for days in thing["reviews"]]
    return said


def _ahead(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()
