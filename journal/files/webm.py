"""A spoken note as Chromium and Firefox record it: WebM with one track of sound (RFC 8794, RFC 9559)."""

from collections.abc import Iterator

_HEADER, _SEGMENT, _CLUSTER, _TRACKS, _INFO = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0x1654AE6B, 0x1549A966
_DOC_TYPE, _TRACK, _TRACK_TYPE, _CODEC = 0x4282, 0xAE, 0x83, 0x86
_SOUND = b"\x02"
_OPUS = b"A_OPUS"
# Seek head, cues, void, and of a cluster: time code, position, size before, blocks.
_PLAIN = {0x114D9B74, 0x1C53BB6B, 0xEC, 0xE7, 0xA7, 0xAB, 0xA3, 0xA0}
# Of the info: scale, duration, and which programs wrote it.
_ABOUT = {0x2AD7B1, 0x4489, 0x4D80, 0x5741, 0xEC}
# Of a track: number, id, codec and what the codec needs, language, lacing and the like; no name.
_OF_TRACK = {
    *(0xD7, 0x73C5, _TRACK_TYPE, _CODEC, 0x63A2, 0xE1, 0x22B59C, 0x9C, 0x56AA, 0x56BB, 0x23E383),
    *(0xB9, 0x88, 0x55AA, 0x6DE7, 0x258688, 0xEC),
}

Element = tuple[int, bytes]


def holds(data: bytes) -> bool:
    """Whether this is sound and nothing else: no picture, no tags, no attachments, no title."""
    elements = list(_flat(data))
    if not elements or elements[0][0] != _HEADER or dict(_within(elements[0][1])).get(_DOC_TYPE) != b"webm":
        return False
    names = [name for name, _ in elements[1:]]
    tracks = [part for name, part in elements if name == _TRACKS]
    if len(tracks) != 1 or not {0xA3, 0xA0} & set(names):
        return False
    if not all(_is_about(part) for name, part in elements if name == _INFO):
        return False
    return set(names) <= {*_PLAIN, _TRACKS, _INFO} and _is_sound(tracks[0])


def _is_about(info: bytes) -> bool:
    return all(name in _ABOUT for name, _ in _within(info))


def _is_sound(tracks: bytes) -> bool:
    entries = list(_within(tracks))
    if [name for name, _ in entries if name != 0xEC] != [_TRACK]:
        return False
    track = next(list(_within(part)) for name, part in entries if name == _TRACK)
    said = dict(track)
    return said.get(_TRACK_TYPE) == _SOUND and said.get(_CODEC) == _OPUS and {name for name, _ in track} <= _OF_TRACK


def _flat(data: bytes) -> Iterator[Element]:
    """Every element below the segment and its clusters, whose own size a recording does not know."""
    at = 0
    while at < len(data):
        name, size, start = _head(data, at)
        if name in (_SEGMENT, _CLUSTER):
            at = start
            continue
        yield name, _cut(data, start, size)
        at = start + (size or 0)


def _within(data: bytes) -> Iterator[Element]:
    at = 0
    while at < len(data):
        name, size, start = _head(data, at)
        yield name, _cut(data, start, size)
        at = start + (size or 0)


def _cut(data: bytes, start: int, size: int | None) -> bytes:
    if size is None or start + size > len(data):
        raise ValueError
    return data[start : start + size]


def _head(data: bytes, at: int) -> tuple[int, int | None, int]:
    """An element's name, its size (None where it is not known yet) and where it begins."""
    name_length = _length(data[at], 4)
    size_at = at + name_length
    size_length = _length(data[size_at], 8)
    start = size_at + size_length
    if start > len(data):
        raise ValueError
    bits = (1 << 7 * size_length) - 1
    size = int.from_bytes(data[size_at:start]) & bits
    return int.from_bytes(data[at:size_at]), None if size == bits else size, start


def _length(first: int, most: int) -> int:
    length = 9 - first.bit_length()
    if length > most:
        raise ValueError
    return length
