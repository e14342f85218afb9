"""What somebody reads, on screen and in a terminal, when a text, a researcher, a group or the room is gone."""

import json
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from click.testing import CliRunner, Result
from research.inquiry import WRITERS, Inquiry

from journal.cli.group import group
from journal.settings import Settings

Typed = Callable[..., Result]
STUDY = "dignity-1"


@pytest.fixture
def typed(settings: Settings) -> Typed:
    """A command about the study, as somebody types it who runs this server."""

    def run(*words: str, given: str | None = None) -> Result:
        return CliRunner().invoke(group(), [*words, "--data", str(settings.data)], input=given)

    return run


@pytest.fixture
def checked(gathered: Inquiry) -> Inquiry:
    gathered.decide_all()
    return gathered


def seal(inquiry: Inquiry, name: str) -> dict[str, object]:
    version = inquiry.ask(name).json["version"]
    told: dict[str, object] = inquiry.ask(name, "/seal", version=version, early=True).json
    return told


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_who_withdraws_before_sealing_is_gone_and_nobody_is_told(checked: Inquiry, typed: Typed) -> None:
    checked.answer(checked.texts["Anna"], yes=False)
    assert len(lines(typed("study", "texts", STUDY, "--as", "Joris"))) == len(WRITERS) - 1
    assert len(checked.ask("Karin", "/texts").json["texts"]) == len(WRITERS) - 1
    for name in ("Joris", "Karin"):
        assert "code" not in seal(checked, name)
    assert typed("study", "withdrawals", STUDY, "1").stdout == "id,withdrawn_on\n", "it never was in the release"


def test_who_withdraws_after_sealing_is_on_the_list_everywhere(checked: Inquiry, typed: Typed) -> None:
    for name in ("Joris", "Karin"):
        seal(checked, name)
    checked.answer(checked.texts["Anna"], yes=False)
    told = checked.ask("Rik", "/releases/1/withdrawals").text
    assert typed("study", "withdrawals", STUDY, "1").stdout == told
    assert len(told.splitlines()) == 2 and checked.texts["Anna"].document not in told


def test_a_researcher_who_is_none_any_more_is_told_so(checked: Inquiry, typed: Typed) -> None:
    for name in ("Joris", "Karin"):
        seal(checked, name)
    rik = checked.home.id("Rik")
    assert checked.phone("Mona").put(f"/api/studies/people/{rik}", json={"researcher": False}).status_code == 204
    for path in ("", "/releases", "/releases/1/bundle", "/releases/1/withdrawals"):
        answer = checked.ask("Rik", path)
        assert (answer.status_code, answer.json["code"]) == (404, "not_found") and answer.json["message"]
    result = typed("release", STUDY, "--out", "never", "--as", "Rik")
    assert result.exit_code == 3 and "Rik" in result.output


def test_a_study_that_is_too_small_shows_and_writes_nothing(inquiry: Inquiry, typed: Typed) -> None:
    for name in WRITERS[:4]:
        inquiry.write(name, "Bel 06-12345678, zei ze.")
    inquiry.gather()
    answer = inquiry.ask("Joris", "/texts")
    assert (answer.status_code, answer.json["code"]) == (409, "too_few") and "Too few people" in answer.json["message"]
    for words in (["study", "forms", STUDY], ["study", "texts", STUDY], ["study", "seal", STUDY, "--early"]):
        result = typed(*words, "--as", "Joris")
        assert result.exit_code == 3 and "Too few people" in result.output
    shown = json.loads(typed("study", "show", STUDY).stdout)
    assert (shown["enough"], shown["writers"], shown["texts"]) == (False, None, None)
    result = typed("release", STUDY, "--out", "never")
    assert result.exit_code == 3 and "No files were written." in result.output and "wait" not in result.output


def test_an_edit_during_review_is_told_to_whoever_decides(gathered: Inquiry, typed: Typed) -> None:
    gathered.edit(gathered.texts["Anna"], "Ze zat bij het raam.")
    [edited] = [each for each in lines(typed("study", "texts", STUDY, "--as", "Joris")) if each["passages"] is None]
    number = edited["text"]
    late = gathered.ask("Joris", f"/texts/{number}", version=1, decision="fine")
    assert (late.status_code, late.json["code"]) == (409, "changed_meanwhile") and late.json["message"]
    result = typed(
        "study", "decide", STUDY, "--as", "Joris", "--file", "-", given=f'{{"text": {number}, "decision": "fine"}}'
    )
    assert result.exit_code == 3 and "changed_meanwhile" in result.output
    result = typed("release", STUDY, "--out", "never")
    assert (
        result.exit_code == 3 and "Texts that have changed since: 1. Run journal study gather again." in result.output
    )
    gathered.gather()
    assert gathered.ask("Joris", f"/texts/{number}", version=edited["version"] + 1, decision="fine").status_code == 200


@contextmanager
def room(most: int) -> Iterator[None]:
    """No file grows larger than this."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("most", [4_000, 33_000])
def test_a_full_disk_seals_nothing_and_it_can_be_sealed_later(
    checked: Inquiry, typed: Typed, settings: Settings, most: int
) -> None:
    seal(checked, "Joris")
    karin, form = checked.phone("Karin"), {"version": checked.ask("Karin").json["version"], "early": True}
    with room(most):
        answer = karin.post(f"/api/studies/{checked.id}/seal", json=form)
    assert (answer.status_code, answer.json["code"]) == (503, "no_room_to_seal")
    assert "no room left for the files" in answer.json["message"] and "seal again" in answer.json["message"]
    assert str(settings.data) not in answer.text
    with room(most):
        result = typed("study", "seal", STUDY, "--as", "Karin", "--early")
    assert result.exit_code == 4 and f"no room left for the files of the release in {settings.data}" in result.output
    assert " MB are free there. Make room, then run this again." in result.output
    assert list((settings.data / "releases").iterdir()) == []
    assert checked.ask("Rik", "/releases").json == {"releases": []}
    assert checked.ask("Karin").json["asked_to_seal"] == "another"
    assert seal(checked, "Karin")["releases"] == 1
