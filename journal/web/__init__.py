"""The web: the only part that knows Flask. This is the list of its parts, and the order they act in."""

from pathlib import Path

from flask import Flask

from journal.settings import Settings
from journal.store import open_store
from journal.web import (
    aliases,
    covering,
    demo,
    devices,
    documents,
    files,
    house,
    invitations,
    join,
    learning,
    manual,
    mend,
    mine,
    my_studies,
    people,
    releases,
    research,
    review,
    search,
    session,
    shell,
    spaces,
    sync,
    themes,
    values,
)
from journal.web.assets import load
from journal.web.auth import carry_cookies
from journal.web.body import MOST_BYTES
from journal.web.errors import answer_errors
from journal.web.gather import refuse_cut_calls
from journal.web.headers import dress
from journal.web.language import speak
from journal.web.limits import limiter
from journal.web.openapi import document
from journal.web.origin import guard

BUILT = Path(__file__).parent / "built"
PARTS = (
    session,
    people,
    spaces,
    invitations,
    join,
    mend,
    devices,
    sync,
    documents,
    files,
    house,
    manual,
    mine,
    covering,
    search,
    themes,
    learning,
    values,
    aliases,
    research,
    review,
    releases,
    my_studies,
)


def make_app(settings: Settings) -> Flask:
    """The application over the store in `settings.data`."""
    app = Flask("journal.web", static_folder="look", static_url_path="/look")
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    app.extensions["kring.settings"] = settings
    app.extensions["kring.store"] = open_store(settings.data)
    app.extensions["kring.built"] = load(BUILT)
    speak(app, BUILT)
    guard(app, trusted_proxy=settings.trusted_proxy)
    limiter.init_app(app)
    refuse_cut_calls(app)
    carry_cookies(app)
    dress(app)
    api = document(app)
    for each in PARTS:
        api.register_blueprint(each.part)  # type: ignore[no-untyped-call]  # flask-smorest has no types
    app.register_blueprint(shell.part)
    app.register_blueprint(demo.part)
    answer_errors(app)
    return app
