"""One process at a time, by a lock that ends with its holder, however that ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(folder: Path, what: str, *, wait: bool = True) -> Iterator[bool]:
    """Hold the lock `what` of a folder; gives whether it is held, which without `wait` may be no."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{what}.lock"
    path.touch(0o600)
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
