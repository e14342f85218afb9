"""The command as somebody types it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

JOURNAL = Path(sys.executable).with_name("journal")
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Type `journal …` with a data directory of its own; languages are English unless asked."""

    def typed(
        *words: str, data: Path = tmp_path / "data", stdin: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "KRING_"))}
        return subprocess.run(
            [JOURNAL, *words],
            env=clean | {"JOURNAL_DATA": str(data)} | environment,
            capture_output=True,
            text=True,
            input=stdin,
            timeout=60,
        )

    return typed
