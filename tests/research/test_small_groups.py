"""No file, figure or change of a study lets anybody count a group that is smaller than k."""

import io
import json
import zipfile
from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as some
from research.inquiry import WRITERS, Inquiry

from journal.research.reporting import in_steps


@given(texts=some.integers(0, 20_000), k=some.integers(2, 50))
def test_a_number_below_k_is_never_told_and_no_step_holds_one_number_alone(texts: int, k: int) -> None:
    told = in_steps(texts, k)
    low, _, high = told.partition("-")
    if texts == 0:
        assert told == "0"
    elif texts < k:
        assert told == f"<{k}"
    elif high:
        assert k <= int(low) <= texts <= int(high) and int(low) < int(high)
    else:
        assert told.endswith("+") and int(told[:-1]) <= texts


def report(inquiry: Inquiry) -> Any:
    for name in ("Joris", "Karin"):
        answer = inquiry.ask(name, "/seal", version=inquiry.ask(name).json["version"], early=True)
        assert answer.status_code == 200, answer.json
    with inquiry.ask("Rik", "/releases/1/bundle") as taken, zipfile.ZipFile(io.BytesIO(taken.data)) as bundle:
        return json.loads(bundle.read("anonymisation-report.json"))


def test_the_report_tells_no_board_how_many_a_group_too_small_had(gathered: Inquiry) -> None:
    gathered.decide_all()
    version = gathered.ask("Joris", "/texts/1").json["version"]
    assert gathered.ask("Joris", "/texts/1", version=version, decision="leave_out").status_code == 200
    assert gathered.ask("Karin", "/texts/1", version=version + 1, approve=True).status_code == 200
    told = report(gathered)
    assert told["reading"]["left_out_by_reviewers"] == "<5" and told["reading"]["edited"] == "0"
    assert told["reading"]["texts"] == told["entries"] == len(WRITERS) - 1
    assert all(isinstance(choice["suppressed"], str) for choice in told["choices"])
    assert set(told["suppressed"].values()) == {"0"}


def test_the_size_of_a_release_tells_an_administrator_of_no_text(gathered: Inquiry) -> None:
    gathered.decide_all()
    report(gathered)
    exact, roughly = (gathered.ask(name, "/releases").json["releases"][0]["bytes"] for name in ("Rik", "Mona"))
    assert roughly % 100_000 == 0 and exact <= roughly < exact + 100_000


def test_the_report_says_which_rules_lists_and_dictionaries_were_at_work(gathered: Inquiry) -> None:
    gathered.decide_all()
    told = report(gathered)
    assert all(len(told["lists"][name]) == 64 for name in ("rules", "words", "dictionaries"))
    assert told["lists"]["dictionaries"] != sha256().hexdigest(), "not of nothing"
    assert all(name in told["engine"] for name in ("Kring ", "Faker ", "phonenumbers "))
