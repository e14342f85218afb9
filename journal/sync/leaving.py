"""What leaving a space does to what a person wrote there."""

from journal.kinds import KINDS
from journal.store import Notebook
from journal.sync.logs import take_home


def leave(notebook: Notebook, person: str, space: str, day: str) -> None:
    """End a membership; who leaves a circle takes their own texts home.

    In a team they stay, for colleagues talked about them; their author still reads, takes
    home, deletes and erases them.
    """
    found = notebook.people.space(space)
    if found is not None and found.kind == "circle":
        for document in notebook.written_in(space, person):
            if KINDS[document.kind].own and not document.erased:
                take_home(notebook, document, day)
    notebook.people.leave(person, space)
