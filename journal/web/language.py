"""Which language an answer speaks."""

from pathlib import Path

from flask import Flask, request
from flask_babel import Babel

from journal.people.person import LANGUAGES
from journal.web.here import visitor


def reader_language() -> str:
    """What the address asks for, else the signed-in person's language, else the browser's, else English."""
    asked = request.args.get("language", "")
    person = visitor()
    if asked in LANGUAGES:
        return asked
    return person.person.language if person else request.accept_languages.best_match(LANGUAGES) or "en"


def speak(app: Flask, built: Path) -> None:
    """Translate by the catalogues that were built with the client."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(built / "translations")
    Babel(app, locale_selector=reader_language)  # type: ignore[no-untyped-call]  # flask-babel has no types
