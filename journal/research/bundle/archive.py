"""Zips that are the same bytes in every run: fixed order, fixed time, fixed rights."""

import zipfile
from datetime import date
from pathlib import Path
from types import TracebackType

_FILE = 0o100644 << 16
_UNIX = 3
_LEVEL = 6
_PIECE = 1 << 20


class Archive:
    """A zip that is written member by member, each dated the day of the release."""

    def __init__(self, path: Path, day: date) -> None:
        self._zip = zipfile.ZipFile(path, "w", allowZip64=True)
        self._day = (max(day.year, 1980), day.month, day.day, 0, 0, 0)

    def text(self, name: str, text: str) -> None:
        """A member that holds this text."""
        self._zip.writestr(self._info(name, zipfile.ZIP_DEFLATED), text.encode(), compresslevel=_LEVEL)

    def file(self, name: str, path: Path) -> None:
        """A member that holds a file; what is a zip already is stored as it is."""
        packed = zipfile.ZIP_STORED if path.suffix == ".qdpx" else zipfile.ZIP_DEFLATED
        info = self._info(name, packed)
        info.file_size = path.stat().st_size
        with path.open("rb") as source, self._zip.open(info, "w") as member:
            while piece := source.read(_PIECE):
                member.write(piece)

    def _info(self, name: str, packed: int) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, self._day)
        info.compress_type, info.create_system, info.external_attr = packed, _UNIX, _FILE
        return info

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
