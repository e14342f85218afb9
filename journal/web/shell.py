"""The page that every address of the app shows, its worker, its manifest and its files."""

import json

from flask import Blueprint, Response, current_app, render_template

from journal.documents.errors import NotFound
from journal.web.assets import Asset, Built, send
from journal.web.language import reader_language

part = Blueprint("shell", __name__)


def built() -> Built:
    """The build this server shows."""
    found: Built = current_app.extensions["kring.built"]
    return found


@part.get("/")
@part.get("/join/<token>", endpoint="join")
@part.get("/mend/<token>", endpoint="mend")
def show(token: str = "") -> Response:
    """The app itself; what a link holds is the app's business, so that looking uses nothing up."""
    page = render_template("shell.html", language=reader_language(), address=built().address, app=built().app())
    return _fresh(page, "text/html")


@part.get("/sw.js")
def worker() -> Response:
    """The service worker, under the version and the list of what belongs to it."""
    files = [f"/assets/{name}" for name in built().files]
    about = json.dumps({"version": built().version, "files": files})
    return _fresh(f"self.KRING = {about};\n{built().worker}", "text/javascript")


@part.get("/manifest.webmanifest")
def manifest() -> Response:
    """How the app calls itself on a home screen, in the reader's language."""
    return send(_file(f"manifest.{reader_language()}.webmanifest"))


@part.get("/assets/<path:name>")
def asset(name: str) -> Response:
    """A file of the build."""
    return send(_file(name))


def _file(name: str) -> Asset:
    if name not in built().files:
        raise NotFound
    return built().files[name]


def _fresh(text: str, kind: str) -> Response:
    response = Response(text, mimetype=kind)
    response.headers["Cache-Control"] = "no-cache"
    return response
