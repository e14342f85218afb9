"""Bringing a file to the document that names it, and reading it there: whoever reads the document, and nobody else."""

from dataclasses import dataclass

from journal.documents.errors import FileDamaged, FileTooLarge, FileUnfit, NotFound
from journal.files.content import MOST_BYTES, is_fit, is_named
from journal.people import clock
from journal.store import Notebook, Store
from journal.sync.writer import may_read, the_writer


@dataclass(frozen=True, slots=True)
class Hanging:
    """One file of one document, in the hands of a person."""

    organisation: str
    person: str
    document: str
    name: str


@dataclass(frozen=True, slots=True)
class Brought:
    """How many bytes are here, and whether that is all of it."""

    have: int
    whole: bool


def bring(store: Store, file: Hanging, at: int, of: int, piece: bytes) -> Brought:
    """Take a piece of a file of `of` bytes, if it begins where the last one ended; twice equals once.

    An empty piece asks how much is here. Raises NotFound, FileTooLarge, FileDamaged, FileUnfit or StoreFull.
    """
    if of > MOST_BYTES or at + len(piece) > of:
        raise FileTooLarge
    with store.reading(file.organisation) as notebook:
        if not _readable(notebook, file) or notebook.files.brought_by(file.document, file.name) != file.person:
            raise NotFound
    files = store.files(file.organisation)
    if not files.place(file.document, file.name).exists():
        have = files.add(file.document, file.name, at, piece)
        if have < of:
            return Brought(have, False)
        _look_into(store, file)
        files.finish(file.document, file.name)
    _note(store, file)
    return Brought(files.have(file.document, file.name), True)


def _look_into(store: Store, file: Hanging) -> None:
    """Nothing stays of what is not what it says."""
    files = store.files(file.organisation)
    data = files.arrived(file.document, file.name)
    wrong = FileDamaged if not is_named(file.name, data) else None if is_fit(file.name, data) else FileUnfit
    if wrong:
        files.drop(file.document, file.name)
        raise wrong


def _note(store: Store, file: Hanging) -> None:
    """It may have been taken off its document while it came: then it goes."""
    with store.writing(file.organisation) as notebook:
        hangs = notebook.files.brought_by(file.document, file.name) is not None
        if hangs:
            notebook.files.arrive(file.document, file.name)
    if not hangs:
        store.files(file.organisation).drop(file.document, file.name)
        raise NotFound


def file_of(store: Store, file: Hanging) -> bytes:
    """What is in a file, for somebody who reads its document. Raises NotFound, also while it is on its way."""
    with store.reading(file.organisation) as notebook:
        if not _readable(notebook, file):
            raise NotFound
    whole = store.files(file.organisation).whole(file.document, file.name)
    if whole is None:
        raise NotFound
    return whole


def _readable(notebook: Notebook, file: Hanging) -> bool:
    document = notebook.document(file.document)
    if document is None or file.name not in document.files:
        return False
    return may_read(notebook, the_writer(notebook, file.person, "", clock.today()), document)
