"""Where a phone is in a log: opaque to it, sealed for one organisation, person and space.

Sealed and not only signed: a cursor holds the organisation's counter, and who reads it twice
would learn how much was written in between, private texts of a night shift included.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, timedelta

from cryptography.fernet import Fernet, InvalidToken

GONE_DAYS = 400
"""How long *gone* rows live; a cursor older than that may have missed one, so it is none."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Seen up to `high`, filled from the past down to `low` (0: done).

    `since` is the membership it was made under: who leaves and comes back starts anew, for
    what was shared in between, or before, may no longer be theirs to read.
    """

    epoch: str
    high: int
    low: int
    since: int
    day: str


@dataclass(frozen=True, slots=True)
class Seal:
    """Whose cursors these are."""

    secret: bytes
    organisation: str
    person: str

    def write(self, space: str, cursor: Cursor) -> str:
        """A cursor as text for the phone."""
        text = f"{cursor.epoch}.{cursor.high}.{cursor.low}.{cursor.since}.{cursor.day}"
        return self._box(space).encrypt(text.encode()).decode()

    def read(self, space: str, text: str) -> Cursor | None:
        """A genuine cursor, or None: a forged or broken one is none."""
        try:
            epoch, high, low, since, day = self._box(space).decrypt(text.encode("utf-8", "replace")).decode().split(".")
            return Cursor(epoch, int(high), int(low), int(since), day)
        except (InvalidToken, ValueError):
            return None

    def _box(self, space: str) -> Fernet:
        whose = f"cursor {self.organisation} {self.person} {space}"
        return Fernet(base64.urlsafe_b64encode(hmac.digest(self.secret, whose.encode(), hashlib.sha256)))


def stale(cursor: Cursor, today: str) -> bool:
    """Whether *gone* rows may have been cleared away since this cursor was made."""
    return cursor.day < forgotten_before(today)


def forgotten_before(today: str) -> str:
    """The day before which *gone* rows need not be kept."""
    return (date.fromisoformat(today) - timedelta(days=GONE_DAYS)).isoformat()
