"""People and spaces as somebody types them: by name, or by the id they were imported under."""

from collections.abc import Iterable
from typing import TypeVar

from journal.cli.exits import BadInput
from journal.cli.speech import _
from journal.people.naming import proper_name, sign_in_name
from journal.people.person import Person
from journal.people.space import Space
from journal.store import Notebook

T = TypeVar("T", Person, Space)


def the_person(notebook: Notebook, called: str) -> Person:
    """The one that is meant; BadInput if nobody is, or several may be."""
    people = notebook.people.people()
    return _one(called, [each for each in people if called in (each.source, each.id)] + _named(people, called))


def the_space(notebook: Notebook, called: str) -> Space:
    """The shared space that is meant; BadInput if none is, or several may be."""
    spaces = notebook.people.spaces()
    return _one(called, [each for each in spaces if called in (each.source, each.id)] + _named(spaces, called))


def _named(those: Iterable[T], called: str) -> list[T]:
    name = proper_name(called)
    return [each for each in those if name and sign_in_name(each.name) == sign_in_name(name)]


def _one(called: str, found: list[T]) -> T:
    several = {each.id: each for each in found}
    if not several:
        raise BadInput(_("Nobody and nothing here is called ‘{name}’.").format(name=called))
    if len(several) > 1:
        ids = ", ".join(sorted(each.source or each.id for each in several.values()))
        raise BadInput(_("‘{name}’ may mean several. Use one of these ids: {ids}").format(name=called, ids=ids))
    return next(iter(several.values()))
