"""The terms of one part of an index in order, each with where its postings are; looked up without reading them all.

Terms stand together by the handful, as JSON that is deflated; a list of the first of each handful ends the file.
"""

import json
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from struct import Struct
from typing import Protocol

_HANDFUL = 64
_LENGTH = Struct("!I")

Extent = tuple[int, int]
"""Where something begins, and how long it is."""


class Out(Protocol):
    """A file that is written."""

    def write(self, content: bytes, /) -> object: ...


class DictionaryWriter:
    """Takes terms in order, each with the length of what stands about it in the other file."""

    def __init__(self, out: Out) -> None:
        self._out = out
        self._firsts: list[str] = []
        self._starts, self._places = [0], [0]
        self._terms: list[str] = []
        self._lengths: list[int] = []

    def add(self, term: str, length: int) -> None:
        """The next term."""
        self._terms.append(term)
        self._lengths.append(length)
        if len(self._terms) == _HANDFUL:
            self._write()

    def close(self) -> None:
        """That was the last."""
        if self._terms:
            self._write()
        told = zlib.compress(_json([self._firsts, self._starts, self._places]))
        self._out.write(told + _LENGTH.pack(len(told)))

    def _write(self) -> None:
        handful = zlib.compress(_json([self._terms, self._lengths]))
        self._out.write(handful)
        self._firsts.append(self._terms[0])
        self._starts.append(self._starts[-1] + len(handful))
        self._places.append(self._places[-1] + sum(self._lengths))
        self._terms, self._lengths = [], []


class Dictionary:
    """Reads what such a writer wrote; `get` gives so many bytes from a place, of a file of `size` bytes."""

    def __init__(self, get: Callable[[int, int], bytes], size: int) -> None:
        self._get = get
        self._size = size
        self._last: tuple[int, dict[str, Extent]] = (-1, {})

    def find(self, term: str) -> Extent | None:
        """Where a term's postings are."""
        handful = bisect_right(self._whole[0], term) - 1
        return self._handful(handful).get(term) if handful >= 0 else None

    def beginning(self, start: str = "") -> Iterator[tuple[str, Extent]]:
        """The terms that begin so, in order."""
        firsts = self._whole[0]
        for handful in range(max(bisect_right(firsts, start) - 1, 0), len(firsts)):
            for term, extent in self._handful(handful).items():
                if term.startswith(start):
                    yield term, extent
                elif term > start:
                    return

    @cached_property
    def _whole(self) -> tuple[list[str], list[int], list[int]]:
        [length] = _LENGTH.unpack(self._get(self._size - _LENGTH.size, _LENGTH.size))
        firsts, starts, places = json.loads(zlib.decompress(self._get(self._size - _LENGTH.size - length, length)))
        return firsts, starts, places

    def _handful(self, number: int) -> dict[str, Extent]:
        """Terms of one handful; the last one is remembered, for who asks about one asks about the next."""
        known, found = self._last
        if known != number:
            _firsts, starts, places = self._whole
            start, end, at = starts[number], starts[number + 1], places[number]
            found = {}
            for term, length in zip(*json.loads(zlib.decompress(self._get(start, end - start))), strict=True):
                found[term] = (at, length)
                at += length
            self._last = (number, found)
        return found


def _json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
