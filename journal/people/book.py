"""What the domain must know about people: who they are, where they belong, how they come in.

A book belongs to one organisation; no method takes one. The store keeps it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from journal.people.invitation import Invitation, Mend
from journal.people.person import Person
from journal.people.session import Device, Session
from journal.people.space import Membership, Role, Seat, Space


class Belonging(Protocol):
    """People, spaces and who is in which."""

    def person(self, id: str) -> Person | None: ...

    def person_called(self, sign_in: str) -> Person | None:
        """The person with this folded sign-in name."""
        ...

    def people(self) -> list[Person]: ...

    def add_person(self, person: Person, *, guest: bool = False) -> None:
        """Keep a new person, with a personal space; all but guests join the organisation's space."""
        ...

    def amend(self, person: Person) -> None:
        """Keep a person's new state."""
        ...

    def space(self, id: str) -> Space | None: ...

    def spaces(self) -> list[Space]:
        """Every space but the personal ones."""
        ...

    def add_space(self, space: Space) -> None: ...

    def personal(self, person: str) -> str:
        """The id of the space only this person reads."""
        ...

    def shared(self) -> str:
        """The id of the organisation's own space."""
        ...

    def seats(self, person: str) -> dict[str, Seat]:
        """Where a person belongs, by space id, the personal space too."""
        ...

    def members(self, space: str) -> list[Membership]: ...

    def companions(self, person: str) -> list[Membership]:
        """Everybody's memberships (the person's too) in the spaces the person is in."""
        ...

    def former_authors(self, person: str) -> list[Person]:
        """Who is in no space with the person any more, but has texts there that the person may read."""
        ...

    def join(self, person: str, space: str, role: Role, by: str | None = None) -> None:
        """Take a seat from the present sequence on, given `by` somebody else; who sits there already stays."""
        ...

    def change_role(self, person: str, space: str, role: Role) -> None: ...

    def leave(self, person: str, space: str) -> None: ...

    def start_anew(self, person: str, space: str) -> None:
        """Let whoever sits there have joined at the present sequence."""
        ...


class Entrance(Protocol):
    """Sessions and the devices that hold them."""

    def session(self, token: str) -> Session | None: ...

    def open_session(self, session: Session) -> None:
        """Keep a new session, instead of older ones of the same person on the same device."""
        ...

    def prolong(self, token: str, expires_at: str) -> None: ...

    def close_session(self, token: str) -> None: ...

    def close_sessions(self, person: str, *, but: str = "") -> None:
        """End all sessions of a person, save the one with the token `but`."""
        ...

    def device(self, person: str, id: str) -> Device | None: ...

    def devices(self, person: str) -> list[Device]:
        """Those that hold a session now, last seen first."""
        ...

    def keep_device(self, device: Device) -> None:
        """Keep a device's new state."""
        ...


class Invitations(Protocol):
    """Links that let somebody in, once."""

    def add_invitation(self, invitation: Invitation) -> None: ...

    def invitation(self, token: str) -> Invitation | None: ...

    def invitations(self) -> list[Invitation]:
        """All that were not taken up, newest first."""
        ...

    def take_up(self, id: str, person: str) -> bool:
        """Use an invitation up; False if somebody was first."""
        ...

    def withdraw(self, id: str) -> None: ...

    def add_mend(self, mend: Mend) -> None:
        """Keep a mending, instead of the person's earlier ones that were not used."""
        ...

    def mends(self, person: str) -> list[Mend]:
        """The mendings made for a person that they did not dismiss, newest first."""
        ...

    def withdraw_mends(self, person: str) -> None:
        """End the mendings that were not used; their links open nothing from now on."""
        ...

    def dismiss_mends(self, person: str) -> None:
        """Forget the mendings of a person, used or not."""
        ...

    def mend(self, token: str) -> Mend | None: ...

    def use_mend(self, token: str) -> bool:
        """Use a mending up; False if it was used before."""
        ...


@dataclass(frozen=True, slots=True)
class Noted:
    """A line of the log: what was done on which day; `person` is who did it, None for who runs the server."""

    day: str
    person: str | None
    action: str


class Log(Protocol):
    """Who did what, never what was written."""

    def note(self, person: str | None, action: str, subject: str | None, reason: str | None = None) -> None: ...

    def noted(self, subject: str, actions: Iterable[str], most: int) -> list[Noted]:
        """What was done about a person by these names, the last first."""
        ...


class PeopleBook(Belonging, Entrance, Invitations, Log, Protocol):
    """All of it, as one notebook offers it."""
