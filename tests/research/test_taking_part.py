"""Who may do what in a study, and who is refused."""

from home import Home
from research.inquiry import Inquiry, wanted


def change(inquiry: Inquiry, **more: object) -> object:
    version = inquiry.ask("Mona").json["version"]
    return inquiry.phone("Mona").patch(f"/api/studies/{inquiry.id}", json={"version": version, **more}).json


def test_a_study_is_known_to_those_with_a_part_in_it_alone(gathered: Inquiry) -> None:
    for name in ("Anna", "Rosa", "Cilla", "Wim"):
        assert gathered.phone(name).get("/api/studies").json == {"studies": []}
        for path in ("", "/forms", "/texts", "/texts/1"):
            assert gathered.ask(name, path).status_code == 404
    assert gathered.ask("Mona").json["mine"] == ["manage"]
    assert gathered.ask("Rik").json["mine"] == ["manage", "research", "seal"]
    assert gathered.ask("Joris").json["mine"] == ["review", "seal"]


def test_an_administrator_and_a_researcher_see_no_text(gathered: Inquiry) -> None:
    for name in ("Mona", "Rik"):
        for path in ("/forms", "/texts", "/texts/1"):
            assert gathered.ask(name, path).status_code == 403


def test_researchers_check_texts_where_the_organisation_lets_them(gathered: Inquiry) -> None:
    change(gathered, researchers_review=True)
    assert gathered.ask("Rik", "/texts").status_code == 200


def test_who_works_with_the_writers_checks_nothing_of_theirs(home: Home, inquiry: Inquiry) -> None:
    for name in ("Bram", "Rosa"):
        answer = change(inquiry, reviewers=[home.id(name)])
        assert isinstance(answer, dict) and answer["code"] == "near_the_writers"
    change(inquiry, reviewers=[home.id("Cilla")])
    assert inquiry.ask("Cilla").status_code == 200, "until somebody of Rozenhof works in her team too"
    with home.writing() as notebook:
        notebook.people.join(home.id("Anna"), home.id("Björken"), "member")
    assert inquiry.ask("Cilla").status_code == 404


def test_a_reviewer_who_joins_the_team_loses_the_queue_at_once(home: Home, gathered: Inquiry) -> None:
    assert gathered.ask("Joris", "/texts").status_code == 200
    with home.writing() as notebook:
        notebook.people.join(home.id("Joris"), home.id("Rozenhof"), "member")
    assert gathered.ask("Joris", "/texts").status_code == 404


def test_a_revoked_researcher_loses_everything_at_once(home: Home, gathered: Inquiry) -> None:
    change(gathered, researchers_review=True)
    taken = gathered.phone("Mona").put(f"/api/studies/people/{home.id('Rik')}", json={"researcher": False})
    assert taken.status_code == 204
    for path in ("", "/forms", "/texts"):
        assert gathered.ask("Rik", path).status_code == 404
    assert gathered.phone("Rik").get("/api/studies").json == {"studies": []}
    assert gathered.phone("Rik").post("/api/studies", json=wanted(home)).status_code == 403


def test_nobody_names_themself(home: Home, inquiry: Inquiry) -> None:
    answer = change(inquiry, reviewers=[home.id("Mona")])
    assert isinstance(answer, dict) and answer["code"] == "not_allowed"
    version = inquiry.ask("Rik").json["version"]
    mine = {"version": version, "reviewers": [home.id("Rik")]}
    assert inquiry.phone("Rik").patch(f"/api/studies/{inquiry.id}", json=mine).status_code == 403


def test_no_leader_asks_their_own_team(home: Home, inquiry: Inquiry) -> None:
    with home.writing() as notebook:
        home.hire(notebook, "Vera", "administrator", Rozenhof="supervisor")
    later = wanted(home, consent_version="own-1", first="2020-01-01", last="2020-12-31")
    assert home.phone("Vera").post("/api/studies", json=later).status_code == 403
    assert home.phone("Anna").post("/api/studies", json=later).status_code == 403
    assert home.phone("Mona").post("/api/studies", json=later | {"k": 4}).status_code == 422, "five is the least"
