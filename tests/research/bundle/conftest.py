"""One sealed release, written once and opened for everybody who looks at it."""

import zipfile
from pathlib import Path

import pytest
from research.bundle.made import release

from journal.research.release import write


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of 120 reflections by 60 people."""
    return write(release(), tmp_path_factory.mktemp("release"))


@pytest.fixture(scope="session")
def opened(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder it unpacks to."""
    folder = tmp_path_factory.mktemp("opened")
    with zipfile.ZipFile(bundle) as zipped:
        zipped.extractall(folder)
    return folder
