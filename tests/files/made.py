"""Files made by hand, byte by byte: as phones make them, and as somebody makes them who means no good."""

from hashlib import sha256
from struct import pack
from zlib import compress, crc32


def part(marker: int, content: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes((0xFF, marker)) + pack(">H", len(content) + 2) + content


JFIF = part(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
EXIF_WITH_PLACE = part(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\1\x88\x25\0\4\0\0\0\1\0\0\0\x1a\0\0\0\0" + b"52.0907N 5.1214E")
XMP = part(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>52,5.44N</exif:GPSLatitude></x:xmpmeta>")
ICC = part(0xE2, b"ICC_PROFILE\0\1\1" + b"desc of Annas telefoon")
COMMENT = part(0xFE, b"kamer 12, mevrouw Jansen")
END = b"\xff\xd9"


def frame(wide: int = 16, high: int = 16) -> bytes:
    return part(0xC0, pack(">BHHB", 8, high, wide, 1) + b"\1\x11\0")


SCAN = part(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56"
TABLES = part(0xDB, bytes(65)) + part(0xC4, bytes(17))


def photo(*more: bytes, size: tuple[int, int] = (16, 16), scan: bytes = SCAN) -> bytes:
    """A small photo; `more` stands between its start and its tables."""
    return b"\xff\xd8" + JFIF + b"".join(more) + TABLES + frame(*size) + scan + END


def chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", crc32(kind + content))


def drawing(*more: bytes) -> bytes:
    """A small drawing."""
    header = chunk(b"IHDR", pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    picture = chunk(b"IDAT", compress((b"\0" + bytes(6)) * 2))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + picture + chunk(b"IEND", b"")


def element(name: int, content: bytes) -> bytes:
    return name.to_bytes((name.bit_length() + 7) // 8) + (len(content) | 1 << 56).to_bytes(8) + content


def track(kind: int = 2, codec: bytes = b"A_OPUS", more: bytes = b"") -> bytes:
    return element(0xAE, element(0xD7, b"\1") + element(0x83, bytes([kind])) + element(0x86, codec) + more)


def spoken(*more: bytes, tracks: bytes | None = None) -> bytes:
    """A word or two, as Chromium records them: neither the segment nor its cluster know how long they will be."""
    header = element(0x1A45DFA3, element(0x4282, b"webm"))
    info = element(
        0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x4D80, b"Chrome") + element(0x5741, b"Chrome")
    )
    told = element(0x1654AE6B, track() if tracks is None else tracks)
    sound = element(0xE7, b"\0") + element(0xA3, b"\x81\0\0\x80" + bytes(40))
    unknown = b"\x01\xff\xff\xff\xff\xff\xff\xff"
    return header + b"\x18\x53\x80\x67" + unknown + info + told + b"".join(more) + b"\x1f\x43\xb6\x75" + unknown + sound


def box(name: bytes, *content: bytes) -> bytes:
    inner = b"".join(content)
    return pack(">I", len(inner) + 8) + name + inner


def said_on_an_iphone(*more: bytes, handler: bytes = b"soun") -> bytes:
    """The same as Safari records it."""
    media = box(b"mdia", box(b"mdhd", bytes(24)), box(b"hdlr", bytes(8) + handler + bytes(13)))
    movie = box(b"moov", box(b"mvhd", bytes(100)), box(b"trak", box(b"tkhd", bytes(84)), media), *more)
    return box(b"ftyp", b"M4A \0\0\0\0") + movie + box(b"mdat", bytes(64))


def named(data: bytes, ending: str) -> str:
    """As a phone names it."""
    return f"{sha256(data).hexdigest()}.{ending}"
