"""Whatever finds names: the rules here, and others that join them; finds are joined, never compared away."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from journal.names.addresses import addresses
from journal.names.ages import ages
from journal.names.dates import dates
from journal.names.files import files
from journal.names.identifiers import identifiers
from journal.names.phones import phones
from journal.names.rooms import rooms
from journal.names.span import Span

Rule = Callable[[str, str], Iterator[Span]]
NUMBERS: tuple[Rule, ...] = (identifiers, files, phones, dates, ages, rooms, addresses)


class NameFinder(Protocol):
    """Another way to find names; what it finds is added to what the rules found."""

    def find(self, text: str, language: str) -> Iterable[Span]:
        """The spans of a text, in code points of it."""
