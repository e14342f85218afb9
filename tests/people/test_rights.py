"""Who may arrange what: the rules themselves, over every kind of space and role."""

from dataclasses import replace
from itertools import product

import pytest

from journal.people.person import Person
from journal.people.rights import ROLES, Standing, left_by_choice
from journal.people.space import Seat, Space

KINDS = tuple(ROLES)


def somebody(*seats: Seat, roles: tuple[str, ...] = ()) -> Standing:
    person = Person("p", "Anna", "anna", "nl", roles=roles)
    return Standing(person, {seat.space.id: seat for seat in seats})


def seat(kind: str, role: str = "member", id: str = "s") -> Seat:
    return Seat(Space(id, kind, "Rozenhof"), role, 0)


@pytest.mark.parametrize(("kind", "role"), [(kind, role) for kind in KINDS for role in ROLES[kind]])
def test_who_arranges_a_space(kind: str, role: str) -> None:
    space = Space("s", kind, "Rozenhof")
    assert somebody(seat(kind, role)).manages(space) is (role == "supervisor" or kind == "circle")
    assert somebody().manages(space) is False
    assert somebody(roles=("researcher",)).manages(space) is False
    administers = somebody(roles=("administrator",))
    assert administers.manages(space) is administers.sees(space) is (kind not in ("personal", "circle"))


def test_nobody_reaches_into_a_personal_space() -> None:
    own = Space("s", "personal", "")
    for roles, kind in product([(), ("administrator",), ("researcher",)], KINDS):
        other = somebody(seat(kind, "supervisor", id="other"), roles=roles)
        assert not other.manages(own) and not other.sees(own)
    assert ROLES["personal"] == (), "nobody is invited to one"


def test_a_guest_is_never_in_a_team_nor_in_the_organisation() -> None:
    assert [kind for kind in KINDS if "guest" in ROLES[kind]] == ["community"]


def test_a_circle_has_no_ranks() -> None:
    assert ROLES["circle"] == ("member",)


def test_what_comes_with_the_account_is_not_left_alone() -> None:
    assert [kind for kind in KINDS if left_by_choice(Space("s", kind, ""))] == ["circle", "team", "community"]


@pytest.mark.parametrize("role", ["administrator", "researcher"])
def test_no_role_in_the_organisation_alone_seats_anybody_anywhere(role: str) -> None:
    assert somebody(roles=(role,)).seats == {}, "reading goes by seats, and a role brings none"


def test_a_team_leader_mends_members_and_nobody_who_holds_more() -> None:
    leader = somebody(seat("team", "supervisor"))
    member = somebody(seat("team"))
    assert leader.mends(member)
    assert not leader.mends(somebody(seat("team", id="another")))
    assert not leader.mends(somebody(replace(seat("team"), seated_by="p"))), "whom she put there herself"
    assert leader.mends(somebody(replace(seat("team"), seated_by="q")))
    assert not somebody(seat("community", "supervisor")).mends(somebody(seat("community", "guest")))
    assert not leader.mends(somebody(seat("team"), roles=("researcher",)))
    assert not leader.mends(somebody(seat("team"), seat("team", "supervisor", id="another")))
    assert not member.mends(member)
    assert somebody(roles=("administrator",)).mends(leader)


def test_a_person_of_the_house_is_told_from_a_guest_by_where_they_sit() -> None:
    assert somebody(seat("organisation")).makes("circle")
    assert not somebody(seat("community", "guest")).makes("circle")
    assert not replace(somebody(seat("organisation")), seats={}).makes("circle")
