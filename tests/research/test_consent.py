"""Saying yes, saying no, and thinking better of it; only the writer ever knows which."""

from research.inquiry import Inquiry, wanted

from journal.people import clock


def in_queue(inquiry: Inquiry, name: str) -> bool:
    return inquiry.texts[name].document in {document for document, _state in inquiry.queue()}


def test_people_are_asked_in_their_own_language_in_the_words_that_are_kept(inquiry: Inquiry) -> None:
    [asked] = inquiry.phone("Anna").get("/api/studies/asking").json["studies"]
    assert asked["wording"]["nl"]["question"] == "Mag deze reflectie gebruikt worden voor wetenschappelijk onderzoek?"
    assert "31 december 2099" in asked["wording"]["sv"]["change"] and "{study}" not in str(asked["wording"])
    assert inquiry.phone("Cilla").get("/api/studies/asking").json["studies"] == [], "nobody asks in her team"


def test_only_who_said_yes_to_this_study_is_in_it(inquiry: Inquiry) -> None:
    inquiry.write("Anna", "Ja.")
    inquiry.write("Bram", "Nee.", yes=False)
    inquiry.write("Femke", "Ja, op iets anders.", version="other-1")
    inquiry.write("Ahmed", "Te vroeg.", happened_on="2025-12-31")
    inquiry.write("Lotte", "Ingelezen.", version="imported")
    inquiry.gather()
    assert len(inquiry.queue()) == 1


def test_imported_consent_counts_where_the_maker_vouches_for_it(inquiry: Inquiry) -> None:
    inquiry.write("Lotte", "Ingelezen.", version="imported")
    assert inquiry.phone("Mona").patch(
        f"/api/studies/{inquiry.id}", json={"version": 1, "imported_consent": True}
    ).status_code == 200  # fmt: skip
    inquiry.gather()
    assert len(inquiry.queue()) == 1


def test_a_withdrawal_takes_the_text_out_at_once(gathered: Inquiry) -> None:
    gathered.decide_all()
    gathered.answer(gathered.texts["Anna"], yes=False)
    assert not in_queue(gathered, "Anna") and in_queue(gathered, "Bram")
    gathered.gather()
    assert not in_queue(gathered, "Anna")


def test_one_tap_in_the_app_withdraws_too(gathered: Inquiry) -> None:
    anna, text = gathered.phone("Anna"), gathered.texts["Anna"]
    [mine] = anna.get("/api/mine/studies").json["consents"]
    assert (mine["document"], mine["state"], mine["consent_version"]) == (text.document, "being_checked", "dignity-1")
    assert "[PHONE_1]" in mine["masked"][0]["text"] and mine["said_on"] == clock.today()
    form = {"study": gathered.id, "document": text.document, "choice": "withdraw"}
    assert gathered.phone("Bram").post("/api/mine/studies", json=form).status_code == 404
    assert anna.post("/api/mine/studies", json=form).status_code == 204
    assert anna.get("/api/mine/studies").json["consents"] == [] and not in_queue(gathered, "Anna")
    assert anna.post("/api/mine/studies", json=form).status_code == 404, "there is nothing left to withdraw"


def test_a_writer_reads_the_covered_version_and_may_still_keep_it_out(gathered: Inquiry) -> None:
    anna, text = gathered.phone("Anna"), gathered.texts["Anna"]
    form = {"study": gathered.id, "document": text.document, "choice": "leave_out"}
    assert anna.post("/api/mine/studies", json=form).status_code == 204
    gathered.gather()
    assert not in_queue(gathered, "Anna")
    assert anna.get("/api/mine/studies").json["consents"][0]["state"] == "left_out"
    anna.post("/api/mine/studies", json=form | {"choice": "take_part"})
    gathered.gather()
    assert in_queue(gathered, "Anna")


def test_erasing_or_deleting_a_text_or_taking_it_home_takes_it_out(gathered: Inquiry) -> None:
    gathered.erase(gathered.texts["Anna"])
    bram, team = gathered.texts["Bram"], gathered.home.id("Rozenhof")
    gathered.push("Bram", bram.document, "reflection", team, {}, deleted=True)
    with gathered.home.writing() as notebook:
        own = notebook.people.personal(gathered.home.id("Femke"))
    femke = gathered.texts["Femke"]
    gathered.push("Femke", femke.document, "reflection", own, {}, came_from=team)
    for name in ("Anna", "Bram", "Femke"):
        assert not in_queue(gathered, name)
    with gathered.home.writing() as notebook:
        assert (
            notebook.studies._all("SELECT 1 FROM study_mark WHERE organisation = ? AND document = ?", bram.document)
            == []
        )


def test_an_edit_opens_the_text_again_and_nothing_of_the_old_words_is_left(gathered: Inquiry) -> None:
    gathered.decide_all()
    anna = gathered.texts["Anna"]
    [number] = [number for number, name in numbers(gathered).items() if name == anna.document]
    gathered.edit(anna, "Ze lachte. Bel 06-87654321.")
    told = gathered.ask("Joris", f"/texts/{number}").json
    assert (told["state"], told["passages"]) == ("open", [])
    late = gathered.ask("Karin", f"/texts/{number}", version=told["version"], decision="fine")
    assert late.json["code"] == "changed_meanwhile"
    gathered.gather()
    told = gathered.ask("Joris", f"/texts/{number}").json
    assert told["state"] == "open" and "PHONE_1" in str(told["passages"])
    assert "06-87654321" not in str(told)
    assert {state for text, state in gathered.queue() if text != anna.document} == {"approved"}


def numbers(inquiry: Inquiry) -> dict[int, str]:
    with inquiry.home.writing() as notebook:
        return {text.number: text.document for text in notebook.studies.all_texts(inquiry.id)}


def test_gathering_again_keeps_what_was_decided_and_brings_what_is_new(gathered: Inquiry) -> None:
    gathered.decide_all()
    gathered.write("Anna", "Nog een tekst. Bel 06-12345678.")
    gathered.gather()
    states = sorted(state for _text, state in gathered.queue())
    assert states == ["approved"] * 7 + ["open"]


def test_nobody_is_asked_twice_for_one_text(inquiry: Inquiry) -> None:
    second = wanted(inquiry.home, consent_version="other-1", name="Nog een")
    answer = inquiry.phone("Mona").post("/api/studies", json=second)
    assert (answer.status_code, answer.json["code"]) == (409, "team_is_asked")
    earlier = second | {"first": "2024-01-01", "last": "2025-12-31"}
    assert inquiry.phone("Mona").post("/api/studies", json=earlier).status_code == 201


def test_other_words_ask_anew_under_a_new_name_and_the_old_ones_are_kept(inquiry: Inquiry) -> None:
    mona, address = inquiry.phone("Mona"), f"/api/studies/{inquiry.id}"
    changed = {"version": 1, "institution": "Universiteit Utrecht"}
    assert mona.patch(address, json=changed).json["code"] == "version_taken"
    assert mona.patch(address, json=changed | {"consent_version": "dignity-2"}).status_code == 200
    [asked] = inquiry.phone("Anna").get("/api/studies/asking").json["studies"]
    assert asked["consent_version"] == "dignity-2" and "Utrecht" in asked["wording"]["nl"]["about"]
    inquiry.write("Anna", "Onder de oude woorden.", version="dignity-1")
    inquiry.write("Bram", "Onder de nieuwe.", version="dignity-2")
    inquiry.gather()
    assert len(inquiry.queue()) == 2
    with inquiry.home.writing() as notebook:
        kept = notebook.studies.wording("dignity-1")
    assert kept and "Leiden" in kept[1]
    late = mona.patch(address, json={"version": 1, "purpose": "Anders."})
    assert (late.status_code, late.json["code"]) == (409, "changed_meanwhile")


def test_a_closed_study_asks_nobody_and_can_still_be_finished(gathered: Inquiry) -> None:
    mona, address = gathered.phone("Mona"), f"/api/studies/{gathered.id}"
    gathered.edit(gathered.texts["Anna"], "Ze belde, en ik bleef.")
    closed = {"version": gathered.ask("Mona").json["version"], "state": "closed"}
    assert mona.patch(address, json=closed).status_code == 200
    assert gathered.phone("Anna").get("/api/studies/asking").json["studies"] == []
    version = gathered.ask("Mona").json["version"]
    for wish in ({"contact": "anders@example.org"}, {"first": "2026-02-01"}):
        assert mona.patch(address, json={"version": version, **wish}).json["code"] == "study_closed"
    other = {"version": version, "reviewers": [gathered.home.id("Joris"), gathered.home.id("Karin")]}
    assert mona.patch(address, json=other).status_code == 200
    gathered.gather()
    gathered.decide_all()
    assert [state for _document, state in gathered.queue()] == ["approved"] * len(gathered.texts)
    version = gathered.ask("Joris").json["version"]
    assert gathered.ask("Joris", "/seal", version=version, early=True).json["asked_to_seal"] == "me"
    version = gathered.ask("Karin").json["version"]
    assert gathered.ask("Karin", "/seal", version=version, early=True).json["releases"] == 1
