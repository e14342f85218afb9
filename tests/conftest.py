"""A home to try things in: a real application over a real store in a directory of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from home import Home, furnish
from laws.house import House, build

from journal import create_app
from journal.settings import Settings
from journal.web.gathering import wait_for
from journal.web.limits import limiter


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The application, with nobody in it."""
    made = create_app(settings)
    limiter.reset()
    yield made
    wait_for()
    made.extensions["kring.store"].close()


@pytest.fixture
def home(app: Flask) -> Home:
    """Huize Avondrood: Anna and Bram on Rozenhof, led by Rosa; Cilla on Björken; Mona administers."""
    return furnish(app)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A house whose phones call the store itself: Anna and Bram in De Linde, Cilla in Björken."""
    made = build(tmp_path / "data")
    yield made
    made.store.close()
