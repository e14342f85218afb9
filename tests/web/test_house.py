"""What anybody may ask of the organisation: whom to turn to."""

from pathlib import Path

from journal import create_app
from journal.settings import Settings


def test_whoever_is_not_signed_in_can_see_whom_to_ask(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path / "data", contact="kring@example.org", keep_months=24))
    told = app.test_client().get("/api/house").json
    rest = {"data_protection_officer": "", "keep_months": 24, "answer_days": 10, "photo_rule": ""}
    assert told == {"contact": "kring@example.org"} | rest
    app.extensions["kring.store"].close()


def test_what_the_organisation_did_not_say_is_not_made_up(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path / "data"))
    told = app.test_client().get("/api/house").json
    assert told is not None and (told["contact"], told["keep_months"]) == ("", None)
    app.extensions["kring.store"].close()


def test_contact_details_come_from_the_environment_as_they_are() -> None:
    read = Settings.from_environment({"JOURNAL_CONTACT": " Rosa, 06 ", "JOURNAL_KEEP_MONTHS": "24"})
    assert (read.contact, read.keep_months) == ("Rosa, 06", 24)
