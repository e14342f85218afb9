"""An older copy made to stand as things ended: what was taken away after it is taken away again."""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from journal.documents.document import Document, Revision
from journal.people import clock
from journal.people.identity import chance_id
from journal.people.space import Role
from journal.store import Notebook
from journal.store.never_again import Ended, Fact
from journal.sync.erase import erase_for_good
from journal.sync.leaving import leave
from journal.sync.logs import enter, put_away, take_home
from journal.sync.writer import the_writer

SERVER = "server"
ORDER = (
    *("gone", "deleted", "erased", "blanked", "left", "role"),
    *("session", "device", "passphrase", "invitation", "hides", "withdrawn"),
)
"""Home first: what was taken home and then deleted is deleted at home."""


def take_away_again(notebook: Notebook, ended: Ended, day: str) -> Counter[str]:
    """Apply to a copy of one organisation what ended after it, and say how many of each changed something.

    What stands on the copy's own list shaped it already. All goes on that list first, so that no
    step takes another's off. Links for a new passphrase end: nobody can say which were used.
    """
    for fact in ended.undone:
        notebook.once_more(fact.what, fact.of, fact.at, fact.kind)
    fresh = [fact for fact in ended.facts if notebook.never_again(fact.what, fact.of, fact.at, fact.kind)]
    fresh.sort(key=lambda fact: ORDER.index(fact.what))
    changed = Counter(fact.what for fact in fresh if _APPLY[fact.what](notebook, fact, day))
    for person in notebook.people.people():
        notebook.people.withdraw_mends(person.id)
    notebook.draw_line()
    for fact in ended.undone:
        if fact.what == "left":
            _back_since(notebook, fact)
    return changed


def _back_since(notebook: Notebook, fact: Fact) -> None:
    """Who left and came back after the copy was away for a while: what was shared then is not for them."""
    seat = notebook.people.seats(fact.of).get(fact.at)
    if seat is not None and seat.since < int(fact.kind or sys.maxsize):
        notebook.people.start_anew(fact.of, fact.at)


def _gone(notebook: Notebook, fact: Fact, day: str) -> bool:
    """Home, unless others wrote in it: their words stay theirs until its author's phone moves it on."""
    found = notebook.document(fact.of)
    if found is None or found.space != fact.at or found.erased or found.others:
        return False
    take_home(notebook, found, day)
    return True


def _deleted(notebook: Notebook, fact: Fact, day: str) -> bool:
    found = notebook.document(fact.of) or _made(notebook, fact, day)
    if found is None or found.deleted:
        return False
    after = replace(found, number=found.number + 1, head=chance_id(), deleted=True, day=day)
    notebook.append(after, _revision(after))
    enter(notebook, found, after)
    put_away(notebook, found, day)
    return True


def _erased(notebook: Notebook, fact: Fact, day: str) -> bool:
    found = notebook.document(fact.of) or _made(notebook, fact, day)
    if found is None or found.erased:
        return False
    erase_for_good(notebook, the_writer(notebook, found.author, SERVER, day), found)
    return True


def _made(notebook: Notebook, fact: Fact, day: str) -> Document | None:
    """A document that came and went after the copy: its id at its author's home, without a word."""
    if notebook.people.person(fact.at) is None:
        return None
    home = notebook.people.personal(fact.at)
    made = Document(
        fact.of, fact.kind, fact.at, home, None, 1, chance_id(), 1, False, False, False, False, day, {}
    )  # fmt: skip
    notebook.append(made, _revision(made))
    enter(notebook, None, made)
    return made


def _revision(document: Document) -> Revision:
    return Revision(
        document.id, document.number, document.head, document.author, SERVER, document.space, document.fields,
        document.merged, document.deleted, False, "", document.day,
    )  # fmt: skip


def _blanked(notebook: Notebook, fact: Fact, day: str) -> bool:
    """Unless it is the newest one in this copy: its words go when the version after it is back."""
    found, number = notebook.document(fact.at), notebook.number_of(fact.at, fact.of)
    if found is None or number is None or number == found.number:
        return False
    notebook.blank(fact.at, number)
    return True


def _left(notebook: Notebook, fact: Fact, day: str) -> bool:
    if all(member.person != fact.of for member in notebook.people.members(fact.at)):
        return False
    leave(notebook, fact.of, fact.at, day)
    return True


def _role(notebook: Notebook, fact: Fact, day: str) -> bool:
    seat = next((each for each in notebook.people.members(fact.at) if each.person == fact.of), None)
    if seat is None or seat.role == fact.kind:
        return False
    notebook.people.change_role(fact.of, fact.at, cast(Role, fact.kind))
    return True


def _session(notebook: Notebook, fact: Fact, day: str) -> bool:
    found = notebook.people.session(fact.of)
    notebook.people.close_session(fact.of)
    return found is not None


def _device(notebook: Notebook, fact: Fact, day: str) -> bool:
    found = notebook.people.device(fact.at, fact.of)
    if found is None or found.revoked_at:
        return False
    notebook.people.keep_device(replace(found, revoked_at=clock.now()))
    return True


def _passphrase(notebook: Notebook, fact: Fact, day: str) -> bool:
    """An older one, that somebody else may know, opens nothing; a new one needs a link."""
    found = notebook.people.person(fact.of)
    if found is None or found.passphrase is None:
        return False
    notebook.people.amend(replace(found, passphrase=None))
    return True


def _hides(notebook: Notebook, fact: Fact, day: str) -> bool:
    """Whoever kept their name out of what they read is in no list of readers again."""
    found = notebook.people.person(fact.of)
    if found is None or not found.shows_reads:
        return False
    notebook.people.amend(replace(found, shows_reads=False))
    return True


def _withdrawn(notebook: Notebook, fact: Fact, day: str) -> bool:
    """Who thought better of a study is in no study again."""
    found = notebook.document(fact.of)
    if found is None or found.fields.get("research") is not True:
        return False
    after = replace(
        found, number=found.number + 1, head=chance_id(), day=day, fields={**found.fields, "research": False}
    )
    notebook.append(after, _revision(after))
    enter(notebook, found, after)
    return True


def _invitation(notebook: Notebook, fact: Fact, day: str) -> bool:
    before = len(notebook.people.invitations())
    notebook.people.withdraw(fact.of)
    return len(notebook.people.invitations()) < before


_APPLY: dict[str, Callable[[Notebook, Fact, str], bool]] = {
    "gone": _gone, "deleted": _deleted, "erased": _erased, "blanked": _blanked, "left": _left, "role": _role,
    "session": _session, "device": _device, "passphrase": _passphrase, "invitation": _invitation,
    "hides": _hides, "withdrawn": _withdrawn,
}  # fmt: skip
