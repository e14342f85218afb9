"""A folder beside finished files, for what is not finished yet."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_A_DAY = 86_400
"""Seconds; nothing is made for that long."""


@contextmanager
def beside(folder: Path, prefix: str) -> Iterator[Path]:
    """It is gone afterwards, whatever happened; what a killed process left there goes now. Raises OSError."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _A_DAY:
                shutil.rmtree(left)
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
