"""Secrets handed out in links and cookies; the store keeps only their digests."""

import base64
import hashlib
import secrets
import uuid


def new_secret() -> str:
    """128 random bits in 22 characters that are safe in a link."""
    return secrets.token_urlsafe(16)


def digest(secret: str) -> str:
    """What the store keeps; a random secret of this length needs no salt."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def link_token(organisation: str, secret: str) -> str:
    """A secret that says in which organisation it counts, short enough for a QR code."""
    return _short(organisation) + secret


def read_link_token(token: str) -> tuple[str, str] | None:
    """The organisation and the secret in a link, or None if it never was one."""
    try:
        organisation = str(uuid.UUID(bytes=base64.urlsafe_b64decode(token[:22] + "==")))
    except ValueError:
        return None
    return organisation, token[22:]


def _short(organisation: str) -> str:
    return base64.urlsafe_b64encode(uuid.UUID(organisation).bytes).decode().rstrip("=")
