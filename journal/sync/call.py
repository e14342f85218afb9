"""One call, both ways: mutations in, outcomes and changes out."""

import json
import logging
from dataclasses import dataclass

from journal.documents.document import Mutation, Outcome
from journal.documents.errors import KringError, OtherPerson
from journal.store import Notebook, Store
from journal.sync.cursor import Seal
from journal.sync.protocol import Call, Refused
from journal.sync.pull import CursorAhead, Page, add_written, pull
from journal.sync.push import push, refuse
from journal.sync.readers import leads
from journal.sync.writer import Writer, may_read, the_writer

_log = logging.getLogger("kring")


@dataclass(frozen=True, slots=True)
class Who:
    """Whose session a call comes in; `device` is the session's, whatever the call says."""

    organisation: str
    person: str
    device: str
    day: str


def answer(store: Store, who: Who, call: Call) -> str:
    """The whole answer, as JSON text. Raises OtherPerson, StoreBusy or StoreFull."""
    if call.person != who.person:
        raise OtherPerson
    outcomes = _push_all(store, who, call)
    try:
        return _answer(store, who, call, outcomes)
    except CursorAhead:
        store.renew_epoch()
        return _answer(store, who, call, outcomes)


def _push_all(store: Store, who: Who, call: Call) -> list[Outcome]:
    """Every mutation and one commit; a fault of ours in one of several takes none of the others with it.

    With an old epoch they stay unread: lost ones must reach the store before what was written
    on top of them. Savepoints cost as much as all the rest of a push, so they come when they are needed.
    """
    current = call.epoch is None or call.epoch == store.epoch
    mutations = call.mutations if current else ()
    if not mutations and not call.seen:
        return []
    try:
        return _in_one_go(store, who, mutations, call.seen)
    except KringError:
        raise
    except Exception:
        if len(mutations) < 2:
            raise
        return _each_alone(store, who, mutations, call.seen)


Pushed = tuple[Mutation | Refused, ...]


def _in_one_go(store: Store, who: Who, mutations: Pushed, seen: tuple[str, ...]) -> list[Outcome]:
    with store.writing(who.organisation) as notebook:
        writer = the_writer(notebook, who.person, who.device, who.day)
        outcomes = [_push(notebook, writer, mutation) for mutation in mutations]
        _note_seen(notebook, writer, seen)
    return outcomes


def _each_alone(store: Store, who: Who, mutations: Pushed, seen: tuple[str, ...]) -> list[Outcome]:
    """The same under a savepoint each. What fails here gets no outcome, so its phone keeps it and asks again."""
    outcomes: list[Outcome] = []
    with store.writing(who.organisation) as notebook:
        writer = the_writer(notebook, who.person, who.device, who.day)
        for mutation in mutations:
            try:
                with store.savepoint(notebook):
                    outcomes.append(_push(notebook, writer, mutation))
            except KringError:
                raise
            except Exception as error:
                _log.error("a mutation failed: %s", type(error).__name__)  # its message may hold what was written
        _note_seen(notebook, writer, seen)
    return outcomes


def _push(notebook: Notebook, writer: Writer, mutation: Mutation | Refused) -> Outcome:
    if isinstance(mutation, Refused):
        return refuse(notebook, writer, mutation.mutation, mutation.document, mutation.code)
    return push(notebook, writer, mutation)


def _note_seen(notebook: Notebook, writer: Writer, seen: tuple[str, ...]) -> None:
    """Who opened what, for its author; one's own name may be kept out of it."""
    person = notebook.people.person(writer.person) if seen else None
    if person is None or not person.shows_reads:
        return
    for name in seen:
        document = notebook.document(name)
        if document and document.author != writer.person and may_read(notebook, writer, document):
            author = the_writer(notebook, document.author, "", writer.day)
            notebook.has_read(name, writer.person, named=not leads(author))


def _answer(store: Store, who: Who, call: Call, outcomes: list[Outcome]) -> str:
    seal = Seal(store.secret, who.organisation, who.person)
    with store.reading(who.organisation) as notebook:
        writer = the_writer(notebook, who.person, who.device, who.day)
        page = pull(notebook, writer, seal, store.epoch, call.cursors, call.limit)
        written = {mutation.document for mutation in call.mutations} if outcomes else set()
        add_written(notebook, writer, page, written)
        wants = notebook.files.awaited(writer.person)
    return _text(store, who.organisation, writer, outcomes, page, wants)


def _text(
    store: Store, organisation: str, writer: Writer, outcomes: list[Outcome], page: Page, wants: list[str]
) -> str:
    """The answer glued together: rows are JSON text already, and parsing them would cost most of it."""
    copied = store.copied(organisation)
    head = {
        "epoch": store.epoch,
        "copied": copied.stamp if copied else None,
        "more": page.more,
        "reset": page.reset,
        "wants": wants,
        "outcomes": [_outcome(outcome) for outcome in outcomes],
        "cursors": page.cursors,
        "spaces": [
            {"id": seat.space.id, "kind": seat.space.kind, "name": seat.space.name, "role": seat.role}
            for seat in writer.seats.values()
        ],
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return f'{text[:-1]},"changes":[{",".join(page.rows)}]}}'


def _outcome(outcome: Outcome) -> dict[str, str | int | None]:
    return {
        "mutation": outcome.mutation, "status": outcome.status, "revision": outcome.revision,
        "sequence": outcome.sequence, "code": outcome.code,
    }  # fmt: skip
