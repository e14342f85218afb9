"""Kring: a reflective-practice journal for care work. `create_app` is imported late.

The domain never loads Flask: the command line and a notebook may use it alone.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from journal.settings import Settings

__version__ = "0.5.0"


def create_app(settings: "Settings | None" = None) -> "Flask":
    """The web application; settings from the environment unless given."""
    from journal.settings import Settings
    from journal.web import make_app

    return make_app(settings or Settings.from_environment())
