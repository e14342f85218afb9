"""A researcher opens the tables in R, Python or a validator, and finds every text as it was."""

import csv
import hashlib
import json
from pathlib import Path

import polars
import pytest
from frictionless import validate
from hypothesis import given
from hypothesis import strategies as st
from pycanon import anonymity
from research.bundle.made import KEY, STUDY, entries

from journal.research.bundle.cells import RUNS, defused, restored
from journal.research.bundle.plain import plain


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{name: restored(cell) for name, cell in row.items()} for row in csv.DictReader(file)]


def test_a_validator_finds_nothing_wrong(opened: Path) -> None:
    report = validate(str(opened / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert {"reflections", "answers", "codings", "codebook", "consent"} <= {task.name for task in report.tasks}


def test_the_package_says_version_two_and_how_large_each_file_is(opened: Path) -> None:
    told = json.loads((opened / "datapackage.json").read_text("utf-8"))
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for resource in told["resources"]:
        held = (opened / resource["path"]).read_bytes()
        assert resource["bytes"] == len(held)
        assert resource["hash"] == "sha256:" + hashlib.sha256(held).hexdigest()
        assert resource["$schema"] == "https://datapackage.org/profiles/2.0/dataresource.json"


def test_the_files_for_spss_and_large_data_are_listed_and_every_file_has_its_sum(opened: Path) -> None:
    listed = {each["path"] for each in json.loads((opened / "datapackage.json").read_text("utf-8"))["resources"]}
    assert {"reflections.sav", "reflections.parquet", "project.qdpx"} <= listed
    sums = {line.split("  ")[1] for line in (opened / "SHA256SUMS").read_text("utf-8").splitlines()}
    assert sums == {path.name for path in opened.iterdir()} - {"SHA256SUMS"}


def test_every_text_is_read_back_as_it_was_written(opened: Path) -> None:
    by_id = {row["id"]: row for row in rows(opened / "reflections.csv")}
    answers = {(row["id"], row["prompt"]): row["text"] for row in rows(opened / "answers.csv")}
    for entry in entries(120):
        for passage in entry.passages:
            column = passage.prompt.replace("/", "_")
            assert by_id[entry.id][column] == answers[entry.id, column] == plain(passage.text)
        assert by_id[entry.id]["values"] == ";".join(entry.values)


def test_a_survey_importer_finds_one_id_in_each_row_and_names_it_can_keep(opened: Path) -> None:
    """QualCoder strips signs from the names of columns and wants them to differ, and no id twice."""
    found = rows(opened / "reflections.csv")
    header = list(found[0])
    assert header[0] == "id" and len({row["id"] for row in found}) == len(found) == 120
    kept = ["".join(letter for letter in name if letter.isalnum() or letter == "_") for name in header]
    assert kept == header and len(set(header)) == len(header)


@pytest.mark.parametrize("table", ["reflections", "answers", "codings", "codebook", "consent"])
def test_files_end_lines_with_lf_and_have_no_mark_before_them(opened: Path, table: str) -> None:
    held = (opened / f"{table}.csv").read_bytes()
    assert b"\r" not in held and not held.startswith(b"\xef\xbb\xbf") and held.endswith(b"\n")


def test_nothing_runs_when_a_table_is_opened_in_a_spreadsheet(opened: Path) -> None:
    with (opened / "reflections.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any(cell.startswith("'=") for cell in cells)
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t")]


@given(st.text() | st.from_regex(r"'*[=+@\t-].*"))
def test_a_cell_that_was_made_harmless_can_be_read_back(cell: str) -> None:
    safe = defused(cell)
    assert restored(safe) == cell
    assert not safe or safe[0] not in RUNS.replace("\\", "")


@given(st.text())
def test_what_every_file_holds_can_be_said_in_xml_and_stays_in_place(text: str) -> None:
    held = plain(text)
    assert plain(held) == held and len(held) == len(text) - text.count("\r\n")
    assert held.encode().decode() == held


def test_no_group_is_smaller_than_k_people(opened: Path) -> None:
    frame = polars.read_parquet(opened / "reflections.parquet").fill_null("")
    people = frame.select("writer", "role_group", "language", "quarter", "organisation").unique()
    assert people.group_by("role_group", "language", "quarter", "organisation").len()["len"].min() >= STUDY.k


def test_another_program_counts_the_same_k_and_l(opened: Path) -> None:
    import pandas

    frame = pandas.read_csv(opened / "reflections.csv", keep_default_na=False)
    facts = ["role_group", "language", "quarter"]
    people = frame.drop_duplicates("writer")
    assert anonymity.k_anonymity(people, facts) >= STUDY.k
    assert anonymity.l_diversity(frame, facts, ["values"]) >= STUDY.l


def test_no_consent_text_stands_beside_fewer_than_k_people(opened: Path) -> None:
    found = rows(opened / "consent.csv")
    assert [int(row["writers"]) for row in found] == [60]
    assert found[0]["versions"] == "dignity-1 + imported"


def test_the_key_of_the_release_is_in_no_file(bundle: Path) -> None:
    held = bundle.read_bytes()
    assert KEY not in held and KEY.hex().encode() not in held


def test_every_column_and_code_is_explained(opened: Path) -> None:
    explained = {row["code"] for row in rows(opened / "codebook.csv")}
    used = {row["code"] for row in rows(opened / "codings.csv")}
    assert used and used | set(rows(opened / "reflections.csv")[0]) <= explained


@pytest.mark.parametrize("language", ["en", "nl", "sv"])
def test_nobody_needs_english_to_know_what_a_column_or_a_question_means(opened: Path, language: str) -> None:
    found = [row for row in rows(opened / "codebook.csv") if row["kind"] in ("column", "prompt")]
    columns = {row["entry"]: row for row in found if row["kind"] == "column"}
    assert all(row[f"label_{language}"] for row in found)
    assert all(row[f"meaning_{language}"] and row[f"origin_{language}"] for row in columns.values())
    assert len({columns["reflections.role_group"][f"meaning_{each}"] for each in ("en", "nl", "sv")}) == 3


def test_the_sums_are_those_of_the_files(opened: Path) -> None:
    lines = (opened / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    assert sums.keys() == {path.name for path in opened.iterdir()} - {"SHA256SUMS"}
    assert sums == {name: hashlib.sha256((opened / name).read_bytes()).hexdigest() for name in sums}
