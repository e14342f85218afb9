"""Being signed in: a phone, and the key it holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """One phone's store of one person; kept by day, since nobody needs the hour."""

    person: str
    id: str
    name: str
    signed_in_on: str
    last_seen_on: str
    revoked_at: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """What a cookie opens; `token` is the digest, the cookie alone holds the secret."""

    token: str
    person: str
    device: str
    created_at: str
    expires_at: str
