"""The worker beside a server: started with it, started again should it end, and ended with it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AGAIN = 1.0
"""Seconds before a worker that ended is started again."""


@contextmanager
def worker(data: Path) -> Iterator[None]:
    """Keep search and themes up to date meanwhile.

    The first one is started before anything else is: a server that divides itself in the same moment
    would keep open what tells us that the worker lives, and its end would never be noticed.
    """
    over = threading.Event()
    keeper = threading.Thread(target=_keep, args=(data, _start(data), over), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        over.set()
        keeper.join()


def _start(data: Path) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-m", "journal.discovery.following.worker", str(data), str(os.getpid())]
    return subprocess.Popen(program, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _keep(data: Path, process: subprocess.Popen[bytes], over: threading.Event) -> None:
    while True:
        while process.poll() is None and not over.wait(0.2):
            pass
        if over.is_set() or over.wait(_AGAIN):
            break
        process = _start(data)
    process.terminate()
    process.wait()
