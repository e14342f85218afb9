"""What somebody who is signed in gets to know about themself."""

from typing import Any

from flask import g
from flask_babel import refresh
from marshmallow import Schema, fields

from journal.discovery.values.chosen import DEFAULT_SETS, chosen, group_now
from journal.people import clock
from journal.people.entering import enter, entered
from journal.people.identity import new_id
from journal.people.rights import ORGANISATION_ROLES
from journal.people.seating import standing
from journal.values import SETS
from journal.web.auth import hand_cookie
from journal.web.fields import identifier, language, moment, name, one_of, some_of, text
from journal.web.here import Who, settings, store

KINDS = ("team", "circle", "community", "personal", "organisation")
ROLES = ("member", "supervisor", "guest", "editor")


class Named(Schema):
    """Something with an id and a name."""

    id = identifier()
    name = name("Huize Avondrood")


class Me(Named):
    """The person who is signed in."""

    name = name("Anna de Wit")
    language = language()


class MySpace(Named):
    """A space, and what the person is there; the personal one has no name."""

    name = fields.String(required=True, metadata={"example": "Rozenhof"})
    kind = one_of(*KINDS)
    role = one_of(*ROLES)


class Mended(Schema):
    """A link for a new passphrase of mine that somebody made, and when it was used."""

    by = fields.String(required=True, metadata={"example": "Rosa Bakker"})
    made_at = moment()
    used_at = fields.String(allow_none=True, metadata={"format": "date-time", "example": None})


class Welcome(Schema):
    """Who I am, where I belong, what I may do."""

    person = fields.Nested(Me, required=True)
    organisation = fields.Nested(Named, required=True)
    organisation_roles = fields.List(one_of(*ORGANISATION_ROLES), required=True)
    device = identifier()
    personal = identifier()
    spaces = fields.List(fields.Nested(MySpace), required=True)
    may = fields.List(text(1, 40, "write"), required=True)
    shows_reads = fields.Boolean(required=True, metadata={"example": True})
    mended = fields.List(fields.Nested(Mended), required=True)
    values = some_of(*SETS, example=DEFAULT_SETS)
    smallest_group = fields.Integer(
        required=True, metadata={"example": 5, "description": "Of fewer people than this nothing is shown."}
    )
    copied_on = fields.String(
        allow_none=True,
        metadata={
            "format": "date", "example": "2026-11-21",
            "description": "For administrators: the day of the last backup off this machine, null without one.",
        },
    )  # fmt: skip


def admit(organisation: str, person: str, form: dict[str, Any]) -> dict[str, Any]:
    """Begin a session on the phone the form names, hand out its cookie, and say who this is now."""
    device = form.get("device") or new_id()
    with store().writing(organisation) as notebook:
        secret = enter(notebook.people, person, device, form.get("device_name") or "", settings().session_days)
        found = entered(notebook.people, secret)
    hand_cookie(organisation, secret)
    g.who = Who(organisation, found.person, found.session)
    refresh()  # type: ignore[no-untyped-call]  # flask-babel has no types
    return present(g.who)


def present(who: Who) -> dict[str, Any]:
    """The answer to «who am I»."""
    with store().reading(who.organisation) as notebook:
        me = standing(notebook.people, who.id)
        personal = notebook.people.personal(who.id)
        history, otherwise = notebook.chosen_values(), settings().smallest_group
        mended = [
            {
                "by": standing(notebook.people, each.made_by).person.name,
                "made_at": each.made_at,
                "used_at": each.used_at,
            }
            for each in notebook.people.mends(who.id)
        ]
    organisation = next(each for each in store().organisations() if each.id == who.organisation)
    spaces = [
        {"id": seat.space.id, "kind": seat.space.kind, "name": seat.space.name, "role": seat.role}
        for seat in me.seats.values()
    ]
    return {
        "person": me.person,
        "organisation": organisation,
        "organisation_roles": me.person.roles,
        "device": who.device,
        "personal": personal,
        "spaces": spaces,
        "may": me.may(),
        "shows_reads": me.person.shows_reads,
        "mended": mended,
        "values": chosen(history, otherwise).sets,
        "smallest_group": group_now(history, clock.today(), otherwise),
        **_copied_on(who),
    }


def _copied_on(who: Who) -> dict[str, str | None]:
    if "administrator" not in who.person.roles:
        return {}
    copied = store().copied(who.organisation)
    return {"copied_on": copied.on if copied else None}
