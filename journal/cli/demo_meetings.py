"""The meetings of the demo's own team: planned, with texts on the table, and one held, as phones would send it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.people.identity import lasting_id

Written = tuple[str, date, Mutation]
Moment = Callable[[date, str], int]


def held(
    meeting: Mapping[str, Any], organisation: str, team: str, ids: Callable[[str], str], today: date, moment_of: Moment
) -> Iterator[Written]:
    """Who writes what on which day, the meeting itself first; `ids` turns the demo's names into ours."""
    day = today - timedelta(days=meeting["planned_days_ago"])
    moment = moment_of(day, "11:20")
    document = lasting_id(moment, organisation, meeting["id"])
    said = {name: meeting[name] for name in ("at", "place", "language")}
    said |= {"on": (today + timedelta(days=meeting["in_days"])).isoformat(), "state": "planned"}
    said |= {name: ids(meeting[name]) for name in ("proposed", "support") if name in meeting}
    made = lasting_id(moment, document, "made")
    yield meeting["planned_by"], day, Mutation(made, document, "meeting", team, _edits(said))
    for number, text in enumerate(meeting["brought"]):
        id = lasting_id(moment + number, document, text)
        there = Mutation(
            lasting_id(moment, id, "made"), id, "brought", team, _edits({"meeting": document}), target=ids(text)
        )
        yield text.partition("-")[0], day, there
    for question in meeting["asked"]:
        yield _asked(question, document, ids, moment, day)
    if "summary" in meeting:
        yield _closed(meeting, document, made, team, today, moment)


def _asked(question: Mapping[str, str], meeting: str, ids: Callable[[str], str], moment: int, day: date) -> Written:
    id = lasting_id(moment, meeting, "asked", question["text"])
    said = {"text": ids(question["text"]), "meeting": meeting, "by": ids(question["by"])}
    return question["text"].partition("-")[0], day, Mutation(lasting_id(moment, id), id, "asked", "", _edits(said))


def _closed(meeting: Mapping[str, Any], document: str, head: str, team: str, today: date, moment: int) -> Written:
    day = today + timedelta(days=meeting["in_days"])
    said = {"summary": meeting["summary"], "state": "held", "held_on": day.isoformat()}
    said |= {f"notes/{number:03d}": note for number, note in enumerate(meeting["notes"])}
    edits = _edits(said) | {"state": Edit("planned", "held")}
    return (
        meeting["held_by"],
        day,
        Mutation(lasting_id(moment, document, "held"), document, "meeting", team, edits, base=head),
    )


def _edits(said: Mapping[str, Value]) -> dict[str, Edit]:
    return {name: Edit(None, value) for name, value in said.items()}
