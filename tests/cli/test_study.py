"""A whole study from the command line: two people, and nobody's name."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from journal.cli.group import group

PEOPLE = ("Anna Jansen", "Bram Bakker", "Carla Visser", "Dirk Vos", "Els Smit", "Femke Bos")
HELPERS = ("Rik Onderzoeker", "Joris Nakijker", "Karin Nakijker")
SAID = ("Er was vertrouwen.", "We toonden respect.", "Het was stil.", "Er was vertrouwen en respect.")


def line(number: int, name: str, team: str, **more: Any) -> str:
    told = {
        "id": f"{team} {number}", "author": name, "name": name, "team": team, "team_name": team, "role": "carer",
        "language": "nl", "date": "2026-02-03", "audience": "team", "consent": {"research": True, "quote": False},
        "text": f"Vandaag belde iemand op 06-12345678. {SAID[number % 4]} Daarna gingen we naar buiten.",
    }  # fmt: skip
    return json.dumps(told | more)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    lines = [line(number, PEOPLE[number % 6], "De Linde") for number in range(12)]
    lines += [line(number, name, f"Buro {number}", audience="personal") for number, name in enumerate(HELPERS)]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), "utf-8")
    run(tmp_path / "data", "import", str(tmp_path / "lines.jsonl"), study=False)
    made = run(
        tmp_path / "data", "create", "--name", "Waardig werken", "--purpose", "Hoe teams leren", "--institution", "UL",
        "--reference", "METC 1", "--contact", "waardig@example.org", "--checkers", "twee onderzoekers", "--team",
        "De Linde", "--from", "2026-01-01", "--to", "2026-12-31", "--deadline", "2099-01-01", "--keep-until",
        "2099-12-31", "--consent-version", "waardig-1", "--imported-consent", "--researcher", HELPERS[0],
        "--reviewer", HELPERS[1], "--reviewer", HELPERS[2],
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    return tmp_path / "data"


def run(data: Path, *words: str, study: bool = True, given: str | None = None) -> Result:
    """One command, as somebody types it."""
    return CliRunner().invoke(group(), [*(["study"] if study else []), *words, "--data", str(data)], input=given)


def said(data: Path, *words: str) -> Any:
    result = run(data, *words)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def lines_of(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(each) for each in result.stdout.splitlines()]


def test_a_study_is_told_in_steps_and_nobody_who_said_yes(data: Path) -> None:
    assert run(data, "gather", "waardig-1").exit_code == 0
    told = said(data, "show", "Waardig werken")
    assert (told["writers"], told["texts"], told["reviewed"]["texts"]) == ("5-9", "10-19", 0)
    assert told["reviewers"] == ["Joris Nakijker", "Karin Nakijker"]
    assert not any(name in json.dumps(told) for name in PEOPLE)
    assert [each["name"] for each in said(data, "list")] == ["Waardig werken"]


def test_a_reviewer_from_elsewhere_is_named_in_one_command(data: Path) -> None:
    told = said(data, "people", "waardig-1", "--new", "Lena Öberg", "--reviewer", "Lena Öberg")
    assert told["reviewers"][-1] == "Lena Öberg"
    run(data, "gather", "waardig-1")
    assert len(lines_of(run(data, "texts", "waardig-1", "--as", "Lena Öberg"))) == 12
    again = run(data, "people", "waardig-1", "--new", "lena öberg")
    assert again.exit_code == 3 and "Leave --new out" in again.output


def created(data: Path, *more: str) -> Result:
    return run(
        data, "create", "--name", "Rust", "--purpose", "Hoe teams rusten", "--institution", "UL", "--reference",
        "METC 2", "--contact", "rust@example.org", "--checkers", "twee onderzoekers", "--team", "De Linde", "--from",
        "2025-01-01", "--to", "2025-12-31", "--deadline", "2099-01-01", "--keep-until", "2099-12-31", *more,
    )  # fmt: skip


@pytest.mark.parametrize("version", ["rust 1", "", "rust/1", "x" * 61])
def test_a_name_for_a_consent_text_that_screens_refuse_is_refused(data: Path, version: str) -> None:
    refused = created(data, "--consent-version", version)
    assert refused.exit_code == 3, refused.output
    assert "Something here is missing or does not fit. (bad_fields) --consent-version" in refused.output
    assert len(said(data, "list")) == 1
    made = created(data, "--consent-version", "rust-1", "--plan", "Bel Karin.")
    assert made.exit_code == 0 and json.loads(made.stdout)["plan"] == "Bel Karin."


def test_two_people_check_it_line_by_line(data: Path) -> None:
    run(data, "gather", "waardig-1")
    texts = lines_of(run(data, "texts", "waardig-1", "--as", "Joris Nakijker"))
    assert len(texts) == 12 and all("[PHONE_1]" in text["passages"]["text"] for text in texts)
    one = json.dumps({"text": 1, "decision": "fine"}) + "\n" + json.dumps({"text": 99, "decision": "fine"})
    result = run(data, "decide", "waardig-1", "--as", "Joris Nakijker", "--file", "-", given=one)
    assert result.exit_code == 3 and "1 decision is kept." in result.output and "99: " in result.output
    own = run(data, "approve", "waardig-1", "--as", "Joris Nakijker", "--file", "-", given='{"text": 1}')
    assert own.exit_code == 3 and "second_person" in own.output
    other = run(data, "approve", "waardig-1", "--as", "Karin Nakijker", "--file", "-", given='{"text": 1}')
    assert other.exit_code == 0, other.output


def test_what_was_written_by_a_word_is_decided_for_all_places(data: Path) -> None:
    run(data, "gather", "waardig-1")
    forms = lines_of(run(data, "forms", "waardig-1", "--as", "Joris Nakijker"))
    [phone] = [form for form in forms if form["kind"] == "PHONE"]
    assert phone["places"] == 12 and phone["places_in"][0]["words"] == "06-12345678"
    wish = json.dumps({"form": phone["id"], "decision": "always"})
    assert run(data, "decide", "waardig-1", "--as", "Joris Nakijker", "--file", "-", given=wish).exit_code == 0
    run(data, "approve", "waardig-1", "--as", "Karin Nakijker", "--all")
    assert json.loads(run(data, "aliases").stdout) == ["06-12345678"]


@pytest.mark.parametrize("words", ["nonsense", '{"decision": "fine"}', '{"text": 1, "form": "x"}', "[]"])
def test_a_line_that_says_nothing_changes_nothing(data: Path, words: str) -> None:
    run(data, "gather", "waardig-1")
    result = run(data, "decide", "waardig-1", "--as", "Joris Nakijker", "--file", "-", given=words)
    assert result.exit_code == 3 and "Line 1" in result.output


@pytest.mark.parametrize(
    "words",
    ['{"text": 1, "decision": "maybe"}', '{"text": "x", "decision": "fine"}', '{"form": 7, "decision": "mask"}'],
)
def test_a_decision_that_is_none_is_told_and_not_kept(data: Path, words: str) -> None:
    run(data, "gather", "waardig-1")
    result = run(data, "decide", "waardig-1", "--as", "Joris Nakijker", "--file", "-", given=words)
    assert result.exit_code == 3 and "0 decisions are kept." in result.output


def test_who_has_no_part_is_told_so(data: Path) -> None:
    run(data, "gather", "waardig-1")
    for name in (PEOPLE[0], HELPERS[0]):
        assert run(data, "texts", "waardig-1", "--as", name).exit_code == 3
    assert run(data, "people", "waardig-1", "--reviewer", PEOPLE[0]).exit_code == 3
    assert run(data, "show", "nothing").exit_code == 3
    gone = said(data, "people", "waardig-1", "--remove", "Joris Nakijker")
    assert gone["reviewers"] == ["Karin Nakijker"]
    assert run(data, "texts", "waardig-1", "--as", "Joris Nakijker").exit_code == 3


def test_it_is_sealed_by_two_and_what_waits_is_said(data: Path) -> None:
    run(data, "gather", "waardig-1")
    early = run(data, "seal", "waardig-1", "--as", "Joris Nakijker")
    assert early.exit_code == 3 and "Texts that wait: 12." in early.output
    decide = ("decide", "waardig-1", "--as", "Joris Nakijker", "--open-forms", "mask", "--open-texts", "fine")
    assert run(data, *decide).exit_code == 0
    assert run(data, "approve", "waardig-1", "--as", "Karin Nakijker", "--all").exit_code == 0
    assert said(data, "risk", "waardig-1")["fine"]
    asked = said(data, "seal", "waardig-1", "--as", "Joris Nakijker", "--early")
    assert (asked["sealed"], asked["asked_to_seal"]) == (False, "Joris Nakijker")
    assert said(data, "show", "waardig-1")["asked_to_seal"] == "Joris Nakijker"
    assert run(data, "seal", "waardig-1", "--as", "Joris Nakijker", "--early").exit_code == 3
    assert said(data, "seal", "waardig-1", "--as", "Karin Nakijker", "--early")["sealed"] is True
    [release] = said(data, "releases", "waardig-1")
    assert (release["asked_by"], release["sealed_by"]) == ("Joris Nakijker", "Karin Nakijker") and "key" not in release
    assert run(data, "withdrawals", "waardig-1", "1").stdout == "id,withdrawn_on\n"
    assert said(data, "close", "waardig-1")["state"] == "closed"
