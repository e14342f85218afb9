"""Ways in: an invitation for somebody new, a mending for a forgotten passphrase."""

from dataclasses import dataclass

from journal.people.space import Role

MEND_HOURS = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """What an invitation holds: a place in a space, organisation roles, and the name of who it is meant for."""

    space: str
    role: Role
    roles: tuple[str, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A place in a space, taken up once; `token` is the digest of what the link holds.

    `roles` are organisation roles that come with it. `inviter` is None for the first
    administrator, whom nobody here could invite.
    """

    id: str
    token: str
    space: str
    role: Role
    created_at: str
    expires_at: str
    roles: tuple[str, ...] = ()
    name: str | None = None
    inviter: str | None = None
    used_by: str | None = None
    used_at: str | None = None

    def open_at(self, moment: str) -> bool:
        """Whether it can still be taken up."""
        return self.used_at is None and moment < self.expires_at


@dataclass(frozen=True, slots=True)
class Mend:
    """A new passphrase, set once by whoever was handed the link."""

    token: str
    person: str
    made_by: str
    made_at: str
    expires_at: str
    used_at: str | None = None

    def open_at(self, moment: str) -> bool:
        """Whether it can still be used."""
        return self.used_at is None and moment < self.expires_at
