"""The built client, held in memory and squeezed once."""

import gzip
import json
import re
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from flask import Response, request

from journal.web.headers import accepts_gzip

_HASHED = re.compile(r"-[A-Z0-9]{8}\.\w+$")  # as esbuild names what it splits off
_APP = re.compile(r"app-[A-Z0-9]{8}\.js")
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """One built file; `mark` changes with its content, `small` is None where gzip gains nothing."""

    name: str
    mark: str
    type: str
    data: bytes
    small: bytes | None

    @property
    def address(self) -> str:
        """Where it may be kept for ever."""
        return f"/assets/{self.name}" if _HASHED.search(self.name) else f"/assets/{self.name}?v={self.mark}"


@dataclass(frozen=True, slots=True)
class Built:
    """One build of the client: its version over everything, its files by name."""

    version: str
    files: dict[str, Asset]
    worker: str

    def app(self) -> str:
        """The file that the app begins in."""
        return next(filter(_APP.fullmatch, self.files), "app.js")

    def address(self, name: str) -> str:
        """The address of a file, or a plain one while it is not built."""
        return self.files[name].address if name in self.files else f"/assets/{name}"


def load(place: Path) -> Built:
    """Read what `hatch_build.py` made; an empty build if there is none yet."""
    if not (place / "assets.json").is_file():
        return Built("none", {}, "")
    listed = json.loads((place / "assets.json").read_text("utf-8"))
    files = {name: _asset(place, name, mark) for name, mark in listed["files"].items()}
    worker = place / "sw.js"
    return Built(listed["version"], files, worker.read_text("utf-8") if worker.is_file() else "")


def send(asset: Asset) -> Response:
    """A built file: kept for ever under a name that changes with it, asked after otherwise."""
    small = asset.small is not None and accepts_gzip()
    response = Response(asset.small if small else asset.data, content_type=asset.type)
    if small:
        response.content_encoding = "gzip"
    if asset.small is not None:
        response.vary.add("Accept-Encoding")
    known = request.args.get("v") == asset.mark or _HASHED.search(asset.name)
    response.headers["Cache-Control"] = _FOR_EVER if known else "no-cache"
    response.set_etag(f"{asset.mark}{'-gzip' if small else ''}")
    response.make_conditional(request)
    return response


def _asset(place: Path, name: str, mark: str) -> Asset:
    data = (place / name).read_bytes()
    small = gzip.compress(data, compresslevel=9, mtime=0)
    kind = _TYPES.get(Path(name).suffix) or guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return Asset(name, mark, kind, data, small if len(small) < 0.9 * len(data) else None)
