"""Links that sign the demo's invented people in; a real organisation has none."""

from flask import Blueprint, redirect
from werkzeug.wrappers import Response

from journal.documents.errors import NotFound
from journal.people.demo_link import read_demo_token
from journal.web.here import settings, store
from journal.web.welcome import admit

part = Blueprint("demo", __name__)


@part.get("/demo/<token>")
def open_demo(token: str) -> Response:
    """Sign in as the person of this link and open the app."""
    read = read_demo_token(store().secret, token)
    demos = {each.id for each in store().organisations() if each.demo}
    if not settings().demo or read is None or read[0] not in demos:
        raise NotFound
    admit(*read, {})
    return redirect("/")
