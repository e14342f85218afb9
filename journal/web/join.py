"""Taking an invitation up. A link shows; only a POST takes it, since messengers open links by themselves."""

from typing import Any

from flask import g
from marshmallow import Schema

from journal.people.errors import LinkUnknown
from journal.people.identity import new_id
from journal.people.joining import arrive, open_invitation, take_up
from journal.people.naming import sign_in_name
from journal.people.passphrase import hash_passphrase
from journal.people.person import Person
from journal.people.secret import read_link_token
from journal.web.auth import recognise_if_signed_in
from journal.web.errors import Refused
from journal.web.fields import Form, device_name, identifier, language, moment, name, one_of, passphrase
from journal.web.here import store
from journal.web.language import reader_language
from journal.web.limits import guessing, trying
from journal.web.part import Part, refuses
from journal.web.welcome import KINDS, ROLES, Welcome, admit, present

part = Part("join", "Taking an invitation up.")


class Newcomer(Form):
    """Who I am, for a new account; nothing at all if I am signed in and only join a space."""

    name = name("Bram Visser", required=False)
    passphrase = passphrase(required=False)
    language = language()
    device = identifier(required=False)
    device_name = device_name()


class Invited(Schema):
    """What a link invites to, and who sent it."""

    organisation = name("Huize Avondrood")
    space = name("Rozenhof")
    kind = one_of(*KINDS)
    role = one_of(*ROLES)
    inviter = name("Anna de Wit", required=False)
    name = name("Bram", required=False)
    expires_at = moment()


@part.get("/join/<token>")
@trying
@part.response(200, Invited)
@refuses("link_unknown", "expired")
def read_invitation(token: str) -> dict[str, Any]:
    """What an invitation is for. Looking uses nothing up."""
    organisation, secret = link(token)
    with store().reading(organisation) as notebook:
        invitation, space = open_invitation(notebook.people, secret)
        inviter = notebook.people.person(invitation.inviter) if invitation.inviter else None
    shown = {
        "organisation": next(each.name for each in store().organisations() if each.id == organisation),
        "space": space.name,
        "kind": space.kind,
        "role": invitation.role,
        "inviter": inviter.name if inviter else None,
        "name": invitation.name,
        "expires_at": invitation.expires_at,
    }
    return {key: value for key, value in shown.items() if value is not None}


@part.post("/join/<token>")
@trying
@guessing
@part.arguments(Newcomer)
@part.response(200, Welcome)
@refuses("colleagues_only", "link_unknown", "not_found", "expired", "name_taken", "circle_full")
def join(form: dict[str, Any], token: str) -> dict[str, Any]:
    """Take an invitation up: with a new account, or with the one I am signed in to."""
    organisation, secret = link(token)
    me = recognise_if_signed_in()
    if me and me.organisation == organisation and "name" not in form:
        with store().writing(organisation) as notebook:
            take_up(notebook.people, *open_invitation(notebook.people, secret), me.id)
        g.who = me
        return present(me)
    person = _newcomer(organisation, secret, form)
    with store().writing(organisation) as notebook:
        arrive(notebook.people, person, *open_invitation(notebook.people, secret))
    return admit(organisation, person.id, form)


def link(token: str) -> tuple[str, str]:
    """The organisation and secret a link holds, if this server has such an organisation."""
    read = read_link_token(token)
    if read is None or read[0] not in {each.id for each in store().organisations()}:
        raise LinkUnknown
    return read


def _newcomer(organisation: str, secret: str, form: dict[str, Any]) -> Person:
    """The account to be; the costly hash only for a link that is open."""
    with store().reading(organisation) as notebook:
        open_invitation(notebook.people, secret)
    missing = {key: str(Newcomer().fields[key].error_messages["required"]) for key in ("name", "passphrase")}
    missing = {key: why for key, why in missing.items() if key not in form}
    if missing:
        raise Refused("bad_fields", fields=missing)
    called, spoken = form["name"], form.get("language") or reader_language()
    return Person(new_id(), called, sign_in_name(called), spoken, passphrase=hash_passphrase(form["passphrase"]))
