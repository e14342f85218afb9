"""Two people check every text, and neither learns who wrote it."""

from typing import Any

import pytest
from research.inquiry import WRITERS, Inquiry

from journal.research.bound import upper_bound


def test_nobody_sees_a_queue_of_too_few(inquiry: Inquiry) -> None:
    for name in WRITERS[:4]:
        inquiry.write(name, "Bel 06-12345678, zei ze.")
    inquiry.gather()
    for path in ("/forms", "/texts", "/texts/1"):
        answer = inquiry.ask("Joris", path)
        assert (answer.status_code, answer.json["code"]) == (409, "too_few")
    assert inquiry.ask("Rik").json["enough"] is False
    assert inquiry.ask("Rik").json["writers"] is None and inquiry.ask("Rik").json["texts"] is None


def test_reviewers_see_texts_with_code_words_and_without_their_writer(gathered: Inquiry) -> None:
    texts = gathered.ask("Joris", "/texts").json["texts"]
    assert sorted(text["number"] for text in texts) == list(range(1, 8))
    told = gathered.ask("Joris", "/texts/1").get_data(as_text=True)
    assert "06-12345678" not in told and "zus@example.org" not in told
    assert "PHONE_1" in told and "EMAIL_1" in told
    for name in WRITERS:
        assert name not in told and gathered.home.id(name) not in told
        assert gathered.texts[name].document not in told


def test_one_person_decides_and_another_approves(gathered: Inquiry) -> None:
    decided = gathered.ask("Joris", "/texts/3", version=1, decision="fine")
    assert (decided.status_code, decided.json["state"], decided.json["by"]) == (200, "decided", "me")
    again = gathered.ask("Joris", "/texts/3", version=2, approve=True)
    assert (again.status_code, again.json["code"]) == (409, "second_person")
    approved = gathered.ask("Karin", "/texts/3", version=2, approve=True)
    assert (approved.json["state"], approved.json["by"]) == ("approved", "another")


def test_of_two_who_decide_at_once_the_second_looks_again(gathered: Inquiry) -> None:
    assert gathered.ask("Joris", "/texts/2", version=1, decision="fine").status_code == 200
    late = gathered.ask("Karin", "/texts/2", version=1, decision="leave_out")
    assert (late.status_code, late.json["code"]) == (409, "changed_meanwhile")
    form = gathered.ask("Joris", "/forms").json["forms"][0]
    assert gathered.ask("Karin", f"/forms/{form['id']}", version=1, decision="mask").status_code == 200
    late = gathered.ask("Joris", f"/forms/{form['id']}", version=1, decision="keep")
    assert (late.status_code, late.json["code"]) == (409, "changed_meanwhile")


def test_a_word_is_decided_once_for_all_its_places(gathered: Inquiry) -> None:
    [phone] = [form for form in gathered.ask("Joris", "/forms").json["forms"] if form["kind"] == "PHONE"]
    assert (phone["places"], phone["writers"], phone["state"]) == (7, 7, "sure")
    told = gathered.ask("Joris", f"/forms/{phone['id']}").json
    assert len(told["places_in"]) == 7 and all("[EMAIL_1]" in place["after"] for place in told["places_in"])
    gathered.ask("Joris", f"/forms/{phone['id']}", version=1, decision="keep")
    assert "06-12345678" in gathered.ask("Karin", "/texts/1").get_data(as_text=True)
    assert gathered.ask("Joris", f"/forms/{phone['id']}", version=2, approve=True).json["code"] == "second_person"
    approved = gathered.ask("Karin", f"/forms/{phone['id']}", version=2, approve=True)
    assert approved.json["state"] == "approved"


def phone_number(gathered: Inquiry) -> dict[str, Any]:
    """The word that stands in every text, as it is now."""
    [phone] = [form for form in gathered.ask("Joris", "/forms").json["forms"] if form["kind"] == "PHONE"]
    return gathered.ask("Joris", f"/forms/{phone['id']}").json


def test_a_word_is_decided_one_place_after_another(gathered: Inquiry) -> None:
    phone = phone_number(gathered)
    gathered.ask("Joris", f"/forms/{phone['id']}", version=1, decision="one_by_one")
    for place in phone["places_in"]:
        assert phone_number(gathered)["state"] == "open"
        marks = [{"mark": place["mark"], "decision": "keep" if place["text"] == 1 else "mask"}]
        settled = gathered.ask("Joris", f"/texts/{place['text']}", version=1, marks=marks)
        assert (settled.status_code, settled.json["state"]) == (200, "open")
    assert phone_number(gathered)["state"] == "decided"
    assert "06-12345678" in gathered.ask("Karin", "/texts/1").get_data(as_text=True)
    assert "06-12345678" not in gathered.ask("Karin", "/texts/2").get_data(as_text=True)


def test_what_is_said_of_all_places_holds_for_each_of_them(gathered: Inquiry) -> None:
    phone = phone_number(gathered)
    gathered.ask("Joris", f"/forms/{phone['id']}", version=1, decision="one_by_one")
    gathered.ask("Joris", "/texts/1", version=1, marks=[{"mark": mark_in(phone, 1), "decision": "keep"}])
    now = phone_number(gathered)
    masked = gathered.ask("Joris", f"/forms/{now['id']}", version=now["version"], decision="mask")
    assert masked.json["state"] == "decided"
    for text in (1, 2):
        assert "06-12345678" not in gathered.ask("Karin", f"/texts/{text}").get_data(as_text=True)


def test_a_place_that_was_decided_can_be_open_again(gathered: Inquiry) -> None:
    phone = phone_number(gathered)
    gathered.ask("Joris", f"/forms/{phone['id']}", version=1, decision="one_by_one")
    for version, decision, left in ((1, "keep", 1), (2, "open", 0)):
        marks = [{"mark": mark_in(phone, 1), "decision": decision}]
        assert gathered.ask("Joris", "/texts/1", version=version, marks=marks).status_code == 200
        assert sum(place["decision"] is not None for place in phone_number(gathered)["places_in"]) == left


def mark_in(form: dict[str, Any], text: int) -> int:
    """The first place of a word in a text."""
    return next(place["mark"] for place in form["places_in"] if place["text"] == text)


def test_whoever_settles_a_place_is_no_second_person_for_it(gathered: Inquiry) -> None:
    phone = phone_number(gathered)
    gathered.ask("Karin", f"/forms/{phone['id']}", version=1, decision="one_by_one")
    gathered.ask("Karin", "/texts/1", version=1, decision="fine")
    for place in phone["places_in"]:
        version = gathered.ask("Joris", f"/texts/{place['text']}").json["version"]
        marks = [{"mark": place["mark"], "decision": "keep"}]
        assert gathered.ask("Joris", f"/texts/{place['text']}", version=version, marks=marks).status_code == 200
    now = phone_number(gathered)
    again = gathered.ask("Joris", f"/forms/{now['id']}", version=now["version"], approve=True)
    assert again.json["code"] == "second_person"
    assert gathered.ask("Joris", "/texts/1").json["state"] == "open"
    assert (
        gathered.ask("Karin", f"/forms/{now['id']}", version=now["version"], approve=True).json["state"] == "approved"
    )


def test_a_text_whose_writer_wrote_on_says_so_until_it_is_gone_over_again(gathered: Inquiry) -> None:
    gathered.edit(gathered.texts["Anna"], "Ze belde, en ik bleef.")
    changed = [text for text in gathered.ask("Joris", "/texts").json["texts"] if text["changed"]]
    assert len(changed) == 1 and changed[0]["state"] == "open"
    late = gathered.ask(
        "Joris",
        f"/texts/{changed[0]['number']}",
        version=changed[0]["version"],
        marks=[{"mark": 1, "decision": "mask"}],
    )
    assert late.json["code"] == "changed_meanwhile"
    gathered.gather()
    assert not [text for text in gathered.ask("Joris", "/texts").json["texts"] if text["changed"]]


def test_what_was_approved_and_would_leave_otherwise_is_approved_anew(gathered: Inquiry) -> None:
    gathered.decide_all()
    assert {state for _text, state in gathered.queue()} == {"approved"}
    [phone] = [form for form in gathered.ask("Joris", "/forms").json["forms"] if form["kind"] == "PHONE"]
    gathered.ask("Joris", f"/forms/{phone['id']}", version=phone["version"], decision="keep")
    assert {state for _text, state in gathered.queue()} == {"decided"}


def test_always_mask_here_goes_on_the_list_once_two_people_agree(gathered: Inquiry) -> None:
    [mail] = [form for form in gathered.ask("Joris", "/forms").json["forms"] if form["kind"] == "EMAIL"]
    gathered.ask("Joris", f"/forms/{mail['id']}", version=1, decision="always")
    with gathered.home.writing() as notebook:
        assert notebook.studies.aliases() == []
    gathered.ask("Karin", f"/forms/{mail['id']}", version=2, approve=True)
    with gathered.home.writing() as notebook:
        assert notebook.studies.aliases() == ["zus@example.org"]


def test_a_reviewer_covers_what_no_rule_found(gathered: Inquiry) -> None:
    before = gathered.ask("Joris", "/texts/1").json
    at = before["passages"][0]["segments"][0]["text"].index("stil")
    add = [{"start": at, "end": at + 4, "kind": "PERSON"}]
    after = gathered.ask("Joris", "/texts/1", version=1, decision="edit", add=add).json
    assert after["passages"][0]["segments"][1]["placeholder"] == "PERSON_1"
    far = [{"start": 9_000, "end": 9_001, "kind": "PERSON"}]
    assert gathered.ask("Joris", "/texts/1", version=2, decision="edit", add=far).status_code == 404
    assert gathered.ask("Joris", "/texts/1", version=2, decision="edit").json["code"] == "still_open"


def test_a_reviewer_writes_other_words(gathered: Inquiry) -> None:
    after = gathered.ask("Joris", "/texts/4", version=1, decision="edit", edited={"text": "Ze zat stil."}).json
    assert after["outcome"] == "edited" and after["passages"][0]["segments"][0]["text"] == "Ze zat stil."
    assert gathered.ask("Joris", "/texts/4", version=2, decision="edit", edited={"nothing": "x"}).status_code == 404


def test_what_a_second_reader_misses_opens_the_text_again(gathered: Inquiry) -> None:
    gathered.ask("Joris", "/texts/5", version=1, decision="fine")
    reopened = gathered.ask("Karin", "/texts/5", version=2, approve=True, missed=1).json
    assert (reopened["state"], reopened["decision"]) == ("open", None)


@pytest.mark.parametrize(("missed", "read", "bound"), [(0, 300, 0.0122), (0, 148, 0.0246), (1, 100, 0.0545), (3, 3, 1)])
def test_the_bound_is_that_of_clopper_and_pearson(missed: int, read: int, bound: float) -> None:
    assert upper_bound(missed, read) == pytest.approx(bound, abs=0.0001)


def test_everything_is_in_the_log_and_no_word_of_a_text(gathered: Inquiry) -> None:
    gathered.decide_all()
    with gathered.home.writing() as notebook:
        lines = notebook.people._all("SELECT person, action, subject, reason FROM audit WHERE organisation = ?")
    said = [(person, action) for person, action, _subject, _reason in lines]
    for person, action in (("Mona", "study_made"), ("Joris", "text_decided"), ("Karin", "text_approved")):
        assert (gathered.home.id(person), action) in said
    assert (None, "study_gathered") in said
    assert not any(word in str(lines) for word in ("06-12345678", "zus@example.org", "stil"))
    assert not any(gathered.home.id(name) in str(lines) for name in WRITERS[2:])
