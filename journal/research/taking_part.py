"""Who may do what in a study; asked anew each time, so that a right taken away is gone at once."""

from collections.abc import Iterable
from typing import Literal

from journal.documents.errors import NotAllowed, NotFound
from journal.people.person import Person
from journal.research.errors import NearTheWriters
from journal.store import Notebook
from journal.store.studies import Study

Right = Literal["manage", "research", "review", "seal"]
RIGHTS: tuple[Right, ...] = ("manage", "research", "review", "seal")


def near(notebook: Notebook, person: str, spaces: Iterable[str]) -> bool:
    """Whether somebody shares a team with any who may have written in these, whatever those chose."""
    writers = notebook.studies.wrote_in(spaces)
    teams = [id for id, seat in notebook.people.seats(person).items() if seat.space.kind in ("team", "circle")]
    return person in writers or any(each.person in writers for id in teams for each in notebook.people.members(id))


def rights(notebook: Notebook, study: Study, id: str) -> frozenset[Right]:
    """What a person may do in a study now."""
    person = notebook.people.person(id)
    if person is None or person.left_on:
        return frozenset()
    administers, researches = "administrator" in person.roles, _researches(notebook, study, person)
    reviews = id in study.reviewers or (study.researchers_review and researches)
    given: dict[Right, bool] = {
        "manage": (administers or researches) and not leads(notebook, id, study.spaces),
        "research": researches,
        "review": reviews and not near(notebook, id, study.spaces),
    }
    found = {right for right, held in given.items() if held}
    return frozenset(found | {"seal"} if found & {"research", "review"} else found)


def _researches(notebook: Notebook, study: Study, person: Person) -> bool:
    named = person.id in study.researchers and "researcher" in person.roles
    return named and person.id not in notebook.studies.wrote_in(study.spaces)


def leads(notebook: Notebook, person: str, spaces: Iterable[str]) -> bool:
    """Whether somebody runs one of these teams: no leader asks their own team."""
    seats = notebook.people.seats(person)
    return any(space in seats and seats[space].role == "supervisor" for space in spaces)


def known(notebook: Notebook, id: str, person: str, *needed: Right) -> Study:
    """A study in which a person has a part, and one of these rights; any other is NotFound, or NotAllowed."""
    study = notebook.studies.study(id)
    held = rights(notebook, study, person) if study else frozenset()
    if study is None or not held:
        raise NotFound
    if needed and not held & set(needed):
        raise NotAllowed
    return study


def fit_to_see(notebook: Notebook, spaces: Iterable[str], researchers: Iterable[str], reviewers: Iterable[str]) -> None:
    """Whether these people may be named. Raises NearTheWriters, or NotAllowed for who has no such role."""
    spaces = tuple(spaces)
    writers = notebook.studies.wrote_in(spaces)
    for id in researchers:
        person = notebook.people.person(id)
        if person is None or "researcher" not in person.roles:
            raise NotAllowed
        if id in writers:
            raise NearTheWriters
    for id in reviewers:
        if notebook.people.person(id) is None:
            raise NotFound
        if near(notebook, id, spaces):
            raise NearTheWriters
