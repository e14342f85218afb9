"""Where a term stands, in few bytes: the steps from one entry to the next, and how often it stands in each.

Both as small as the largest of them allows, and deflated where that makes them smaller still: less
than a byte for each place a common word stands.
"""

import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate
from operator import sub

Block = tuple[Sequence[int], Sequence[int]]
"""Numbers of entries, in order, and how often a term stands in each."""

_SIZES = "BHI"
_ONCE, _DEFLATED = 3, 1 << 4
_WORTH_IT = 24
"""Bytes below which deflating never helps."""


def packed(numbers: Sequence[int], often: Sequence[int]) -> bytes:
    """A block in bytes: what it is made of, steps, counts."""
    steps, width = _smallest([numbers[0], *map(sub, numbers[1:], numbers)])
    counts, size = (b"", _ONCE) if max(often) == 1 else _smallest(often)
    told, plain = width | size << 2, steps + counts
    if len(plain) >= _WORTH_IT:
        deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
        smaller = deflate.compress(plain) + deflate.flush()
        if len(smaller) < len(plain):
            return bytes([told | _DEFLATED]) + smaller
    return bytes([told]) + plain


def unpacked(kept: bytes) -> Block:
    """The block in such bytes."""
    told, plain = kept[0], kept[1:]
    if len(plain) == 1:
        return plain, b"\1"  # one entry, once: as most terms are
    if told & _DEFLATED:
        plain = zlib.decompress(plain, -15)
    steps, often = array(_SIZES[told & 3]), told >> 2 & 3
    if often == _ONCE:
        steps.frombytes(plain)
        return list(accumulate(steps)), b"\1" * len(steps)
    counts = array(_SIZES[often])
    many = len(plain) // (steps.itemsize + counts.itemsize)
    steps.frombytes(plain[: many * steps.itemsize])
    counts.frombytes(plain[many * steps.itemsize :])
    return list(accumulate(steps)), counts


def _smallest(numbers: Sequence[int]) -> tuple[bytes, int]:
    most = max(numbers)
    size = 0 if most < 1 << 8 else 1 if most < 1 << 16 else 2
    return array(_SIZES[size], numbers).tobytes(), size
