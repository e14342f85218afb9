"""A team's page while what it stands on is being made: said at once, so that no phone waits behind it."""

import pytest
from home import Home
from web.test_themes import linde, themes, write

from journal.discovery.index import ready

__all__ = ["linde"]


def test_nobody_waits_in_line_for_voices_that_take_long_to_hear(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    write(linde, "Anna", "Ik luister naar haar.")
    monkeypatch.setattr(ready, "_AT_ONCE", 0)
    answer = themes(linde)
    assert (answer.status_code, answer.json["code"]) == (503, "not_ready") and answer.headers["Retry-After"]
    monkeypatch.undo()
    assert themes(linde).status_code == 200
