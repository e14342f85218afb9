"""Sealing: one person asks, another seals; from then on nothing changes but the list of withdrawals.

Consent texts promise two things. Up to the deadline a text is taken out completely: a release that is sealed before
cannot keep that, so both people say that they know. After it, researchers are told to remove it: which entry is which
text is kept for that list as long as the researchers keep the data, and the key that all ids came from is not.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from journal.documents.errors import NotFound, StoreUnusable
from journal.people import clock
from journal.research.beside import beside
from journal.research.entry import Release
from journal.research.errors import (
    BeforeDeadline,
    ChangedMeanwhile,
    MayNotLeave,
    NotFinished,
    SecondPerson,
    TooFew,
    room_in,
)
from journal.research.facts import checked
from journal.research.forms import queue_open
from journal.research.left import left
from journal.research.preparing import Prepared, prepared
from journal.research.release import Refused, write
from journal.research.release import TooFew as TooFewTogether
from journal.store import Notebook, Store
from journal.store.studies import SealedRelease, Study

FOLDER = "releases"


def is_early(study: Study) -> bool:
    """Whether people can still take a text out completely, as they were promised."""
    return clock.today() <= study.deadline


def _knowingly(study: Study, early: bool) -> None:
    if is_early(study) and not early:
        raise BeforeDeadline(study.deadline)


def ask_to_seal(notebook: Notebook, study: Study, by: str, version: int, *, early: bool = False) -> Study:
    """Say that it is finished. Raises NotFinished, TooFew, ChangedMeanwhile or BeforeDeadline."""
    if study.version != version:
        raise ChangedMeanwhile
    queue_open(notebook, study)
    if waiting := left(notebook, study):
        raise NotFinished(waiting)
    if checked(notebook, study, finished=True)[1] is None:
        raise TooFew
    _knowingly(study, early)
    after = replace(study, asked_to_seal=by, version=version + 1)
    notebook.studies.put(after)
    notebook.people.note(by, "seal_asked", study.id, _when(study))
    return after


def _when(study: Study) -> str | None:
    return "early" if is_early(study) else None


def unheard(_more: int) -> None:
    """Nobody waits to hear how far it is."""


def bundled(release: Release, folder: Path, done: Callable[[int], None] = unheard) -> Path:
    """The finished zip; in words of ours what the last gate refuses. Raises MayNotLeave, TooFew or NoRoom."""
    try:
        return write(release, folder, done)
    except Refused as error:
        raise MayNotLeave(tuple(f"{leak.part}: {leak.place} ({leak.kind})" for leak in error.leaks)) from error
    except TooFewTogether as error:
        raise TooFew from error


def seal(
    store: Store, data: Path, organisation: str, study_id: str, by: str, done: Callable[[int], None] = unheard,
    *, early: bool = False,
) -> SealedRelease:  # fmt: skip
    """Write the bundle and keep it, with what withdrawals need; all of it, or nothing.

    Raises SecondPerson where nobody else asked, BeforeDeadline where people can still take a text out completely and
    that is not known, NotFinished, TooFew, MayNotLeave, ChangedMeanwhile, NoRoom or StoreUnusable.
    """
    with store.reading(organisation) as notebook:
        study = _asked(notebook, study_id, by)
    _knowingly(study, early)
    folder = data / FOLDER
    key = secrets.token_bytes(32)
    with _reachable(), room_in(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with beside(folder, ".sealing-") as unfinished:
            with prepared(store, organisation, study_id, key, sealed=True) as ready:
                made = bundled(ready.release, unfinished, done)
            return _keep(store, organisation, folder, study, by, ready, made)


@contextmanager
def _reachable() -> Iterator[None]:
    """What is in the way of the files, other than that they do not fit, is for who runs the server."""
    try:
        yield
    except OSError as error:
        raise StoreUnusable from error


def _asked(notebook: Notebook, id: str, by: str) -> Study:
    study = notebook.studies.study(id)
    if study is None:
        raise NotFound
    if study.asked_to_seal is None or study.asked_to_seal == by:
        raise SecondPerson
    return study


def _keep(
    store: Store, organisation: str, folder: Path, study: Study, by: str, ready: Prepared, made: Path
) -> SealedRelease:  # fmt: skip
    made.chmod(0o600)
    with made.open("rb") as content:
        sums = file_digest(content, "sha256").hexdigest()
    day = ready.release.day.isoformat()
    sealed = SealedRelease(
        ready.number, day, study.asked_to_seal or "", by, made.stat().st_size, sums, ready.key.hex(), study.key_until
    )
    kept = folder / file_name(study.id, ready.number)
    made.replace(kept)
    try:
        with store.writing(organisation) as notebook:
            now = _still_so(notebook, study, ready)
            notebook.studies.put_release(study.id, sealed, ready.entries)
            notebook.studies.put(replace(now, asked_to_seal=None, version=now.version + 1))
            notebook.people.note(by, "sealed", f"{study.id} {ready.number}", _when(study))
    except BaseException:
        with suppress(OSError):
            kept.unlink()
        raise
    return sealed


def _still_so(notebook: Notebook, study: Study, ready: Prepared) -> Study:
    """Whoever withdrew, or wrote on, while the bundle was written is not sealed in it."""
    now = notebook.studies.study(study.id)
    if now is None or now.version != study.version or left(notebook, now):
        raise ChangedMeanwhile
    kept = (notebook.studies.text(study.id, document) for document, _entry in ready.entries)
    if not all(text and text.approved_by and text.third_party != "leave_out" for text in kept):
        raise ChangedMeanwhile
    return now


def file_name(study: str, number: int) -> str:
    """Under which a sealed bundle is kept."""
    return f"{study}-{number}.zip"


def bundle_of(notebook: Notebook, data: Path, study: Study, number: int) -> Path:
    """The sealed file; NotFound where there is none, or it is not whole."""
    sealed, file = notebook.studies.release(study.id, number), data / FOLDER / file_name(study.id, number)
    if sealed is None or not file.is_file() or file.stat().st_size != sealed.bytes:
        raise NotFound
    return file


def withdrawals_of(notebook: Notebook, study: Study, number: int) -> str:
    """The list for the researchers: which entries to remove from what they have. CSV."""
    if notebook.studies.release(study.id, number) is None:
        raise NotFound
    rows = notebook.studies.withdrawn(study.id, number)
    return "".join(f"{entry},{day}\n" for entry, day in [("id", "withdrawn_on"), *rows])


def destroy_old_keys(notebook: Notebook) -> int:
    """Keys whose last day is over are gone; when the researchers' data is, so is the way from an entry to its text,
    and what was found in the texts and decided about them.

    How many keys.
    """
    today = clock.today()
    ended = notebook.studies.destroy_keys(today)
    if ended:
        notebook.people.note(None, "keys_destroyed", None, str(ended))
    for study in notebook.studies.studies():
        if _over(notebook, study, today):
            notebook.studies.unlink(study.id)
            notebook.studies.drop_work(study.id)
            notebook.people.note(None, "study_unlinked", study.id)
    return ended


def _over(notebook: Notebook, study: Study, today: str) -> bool:
    kept = notebook.studies.linked(study.id) or notebook.studies.texts(study.id, most=1)
    return study.keep_until < today and bool(kept)


def forget_due_keys(store: Store, organisation: str) -> None:
    """Destroy what is past its day, whoever comes by first; almost always there is nothing, and nothing is written."""
    today = clock.today()
    with store.reading(organisation) as notebook:
        studies = notebook.studies.studies()
        known = (each for study in studies for each in notebook.studies.releases(study.id))
        due = any(each.key and each.until < today for each in known)
        due = due or any(_over(notebook, study, today) for study in studies)
    if due:
        with store.writing(organisation) as notebook:
            destroy_old_keys(notebook)
