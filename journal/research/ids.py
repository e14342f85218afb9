"""Ids that tell nothing: made with a key, so that nobody without it gets back to ours."""

import hashlib
import hmac
import uuid

_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")
"""No digit and no vowel: a code never looks like anybody's number, or name."""


def coded(key: bytes, *names: str) -> str:
    """The id that a thing has under this key, every time: 32 letters."""
    return _digest(key, *names).translate(_LETTERS)


def _digest(key: bytes, *names: str) -> str:
    return hmac.new(key, "\0".join(names).encode(), hashlib.sha256).hexdigest()[:32]


def namespace(key: bytes) -> uuid.UUID:
    """What every UUID of a release is made from."""
    return uuid.UUID(_digest(key, "namespace"))


def chance(key: bytes, name: str) -> float:
    """A number from 0 up to 1 that looks like chance and is the same every time."""
    return int(_digest(key, "chance", name)[:12], 16) / 16**12
