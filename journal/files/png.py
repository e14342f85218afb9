"""A drawing: PNG with its picture and nothing else (W3C PNG, 11.2)."""

from collections.abc import Iterator
from zlib import crc32

from journal.files.jpeg import MOST_SIDE

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def holds(data: bytes) -> bool:
    """Whether this is one whole picture, without a word beside it."""
    if not data.startswith(_SIGNATURE):
        return False
    kinds = []
    for kind, part in _chunks(data):
        if kind not in _NEEDED or (kind == b"IHDR" and not _fits(part)):
            return False
        kinds.append(kind)
    return kinds[:1] == [b"IHDR"] and kinds[-1:] == [b"IEND"] and b"IDAT" in kinds


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk with what it holds; one that is cut or changed has no name, nor has what stands behind the end."""
    at, ended = len(_SIGNATURE), False
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        named, sum_of = data[at + 4 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        whole = len(sum_of) == 4 and crc32(named) == int.from_bytes(sum_of) and not ended
        ended = named[:4] == b"IEND"
        yield (named[:4] if whole else b""), named[4:]
        at += 12 + length


def _fits(header: bytes) -> bool:
    wide, high = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    return len(header) == 13 and 0 < wide <= MOST_SIDE and 0 < high <= MOST_SIDE
