"""Going over texts by the rules, on every processor there is once they are many.

A processor that reads alone holds up whoever else the process serves; one of its own does not.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Protocol

from journal.discovery.language.language import OTHER, language_of
from journal.discovery.values.voiced import voiced
from journal.documents.document import Document
from journal.names import Roster
from journal.research.marking import marks_in
from journal.research.passages import passages_of, whole
from journal.research.themes import told_values
from journal.store.studies import StudyMark

MANY = 500
"""From here on the second it takes to start another process comes back."""
_AT_MOST = 2  # processes: each holds the word lists of three languages, and a small house has a small machine


@dataclass(frozen=True, slots=True)
class Read:
    """A text gone over: what was found in it stands beside its words."""

    document: Document
    language: str
    words: int
    values: tuple[str, ...]
    marks: list[tuple[StudyMark, str]]


class Reader(Protocol):
    """Goes over some texts; the same ones in the same order give the same, however many read."""

    def __call__(self, texts: Sequence[Document]) -> list[Read]:
        """Each of them, in their order."""


@contextmanager
def reading(count: int, roster: Roster, salt: bytes) -> Iterator[Reader]:
    """A reader for so many texts."""
    alone = partial(_alone, roster, salt)
    processes = min(_AT_MOST, os.cpu_count() or 1)
    if count < MANY or processes < 2:
        yield alone
        return
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin)
    try:
        yield partial(_together, pool, alone, partial(_read, roster, salt))
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(roster: Roster, salt: bytes, texts: Sequence[Document]) -> list[Read]:
    return [_read(roster, salt, text) for text in texts]


def _together(pool: ProcessPoolExecutor, alone: Reader, read: "partial[Read]", texts: Sequence[Document]) -> list[Read]:
    """Where a process was ended, for want of memory say, this one reads on."""
    try:
        return list(pool.map(read, texts, chunksize=5))
    except BrokenProcessPool:
        return alone(texts)


def _begin() -> None:
    """A process whose parent was killed would wait for work for ever."""
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(roster: Roster, salt: bytes, text: Document) -> Read:
    written = whole(passages_of(text))
    language = language_of(written, str(text.fields.get("language") or OTHER))
    chosen = text.fields.get("values")
    said = [value for value, how in voiced(written, language).items() if how == "core"]
    values = told_values((*said, *(chosen if isinstance(chosen, list) else ())))
    return Read(text, language, len(written.split()), values, marks_in(written, language, roster, salt))
