"""A forgotten passphrase: a link that works once, from an administrator or team leader."""

from typing import Any
from uuid import UUID

from flask import request
from marshmallow import Schema, fields

from journal.people.joining import mend, offer_mend, open_mend
from journal.people.passphrase import hash_passphrase
from journal.people.seating import standing
from journal.people.secret import link_token
from journal.web.auth import signed_in
from journal.web.fields import Form, device_name, identifier, moment, name, passphrase
from journal.web.here import store, who
from journal.web.join import link
from journal.web.limits import guessing, trying
from journal.web.part import Part, refuses
from journal.web.welcome import Welcome, admit

part = Part("mend", "Mending a forgotten passphrase.")

_LINK = "https://kring.example/mend/AZX9yo0cepCdbzsfaixOWA3k1Vb0Qm7sXcJtRz5uYwLg"


class FreshMend(Schema):
    """The only time the link is shown."""

    link = fields.Url(required=True, metadata={"example": _LINK})
    expires_at = moment()


class Mendable(Schema):
    """Whose passphrase a link mends."""

    organisation = name("Huize Avondrood")
    name = name("Anna de Wit")
    expires_at = moment()


class Mending(Form):
    """A new passphrase, and the phone it is set on."""

    passphrase = passphrase()
    device = identifier(required=False)
    device_name = device_name()


@part.post("/people/<uuid:id>/mend")
@signed_in
@part.response(201, FreshMend)
@refuses("not_allowed", "not_found")
def make_mend(id: UUID) -> dict[str, Any]:
    """Make a link with which somebody sets a new passphrase, to hand to them in person."""
    with store().writing(who().organisation) as notebook:
        by = standing(notebook.people, who().id)
        offered, secret = offer_mend(notebook.people, by, str(id))
    token = link_token(who().organisation, secret)
    return {"link": f"{request.host_url}mend/{token}", "expires_at": offered.expires_at}


@part.get("/mend/<token>")
@trying
@part.response(200, Mendable)
@refuses("link_unknown", "link_expired")
def read_mend(token: str) -> dict[str, Any]:
    """Whose passphrase a link is for. Looking uses nothing up."""
    organisation, secret = link(token)
    with store().reading(organisation) as notebook:
        offered, person = open_mend(notebook.people, secret)
    named = next(each.name for each in store().organisations() if each.id == organisation)
    return {"organisation": named, "name": person.name, "expires_at": offered.expires_at}


@part.post("/mend/<token>")
@trying
@guessing
@part.arguments(Mending)
@part.response(200, Welcome)
@refuses("link_unknown", "link_expired")
def set_passphrase(form: dict[str, Any], token: str) -> dict[str, Any]:
    """Set a new passphrase, once. It signs in here and signs out everywhere else."""
    organisation, secret = link(token)
    with store().reading(organisation) as notebook:
        open_mend(notebook.people, secret)
    hashed = hash_passphrase(form["passphrase"])
    with store().writing(organisation) as notebook:
        person = mend(notebook.people, secret, hashed)
    return admit(organisation, person.id, form)
