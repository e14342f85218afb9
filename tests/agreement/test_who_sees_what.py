"""The table that works councils are shown, held against a running server: every cell is asked."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from agreement.deeds import DEEDS
from agreement.sights import SIGHTS
from agreement.sights_of_communities import OF_COMMUNITIES
from agreement.ward import CAST, Ward

ROOT = Path(__file__).parent.parent.parent
TABLE = tomllib.loads((ROOT / "deploy" / "agreement" / "who-sees-what.toml").read_text("utf-8"))
COLUMNS = [column["id"] for column in TABLE["column"]]
ROWS = {row["id"]: row for row in TABLE["row"]}
ASKED = SIGHTS | OF_COMMUNITIES | DEEDS
ELSEWHERE = {id for id, row in ROWS.items() if "held_by" in row}


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    """One house for the whole table."""
    house = Ward(tmp_path_factory.mktemp("ward") / "data")
    with house.server:
        yield house


@pytest.mark.parametrize("id", sorted(set(ROWS) - ELSEWHERE))
def test_everybody_sees_and_does_what_the_table_says(ward: Ward, id: str) -> None:
    row = ROWS[id]
    found = ASKED[id](ward)
    found.setdefault("server", "can")  # whoever holds the file can do with it what they like
    assert found == {column: row[column] for column in COLUMNS}


def test_what_never_reached_the_server_names_the_test_that_keeps_it_on_the_phone() -> None:
    assert {"draft"} == ELSEWHERE
    for id in ELSEWHERE:
        assert (ROOT / ROWS[id]["held_by"]).is_file()
        assert {ROWS[id][column] for column in COLUMNS} == {"phone", "no"} and ROWS[id]["me"] == "phone"


def test_every_row_is_asked_and_every_cell_is_an_answer() -> None:
    assert set(ASKED) == set(ROWS) - ELSEWHERE
    assert {*CAST, "server"} == set(COLUMNS)
    assert {id for id, row in ROWS.items() if row["what"] == "do"} == set(DEEDS)
    assert {row[column] for row in ROWS.values() for column in COLUMNS} == set(TABLE["answer"])


def test_whoever_runs_the_server_holds_an_open_file(ward: Ward) -> None:
    assert b"SQLite format 3" in ward.kept()


def test_everything_a_server_can_be_asked_is_asked(ward: Ward) -> None:
    """A new way in must be added to what the table asks of everybody."""
    asked = {
        "/api/session", "/api/people", "/api/spaces", "/api/invitations", "/api/devices",
        "/api/spaces/{id}/members", "/api/spaces/{id}/themes", "/api/spaces/{id}/themes/{theme}",
        "/api/documents/{id}/history", "/api/documents/{id}/readers",
        "/api/documents/{id}/audience", "/api/documents/{id}/files/{name}",
        "/api/documents/deleted", "/api/search", "/api/mine/log",
        "/api/manual/lent", "/api/manual/pages/{id}", "/api/manual/{id}/tiddlywiki",
        "/api/organisation/values", "/api/studies", "/api/studies/{id}", "/api/studies/asking", "/api/studies/people",
        "/api/studies/aliases", "/api/learning",
        "/api/studies/{id}/forms", "/api/studies/{id}/forms/{form}", "/api/studies/{id}/texts",
        "/api/studies/{id}/texts/{number}", "/api/mine/studies", "/api/studies/{id}/risk", "/api/studies/{id}/releases",
        "/api/studies/{id}/releases/{number}/bundle", "/api/studies/{id}/releases/{number}/withdrawals",
    }  # fmt: skip
    strangers = {"/api/join/{token}", "/api/mend/{token}", "/api/house", "/api/mine"}  # by link, for all, for oneself
    paths = ward.ask("Anna", "GET", "/api/openapi.json")[1]["paths"]
    assert {path for path, methods in paths.items() if "get" in methods} == asked | strangers
