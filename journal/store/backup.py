"""A backup: a checked copy of everything, and beside it the list of what must never come back."""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journal.documents.errors import StoreFull, StoreUnusable
from journal.people import clock
from journal.store import never_again
from journal.store.copied_files import copy_files
from journal.store.protocol import Store
from journal.store.sqlite_check import Fault, faults, is_store

_PART = (".kring-", ".part")
_FORGOTTEN = 24 * 3600
"""Seconds after which half a copy is nobody's work any more."""


class TargetUnfit(Exception):
    """Where copies are to go cannot take one; `why` is missing, inside, unwritable or other_list."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Backup:
    """What was made; `faults` were there before it."""

    file: Path
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Who hears how far it is: `copied` which part is there, `checked` after each question."""

    copied: Callable[[float], None]
    checked: Callable[[int], None]


def back_up(store: Store, data: Path, target: Path, steps: Steps, *, off_machine: bool) -> Backup:
    """A new copy in `target`, whole or not at all; earlier ones stay.

    Its list is there before it, so that no copy is ever without one. `off_machine`: phones are told
    that they need not keep what is in it. Raises TargetUnfit, StoreFull or StoreUnusable.
    """
    _look_at(data, target)
    _lay_beside(store.never_again_file(), target)
    part = _begin(target)
    try:
        moment = clock.now()
        stamps = store.copy(part, steps.copied)
        _settle(part)
        found = tuple(faults(part, steps.checked))
        _lay_beside(store.never_again_file(), target)
        copy_files(data, target, store)
        file = _named(part, target, moment)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if off_machine:
        store.keep_copied(stamps, moment[:10])
    return Backup(file, found)


def _look_at(data: Path, target: Path) -> None:
    if not target.is_dir():
        raise TargetUnfit("missing")
    if target.resolve().is_relative_to(data.resolve()):
        raise TargetUnfit("inside")
    if is_store(target):
        raise TargetUnfit("other_list")


def _begin(target: Path) -> Path:
    """An empty file that only its owner reads; what a power cut left of another is cleared away."""
    prefix, suffix = _PART
    for old in target.glob(f"{prefix}*{suffix}"):
        with suppress(OSError):
            if old.stat().st_mtime < time.time() - _FORGOTTEN:
                old.unlink()
    try:
        descriptor, name = tempfile.mkstemp(suffix, prefix, target)
    except OSError as error:
        raise TargetUnfit("unwritable") from error
    os.close(descriptor)
    return Path(name)


def _lay_beside(ours: Path, target: Path) -> None:
    """Our list beside the copies, never a shorter or another one over what is there."""
    theirs = target / never_again.FILE
    lines = never_again.read(ours)
    try:
        there = never_again.read(theirs)
    except StoreUnusable as error:
        raise TargetUnfit("other_list") from error
    if lines[: len(there)] != there:
        raise TargetUnfit("other_list")
    if theirs.exists() and lines == there:
        return
    part = _begin(target)
    try:
        never_again.write(part, lines)
        part.replace(theirs)
    except OSError as error:
        raise StoreFull from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _settle(file: Path) -> None:
    try:
        with file.open("rb+") as content:
            os.fsync(content.fileno())
    except OSError as error:
        raise StoreFull from error


def _named(part: Path, target: Path, moment: str) -> Path:
    """The copy's own name, by its moment; another one of the same second keeps its name."""
    file = free_name(target, f"kring-{moment.replace(':', '')}")
    part.replace(file)
    never_again.settle_folder(target)
    return file


def free_name(folder: Path, stem: str) -> Path:
    """A name for a store that takes nobody else's place."""
    file, number = folder / f"{stem}.db", 1
    while file.exists():
        number += 1
        file = folder / f"{stem}_{number}.db"  # sorts after the one without
    return file


def day_of(copy: Path) -> str:
    """The day a copy was made: its name says it, else its file does."""
    said = copy.name.removeprefix("kring-")[:10]
    with suppress(ValueError):
        time.strptime(said, "%Y-%m-%d")
        return said
    return time.strftime("%Y-%m-%d", time.gmtime(copy.stat().st_mtime))


def newer_than(copy: Path) -> list[Path]:
    """Copies beside this one that were made later, newest first."""
    return sorted((each for each in copy.parent.glob("kring-*.db") if each.name > copy.name), reverse=True)
