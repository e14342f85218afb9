"""Invitations: a link and a QR code, valid once."""

from typing import Any
from uuid import UUID

import segno
from flask import request
from marshmallow import Schema, fields

from journal.documents.errors import NotFound
from journal.people import clock
from journal.people.invitation import Invitation, Offer
from journal.people.joining import invite
from journal.people.rights import ORGANISATION_ROLES, Standing
from journal.people.seating import standing
from journal.people.secret import link_token
from journal.store import Notebook
from journal.web.auth import signed_in
from journal.web.fields import Form, identifier, moment, name, one_of
from journal.web.here import settings, store, who
from journal.web.part import Part, refuses
from journal.web.welcome import ROLES

part = Part("invitations", "Letting somebody in, once.")

_LINK = "https://kring.example/join/AZX9yo0cepCdbzsfaixOWA3k1Vb0Qm7sXcJtRz5uYwLg"


class NewInvitation(Form):
    """A place in a space, and organisation roles if an administrator gives them."""

    space = identifier()
    role = one_of(*ROLES)
    name = name("Bram", required=False)
    organisation_roles = fields.List(one_of(*ORGANISATION_ROLES), metadata={"example": []})


class InvitationAnswer(Schema):
    """An invitation that nobody took up yet."""

    id = identifier()
    space = identifier()
    role = one_of(*ROLES)
    name = fields.String(allow_none=True, metadata={"example": "Bram"})
    organisation_roles = fields.List(one_of(*ORGANISATION_ROLES), metadata={"example": []})
    expires_at = moment()


class Invitations(Schema):
    """Those in spaces that I arrange."""

    invitations = fields.List(fields.Nested(InvitationAnswer), required=True)


class FreshInvitation(Schema):
    """The only time the link is shown: the server keeps no copy."""

    id = identifier()
    link = fields.Url(required=True, metadata={"example": _LINK})
    qr = fields.String(required=True, metadata={"description": "The link as SVG.", "example": "<svg/>"})
    expires_at = moment()


@part.get("/invitations")
@signed_in
@part.response(200, Invitations)
def read_invitations() -> dict[str, Any]:
    """Invitations nobody took up yet, in the spaces I arrange."""
    with store().reading(who().organisation) as notebook:
        open_ones = _arranged(notebook, standing(notebook.people, who().id))
    return {
        "invitations": [
            {
                "id": each.id,
                "space": each.space,
                "role": each.role,
                "name": each.name,
                "organisation_roles": each.roles,
                "expires_at": each.expires_at,
            }
            for each in open_ones
        ]
    }


@part.post("/invitations")
@signed_in
@part.arguments(NewInvitation)
@part.response(201, FreshInvitation)
@refuses("not_allowed", "not_found")
def make_invitation(form: dict[str, Any]) -> dict[str, Any]:
    """Invite somebody to a space that I arrange."""
    offer = Offer(form["space"], form["role"], tuple(form.get("organisation_roles", ())), form.get("name"))
    with store().writing(who().organisation) as notebook:
        by = standing(notebook.people, who().id)
        made, secret = invite(notebook.people, by, offer, settings().invitation_days)
    link = f"{request.host_url}join/{link_token(who().organisation, secret)}"
    return {"id": made.id, "link": link, "qr": qr_code(link), "expires_at": made.expires_at}


@part.delete("/invitations/<uuid:id>")
@signed_in
@part.response(204)
@refuses("not_found")
def withdraw_invitation(id: UUID) -> None:
    """Withdraw an invitation; its link opens nothing from now on."""
    with store().writing(who().organisation) as notebook:
        known = _arranged(notebook, standing(notebook.people, who().id))
        if all(each.id != str(id) for each in known):
            raise NotFound
        notebook.people.withdraw(str(id))
        notebook.people.note(who().id, "invitation_withdrawn", str(id))


def qr_code(link: str) -> str:
    """A link as SVG that needs no inline style, sized by whoever shows it."""
    drawn: str = segno.make(link, error="m", micro=False).svg_inline(
        border=2, omitsize=True, svgclass=None, lineclass=None
    )
    return drawn


def _arranged(notebook: Notebook, me: Standing) -> list[Invitation]:
    spaces = {space.id for space in notebook.people.spaces() if me.manages(space)}
    known = notebook.people.invitations()
    return [each for each in known if each.space in spaces and each.open_at(clock.now())]
