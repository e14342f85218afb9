"""What a team values, over weeks: raised groups tell nobody's number, and answers go when nobody asks."""

from datetime import date

import pytest
from home import Home
from web.test_themes import NAMES, a_week_passes, count, linde, themes, told, write

from journal.discovery.themes import asking
from journal.discovery.themes.sweeping import sweep

__all__ = ["linde"]


def test_raising_the_smallest_group_step_by_step_does_not_tell_how_many_are_counted_unread(
    linde: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six only let it be counted. Mona, a member too, raises the group week after week: the row stays."""
    with linde.writing() as notebook:
        linde.hire(notebook, "Hanna", Rozenhof="member")
        notebook.people.join(linde.id("Mona"), linde.id("Rozenhof"), "member")
    for name in (*NAMES[1:], "Hanna"):
        count(linde, name, write(linde, name, "Ze gaf mij haar vertrouwen.", space=""))
    before = told(linde, "Mona")
    assert before == {"trust": "5-9"}
    for weeks, group in enumerate((6, 7, 8), 5):
        a_week_passes(linde, monkeypatch, weeks)
        chosen = linde.phone("Mona").put("/api/organisation/values", json={"sets": ["care"], "smallest_group": group})
        assert chosen.status_code == 200
        a_week_passes(linde, monkeypatch, weeks + 5)
        now = themes(linde, "Mona").json
        assert now["k"] <= 6 and {row["value"] for row in now["themes"]} == {"trust"}


def test_answers_about_a_team_that_nobody_asks_about_go_by_themselves(
    linde: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [write(linde, name, "Ze gaf mij haar vertrouwen.") for name in NAMES]
    told(linde)

    def kept() -> str:
        with linde.writing() as notebook:
            return "".join(each.body for each in notebook.every_kept_answer())

    def swept() -> str:
        with linde.writing() as notebook:
            sweep(notebook, date.fromisoformat(asking.clock.today()))
        return kept()

    assert linde.id("Anna") in swept()
    erased = linde.phone("Anna").post(f"/api/documents/{texts[0]['document']}/erase", json={})
    assert erased.status_code == 204
    assert linde.id("Anna") in kept() and linde.id("Anna") not in swept() and linde.id("Bram") in kept()
    a_week_passes(linde, monkeypatch, 4)
    assert swept() == ""
