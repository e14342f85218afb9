"""What the store keeps about people, as whatever backend has to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.people import clock
from journal.people.entering import enter, entered
from journal.people.errors import InvitationExpired, NotSignedIn
from journal.people.identity import new_id
from journal.people.invitation import Offer
from journal.people.joining import take_up, write_invitation
from journal.people.person import Person
from journal.people.secret import digest
from journal.people.space import Space
from journal.store import Notebook, Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def notebook(store: Store) -> Iterator[Notebook]:
    with store.writing(store.organise("Huize Avondrood").id) as opened:
        yield opened


def hire(notebook: Notebook, name: str = "Anna", **more: object) -> str:
    person = Person(new_id(), name, name.casefold(), "nl", **more)
    notebook.people.add_person(person)
    return person.id


def test_a_person_comes_with_a_space_of_their_own_and_the_houses(notebook: Notebook) -> None:
    anna = hire(notebook)
    seats = notebook.people.seats(anna).values()
    assert {seat.space.kind: (seat.role, seat.since) for seat in seats} == {
        "personal": ("member", 0),
        "organisation": ("member", 0),
    }
    assert notebook.people.space(notebook.people.personal(anna)).person == anna


def test_a_person_is_kept_as_they_are(notebook: Notebook) -> None:
    given = Person(
        new_id(), "Zoë", "zoë", "sv", "nurse", "p-7", "hash", ("administrator",), False, "2026-03-04", "2026-05-06"
    )  # fmt: skip
    notebook.people.add_person(given)
    assert notebook.people.person(given.id) == notebook.people.person_called("zoë") == given


def test_joining_counts_from_the_logs_present_day_and_twice_is_once(notebook: Notebook) -> None:
    anna, team = hire(notebook), Space(new_id(), "team", "Rozenhof")
    notebook.people.add_space(team)
    sequence = [notebook.tick() for _ in range(3)][-1]
    notebook.people.join(anna, team.id, "supervisor")
    notebook.tick()
    notebook.people.join(anna, team.id, "member")
    seat = notebook.people.seats(anna)[team.id]
    assert (seat.since, seat.role) == (sequence, "supervisor")
    notebook.people.leave(anna, team.id)
    notebook.people.join(anna, team.id, "member")
    assert notebook.people.seats(anna)[team.id].since == sequence + 1, "who comes back starts anew"


def test_organisations_know_nothing_of_each_other(store: Store) -> None:
    here, there = store.organise("Huize Avondrood").id, store.organise("Björkgården").id
    with store.writing(here) as notebook:
        anna = hire(notebook)
        secret = enter(notebook.people, anna, "phone", "Phone", days=90)
        offer = Offer(notebook.people.shared(), "member")
        invitation, link = write_invitation(notebook.people, offer, anna, days=14)
        space = notebook.people.shared()
    with store.writing(there) as notebook:
        book = notebook.people
        assert book.people() == book.invitations() == book.members(space) == book.devices(anna) == []
        assert book.person(anna) is book.person_called("anna") is book.space(space) is None
        assert book.invitation(digest(link)) is None and book.session(digest(secret)) is None
        assert book.take_up(invitation.id, anna) is False
        with pytest.raises(NotSignedIn):
            entered(book, secret)


def test_of_two_who_take_up_one_invitation_one_is_seated(store: Store) -> None:
    house = store.organise("Huize Avondrood").id
    with store.writing(house) as notebook:
        team = Space(new_id(), "team", "Rozenhof")
        notebook.people.add_space(team)
        anna, bram = hire(notebook), hire(notebook, "Bram")
        invitation, _ = write_invitation(notebook.people, Offer(team.id, "member"), None, days=14)
        take_up(notebook.people, invitation, team, anna)
    with pytest.raises(InvitationExpired), store.writing(house) as notebook:
        take_up(notebook.people, invitation, team, bram)
    with store.reading(house) as notebook:
        assert [each.person for each in notebook.people.members(team.id)] == [anna]


def test_the_clock_writes_so_that_text_order_is_time_order() -> None:
    assert clock.after(days=-1) < clock.now() <= clock.after(seconds=1) < clock.after(days=90)
    assert clock.now().startswith(clock.today())
