"""The demo's organisation: invented people whose texts go through the same path as a phone's."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

from journal.cli import demo_communities
from journal.cli.demo_meetings import held
from journal.cli.demo_pages import HOUSE, begun
from journal.cli.demo_points import steps
from journal.cli.demo_release import seal_one, yes_to_it
from journal.cli.demo_rounds import Rounds
from journal.cli.demo_study import begin_study, consented
from journal.cli.demo_trying import tried
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
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody to sign in as."""

    person: str
    name: str
    role: str


def furnish(store: Store, folder: Path, today: date, done: Callable[[int], None]) -> Organisation:
    """The demo organisation, made if it is not there; `done` is told of each text written."""
    data = _told("people")
    name = data["organisation"]["name"]
    for organisation in store.organisations():
        if organisation.demo and organisation.name == name:
            return organisation
    organisation = store.organise(name, demo=True)
    with store.writing(organisation.id) as notebook:
        cast, yes = _settle(notebook, data, today), yes_to_it()
        for entry in sorted(entries(), key=lambda entry: -int(entry["days_ago"])):
            answered = {"choices": yes[entry["id"]]} if entry["id"] in yes else {}
            _write(notebook, organisation.id, cast, {**entry, **answered}, today)
            done(1)
        for entry in consented():
            _write(notebook, organisation.id, cast, entry, today)
        for value in _told("values")["values"]:
            _agree(notebook, organisation.id, cast, value, today)
        for meeting in _told("meetings")["meetings"]:
            _meet(notebook, organisation.id, cast, meeting, today)
        for point in _told("learning_points")["points"]:
            _learn(notebook, organisation.id, cast, point, today)
        for thing in _told("trying")["things"]:
            _try(notebook, organisation.id, cast, thing, today)
        _keep_manuals(notebook, organisation.id, cast, today)
        _go_round(notebook, organisation.id, cast, today)
        for community in _told("communities")["communities"]:
            _commune(notebook, organisation.id, cast, community, today)
    names = {each["id"]: each["name"] for each in (*data["people"], *data["teams"])}
    begin_study(store, organisation.id, names, today)
    seal_one(store, folder, organisation.id, names, cast.texts, today)
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
    for person in _told("people")["people"]:
        for role in person.get("organisation_roles", [person.get("role")]):
            if role in ("researcher", "administrator") or person.get("team") == _SHOWN_TEAM:
                chosen.setdefault(role, []).append(person)
    return [
        Role(called[sign_in_name(person["name"])], person["name"], role)
        for role, most in (("member", 2), ("supervisor", 1), ("researcher", 1), ("administrator", 1))
        for person in chosen[role][:most]
    ]


def _told(what: str) -> dict[str, Any]:
    return tomllib.loads((_TEXTS / f"{what}.toml").read_text("utf-8"))


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
    document = cast.texts[entry["id"]] = lasting_id(moment, organisation, entry["id"])
    private = entry["audience"] == "personal"
    _push(notebook, cast, entry["author"], day, Mutation(
        lasting_id(moment, document, "made"), document, "reflection",
        "" if private else cast.team_of[entry["author"]], _edits(fields), written_at=_written_at(moment),
    ))  # fmt: skip
    if entry.get("choices"):
        _choose(notebook, cast, entry["author"], document, entry["choices"], day, moment)
    for number, answer in enumerate(entry.get("responses", ())):
        _respond(notebook, cast, entry, document, answer, number, today)


def _choose(
    notebook: Notebook, cast: Cast, person: str, target: str, chosen: Mapping[str, Value], day: date, moment: int
) -> None:  # fmt: skip
    """What somebody lets be done with a text, or stands for: beside it, for themself alone."""
    personal = the_writer(notebook, cast.people[person], "demo", day.isoformat()).personal
    beside = lasting_id(moment, personal, target, "choices")  # as the phone names it, so that there is one
    _push(notebook, cast, person, day, Mutation(
        lasting_id(moment, beside, "made"), beside, "choices", personal, _edits(chosen), target,
        written_at=_written_at(moment),
    ))  # fmt: skip


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


def _agree(notebook: Notebook, organisation: str, cast: Cast, value: Mapping[str, Any], today: date) -> None:
    """A value in a team's own words, and what each of them answered two days later."""
    day = today - timedelta(days=value["days_ago"])
    moment = _moment(day, value["time"])
    document = lasting_id(moment, organisation, value["id"])
    fields: dict[str, Value] = {name: value[name] for name in ("looks_like", "stands_for", "language")}
    for group in ("names", "readings"):
        fields |= {f"{group}/{each}": text for each, text in value[group].items()}
    _push(notebook, cast, value["author"], day, Mutation(
        lasting_id(moment, document, "made"), document, "value", cast.team_of[value["author"]],
        _edits(fields | {"state": "named"}), written_at=_written_at(moment),
    ))  # fmt: skip
    later = day + timedelta(days=2)
    for answer, people in value["answers"].items():
        for person in people:
            chosen: dict[str, Value] = {"agreement": answer}
            _choose(notebook, cast, person, document, chosen, later, _moment(later, value["time"]))


def _meet(notebook: Notebook, organisation: str, cast: Cast, meeting: Mapping[str, Any], today: date) -> None:
    team, ids = cast.team_of[meeting["planned_by"]], cast.people | cast.texts
    for by, day, mutation in held(meeting, organisation, team, ids.__getitem__, today, _moment):
        _push(notebook, cast, by, day, mutation)
        if mutation.kind == "meeting":
            cast.texts[meeting["id"]] = mutation.document


def _learn(notebook: Notebook, organisation: str, cast: Cast, point: Mapping[str, Any], today: date) -> None:
    team, ids = cast.team_of[point["steps"][0]["by"]], cast.people | cast.texts
    for by, day, mutation in steps(point, organisation, team, ids.__getitem__, today, _moment):
        cast.texts[point["id"]] = mutation.document
        _push(notebook, cast, by, day, mutation)


def _try(notebook: Notebook, organisation: str, cast: Cast, thing: Mapping[str, Any], today: date) -> None:
    for by, day, mutation in tried(thing, organisation, cast.team_of[thing["by"]], cast.texts, today, _moment):
        cast.texts[thing["id"]] = mutation.document
        _push(notebook, cast, by, day, mutation)


def _go_round(notebook: Notebook, organisation: str, cast: Cast, today: date) -> None:
    told, rounds = _told("rounds"), Rounds(organisation, cast.team_of, today, _moment)
    for dilemma in told["dilemmas"]:
        for by, day, mutation in rounds.round(dilemma):
            _push(notebook, cast, by, day, mutation)
    for programme in told["programmes"]:
        for by, day, mutation in rounds.programme(programme):
            _push(notebook, cast, by, day, mutation)


def _commune(notebook: Notebook, organisation: str, cast: Cast, community: Mapping[str, Any], today: date) -> None:
    space = demo_communities.gathered(notebook, community, cast.people)
    for by, day, written in demo_communities.Told(community, space, organisation, today, _moment).everything():
        _push(notebook, cast, by, day, written)


def _keep_manuals(notebook: Notebook, organisation: str, cast: Cast, today: date) -> None:
    """Every team's own manual, and the organisation's, which its editors write."""
    pages, house = _told("manual")["pages"], notebook.people.shared()
    for editor in {page["by"] for page in pages if page.get("house")}:
        notebook.people.change_role(cast.people[editor], house, "editor")
    for by, day, page in begun(pages, organisation, cast.team_of | {HOUSE: house}, cast.texts, today, _moment):
        _push(notebook, cast, by, day, page)


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
