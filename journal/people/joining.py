"""Coming in by a link: an invitation for somebody new, a mending for a forgotten passphrase."""

from dataclasses import replace

from journal.documents.errors import NotAllowed
from journal.people import clock
from journal.people.book import PeopleBook
from journal.people.errors import ColleaguesOnly, InvitationExpired, LinkUnknown, MendExpired, NameTaken
from journal.people.identity import new_id
from journal.people.invitation import MEND_HOURS, Invitation, Mend, Offer
from journal.people.person import Person
from journal.people.rights import ROLES, Standing
from journal.people.seating import give_roles, managed, standing, take
from journal.people.secret import digest, new_secret
from journal.people.space import Space


def invite(book: PeopleBook, by: Standing, offer: Offer, days: int) -> tuple[Invitation, str]:
    """An invitation good for some days, and the secret for its link; only administrators give organisation roles."""
    space = managed(book, by, offer.space)
    if offer.role not in ROLES[space.kind] or (offer.roles and not by.administers):
        raise NotAllowed
    return write_invitation(book, offer, by.person.id, days)


def write_invitation(book: PeopleBook, offer: Offer, inviter: str | None, days: int) -> tuple[Invitation, str]:
    """Keep an invitation whoever asks: no inviter is the command line, for the first administrator."""
    secret = new_secret()
    invitation = Invitation(
        *(new_id(), digest(secret), offer.space, offer.role, clock.now(), clock.after(days=days)),
        *(offer.roles, offer.name, inviter),
    )
    book.add_invitation(invitation)
    book.note(inviter, "invited", f"{invitation.id} {offer.space} {offer.role}")
    return invitation, secret


def open_invitation(book: PeopleBook, secret: str) -> tuple[Invitation, Space]:
    """What a link invites to; looking at it uses nothing up."""
    invitation = book.invitation(digest(secret))
    if invitation is None:
        raise LinkUnknown
    space = book.space(invitation.space)
    if space is None or not invitation.open_at(clock.now()):
        raise InvitationExpired
    return invitation, space


def take_up(book: PeopleBook, invitation: Invitation, space: Space, person: str) -> None:
    """Use an invitation up: the seat, and the organisation roles that come with it.

    A circle is for colleagues: guests and newcomers are invited by those who arrange the house.
    """
    if space.kind == "circle" and not standing(book, person).belongs:
        raise ColleaguesOnly
    if not book.take_up(invitation.id, person):
        raise InvitationExpired
    take(book, person, space, invitation.role, invitation.inviter)
    give_roles(book, person, invitation.roles, invitation.inviter)


def arrive(book: PeopleBook, person: Person, invitation: Invitation, space: Space) -> None:
    """Make the account of somebody new and seat them; NameTaken if the sign-in name is in use."""
    if space.kind == "circle":
        raise ColleaguesOnly
    if book.person_called(person.sign_in):
        raise NameTaken
    book.add_person(person, guest=invitation.role == "guest")
    take_up(book, invitation, space, person.id)


def offer_mend(book: PeopleBook, by: Standing, person: str) -> tuple[Mend, str]:
    """A link for a new passphrase, and its secret; earlier ones of the person end."""
    if not by.mends(standing(book, person)):
        raise NotAllowed
    secret = new_secret()
    mend = Mend(digest(secret), person, by.person.id, clock.now(), clock.after(hours=MEND_HOURS))
    book.add_mend(mend)
    book.note(by.person.id, "mend_offered", person)
    return mend, secret


def open_mend(book: PeopleBook, secret: str) -> tuple[Mend, Person]:
    """Whose passphrase a link mends; looking at it uses nothing up."""
    mend = book.mend(digest(secret))
    if mend is None:
        raise LinkUnknown
    person = book.person(mend.person)
    if person is None or not mend.open_at(clock.now()):
        raise MendExpired
    return mend, person


def mend(book: PeopleBook, secret: str, hashed: str) -> Person:
    """Set the new passphrase, once, and end every session that the old one opened."""
    offered, person = open_mend(book, secret)
    if not book.use_mend(offered.token):
        raise MendExpired
    mended = replace(person, passphrase=hashed)
    book.amend(mended)
    book.close_sessions(person.id)
    book.note(person.id, "mended", person.id)
    return mended
