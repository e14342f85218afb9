"""Writing a Whoosh index: one writer at a time, in batches; small segments merged, hurt ones never."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from journal.discovery.index.index import Entry
from journal.discovery.index.whoosh_index_codec import ID, TEXT, LeanCodec, Posting
from journal.discovery.index.whoosh_index_files import schema, settle

SEPARATOR = "\x1f"
WHOLE = 2_000
"""Entries from which on a segment is large enough: merging is what costs, and it grows with the size."""
_ALIKE = 6
"""So many segments of about one size become one."""
_AT_ONCE = 300
"""Entries merged while others wait to be found."""


def as_value(entry: Entry) -> bytes:
    """An entry as one value of a column."""
    return SEPARATOR.join(
        (entry.document, entry.space, entry.owner, str(entry.arrived), entry.day, entry.kind, entry.language,
         entry.setting)
    ).encode()  # fmt: skip


def entry_in(value: bytes) -> Entry:
    """The entry in such a value."""
    document, space, owner, arrived, *rest = value.decode().split(SEPARATOR)
    return Entry(document, space, owner, int(arrived), *rest)


def make(place: Path) -> None:
    """An empty index."""
    place.mkdir(mode=0o700, parents=True)
    FileIndex.create(FileStorage(str(place)), schema())


class Pool:
    """The postings of a batch by their term: terms alone are sorted, where Whoosh sorts and spills every posting."""

    def __init__(self) -> None:
        self._terms: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))

    def add(self, number: int, often: Mapping[str, int]) -> None:
        """The terms of the next entry, with how often each stands there."""
        for term, count in often.items():
            numbers, counts = self._terms[term]
            numbers.append(number)
            counts.append(count)

    def extend(self, term: str, numbers: Iterable[int], counts: Iterable[int]) -> None:
        """More entries with a term, in order."""
        known = self._terms[term]
        known[0].extend(numbers)
        known[1].extend(counts)

    def iter_postings(self) -> Iterator[Posting]:
        """All of them, term by term."""
        for term in sorted(self._terms):
            yield term, *self._terms[term]

    def cleanup(self) -> None:
        """Nothing of it is on disk."""
        self._terms.clear()


class OnDisk(FileStorage):
    """Has all that a new list of segments names on disk before the list takes effect, and then the list itself."""

    def __init__(self, place: Path) -> None:
        super().__init__(str(place), supports_mmap=False)  # type: ignore[no-untyped-call]  # Whoosh has no types
        self._settled = {path.name for path in place.glob("*.seg")}

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Give a file its name, once it and every segment that is new are there to stay."""
        new = {path.name for path in Path(self.folder).glob("*.seg")} - self._settled
        for name in (*sorted(new), oldname):
            settle(Path(self.folder, name))
        self._settled |= new
        super().rename_file(oldname, newname, safe)  # type: ignore[no-untyped-call]  # Whoosh has no types
        settle(Path(self.folder))


class Writer:
    """One batch on its way into an index."""

    def __init__(self, place: Path) -> None:
        self._storage = OnDisk(place)
        self._index = FileIndex(self._storage)
        self._writer = SegmentWriter(self._index, timeout=30, codec=LeanCodec())
        self._pool = Pool()
        self._writer.pool = self._pool  # type: ignore[assignment]  # as it is used
        self._there = [SegmentReader(self._storage, schema(), segment) for segment in self._writer.segments]
        self.added: dict[str, tuple[str, int | None]] = {}
        """What is in this batch, by document; for who fills it."""

    def drop(self, document: str) -> bool:
        """Take a document out, if it is in a segment; whether it was."""
        found = False
        for segment, reader in zip(self._writer.segments, self._there, strict=True):
            block = reader._terms.block(ID + document)
            for number in block[0] if block else ():
                segment.delete_document(number)
                found = True
        return found

    def add(self, entry: Entry, terms: Sequence[str]) -> None:
        """Put an entry in, which is not in this batch yet."""
        often = Counter(terms)
        self._pool.add(
            _placed(self._writer, as_value(entry)),
            {ID + entry.document: 1} | {TEXT + term: often[term] for term in often},
        )

    def commit(self, *, tidy: bool = False) -> None:
        """Keep it. With `tidy` also what takes longer: larger merges, and taken out words out of the files."""
        for reader in self._there:
            reader.close()
        self._writer.commit(mergetype=_tidied if tidy else _merged)

    def cancel(self) -> None:
        """Keep nothing of it."""
        for reader in self._there:
            reader.close()
        self._writer.cancel()


def untidy(segments: Iterable[Any]) -> bool:
    """Whether merging is waited for."""
    kept = list(segments)
    return bool(_to_merge(kept, WHOLE)) or any(segment.deleted_count() for segment in kept)


def _merged(writer: Any, segments: list[Any]) -> list[Any]:
    return _merge(writer, segments, _to_merge(segments, _AT_ONCE))


def _tidied(writer: Any, segments: list[Any]) -> list[Any]:
    hurt = [segment for segment in segments if segment.deleted_count()]
    return _merge(writer, segments, list({id(each): each for each in (*hurt, *_to_merge(segments, WHOLE))}.values()))


def _to_merge(segments: Sequence[Any], most: int) -> list[Any]:
    """The smallest segments, if there are many alike, as far as they are at most so many entries together."""
    small = sorted((each for each in segments if each.doc_count_all() < WHOLE), key=lambda each: each.doc_count_all())
    chosen: list[Any] = []
    for segment in small:
        if sum(each.doc_count_all() for each in chosen) + segment.doc_count_all() > most:
            break
        chosen.append(segment)
    return chosen if len(chosen) >= _ALIKE else []


def _merge(writer: Any, segments: list[Any], chosen: list[Any]) -> list[Any]:
    for segment in chosen:
        if segment.deleted_count() == segment.doc_count_all():
            continue  # nothing is left in it
        reader = SegmentReader(writer.storage, writer.schema, segment)
        _take_over(writer, reader, frozenset(segment.deleted_docs()))
        reader.close()
    gone = {id(segment) for segment in chosen}
    return [segment for segment in segments if id(segment) not in gone]


def _take_over(writer: Any, reader: Any, gone: frozenset[int]) -> None:
    """All that stands in a segment still, as it is."""
    kept = {
        number: _placed(writer, about)
        for number, about in enumerate(reader.column_reader("about"))
        if number not in gone
    }
    for term, (numbers, often) in reader._terms.blocks():
        if not gone:
            writer.pool.extend(term, map(kept.__getitem__, numbers), often)
        elif left := [(kept[number], count) for number, count in zip(numbers, often, strict=True) if number in kept]:
            writer.pool.extend(term, *zip(*left, strict=True))


def _placed(writer: Any, about: bytes) -> int:
    """The number of one more entry, of which terms are still to come."""
    number: int = writer.docnum
    writer.perdocwriter.start_doc(number)
    writer.perdocwriter.add_column_value("about", schema()["about"].column_type, about)
    writer.perdocwriter.finish_doc()
    writer.docnum, writer._added = number + 1, True
    return number
