"""Phones and computers that are signed in."""

from typing import Any
from uuid import UUID

from marshmallow import Schema, fields

from journal.documents.errors import NotFound
from journal.people.entering import sign_out_device
from journal.web.auth import signed_in
from journal.web.fields import day, identifier
from journal.web.here import store, who
from journal.web.part import Part, refuses

part = Part("devices", "Phones and computers that are signed in.")


class DeviceAnswer(Schema):
    """One phone or computer, by day."""

    id = identifier()
    name = fields.String(required=True, metadata={"example": "Phone"})
    signed_in_on = day()
    last_seen_on = day()
    this = fields.Boolean(required=True, metadata={"example": True, "description": "The one that asks."})


class Devices(Schema):
    """All of mine."""

    devices = fields.List(fields.Nested(DeviceAnswer), required=True)


@part.get("/devices")
@signed_in
@part.response(200, Devices)
def read_devices() -> dict[str, Any]:
    """Where I am signed in."""
    with store().reading(who().organisation) as notebook:
        mine = notebook.people.devices(who().id)
    return {
        "devices": [
            {
                "id": device.id,
                "name": device.name,
                "signed_in_on": device.signed_in_on,
                "last_seen_on": device.last_seen_on,
                "this": device.id == who().device,
            }
            for device in mine
        ]
    }


@part.delete("/devices/<uuid:id>")
@signed_in
@part.response(204)
@refuses("not_found")
def sign_out_lost(id: UUID) -> None:
    """Sign out a lost phone; at its next contact it is told so and clears itself."""
    with store().writing(who().organisation) as notebook:
        if not sign_out_device(notebook.people, who().id, str(id), who().id):
            raise NotFound
