"""`SHA256SUMS`: what every file must hash to, as `sha256sum -c` reads it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

NAME = "SHA256SUMS"


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_sums(paths: Iterable[Path], folder: Path) -> None:
    """A line for each file."""
    lines = [f"{digest(path)}  {path.name}\n" for path in paths]
    (folder / NAME).write_text("".join(lines), "utf-8", newline="\n")
