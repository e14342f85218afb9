"""Names that are always covered up: who may list them, and what a change does to texts that people checked already."""

import pytest
from research.inquiry import Inquiry

from journal.research.gathering import gather
from journal.web.gathering import wait_for


def change(inquiry: Inquiry, name: str = "Mona", **form: list[str]) -> object:
    answer = inquiry.phone(name).post("/api/studies/aliases", json=form)
    wait_for(inquiry.id)
    return answer.json if answer.status_code == 200 else answer.status_code


def states(inquiry: Inquiry) -> dict[int, str]:
    return {text["number"]: text["state"] for text in inquiry.ask("Joris", "/texts").json["texts"]}


@pytest.fixture
def one_nickname(gathered: Inquiry) -> Inquiry:
    """One text names somebody in small letters, as no rule can see; all were approved by two people."""
    gathered.texts["Anna"] = gathered.write("Anna", "Daarna riep de grote beer ons naar binnen. Bel 06-12345678.")
    gathered.gather()
    gathered.decide_all()
    assert set(states(gathered).values()) == {"approved"}
    return gathered


def test_only_administrators_see_and_change_the_list(gathered: Inquiry) -> None:
    assert change(gathered, add=["Roosje", " Roosje "]) == {"aliases": ["Roosje"]}
    for name in ("Anna", "Rosa", "Rik", "Joris"):
        assert change(gathered, name, add=["Anna"]) == 403
        assert gathered.phone(name).get("/api/studies/aliases").status_code == 403
    assert change(gathered, remove=["Roosje"]) == {"aliases": []}
    assert change(gathered, add=["x" * 81]) == 422


def test_a_new_name_opens_the_texts_that_hold_it_and_no_other(one_nickname: Inquiry) -> None:
    before = states(one_nickname)
    change(one_nickname, add=["grote beer"])
    after = states(one_nickname)
    [opened] = [number for number, state in after.items() if state == "open"]
    assert {number: state for number, state in after.items() if number != opened} == {
        number: state for number, state in before.items() if number != opened
    }
    told = one_nickname.ask("Joris", f"/texts/{opened}").get_data(as_text=True)
    assert "grote beer" not in told and "PERSON_1" in told


def test_a_name_taken_off_the_list_opens_them_again(one_nickname: Inquiry) -> None:
    change(one_nickname, add=["grote beer"])
    one_nickname.decide_all()
    change(one_nickname, remove=["grote beer"])
    assert sorted(states(one_nickname).values()).count("open") == 1


def test_the_list_is_in_no_log(one_nickname: Inquiry) -> None:
    change(one_nickname, add=["grote beer"])
    with one_nickname.home.writing() as notebook:
        lines = notebook.people._all("SELECT person, action, subject, reason FROM audit WHERE organisation = ?")
    assert (one_nickname.home.id("Mona"), "alias_added") in [line[:2] for line in lines]
    assert "beer" not in str(lines)


def test_who_came_since_is_covered_up_before_anything_is_sealed(gathered: Inquiry) -> None:
    gathered.decide_all()
    with gathered.home.writing() as notebook:
        gathered.home.hire(notebook, "Stil")
    answer = gathered.ask("Joris", "/seal", version=gathered.ask("Joris").json["version"], early=True)
    assert (answer.status_code, answer.json["left"]) == (409, ["names"])
    gathered.gather()
    assert set(states(gathered).values()) == {"open"}, "all of them say: stil"


def test_a_gathering_that_is_cut_off_says_so_and_goes_on(gathered: Inquiry) -> None:
    def power_cut(done: int, _of: int) -> None:
        raise KeyboardInterrupt

    gathered.texts["Daan"] = gathered.write("Daan", "Nog een dag.")
    home = gathered.home
    with pytest.raises(KeyboardInterrupt):
        gather(home.store, home.organisation, gathered.id, None, power_cut)
    told = gathered.ask("Joris").json
    assert (told["gathering"], told["gathering_stopped"]) == (None, True)
    gathered.decide_all()
    answer = gathered.ask("Joris", "/seal", version=told["version"], early=True)
    assert (answer.status_code, answer.json["left"]) == (409, ["gathering"])
    assert gathered.phone("Joris").post(f"/api/studies/{gathered.id}/gather", json={}).status_code == 202
    wait_for(gathered.id)
    told = gathered.ask("Joris").json
    assert (told["gathering"], told["gathering_stopped"]) == (None, False)


def test_reviewers_read_how_much_may_be_left(gathered: Inquiry) -> None:
    gathered.write("Anna", "Ze zat stil.")
    gathered.gather()
    assert gathered.ask("Joris").json["read_again"] is None
    gathered.decide_all()
    told = gathered.ask("Joris").json["read_again"]
    again = [text for text in gathered.ask("Joris", "/texts").json["texts"] if text["read_again"]]
    assert (told["texts"], told["missed"]) == (len(again), 0) and 0 < told["at_most"] <= 1
    assert gathered.ask("Mona").json["read_again"] is None, "in steps of ten for who does not review"
