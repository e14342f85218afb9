"""How a Whoosh index keeps its terms: by our own dictionary and packing, a fifth of the room its own form takes."""

from collections.abc import Iterator
from typing import Any

from whoosh.codec.whoosh3 import W3Codec

from journal.discovery.index.dictionary import Dictionary, DictionaryWriter, Extent
from journal.discovery.index.packing import Block, packed, unpacked

ID, TEXT = "i", "t"
"""What a term begins with: which field it is of."""

Posting = tuple[str, list[int], list[int]]
"""A term with its field, the numbers of the entries it is in, and how often."""


class LeanCodec(W3Codec):
    """No lengths of texts, which score nothing here; terms in our own form."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__()

    def field_writer(self, storage: Any, segment: Any) -> "TermsWriter":
        """See Codec."""
        return TermsWriter(segment.create_file(storage, self.TERMS_EXT), segment.create_file(storage, self.POSTS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> "TermsReader":
        """See Codec."""
        size = storage.file_length(segment.make_filename(self.TERMS_EXT))
        return TermsReader(segment.open_file(storage, self.TERMS_EXT), size, segment.open_file(storage, self.POSTS_EXT))


class TermsWriter:
    """See whoosh.codec.base.FieldWriter; takes a term at a time."""

    def __init__(self, terms: Any, postings: Any) -> None:
        self._files = (terms, postings)
        self._terms, self._postings = DictionaryWriter(terms), postings
        self.is_closed = False

    def add_postings(self, _schema: Any, _lengths: Any, items: Iterator[Posting]) -> None:
        """All there are, in order of their terms."""
        for term, numbers, often in items:
            content = packed(numbers, often)
            self._postings.write(content)
            self._terms.add(term, len(content))

    def close(self) -> None:
        """See FieldWriter."""
        self._terms.close()
        for file in self._files:
            file.close()
        self.is_closed = True


class TermsReader:
    """See whoosh.codec.base.TermsReader, as far as it is asked here."""

    def __init__(self, terms: Any, size: int, postings: Any) -> None:
        self._files = (terms, postings)
        self._terms, self._postings = Dictionary(terms.get, size), postings

    def block(self, term: str) -> Block | None:
        """Where a term stands, if it does."""
        found = self._terms.find(term)
        return self._read(found) if found else None

    def beginning(self, start: str) -> Iterator[str]:
        """The terms that begin so."""
        return (term for term, _extent in self._terms.beginning(start))

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """All terms in order, and where they stand."""
        whole = self._postings.get(0, sum(length for _term, (_at, length) in self._terms.beginning()))
        return ((term, unpacked(whole[at : at + length])) for term, (at, length) in self._terms.beginning())

    def close(self) -> None:
        """See TermsReader."""
        for file in self._files:
            file.close()

    def _read(self, extent: Extent) -> Block:
        return unpacked(self._postings.get(*extent))
