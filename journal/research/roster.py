"""What an organisation always covers up: its people, teams and itself, and the names an administrator lists."""

import json
from collections.abc import Iterable
from dataclasses import astuple, replace

from journal.names import Roster
from journal.people import clock
from journal.people.rights import Standing
from journal.research.ids import coded
from journal.store import Notebook
from journal.store.studies import Study


def roster_of(notebook: Notebook) -> Roster:
    """Everybody who ever had an account here, the writers among them, and every place with a name."""
    spaces = notebook.people.spaces()
    return Roster(
        people=tuple(sorted({person.name for person in notebook.people.people()})),
        teams=tuple(sorted({space.name for space in spaces if space.kind != "organisation"})),
        organisation=next((space.name for space in spaces if space.kind == "organisation"), ""),
        aliases=tuple(notebook.studies.aliases()),
    )


def known_to(notebook: Notebook, by: Standing) -> Roster:
    """What is covered for somebody tells them that the name exists: so of a guest no more than they see.

    Of a colleague all but the names of circles that others sit in.
    """
    if not by.belongs:
        return _beside(notebook, by)
    seen = {each.name for each in notebook.people.spaces() if each.kind != "circle" or each.id in by.seats}
    whole = roster_of(notebook)
    return replace(whole, teams=tuple(name for name in whole.teams if name in seen))


def _beside(notebook: Notebook, by: Standing) -> Roster:
    """Who sits where a guest sits, and where that is."""
    ids = {each.person for each in notebook.people.companions(by.person.id)} | {by.person.id}
    people = {person.name for person in notebook.people.people() if person.id in ids}
    spaces = {seat.space.name for seat in by.seats.values()}
    return Roster(people=tuple(sorted(people)), teams=tuple(sorted(filter(None, spaces))))


def names_print(study: Study, roster: Roster) -> str:
    """Tells whether the names changed since a study was gone over, and none of them."""
    return coded(bytes.fromhex(study.salt), "names", json.dumps(astuple(roster)))


def names_changed(notebook: Notebook, study: Study) -> bool:
    """Whether somebody came, or a name went on the list or off it, since all texts were gone over."""
    return study.names != names_print(study, roster_of(notebook))


def change_aliases(notebook: Notebook, by: str | None, add: Iterable[str], remove: Iterable[str]) -> list[str]:
    """Put names on the list and take others off; studies that are open go over their texts again. The whole list."""
    for words in filter(str.strip, add):
        cover_always(notebook, by, words)
    for words in remove:
        cover_no_longer(notebook, by, words)
    return notebook.studies.aliases()


def touched(notebook: Notebook) -> list[str]:
    """The open studies with texts that were gone over with other names."""
    return [
        study.id
        for study in notebook.studies.studies()
        if study.state == "asking" and notebook.studies.texts(study.id, most=1) and names_changed(notebook, study)
    ]


def cover_always(notebook: Notebook, by: str | None, words: str) -> None:
    """Put a name on the list; the log says that somebody did, never which."""
    notebook.studies.add_alias(" ".join(words.split()), by, clock.today())
    notebook.people.note(by, "alias_added", None)


def cover_no_longer(notebook: Notebook, by: str | None, words: str) -> None:
    """Take a name off the list again."""
    notebook.studies.drop_alias(" ".join(words.split()))
    notebook.people.note(by, "alias_dropped", None)
