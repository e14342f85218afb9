"""The process that keeps projections up to date: one a store, for as long as its server runs.

It only ever reads the log, so a push never waits for it; killed at any moment, the next one goes
on from the cursors. Larger merges, and taking erased words out of the files, wait for quiet, a
minute at most. Once a day it forgets kept answers that nobody asks for any more.
"""

import logging
import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from journal.discovery.following.alone import alone
from journal.discovery.following.follow import BATCH, Done, Projection, catch_up, clear, usable
from journal.discovery.following.projections import FOLDER, projections, words_of
from journal.discovery.following.warming import warm
from journal.discovery.themes.sweeping import sweep
from journal.documents.errors import KringError, StoreFull
from journal.people import clock
from journal.store import Store, open_store

LOOK_EVERY = 0.2
"""Seconds between two looks at where the logs stand."""
QUIET = 2.0
"""Seconds without anything new after which there is time for what takes longer."""
LONGEST_UNTIDY = 60.0
"""Seconds that erased words may stay in the files where it never gets quiet."""
ROOM = 32 * 1024 * 1024
"""Bytes that are left on the disk for what people send."""
_LONGEST = 60.0
"""Seconds between two tries of what goes on failing."""
_KIND = 5
"""Steps of politeness: whoever answers people goes first."""

_log = logging.getLogger("kring")


def main(data: Path, parent: int) -> None:
    """Work until the process that started this one is gone, whichever way it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, and this ends with it
    with suppress(OSError):
        os.nice(_KIND)

    def on(_more: int = 0) -> None:
        if os.getppid() != parent:
            raise SystemExit

    while True:
        with alone(data / FOLDER, "worker", wait=False) as held:
            if held:
                _work(data, on)
        on()
        time.sleep(1)  # another server on the same store has a worker of its own


def _work(data: Path, on: Done) -> None:
    store = open_store(data)
    try:
        looks = Looks(store, data, on)

        def look(_more: int = 0) -> None:
            on(0)
            looks.go()

        warm(look)  # what comes meanwhile is found between two lists
        while True:
            look()
            time.sleep(LOOK_EVERY)
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class Later:
    """When to try again what failed, and how long that was waited for."""

    at: float = 0.0
    wait: float = LOOK_EVERY

    def again(self) -> "Later":
        """After twice as long, a minute at most: building on a full disk leaves no room for what people send."""
        wait = min(2 * self.wait, _LONGEST)
        return Later(time.monotonic() + wait, wait)


class Looks:
    """One look after another at every organisation's log; `on` is asked between two steps of long work."""

    def __init__(self, store: Store, data: Path, on: Done) -> None:
        self._store, self._data, self._on = store, data, on
        self._seen: dict[str, int] = {}
        self._changed: dict[str, float] = {}
        self._tidied: dict[str, float] = {}
        self._later: dict[str, Later] = {}
        self._looked = 0.0
        self._busy = ""
        self._turn = 0
        self._swept: dict[str, str] = {}
        for organisation in store.sequences():
            for projection in projections(store, data, organisation):
                clear(projection)

    def go(self) -> None:
        """Take what is new, where little is new first."""
        self._turn += 1
        sequences = self._store.sequences()
        sooner = sorted(sequences, key=lambda each: (sequences[each] - self._seen.get(each, 0), each))
        whole = sorted(sequences)[self._turn % len(sequences)] if sequences else ""
        for organisation in sooner:
            self._busy = organisation
            self._try(organisation, sequences[organisation], whole=organisation == whole)

    def _try(self, organisation: str, sequence: int, *, whole: bool) -> None:
        """What fails is tried again, for its reason may have passed: soon, and later each time."""
        if self._later.get(organisation, Later()).at > time.monotonic():
            return
        try:
            self._look_at(organisation, sequence, whole=whole)
            self._sweep(organisation)
            self._later.pop(organisation, None)
            return
        except KringError as error:
            _log.warning("search lags: %s", error.code)
        except Exception as error:
            _log.error("search lags: %s", type(error).__name__)  # its message may hold what was written
        self._later[organisation] = self._later.get(organisation, Later()).again()

    def _meanwhile(self, busy: str, building: Projection, more: int) -> None:
        """Between two steps of what takes long in one organisation, take what is new in the others, and its words."""
        self._on(more)
        self._leave_room()
        if more <= 0 or busy != self._busy or time.monotonic() - self._looked < LOOK_EVERY:
            return  # of two that are busy, the first waits for the second
        for organisation, sequence in self._store.sequences().items():
            known = self._seen.get(organisation, sequence)
            if organisation != busy and 0 < sequence - known <= BATCH:
                self._try(organisation, sequence, whole=False)
        words = words_of(self._data, busy)
        if building.folder != words.folder and usable(self._store, busy, words):
            catch_up(self._store, busy, words)  # voices are built: what is new is found meanwhile
        self._looked = time.monotonic()

    def _leave_room(self) -> None:
        """What can be rebuilt never takes the room that what people send needs. Raises StoreFull."""
        if shutil.disk_usage(self._data).free < ROOM:
            raise StoreFull

    def _look_at(self, organisation: str, sequence: int, *, whole: bool) -> None:
        """At the log; at one organisation each time also whether its files are `whole`, which takes longer."""
        known = self._seen.get(organisation) == sequence
        made = projections(self._store, self._data, organisation)
        if not known or (whole and not all(usable(self._store, organisation, each) for each in made)):
            for projection in made:
                catch_up(self._store, organisation, projection, partial(self._meanwhile, organisation, projection))
            self._seen[organisation] = sequence
            self._changed[organisation] = time.monotonic()
            self._tidied.setdefault(organisation, time.monotonic())
        if organisation in self._changed and self._has_time(organisation):
            self._tidy(organisation)

    def _has_time(self, organisation: str) -> bool:
        """Whether it is quiet there, or has not been for so long that erased words would stay."""
        now = time.monotonic()
        return now - self._changed[organisation] > QUIET or now - self._tidied[organisation] > LONGEST_UNTIDY

    def _sweep(self, organisation: str) -> None:
        """Kept answers of teams that nobody asks about; once a day, and when this begins."""
        today = clock.today()
        if self._swept.get(organisation) != today:
            with self._store.writing(organisation) as notebook:
                sweep(notebook, date.fromisoformat(today))
            self._swept[organisation] = today

    def _tidy(self, organisation: str) -> None:
        """One thing that takes longer, each look, until nothing is left to do."""
        index = words_of(self._data, organisation)
        with alone(index.folder, "turn"):
            more = index.cursor() is not None and index.tidy()
        if not more:
            del self._changed[organisation], self._tidied[organisation]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
