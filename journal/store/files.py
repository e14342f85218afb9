"""The folder of files: by organisation and document, each under the SHA-256 of what is in it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

from journal.documents.errors import StoreFull
from journal.store.never_again import settle_folder

FOLDER = "files"
PART = ".part"


class FileShelf(Protocol):
    """Which files hang on which documents of one organisation, within one transaction."""

    def awaited(self, writer: str) -> list[str]:
        """The files that this person named and that have not arrived; at most a hundred."""
        ...

    def brought_by(self, document: str, name: str) -> str | None:
        """Who named a file that hangs on a document now, or None if none of that name does."""
        ...

    def arrive(self, document: str, name: str) -> None:
        """A file is whole, on disk."""
        ...

    def hanging(self) -> list[tuple[str, str]]:
        """Every file that hangs on a document, with its document."""
        ...

    def await_again(self, lost: list[tuple[str, str]]) -> None:
        """These are no longer on disk: phones that have them bring them again."""
        ...


class Files:
    """The files of one organisation; a document's go with its folder."""

    def __init__(self, data: Path, organisation: str) -> None:
        self._folder = data / FOLDER / organisation

    def place(self, document: str, name: str) -> Path:
        """Where a whole file is, or would be."""
        return self._folder / document / name

    def have(self, document: str, name: str) -> int:
        """How many bytes of a file are here, whole or not."""
        for file in (self.place(document, name), self._part(document, name)):
            with suppress(FileNotFoundError):
                return file.stat().st_size
        return 0

    def add(self, document: str, name: str, at: int, piece: bytes) -> int:
        """Put a piece where the last one ended, on disk before this returns; elsewhere nothing. How much is here.

        Raises StoreFull.
        """
        if self.place(document, name).exists():
            return self.have(document, name)
        try:
            with self._held(document, name) as part:
                if part.seek(0, os.SEEK_END) == at:
                    part.write(piece)
                    part.flush()
                    os.fsync(part.fileno())
                return part.seek(0, os.SEEK_END)
        except OSError as error:
            raise StoreFull from error

    def whole(self, document: str, name: str) -> bytes | None:
        """All of a file; nothing while it is on its way, or where it was erased meanwhile."""
        with suppress(FileNotFoundError):
            return self.place(document, name).read_bytes()
        return None

    def arrived(self, document: str, name: str) -> bytes:
        """All that is here of a file; nothing where another call took it away meanwhile."""
        for file in (self._part(document, name), self.place(document, name)):
            with suppress(FileNotFoundError):
                return file.read_bytes()
        return b""

    def finish(self, document: str, name: str) -> None:
        """What is here is the whole file; two calls may both have brought the end of it."""
        with suppress(FileNotFoundError):
            self._part(document, name).replace(self.place(document, name))
        settle_folder(self._folder / document)

    def drop(self, document: str, name: str) -> None:
        """Not a byte of it stays."""
        for file in (self.place(document, name), self._part(document, name)):
            file.unlink(missing_ok=True)
        with suppress(OSError):  # others hang on the same document
            (self._folder / document).rmdir()

    def _part(self, document: str, name: str) -> Path:
        return self._folder / document / f"{name}{PART}"

    @contextmanager
    def _held(self, document: str, name: str) -> Iterator[IO[bytes]]:
        """What is here so far, for one process at a time."""
        (self._folder / document).mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self._part(document, name)
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "r+b") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield held
