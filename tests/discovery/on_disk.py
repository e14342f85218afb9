"""What stands in the files of what can be rebuilt, as they are and deflated."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def somewhere(data: Path, word: str) -> list[str]:
    """The files that hold a word, or a beginning of it, as it is or deflated."""
    files = [path for path in (data / "discovery").rglob("*") if path.is_file()]
    return [path.name for path in files if any(word.encode() in content for content in contents(path.read_bytes()))]


def contents(file: bytes) -> Iterator[bytes]:
    """The file as it is, and whatever was deflated in it."""
    yield file
    for begins in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", file):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(file[begins.start() :])
