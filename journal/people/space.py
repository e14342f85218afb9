"""Where documents live, and who may be there."""

from dataclasses import dataclass
from typing import Literal

SpaceKind = Literal["personal", "circle", "team", "community", "organisation"]
Role = Literal["member", "supervisor", "guest", "editor"]


@dataclass(frozen=True, slots=True)
class Space:
    """A place documents live in; `person` is set for a personal space only."""

    id: str
    kind: SpaceKind
    name: str
    person: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """One person in one space; `since` is the log's sequence on the day they joined."""

    person: str
    space: str
    role: Role
    since: int
    joined_on: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A space together with one person's place in it, as sync and access need it.

    `seated_by` is who put the person there; None if they came by themselves, through an invitation.
    """

    space: Space
    role: Role
    since: int
    seated_by: str | None = None

    @property
    def writes(self) -> bool:
        """Everybody writes where they belong, save that an organisation's space has named editors."""
        return self.space.kind != "organisation" or self.role in ("editor", "supervisor")
