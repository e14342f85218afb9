"""The demo's organisation: invented people whose texts go through the same path as a phone's."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.people.identity import lasting_id, new_id
from journal.people.naming import sign_in_name
from journal.people.person import Person
from journal.people.space import Space
from journal.store import Notebook, Organisation, Store
from journal.sync.push import push
from journal.sync.writer import the_writer

_TEXTS = files("journal.cli") / "demo_texts"
_SHOWN_TEAM = "linde"


@dataclass(slots=True)
class Cast:
    """The data's ids to ours."""

    people: dict[str, str] = field(default_factory=dict)
    teams: dict[str, str] = field(default_factory=dict)
    team_of: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody to sign in as."""

    person: str
    name: str
    role: str


def furnish(store: Store, today: date, done: Callable[[int], None]) -> Organisation:
    """The demo organisation, made if it is not there; `done` is told of each text written."""
    data = _people()
    name = data["organisation"]["name"]
    for organisation in store.organisations():
        if organisation.demo and organisation.name == name:
            return organisation
    organisation = store.organise(name, demo=True)
    with store.writing(organisation.id) as notebook:
        cast = _settle(notebook, data, today)
        for entry in sorted(entries(), key=lambda entry: -int(entry["days_ago"])):
            _write(notebook, organisation.id, cast, entry, today)
            done(1)
    return organisation


def entries() -> Iterator[Mapping[str, Any]]:
    """Every reflection of the demo, with its responses."""
    for language in ("en", "nl", "sv"):
        text = (_TEXTS / f"reflections.{language}.jsonl").read_text("utf-8")
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def roles(store: Store, organisation: str) -> list[Role]:
    """Two colleagues of one team, their team leader, the researcher and the administrator."""
    with store.reading(organisation) as notebook:
        called = {person.sign_in: person.id for person in notebook.people.people()}
    chosen: dict[str, list[Mapping[str, Any]]] = {}
    for person in _people()["people"]:
        for role in person.get("organisation_roles", [person.get("role")]):
            if role in ("researcher", "administrator") or person.get("team") == _SHOWN_TEAM:
                chosen.setdefault(role, []).append(person)
    return [
        Role(called[sign_in_name(person["name"])], person["name"], role)
        for role, most in (("member", 2), ("supervisor", 1), ("researcher", 1), ("administrator", 1))
        for person in chosen[role][:most]
    ]


def _people() -> dict[str, Any]:
    return tomllib.loads((_TEXTS / "people.toml").read_text("utf-8"))


def _settle(notebook: Notebook, data: Mapping[str, Any], today: date) -> Cast:
    cast, book = Cast(), notebook.people
    for team in data["teams"]:
        cast.teams[team["id"]] = new_id()
        book.add_space(Space(cast.teams[team["id"]], "team", team["name"]))
    for each in data["people"]:
        person = Person(
            new_id(), each["name"], sign_in_name(each["name"]), each["language"], each.get("role_group"),
            roles=tuple(each.get("organisation_roles", ())), created_on=today.isoformat(),
        )  # fmt: skip
        book.add_person(person)
        cast.people[each["id"]] = person.id
        if "team" in each:
            cast.team_of[each["id"]] = cast.teams[each["team"]]
            book.join(person.id, cast.teams[each["team"]], each["role"])
    return cast


def _write(notebook: Notebook, organisation: str, cast: Cast, entry: Mapping[str, Any], today: date) -> None:
    model = entry["model"]
    fields: dict[str, Value] = {f"answers/{model}.{step}": text for step, text in entry["answers"].items()}
    fields |= {"model": model, "language": entry["language"], "values": entry.get("values", [])}
    if entry.get("setting"):
        fields["setting"] = entry["setting"]
    day = today - timedelta(days=entry["days_ago"])
    fields["happened_on"] = day.isoformat()
    moment = _moment(day, entry["time"])
    document = lasting_id(moment, organisation, entry["id"])
    private = entry["audience"] == "personal"
    _push(notebook, cast, entry["author"], day, Mutation(
        lasting_id(moment, document, "made"), document, "reflection",
        "" if private else cast.team_of[entry["author"]], _edits(fields), written_at=_written_at(moment),
    ))  # fmt: skip
    for number, answer in enumerate(entry.get("responses", ())):
        _respond(notebook, cast, entry, document, answer, number, today)


def _respond(
    notebook: Notebook, cast: Cast, entry: Mapping[str, Any], target: str, answer: Mapping[str, Any], number: int,
    today: date,
) -> None:  # fmt: skip
    day = today - timedelta(days=answer["days_ago"])
    moment = _moment(day, answer["time"]) + number
    document = lasting_id(moment, target, str(number))
    fields: dict[str, Value] = {name: answer[name] for name in ("stance", "text", "language")}
    _push(notebook, cast, answer["author"], day, Mutation(
        lasting_id(moment, document, "made"), document, "response", cast.team_of[entry["author"]],
        _edits(fields), target, written_at=_written_at(moment),
    ))  # fmt: skip


def _push(notebook: Notebook, cast: Cast, author: str, day: date, mutation: Mutation) -> None:
    writer = the_writer(notebook, cast.people[author], "demo", day.isoformat())
    outcome = push(notebook, writer, replace(mutation, space=mutation.space or writer.personal))
    if outcome.status != "accepted":
        raise ValueError(f"the demo's text for {mutation.kind} {mutation.document} was {outcome.code}")


def _edits(fields: Mapping[str, Value]) -> dict[str, Edit]:
    return {name: Edit(None, value) for name, value in fields.items()}


def _written_at(moment: int) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).isoformat()


def _moment(day: date, clock: str) -> int:
    return int(datetime.combine(day, time.fromisoformat(clock), UTC).timestamp() * 1000)
