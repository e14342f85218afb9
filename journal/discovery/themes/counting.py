"""Where somebody is counted: each of their texts in one space, so that two answers never count the same thing.

Who sits in a team and in a community is told of both, and the two may differ by one person. Were a private text
counted in both, the one who is in the larger alone would stand there by subtraction; so would whoever is in one of
two teams. Therefore a text counts where it stands, with what its writer said there and nothing else:

- what is shared with a space counts in that space, and what is said in a community is nothing that «other teams» say;
- a private text that its writer lets be counted («with the team's values», says the question) counts in one team: of
  several the one they joined first; never in a community.

Then what is told of a space depends on no text that any other space is told of, and each keeps the rules of
`disclosure` by itself: whoever lays two answers side by side learns of each what it says alone.
"""

from collections.abc import Mapping

from journal.people.space import Seat, Space, SpaceKind

TOLD_OF: tuple[SpaceKind, ...] = ("team", "community")
"""Spaces whose values are told: a circle is too small, and nobody writes in the organisation's."""


def compares(space: Space) -> bool:
    """Whether what is said there is held against what other teams say: a community is no team beside its own."""
    return space.kind == "team"


def counts_private(seats: Mapping[str, Seat], space: Space) -> bool:
    """Whether the private texts of who has these seats count here: in one team alone."""
    teams = [(seat.since, id) for id, seat in seats.items() if seat.space.kind == "team" and seat.role == "member"]
    return bool(teams) and min(teams)[1] == space.id
