"""The cookie, and the door that asks for it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import Flask, Response, g, request

from journal.documents.errors import NotFound, StoreBusy, StoreFull
from journal.people.entering import entered, stay
from journal.people.errors import DeviceRevoked, NotSignedIn, SessionExpired
from journal.people.secret import link_token, read_link_token
from journal.web.here import Who, settings, store
from journal.web.part import refuses

COOKIE = "kring"

P = ParamSpec("P")
R = TypeVar("R")


def signed_in(view: Callable[P, R]) -> Callable[P, R]:
    """Only for who holds a session; within, `who()` says who."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        g.who = recognise()
        return view(*args, **kwargs)

    return refuses("not_signed_in", "session_expired", "device_revoked")(guarded)


def recognise() -> Who:
    """Who the cookie stands for; raises NotSignedIn, SessionExpired or DeviceRevoked."""
    key = read_link_token(request.cookies.get(COOKIE, ""))
    if key is None:
        raise NotSignedIn
    organisation, secret = key
    try:
        with store().reading(organisation) as notebook:
            found = entered(notebook.people, secret)
    except NotFound as error:
        raise NotSignedIn from error
    if found.stale:
        with suppress(StoreBusy, StoreFull), store().writing(organisation) as notebook:
            stay(notebook.people, found.session, settings().session_days)
            g.cookie = request.cookies[COOKIE]
    return Who(organisation, found.person, found.session)


def recognise_if_signed_in() -> Who | None:
    """Who the cookie stands for, or None."""
    try:
        return recognise()
    except (NotSignedIn, SessionExpired, DeviceRevoked):
        return None


def hand_cookie(organisation: str, secret: str) -> None:
    """Let the answer carry the key of a new session."""
    g.cookie = link_token(organisation, secret)


def take_cookie() -> None:
    """Let the answer take the key back."""
    g.cookie = ""


def carry_cookies(app: Flask) -> None:
    """Put what was handed or taken on the answer."""
    app.after_request(_carry)


def _carry(response: Response) -> Response:
    value = g.get("cookie")
    if value is not None:
        response.set_cookie(
            COOKIE,
            value,
            max_age=timedelta(days=settings().session_days) if value else 0,
            secure=request.is_secure,
            httponly=True,
            samesite="Lax",
        )
    return response
