"""Ids the server gives out."""

import hashlib
import os
import time
import uuid


def new_id() -> str:
    """A UUIDv7 (RFC 9562): sorts by the millisecond it was made in, so new rows lie together."""
    return _version_7(time.time_ns() // 1_000_000, os.urandom(10))


def chance_id() -> str:
    """An id that tells nothing, not even when it was made: for what colleagues see of each other's work."""
    return str(uuid.uuid4())


def lasting_id(moment: int, *names: str) -> str:
    """The UUIDv7 that a thing with these names, made at `moment` (ms since 1970), has every time.

    What is brought in twice is thereby brought in once.
    """
    return _version_7(moment, hashlib.sha256("\0".join(names).encode()).digest()[:10])


def _version_7(moment: int, chance: bytes) -> str:
    value = (moment % (1 << 48)) << 80 | int.from_bytes(chance, "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
