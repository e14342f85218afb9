"""A spoken note as Safari records it: MP4 with one track of sound (ISO/IEC 14496-12)."""

from collections.abc import Iterator

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"dinf", b"stbl", b"edts", b"mvex", b"moof", b"traf"}
_PLAIN = {
    *(b"ftyp", b"styp", b"free", b"mdat", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"smhd", b"nmhd", b"dref", b"elst"),
    *(b"stsd", b"stts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"ctts", b"stss", b"sgpd", b"sbgp", b"sdtp"),
    *(b"mehd", b"trex", b"mfhd", b"tfhd", b"tfdt", b"trun", b"sidx", b"mfra"),
}
_SOUND = b"soun"
_DEEPEST = 8
"""Boxes within boxes: the table of one sound's samples is the sixth."""


def holds(data: bytes) -> bool:
    """Whether this is sound and nothing else: no picture, no place, no date that a phone wrote beside it."""
    boxes = list(_boxes(data))
    if not boxes or boxes[0][0] != b"ftyp":
        return False
    names = [name for name, _ in boxes]
    handlers = [part[8:12] for name, part in boxes if name == b"hdlr"]
    blank = all(not part.strip(b"\0") for name, part in boxes if name == b"free")
    return set(names) <= _HOLDERS | _PLAIN and handlers == [_SOUND] and b"mdat" in names and blank


def _boxes(data: bytes, deep: int = 1) -> Iterator[tuple[bytes, bytes]]:
    if deep > _DEEPEST:
        raise ValueError
    at = 0
    while at < len(data):
        size, head = int.from_bytes(data[at : at + 4]), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        if size < head or at + size > len(data):
            raise ValueError
        name, part = data[at + 4 : at + 8], data[at + head : at + size]
        yield name, part
        if name in _HOLDERS:
            yield from _boxes(part, deep + 1)
        at += size
