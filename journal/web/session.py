"""Signing in and out, and one's own settings."""

from dataclasses import replace
from typing import Any

from flask import g
from marshmallow import fields

from journal.people.errors import WrongPassphrase
from journal.people.naming import LONGEST_NAME, sign_in_name
from journal.people.passphrase import LONGEST, fits, hash_passphrase
from journal.store import Organisation
from journal.web.auth import recognise_if_signed_in, signed_in, take_cookie
from journal.web.errors import Refused
from journal.web.fields import Form, YesNo, device_name, identifier, language, passphrase, text
from journal.web.here import Who, store, who
from journal.web.limits import besieging, guessing, trying
from journal.web.part import Part, refuses
from journal.web.welcome import Welcome, admit, present

part = Part("session", "Who is signed in here.")


class SignIn(Form):
    """A name and a passphrase; the organisation only where a server holds several."""

    name = text(1, LONGEST_NAME, "Anna de Wit")
    passphrase = text(1, LONGEST, "three herons by the pond")
    organisation = text(1, LONGEST_NAME, "Huize Avondrood", required=False)
    device = identifier(required=False)
    device_name = device_name()


class Change(Form):
    """The old passphrase and a new one."""

    old = text(1, LONGEST, "three herons by the pond")
    new = passphrase()


class Preferences(Form):
    """What a person sets for themself; whatever is left out stays."""

    language = language()
    shows_reads = YesNo(metadata={"example": False})
    passphrase = fields.Nested(Change)


@part.get("/session")
@signed_in
@part.response(200, Welcome)
def read_session() -> dict[str, Any]:
    """Who I am, my spaces, what I may do."""
    return present(who())


@part.post("/session")
@trying
@besieging
@guessing
@part.arguments(SignIn)
@part.response(200, Welcome)
@refuses("wrong_passphrase", "which_organisation")
def sign_in(form: dict[str, Any]) -> dict[str, Any]:
    """Sign in. The answer sets the cookie."""
    organisation = _organisation(form.get("organisation"))
    person, kept = None, None
    if organisation:
        with store().reading(organisation.id) as notebook:
            person = notebook.people.person_called(sign_in_name(form["name"]))
            kept = person.passphrase if person else None
    if not fits(form["passphrase"], kept) or organisation is None or person is None:
        raise WrongPassphrase
    return admit(organisation.id, person.id, form)


@part.delete("/session")
@part.response(204)
def sign_out() -> None:
    """Sign out. Nothing happens to who is signed out already."""
    visitor = recognise_if_signed_in()
    if visitor:
        with store().writing(visitor.organisation) as notebook:
            notebook.people.close_session(visitor.session.token)
    take_cookie()


@part.delete("/session/mended")
@signed_in
@part.response(204)
def dismiss_mended() -> None:
    """I saw who made links for a new passphrase of mine; those not used open nothing any more."""
    with store().writing(who().organisation) as notebook:
        notebook.people.dismiss_mends(who().id)
        notebook.people.note(who().id, "mends_dismissed", who().id)


@part.patch("/session")
@trying
@signed_in
@part.arguments(Preferences)
@part.response(200, Welcome)
@refuses("wrong_passphrase")
def prefer(form: dict[str, Any]) -> dict[str, Any]:
    """Change my language, whether others see that I read something, or my passphrase.

    A new passphrase signs me out everywhere else and ends every link for another one.
    """
    me, change = who(), form.pop("passphrase", None)
    if change:
        form["passphrase"] = _changed(me, change)
    with store().writing(me.organisation) as notebook:
        person = replace(notebook.people.person(me.id) or me.person, **form)
        notebook.people.amend(person)
        if change:
            notebook.people.close_sessions(me.id, but=me.session.token)
            notebook.people.withdraw_mends(me.id)
            notebook.people.note(me.id, "passphrase_changed", me.id)
    g.who = replace(me, person=person)
    return present(g.who)


def _changed(me: Who, change: dict[str, str]) -> str:
    if not fits(change["old"], me.person.passphrase):
        raise WrongPassphrase
    return hash_passphrase(change["new"])


def _organisation(named: str | None) -> Organisation | None:
    """The one that is meant; a server with one need not ask."""
    known = store().organisations()
    if named is None:
        if len(known) > 1:
            raise Refused("which_organisation")
        return known[0] if known else None
    return next((one for one in known if one.id == named or sign_in_name(one.name) == sign_in_name(named)), None)
