"""From what people wrote to the files that a researcher opens, by commands alone."""

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cli.test_study import HELPERS, PEOPLE, data, run, said
from lxml import etree
from pyrefiqda.refiproject import RefiProject

SCHEMAS = Path(__file__).parent.parent / "research" / "bundle" / "schemas"
STUDY = "waardig-1"
__all__ = ["data"]


@pytest.fixture
def checked(data: Path) -> Path:
    """The study, gathered, decided and approved by two people."""
    first, second = HELPERS[1:]
    run(data, "gather", STUDY)
    assert run(data, "decide", STUDY, "--as", first, "--open-forms", "mask", "--open-texts", "fine").exit_code == 0
    assert run(data, "approve", STUDY, "--as", second, "--all").exit_code == 0
    return data


def seal(data: Path) -> None:
    assert not said(data, "seal", STUDY, "--as", HELPERS[1], "--early")["sealed"]
    assert said(data, "seal", STUDY, "--as", HELPERS[2], "--early")["sealed"]


def release(data: Path, out: Path, *more: str) -> tuple[int, str]:
    result = run(data, "release", STUDY, "--out", str(out), *more, study=False)
    return result.exit_code, result.output


def members(out: Path) -> dict[str, bytes]:
    [made] = out.glob("*.zip")
    with zipfile.ZipFile(made) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_a_researcher_gets_sealed_files_without_anybodys_name(checked: Path, tmp_path: Path) -> None:
    seal(checked)
    code, told = release(checked, tmp_path / "out", "--as", HELPERS[0])
    assert code == 0, told
    held = members(tmp_path / "out")
    assert json.loads(held["anonymisation-report.json"])["status"] == "anonymised"
    rows = list(csv.DictReader(io.StringIO(held["reflections.csv"].decode())))
    assert len(rows) == 12 and all("[PHONE_1]" in row["text"] for row in rows)
    assert len({row["writer"] for row in rows}) == len(PEOPLE)
    whole = b"".join(held.values())
    assert not [name for name in (*PEOPLE, *HELPERS, "De Linde", "06-12345678") if name.encode() in whole]


def test_a_coding_program_opens_it(checked: Path, tmp_path: Path) -> None:
    seal(checked)
    assert release(checked, tmp_path / "out")[0] == 0
    (tmp_path / "project.qdpx").write_bytes(members(tmp_path / "out")["project.qdpx"])
    with zipfile.ZipFile(tmp_path / "project.qdpx") as zipped:
        etree.XMLSchema(etree.parse(SCHEMAS / "Project-mrt2019.xsd")).assertValid(
            etree.fromstring(zipped.read("project.qde"))
        )
    project = RefiProject.load(tmp_path / "project.qdpx", extract_dir=str(tmp_path / "extracted"))
    assert project.sources and project.cases
    assert (len(project.sources.text_source), len(project.cases.case)) == (12, len(PEOPLE))


def test_what_is_sealed_is_the_same_bytes_for_everybody(checked: Path, tmp_path: Path) -> None:
    seal(checked)
    for where in ("one", "two", "two"):
        assert release(checked, tmp_path / where)[0] == 0
    one, two = (next((tmp_path / where).glob("*.zip")) for where in ("one", "two"))
    assert one.name == two.name == "waardig-1-1.zip" and one.read_bytes() == two.read_bytes()
    sums = (tmp_path / "two" / "SHA256SUMS").read_text("utf-8")
    assert sums == f"{hashlib.sha256(two.read_bytes()).hexdigest()}  {two.name}\n"


def test_before_it_is_sealed_it_says_that_it_is_personal_data(checked: Path, tmp_path: Path) -> None:
    code, told = release(checked, tmp_path / "out")
    assert code == 0 and "pseudonymised" in told
    assert json.loads(members(tmp_path / "out")["anonymisation-report.json"])["status"] == "pseudonymised"


def test_while_something_waits_nothing_is_written_and_it_says_what_to_do(data: Path, tmp_path: Path) -> None:
    run(data, "gather", STUDY)
    code, told = release(data, tmp_path / "out")
    assert code == 3 and "No files were written." in told and "journal study forms waardig-1 --state open" in told
    assert not list((tmp_path / "out").glob("*"))
    assert not [name for name in PEOPLE if name in told]


def test_before_any_text_was_taken_in_it_says_how(data: Path, tmp_path: Path) -> None:
    status, told = release(data, tmp_path / "out")
    assert status == 3 and f"journal study gather {STUDY}" in told
    assert list(tmp_path.glob("out/*")) == []


def test_who_has_no_part_in_the_study_gets_nothing(checked: Path, tmp_path: Path) -> None:
    seal(checked)
    assert release(checked, tmp_path / "out", "--as", PEOPLE[0])[0] == 3
    run(checked, "people", STUDY, "--remove", HELPERS[0])
    assert release(checked, tmp_path / "out", "--as", HELPERS[0])[0] == 3
    assert not (tmp_path / "out").exists()


def test_where_nothing_can_be_written_it_says_so(checked: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file", "utf-8")
    code, told = release(checked, tmp_path / "file" / "out")
    assert code == 3 and "Kring cannot write in" in told


def test_a_full_disk_is_told_and_leaves_nothing(checked: Path, tmp_path: Path) -> None:
    program = (
        "import resource, sys; from journal.cli.group import group; import polars, pyreadstat;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); group()(sys.argv[1:])"
    )
    words = ["release", STUDY, "--out", str(tmp_path / "out"), "--data", str(checked)]
    ended = subprocess.run(
        [sys.executable, "-c", program, *words], env=os.environ, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 4 and "no room left" in ended.stderr
    assert list((tmp_path / "out").glob("*")) == []
