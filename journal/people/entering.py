"""Signing in, staying signed in, signing out."""

from dataclasses import dataclass, replace

from journal.people import clock
from journal.people.book import PeopleBook
from journal.people.errors import DeviceRevoked, NotSignedIn, SessionExpired
from journal.people.person import Person
from journal.people.secret import digest, new_secret
from journal.people.session import Device, Session


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody who holds a session now; `stale` says that today's visit is not noted yet."""

    person: Person
    session: Session
    stale: bool


def enter(book: PeopleBook, person: str, device: str, device_name: str, days: int) -> str:
    """Begin a session that ends after `days` without a visit, and return its secret.

    An older one on the same device ends.
    """
    secret, today = new_secret(), clock.today()
    book.keep_device(Device(person, device, device_name, signed_in_on=today, last_seen_on=today))
    book.open_session(Session(digest(secret), person, device, clock.now(), clock.after(days=days)))
    return secret


def entered(book: PeopleBook, secret: str) -> Entered:
    """Whose secret this is; NotSignedIn, SessionExpired or DeviceRevoked if it opens nothing (any more)."""
    session = book.session(digest(secret))
    if session is None:
        raise NotSignedIn
    device = book.device(session.person, session.device)
    if device is None or device.revoked_at:
        raise DeviceRevoked
    if session.expires_at <= clock.now():
        raise SessionExpired
    person = book.person(session.person)
    if person is None:
        raise NotSignedIn
    return Entered(person, session, stale=device.last_seen_on != clock.today())


def stay(book: PeopleBook, session: Session, days: int) -> None:
    """Note today's visit; the session counts its days from here."""
    device = book.device(session.person, session.device)
    if device:
        book.keep_device(replace(device, last_seen_on=clock.today()))
    book.prolong(session.token, clock.after(days=days))


def sign_out_device(book: PeopleBook, person: str, id: str, by: str) -> bool:
    """End what a lost phone can do; False if the person has no such device."""
    device = book.device(person, id)
    if device is None:
        return False
    book.keep_device(replace(device, revoked_at=clock.now()))
    book.note(by, "device_signed_out", id)
    return True
