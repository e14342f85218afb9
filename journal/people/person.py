"""A person of an organisation."""

from dataclasses import dataclass

LANGUAGES = ("en", "nl", "sv")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `roles` are those in the organisation, not in a space.

    `sign_in` is the folded name, unique in the organisation. `source` is the id the
    person was imported under. `passphrase` is an argon2id hash, or None until they joined.
    """

    id: str
    name: str
    sign_in: str
    language: str
    role_group: str | None = None
    source: str | None = None
    passphrase: str | None = None
    roles: tuple[str, ...] = ()
    shows_reads: bool = True
    created_on: str = ""
    left_on: str | None = None
