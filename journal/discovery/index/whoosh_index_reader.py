"""Reading a Whoosh index: postings a term at a time, and what they are about decoded once a segment."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh.codec.base import Segment
from whoosh.reading import SegmentReader

from journal.discovery.index.alike import Alike
from journal.discovery.index.index import Entry
from journal.discovery.index.packing import Block
from journal.discovery.index.whoosh_index_codec import TEXT
from journal.discovery.index.whoosh_index_files import opened, schema
from journal.discovery.index.whoosh_index_writer import entry_in

_MOST_OPEN = 16
_SCHEMA = schema()


@dataclass
class Leaf:
    """One segment as it is now; its postings never change, what is deleted in it does."""

    reader: Any
    gone: frozenset[int]

    @cached_property
    def entries(self) -> list[Entry]:
        """What each number stands for."""
        return [entry_in(value) for value in self.reader.column_reader("about")]

    @cached_property
    def alike(self) -> Alike:
        """Which entries are counted together."""
        return Alike(self.entries)

    def postings(self, term: str) -> Block | None:
        """The entries a term is in, with how often, gone ones included; None for a term that stands nowhere here."""
        found: Block | None = self.reader._terms.block(TEXT + term)
        return found

    def beginning(self, start: str) -> Iterator[str]:
        """The terms that begin so."""
        return (term.removeprefix(TEXT) for term in self.reader._terms.beginning(TEXT + start))


@dataclass
class Opened:
    """An index at one generation; whoever reads holds `lock`, since Whoosh's readers share a place in their files."""

    generation: int
    leaves: dict[str, Leaf]
    lock: threading.Lock


_open: OrderedDict[Path, Opened] = OrderedDict()
_opening = threading.Lock()


def latest(place: Path) -> Opened:
    """The index in a folder as it is now; segments that are still there are not read again."""
    with _opening:
        index = opened(place)
        toc = index._read_toc()
        known = _open.get(place)
        if known is None or known.generation != toc.generation:
            known = Opened(toc.generation, _leaves(index.storage, toc.segments, known), threading.Lock())
        _open[place] = known
        _open.move_to_end(place)
        while len(_open) > _MOST_OPEN:
            _open.popitem(last=False)
        return known


def _leaves(storage: Any, segments: list[Segment], known: Opened | None) -> dict[str, Leaf]:
    before = known.leaves if known else {}
    leaves = {}
    for segment in segments:
        name, gone = segment.segment_id(), frozenset(segment.deleted_docs())
        leaf = before.get(name)
        if leaf is None:
            leaf = Leaf(SegmentReader(storage, _SCHEMA, segment), gone)
        elif leaf.gone != gone:
            decoded = {name: known for name, known in leaf.__dict__.items() if name in ("entries", "alike")}
            leaf = Leaf(leaf.reader, gone)
            leaf.__dict__.update(decoded)
        leaves[name] = leaf
    return leaves
