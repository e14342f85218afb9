"""Who may arrange what: rules about people and spaces. None of them opens a text."""

from collections.abc import Mapping
from dataclasses import dataclass

from journal.people.person import Person
from journal.people.space import Role, Seat, Space, SpaceKind

ORGANISATION_ROLES = ("administrator", "researcher")
CIRCLE_MOST = 5

ROLES: Mapping[SpaceKind, tuple[Role, ...]] = {
    "personal": (),
    "circle": ("member",),
    "team": ("member", "supervisor"),  # guests never: a team with its guests is a space of its own
    "community": ("member", "supervisor", "guest"),
    "organisation": ("member", "editor"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A person with every seat they hold: all that a rule about arranging things needs."""

    person: Person
    seats: Mapping[str, Seat]

    @property
    def administers(self) -> bool:
        """Whether people and settings are this person's work; texts never are by that role."""
        return "administrator" in self.person.roles

    @property
    def supervises(self) -> frozenset[str]:
        """The spaces this person runs."""
        return frozenset(id for id, seat in self.seats.items() if seat.role == "supervisor")

    @property
    def belongs(self) -> bool:
        """Whether this is a colleague, with a seat in the organisation's own space; guests have none."""
        return any(seat.space.kind == "organisation" for seat in self.seats.values())

    def sees(self, space: Space) -> bool:
        """Whether this person may know who is there."""
        return space.id in self.seats or (self.administers and space.kind not in ("personal", "circle"))

    def manages(self, space: Space) -> bool:
        """Whether this person may invite to a space, give roles in it and end a membership."""
        if space.kind == "circle":
            return space.id in self.seats
        return space.kind != "personal" and (self.administers or space.id in self.supervises)

    def makes(self, kind: SpaceKind) -> bool:
        """Whether this person may begin a space: a circle is anybody's own choice, the rest is arranged."""
        return (kind == "circle" and self.belongs) or (kind in ("team", "community") and self.administers)

    def mends(self, other: "Standing") -> bool:
        """Whether this person may hand another a link for a new passphrase.

        The link opens the account, so a team leader mends members only, never who holds more, nor
        whom she put in her team herself.
        """
        if self.administers:
            return True
        plain = not other.person.roles and not other.supervises
        return plain and any(self._leads(seat) for seat in other.seats.values())

    def _leads(self, seat: Seat) -> bool:
        own = seat.space.kind == "team" and seat.space.id in self.supervises
        return own and seat.seated_by != self.person.id

    def may(self) -> list[str]:
        """What the phone need not offer to others, by stable names."""
        runs = self.administers or bool(self.supervises)
        granted = {
            "write": True,
            "make_circle": self.makes("circle"),
            "invite": runs or any(seat.space.kind == "circle" for seat in self.seats.values()),
            "manage_people": runs,
            "make_spaces": self.administers,
            "erase_for_organisation": self.administers,
        }
        return [name for name, given in granted.items() if given]


def left_by_choice(space: Space) -> bool:
    """Whether a seat can be given up alone: one's own space and the organisation's come with the account."""
    return space.kind not in ("personal", "organisation")
