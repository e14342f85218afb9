"""Costly questions wait for nobody and keep nobody waiting: a few at a time of each person, the others are refused."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from journal.web.errors import Refused

MOST = 3
"""Of a person, in this process: what a phone and a computer ask at once, and fewer than there are threads."""


class Turns:
    """Who is being answered now."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, Lock()
        self._now: Counter[str] = Counter()

    @contextmanager
    def taken(self, person: str) -> Iterator[None]:
        """One more question of this person is answered. Raises Refused (slow_down) where that is too many."""
        with self._lock:
            if self._now[person] >= self._most:
                raise Refused("slow_down")
            self._now[person] += 1
        try:
            yield
        finally:
            with self._lock:
                self._now[person] -= 1
                self._now += Counter()  # nobody stays on the list


turns = Turns()
