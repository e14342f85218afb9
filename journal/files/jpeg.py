"""A photo: JPEG with its picture and nothing else (ITU-T T.81, annex B; JFIF 1.02)."""

from collections.abc import Iterator

MOST_SIDE = 4096
"""Of a picture, in points: what unpacks to more than a phone can hold is no photo of ours."""

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_SIZES = {0xC0, 0xC1, 0xC2}
_TABLES = {0xDB, 0xC4, 0xDD}
_JFIF, _ADOBE = 0xE0, 0xEE


def holds(data: bytes) -> bool:
    """Whether this is one whole picture, without a word beside it."""
    if data[:2] != bytes((0xFF, _START)):
        return False
    seen = []
    for marker, part in _parts(data):
        if not _belongs(marker, part):
            return False
        seen.append(marker)
    return sum(marker in _SIZES for marker in seen) == 1 and _SCAN in seen and seen[-1] == _END


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every marker with what it brings; 0 for what is none, or stands behind the end."""
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            yield 0, b""
            return
        marker = data[at + 1]
        if marker == _END:
            yield (marker if at + 2 == len(data) else 0), b""
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == _SCAN:
            at = _behind_scan(data, at)


def _behind_scan(data: bytes, at: int) -> int:
    """Where the next marker stands; within a scan, FF is followed by 00 or by a restart."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _belongs(marker: int, part: bytes) -> bool:
    if marker == _JFIF:
        return part.startswith(b"JFIF\0") and len(part) == 14  # no small copy of the picture in it
    if marker == _ADOBE:
        return part.startswith(b"Adobe") and len(part) == 12
    if marker in _SIZES:
        high, wide = int.from_bytes(part[1:3]), int.from_bytes(part[3:5])
        return 0 < high <= MOST_SIDE and 0 < wide <= MOST_SIDE
    return marker in _TABLES or marker in (_SCAN, _END)
