"""How often is too often. Counted in memory, by this process: a restart forgives."""

from flask import Response, request
from flask_limiter import Limiter

from journal.documents.errors import KringError
from journal.people.person import sign_in_name
from journal.people.secret import digest
from journal.web.body import read_json
from journal.web.here import visitor


def _address() -> str:
    return request.remote_addr or "nowhere"


def _caller() -> str:
    person = visitor()
    return person.session.token if person else _address()


def _address_and_name() -> str:
    return f"{_address()} {digest(_named())}"


def _named() -> str:
    """Who somebody says they are: the name in the body, or the link they came by."""
    try:
        body = read_json() if request.data else None
    except KringError:
        return ""
    name = body.get("name") if isinstance(body, dict) else None
    return sign_in_name(name) if isinstance(name, str) else request.path


def _missed(response: Response) -> bool:
    return response.status_code in (401, 404, 409, 410)


limiter = Limiter(_caller, application_limits=["60000 per minute"], storage_uri="memory://")
"""A whole home behind one address at shift change stays far below; a runaway loop does not."""

guessing = limiter.limit("10 per minute", key_func=_address_and_name, deduct_when=_missed)
"""For whatever takes a passphrase or a link: only misses count, so a ward phone may change hands."""

trying = limiter.limit("100 per minute", key_func=_address, deduct_when=_missed)
"""The same over all names, against whoever tries one passphrase on everybody."""
