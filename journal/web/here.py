"""What every view may ask for: the store, the settings, and who is signed in."""

from dataclasses import dataclass

from flask import current_app, g

from journal.people.person import Person
from journal.people.session import Session
from journal.settings import Settings
from journal.store import Store


@dataclass(frozen=True, slots=True)
class Who:
    """The person of this request, in their organisation, on their device."""

    organisation: str
    person: Person
    session: Session

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id

    @property
    def device(self) -> str:
        """The id of the phone's store that holds the session."""
        return self.session.device


def store() -> Store:
    """The store this server answers from."""
    found: Store = current_app.extensions["kring.store"]
    return found


def settings() -> Settings:
    """How this server runs."""
    found: Settings = current_app.extensions["kring.settings"]
    return found


def who() -> Who:
    """Who is signed in; only within a view behind `signed_in`."""
    found: Who = g.who
    return found


def visitor() -> Who | None:
    """Who is signed in, if anybody is."""
    return getattr(g, "who", None)
