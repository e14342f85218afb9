"""Sealing takes two people, changes nothing afterwards, and tells researchers whom to remove."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from home import Home
from pycanon import anonymity
from research.inquiry import WRITERS, Inquiry

from journal.research.errors import StudyClosed
from journal.research.facts import checked, facts_of
from journal.research.risk import Fact, Levels, best, choices, weighed
from journal.research.sealing import destroy_old_keys
from journal.settings import Settings


@pytest.fixture
def sealed(gathered: Inquiry) -> Inquiry:
    gathered.decide_all()
    for name in ("Joris", "Karin"):
        answer = seal(gathered, name)
        assert answer.status_code == 200, answer.json
    return gathered


def seal(inquiry: Inquiry, name: str) -> object:
    return inquiry.ask(name, "/seal", version=inquiry.ask(name).json["version"], early=True)


def rows(inquiry: Inquiry, number: int = 1) -> list[dict[str, str]]:
    with inquiry.ask("Rik", f"/releases/{number}/bundle") as taken:
        assert taken.status_code == 200
        data = taken.data
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        return list(csv.DictReader(io.StringIO(bundle.read("reflections.csv").decode("utf-8"))))


def withdrawals(inquiry: Inquiry, number: int = 1) -> list[dict[str, str]]:
    answer = inquiry.ask("Rik", f"/releases/{number}/withdrawals")
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_what_is_not_finished_is_not_sealed(gathered: Inquiry) -> None:
    answer = seal(gathered, "Joris")
    assert (answer.status_code, answer.json["code"], answer.json["left"]) == (409, "not_finished", ["texts"])


def test_who_asked_cannot_seal(gathered: Inquiry) -> None:
    gathered.decide_all()
    assert seal(gathered, "Joris").json["asked_to_seal"] == "me"
    assert seal(gathered, "Joris").json["code"] == "second_person"
    assert gathered.ask("Karin").json["asked_to_seal"] == "another"
    assert seal(gathered, "Karin").json["releases"] == 1


def test_a_release_holds_what_was_said_and_nobody(sealed: Inquiry) -> None:
    found = rows(sealed)
    assert len(found) == len(WRITERS)
    whole = str(found)
    for name in WRITERS:
        for secret in (name, sealed.home.id(name), sealed.texts[name].document):
            assert secret not in whole
    assert "Rozenhof" not in whole and "06-12345678" not in whole and "PHONE_1" in whole


def test_only_researchers_of_the_study_take_it_and_the_log_says_who(sealed: Inquiry) -> None:
    rows(sealed)
    for name, status in (("Anna", 404), ("Rosa", 404), ("Joris", 403), ("Mona", 403)):
        assert sealed.ask(name, "/releases/1/bundle").status_code == status
        assert sealed.ask(name, "/releases/1/withdrawals").status_code == status
    [release] = sealed.ask("Mona", "/releases").json["releases"]
    assert (release["asked_by"], release["sealed_by"]) == ("Joris", "Karin")
    assert [taken["by"] for taken in release["taken"]] == ["Rik"] and release["withdrawals"] is None


def test_a_withdrawal_after_sealing_is_on_the_list_and_the_zip_stays(sealed: Inquiry, settings: Settings) -> None:
    before = bundle_bytes(settings)
    sealed.answer(sealed.texts["Anna"], yes=False)
    sealed.erase(sealed.texts["Bram"])
    gone = {row["id"] for row in withdrawals(sealed)}
    assert len(gone) == 2 and gone < {next(iter(row.values())) for row in rows(sealed)}
    assert bundle_bytes(settings) == before


def bundle_bytes(settings: Settings) -> bytes:
    [bundle] = (settings.data / "releases").glob("*.zip")
    return Path(bundle).read_bytes()


def test_a_later_release_lacks_who_withdrew_and_its_codes_are_others(sealed: Inquiry) -> None:
    sealed.answer(sealed.texts["Anna"], yes=False)
    for name in ("Joris", "Karin"):
        assert seal(sealed, name).status_code == 200
    first, second = rows(sealed), rows(sealed, 2)
    assert len(second) == len(first) - 1
    ids = [{next(iter(row.values())) for row in each} for each in (first, second)]
    assert not ids[0] & ids[1]


def test_after_the_deadline_the_key_is_gone_and_researchers_are_still_told_to_remove(sealed: Inquiry) -> None:
    past(sealed, "UPDATE study_release SET until = '2020-01-01'")
    with sealed.home.writing() as notebook:
        assert destroy_old_keys(notebook) == 0, "whoever comes by after that day sees to it"
        [release] = notebook.studies.releases(sealed.id)
        assert release.key is None
    sealed.answer(sealed.texts["Anna"], yes=False)
    sealed.erase(sealed.texts["Bram"])
    assert len(withdrawals(sealed)) == 2
    [told] = sealed.ask("Mona", "/releases").json["releases"]
    assert (told["until"], told["key_until"]) == ("2099-12-31", "2020-01-01")


def past(inquiry: Inquiry, change: str) -> None:
    """A day goes by, and somebody looks in."""
    with inquiry.home.writing() as notebook:
        notebook.studies._connection.execute(change)
    inquiry.phone("Bram").get("/api/studies/asking")


def test_before_the_deadline_two_people_seal_knowingly(gathered: Inquiry) -> None:
    gathered.decide_all()
    for name, asked in (("Joris", None), ("Karin", "another")):
        study = gathered.ask(name).json
        assert study["early"] is True and study["asked_to_seal"] == asked
        unknowing = gathered.ask(name, "/seal", version=study["version"])
        assert (unknowing.status_code, unknowing.json["code"]) == (409, "before_deadline")
        assert unknowing.json["deadline"] == "2099-12-31"
        assert seal(gathered, name).status_code == 200
    with gathered.home.writing() as notebook:
        lines = notebook.people._all("SELECT action, reason FROM audit WHERE organisation = ?")
    assert {("seal_asked", "early"), ("sealed", "early")} <= {tuple(line) for line in lines}


def test_after_the_deadline_nobody_has_to_say_that_it_is_early(gathered: Inquiry) -> None:
    gathered.decide_all()
    past(gathered, "UPDATE study SET body = json_set(body, '$.deadline', '2020-01-01')")
    for name in ("Joris", "Karin"):
        study = gathered.ask(name).json
        assert study["early"] is False
        assert gathered.ask(name, "/seal", version=study["version"]).status_code == 200


def test_when_researchers_may_keep_it_no_longer_nothing_leads_from_a_code_to_a_text(sealed: Inquiry) -> None:
    sealed.answer(sealed.texts["Anna"], yes=False)
    past(sealed, "UPDATE study SET body = json_set(body, '$.keep_until', '2020-01-01')")
    with sealed.home.writing() as notebook:
        kept = notebook.studies._all("SELECT document, entry FROM study_entry WHERE organisation = ?")
    assert len(kept) == 1 and kept[0][0] == kept[0][1] and len(withdrawals(sealed)) == 1


def test_nor_is_anything_left_of_what_was_found_in_texts_and_decided_about_them(sealed: Inquiry) -> None:
    past(sealed, "UPDATE study SET body = json_set(body, '$.keep_until', '2020-01-01')")
    with sealed.home.writing() as notebook:
        for table in ("study_text", "study_mark", "study_form"):
            assert notebook.studies._all(f"SELECT 1 FROM {table} WHERE organisation = ?") == []
    with pytest.raises(StudyClosed):
        sealed.gather()


def test_who_withdraws_while_it_waits_for_the_second_person_is_not_in_it(gathered: Inquiry) -> None:
    gathered.decide_all()
    seal(gathered, "Joris")
    gathered.answer(gathered.texts["Anna"], yes=False)
    assert seal(gathered, "Karin").status_code == 200 and len(rows(gathered)) == len(WRITERS) - 1


def test_when_too_few_are_left_nothing_is_sealed(gathered: Inquiry) -> None:
    gathered.decide_all()
    seal(gathered, "Joris")
    for name in WRITERS[:3]:
        gathered.answer(gathered.texts[name], yes=False)
    assert seal(gathered, "Karin").json["code"] in ("too_few", "not_finished")
    assert gathered.ask("Rik", "/releases").json == {"releases": []}


def test_a_group_too_small_is_left_out_and_the_cost_is_told(home: Home, gathered: Inquiry) -> None:
    with home.writing() as notebook:
        for name in WRITERS[:2]:
            notebook.people._connection.execute("UPDATE person SET role_group = 'nurse' WHERE id = ?", [home.id(name)])
    told = gathered.ask("Rik", "/risk").json
    assert told["fine"] and told["choices"][told["chosen"]]["role_group"] is False
    exact = next(choice for choice in told["choices"] if choice["id"] == "quarter+role_group")
    assert exact["left_out"] == "some" and not exact["chosen"]
    version = gathered.ask("Rik").json["version"]
    form = {"version": version, "generalised": "quarter+role_group"}
    assert gathered.phone("Rik").patch(f"/api/studies/{gathered.id}", json=form).status_code == 200
    told = gathered.ask("Rik", "/risk").json
    assert told["choices"][told["chosen"]]["id"] == "quarter+role_group"


def some_facts() -> list[Fact]:
    """Twenty writers in three role groups, two languages and five quarters, with five themes."""
    return [
        Fact(
            f"text {number}", f"writer {number % 20}", "nl" if number % 20 < 14 else "sv", "abc"[number % 20 % 3],
            f"202{5 + number // 90}-Q{number // 30 % 4 + 1}", "", ("", "trust", "rest", "trust rest")[number % 4],
        )
        for number in range(150)
    ]  # fmt: skip


def test_an_independent_judge_finds_the_same_k_and_l() -> None:
    import pandas

    facts = some_facts()
    for choice in choices(facts, 5, 2, by_organisation=False):
        told = [
            [fact.writer, *choice.levels.told(fact)[:3], fact.themes]
            for fact in facts
            if fact.document not in choice.left_out
        ]
        if not told:
            continue
        table = pandas.DataFrame(told, columns=["writer", "role", "language", "time", "themes"])
        people = table.drop_duplicates(["writer", "role", "language", "time"])
        quasi = ["role", "language", "time"]
        assert anonymity.k_anonymity(people, quasi) == choice.k >= 5
        assert anonymity.l_diversity(table, quasi, ["themes"]) == choice.l >= 2


def test_one_writer_of_many_texts_is_one_person() -> None:
    facts = [Fact(f"text {number}", "anna", "nl", "nurse", "2026-Q1", "", "trust") for number in range(20)]
    [weight] = [weighed(facts, Levels(), 5, 2)]
    assert weight.k == 0 and len(weight.small) == 20 and best([weight], 20) is None


def test_facts_are_of_those_two_people_agreed_about(gathered: Inquiry) -> None:
    gathered.decide_all()
    with gathered.home.writing() as notebook:
        study = notebook.studies.study(gathered.id)
        assert study and len(facts_of(notebook, study, finished=True)) == 7
        assert checked(notebook, study, finished=True)[1] is not None
