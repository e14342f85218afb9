"""How often is too often. Counted in memory, by this process: a restart forgives."""

from ipaddress import ip_address, ip_network

from flask import Response, request
from flask_limiter import Limiter

from journal.documents.errors import KringError
from journal.people.naming import LONGEST_NAME, sign_in_name
from journal.people.secret import digest
from journal.web.body import read_json
from journal.web.here import visitor


def _address() -> str:
    """Where a call comes from; a home with IPv6 has 2^64 addresses of its own, and they count as one."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return "nowhere"
    address = getattr(address, "ipv4_mapped", None) or address
    return str(address if address.version == 4 else ip_network((address, 64), strict=False))


def _caller() -> str:
    person = visitor()
    return person.session.token if person else _address()


def _address_and_name() -> str:
    return f"{_address()} {digest(_said('name'))}"


def _name_anywhere() -> str:
    return digest(f"{_said('organisation')} {_said('name')}")


def _said(field: str) -> str:
    """Who somebody says they are: the name in the body, or the link they came by."""
    try:
        body = read_json() if request.data else None
    except KringError:
        return ""
    said = body.get(field) if isinstance(body, dict) else None
    return sign_in_name(said[:LONGEST_NAME]) if isinstance(said, str) else request.path


def _missed(response: Response) -> bool:
    return response.status_code in (401, 404, 409, 410)


limiter = Limiter(_caller, application_limits=["60000 per minute"], storage_uri="memory://")
"""A whole home behind one address at shift change stays far below; a runaway loop does not."""

guessing = limiter.limit("10 per minute", key_func=_address_and_name, deduct_when=_missed)
"""For whatever takes a passphrase or a link: only misses count, so a ward phone may change hands."""

besieging = limiter.limit("100 per hour", key_func=_name_anywhere, deduct_when=_missed)
"""The same over all addresses, against whoever tries one name from everywhere; it counts for a name nobody has too."""

trying = limiter.limit("100 per minute", key_func=_address, deduct_when=_missed)
"""The same over all names, against whoever tries one passphrase on everybody."""
