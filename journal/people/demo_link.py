"""Links that sign an invented person in: for a demo organisation only, and as often as wanted."""

import hashlib
import hmac
import uuid

from journal.people.secret import link_token, read_link_token


def demo_token(key: bytes, organisation: str, person: str) -> str:
    """What follows `/demo/`; needs no row, since the store's own key signs it."""
    return link_token(organisation, uuid.UUID(person).hex + _sign(key, organisation, person))


def read_demo_token(key: bytes, token: str) -> tuple[str, str] | None:
    """The organisation and person of a link this store made, or None."""
    read = read_link_token(token)
    if read is None:
        return None
    organisation, rest = read
    try:
        person = str(uuid.UUID(rest[:32]))
    except ValueError:
        return None
    made = _sign(key, organisation, person).encode()
    return (organisation, person) if hmac.compare_digest(made, rest[32:].encode()) else None


def _sign(key: bytes, organisation: str, person: str) -> str:
    return hmac.new(key, f"demo {organisation} {person}".encode(), hashlib.sha256).hexdigest()[:24]
