"""Passphrases, kept as argon2id hashes (OWASP's setting: 19 MiB, two passes, one lane)."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 256

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_NOBODY = _hasher.hash("a passphrase nobody has")


def hash_passphrase(passphrase: str) -> str:
    """The text to keep; takes tens of milliseconds, so never inside a transaction."""
    return _hasher.hash(passphrase)


def fits(passphrase: str, kept: str | None) -> bool:
    """Whether it is the one; takes as long for a name nobody has, so that names cannot be guessed."""
    try:
        return _hasher.verify(kept or _NOBODY, passphrase) and kept is not None
    except (VerificationError, InvalidHashError):
        return False
