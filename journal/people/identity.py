"""Ids the server gives out."""

import os
import time
import uuid


def new_id() -> str:
    """A UUIDv7 (RFC 9562): sorts by the millisecond it was made in, so new rows lie together."""
    moment = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    value = moment << 80 | chance
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
