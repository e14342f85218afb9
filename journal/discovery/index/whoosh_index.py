"""The index in Whoosh: one a organisation, rebuilt from the log, read by many and written by one."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from journal.discovery.following.follow import Changed, Cursor
from journal.discovery.index.entries import entry_of, text_of
from journal.discovery.index.index import AnyTerm, Asker, Found, Question, Term
from journal.discovery.index.packing import Block
from journal.discovery.index.reckoning import Reckoning, postings
from journal.discovery.index.terms import terms_of
from journal.discovery.index.whoosh_index_files import State, clear_others, opened, read_state, whole, write_state
from journal.discovery.index.whoosh_index_reader import Leaf, Opened, latest
from journal.discovery.index.whoosh_index_writer import WHOLE, Writer, make, untidy
from journal.discovery.values.voiced import words_version

FORM = 4
"""Of what stands in the index: with another one, or other words of values, it is built anew."""


class WhooshIndex:
    """See Index and follow.Projection. `name` is given for one that is being built and does not answer yet."""

    def __init__(self, folder: Path, name: str | None = None) -> None:
        self._folder = folder
        self._name = name
        self._at: Cursor | None = None
        self._writer: Writer | None = None

    @property
    def folder(self) -> Path:
        """See Projection."""
        return self._folder

    @property
    def version(self) -> int:
        """See Projection."""
        return words_version(FORM)

    def cursor(self) -> Cursor | None:
        """See Projection."""
        if self._name is not None:
            return self._at
        state = read_state(self._folder)
        return state.cursor if state and whole(self._folder, state) else None

    def take(self, changed: Sequence[Changed], cursor: Cursor) -> None:
        """See Projection. One that is being built commits in large batches, so that little is merged."""
        if self._name is not None:
            self._gather(changed)
            self._at = cursor
            return
        state = self._state()
        if changed:
            writer = Writer(self._folder / state.name)
            _put(writer, changed)
            writer.commit()
        write_state(self._folder, state.name, cursor, state.files)

    def tidy(self) -> bool:
        """Do what may wait for a quiet moment; whether there was anything. Words taken out leave the files here."""
        state = self._state()
        place = self._folder / state.name
        if not untidy(opened(place)._segments()):
            return False
        Writer(place).commit(tidy=True)
        write_state(self._folder, state.name, state.cursor, state.files)
        return True

    def anew(self) -> Self:
        """See Projection."""
        clear_others(self._folder)
        name = f"words-{secrets.token_hex(4)}"
        make(self._folder / name)
        return type(self)(self._folder, name)

    def clear(self) -> None:
        """See Projection."""
        clear_others(self._folder)

    def give_way(self, fresh: Self) -> None:
        """See Projection."""
        name, at = fresh._name, fresh._at
        assert name is not None and at is not None, "it was built"
        fresh._flush()
        write_state(self._folder, name, at, {})
        clear_others(self._folder)

    def give_up(self, fresh: Self) -> None:
        """See Projection."""
        if fresh._writer:
            with suppress(OSError):  # on a full disk it cannot even close its files
                fresh._writer.cancel()
        clear_others(self._folder)

    def search(self, question: Question, asker: Asker, most: int) -> Found:
        """See Index."""
        index = self._latest()
        reckoning = Reckoning(question, asker, most)
        with index.lock:
            for leaf in index.leaves.values():
                reckoning.add(leaf)
        return reckoning.found()

    def vocabulary(self, start: str, asker: Asker, fits: Callable[[str], bool]) -> Mapping[str, int]:
        """See Index."""
        counts: Counter[str] = Counter()
        index = self._latest()
        with index.lock:
            for leaf in index.leaves.values():
                for word in filter(fits, leaf.beginning(start)):
                    counts[word] += sum(1 for _ in _read(leaf, postings(leaf, Term(word)), asker))
        return +counts

    def finds(self, wanted: AnyTerm, asker: Asker) -> bool:
        """See Index."""
        index = self._latest()
        with index.lock:
            return any(
                next(_read(leaf, postings(leaf, term), asker), None) is not None
                for leaf in index.leaves.values()
                for term in wanted.terms
            )

    def _state(self) -> State:
        state = read_state(self._folder)
        assert state is not None, "who writes has asked for the cursor first"
        return state

    def _latest(self) -> Opened:
        """What answers now; an index that is replaced at this moment is looked for once more."""
        for _ in range(3):
            state = self._state()
            try:
                return latest(self._folder / state.name)
            except OSError:
                continue
        return latest(self._folder / self._state().name)

    def _gather(self, changed: Sequence[Changed]) -> None:
        """Into the open batch, in which a document has one place: what changed meanwhile begins another."""
        assert self._name is not None
        if self._writer is not None:
            added = self._writer.added
            changed = [each for each in changed if added.get(each.document.id) != _as_added(each)]
            if any(each.document.id in added for each in changed):
                self._flush()
        self._writer = self._writer or Writer(self._folder / self._name)
        _put(self._writer, changed)
        if len(self._writer.added) >= WHOLE:
            self._flush()

    def _flush(self) -> None:
        if self._writer:
            self._writer.commit()
            self._writer = None


def _put(writer: Writer, changed: Sequence[Changed]) -> None:
    for each in changed:
        writer.drop(each.document.id)
        entry = entry_of(each)
        if entry is not None:
            writer.add(entry, terms_of(text_of(each.document), entry.language))
            writer.added[each.document.id] = _as_added(each)


def _as_added(changed: Changed) -> tuple[str, int | None]:
    """What decides how a document stands in the index."""
    return changed.document.head, changed.arrived


def _read(leaf: Leaf, postings: Iterator[Block], asker: Asker) -> Iterator[int]:
    entries, gone = leaf.entries, leaf.gone
    return (each for numbers, _ in postings for each in numbers if each not in gone and asker.reads(entries[each]))
