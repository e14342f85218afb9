"""What leaves a team's manual, and what does not: lent pages, copies that are counted, files for a TiddlyWiki."""

import json
from typing import Any

import pytest
from home import Home
from laws.house import mutation

from journal.people.identity import new_id

WORDS = {"title": "Eten met smaak", "text": "Ga eerst zitten.", "practice": "De krukken staan achter de deur."}
LATER = "Mevrouw Van Dijk houdt niet van soep."


class Team:
    """Somebody's phone and one page that is written on it."""

    def __init__(self, home: Home, name: str, space: str) -> None:
        self.home, self.name, self.space = home, name, home.id(space)
        self.client = home.phone(name)
        self.id, self.base, self.said = new_id(), None, dict[str, Any]()

    def say(self, **leaves: Any) -> str:
        """Write these leaves; the revision."""
        fields = {leaf: {"was": self.said.get(leaf), "now": value} for leaf, value in leaves.items()}
        sent = mutation(document=self.id, kind="manual_page", space=self.space, base=self.base, fields=fields)
        call = {"person": self.home.id(self.name), "device": "phone", "mutations": [sent]}
        [outcome] = self.client.post("/api/sync", json=call).json["outcomes"]
        assert outcome["status"] == "accepted", outcome
        self.said |= leaves
        self.base = outcome["revision"]
        return str(self.base)

    def lend(self) -> None:
        self.say(lent=self.base)

    def remove(self) -> None:
        sent = mutation(document=self.id, kind="manual_page", space=self.space, base=self.base, deleted=True, fields={})
        call = {"person": self.home.id(self.name), "device": "phone", "mutations": [sent]}
        [outcome] = self.client.post("/api/sync", json=call).json["outcomes"]
        assert outcome["status"] == "accepted", outcome


@pytest.fixture
def page(home: Home) -> Team:
    """A page of Rozenhof that Anna wrote."""
    made = Team(home, "Anna", "Rozenhof")
    made.say(**WORDS, sources=[new_id()], state="best_working_draft")
    return made


def told(home: Home, name: str, page: Team) -> str:
    """All that somebody is told of what teams lend."""
    phone = home.stranger() if name == "stranger" else home.phone(name)
    ways = ("/api/manual/lent", f"/api/manual/pages/{page.id}")
    return "".join(phone.get(way).get_data(as_text=True) for way in ways)


@pytest.mark.parametrize("name", ["Cilla", "Mona", "Wim", "stranger"])
def test_a_page_that_is_not_lent_is_told_to_nobody_outside_the_team(home: Home, page: Team, name: str) -> None:
    assert WORDS["text"] not in told(home, name, page)
    assert WORDS["title"] not in told(home, name, page)


@pytest.mark.parametrize(("name", "reads"), [("Cilla", True), ("Mona", True), ("Wim", False), ("stranger", False)])
def test_what_a_team_lends_is_read_by_colleagues_and_by_no_guest(
    home: Home, page: Team, name: str, reads: bool
) -> None:
    page.lend()
    assert (WORDS["text"] in told(home, name, page)) is reads


def test_a_lent_page_says_whose_it_is_and_not_who_wrote_it_or_where_it_came_from(home: Home, page: Team) -> None:
    page.say(review_on="2026-12-01", order="b")
    page.lend()
    answer = home.phone("Cilla").get(f"/api/manual/pages/{page.id}").json
    assert answer["lent"]["team"] == "Rozenhof"
    assert answer["lent"]["fields"] == WORDS
    whole = json.dumps(answer)
    assert "Anna" not in whole and home.id("Anna") not in whole and page.said["sources"][0] not in whole


def test_what_is_written_after_the_lending_stays_with_the_team(home: Home, page: Team) -> None:
    page.lend()
    bram = Team(home, "Bram", "Rozenhof")
    bram.id, bram.base, bram.said = page.id, page.base, dict(page.said)
    bram.say(text=f"{WORDS['text']} {LATER}")
    assert LATER not in told(home, "Cilla", page)
    bram.lend()
    assert LATER in told(home, "Cilla", page)


def test_what_is_lent_no_more_or_set_aside_or_deleted_is_read_no_more(home: Home, page: Team) -> None:
    page.lend()
    for gone, back in (
        ({"lent": None}, {"lent": page.base}),
        ({"state": "set_aside"}, {"state": "best_working_draft"}),
    ):
        page.say(**gone)
        assert WORDS["text"] not in told(home, "Cilla", page)
        page.say(**back)
        assert WORDS["text"] in told(home, "Cilla", page)
    page.remove()
    assert WORDS["text"] not in told(home, "Cilla", page)
    assert home.phone("Anna").get(f"/api/manual/pages/{page.id}").json["code"] == "not_found"


def test_no_version_of_another_text_is_lent_by_naming_it(home: Home, page: Team) -> None:
    mine = Team(home, "Anna", "Rozenhof")
    mine.space = personal(home, "Anna")
    private = mine.say(title="Alleen van mij", text=LATER)
    page.say(lent=private)
    assert LATER not in told(home, "Cilla", page)
    mine.say(lent=private)
    assert LATER not in told(home, "Cilla", mine)


def personal(home: Home, name: str) -> str:
    with home.writing() as notebook:
        found: str = notebook.people.personal(home.id(name))
        return found


@pytest.mark.parametrize("kind", ["circle", "community"])
def test_a_circle_and_a_community_lend_nothing(home: Home, kind: Any) -> None:
    with home.writing() as notebook:
        home.open(notebook, kind, "Anderen")
        notebook.people.join(home.id("Anna"), home.id("Anderen"), "member")
    page = Team(home, "Anna", "Anderen")
    page.say(**WORDS)
    page.lend()
    assert WORDS["text"] not in told(home, "Cilla", page)


def copied(home: Home, page: Team, name: str, space: str) -> Team:
    copy = Team(home, name, space)
    copy.say(**WORDS, copied_from=page.id)
    return copy


def test_a_page_says_how_many_other_teams_adapted_it_and_no_draft_counts(home: Home, page: Team) -> None:
    page.lend()

    def count(name: str = "Anna") -> int:
        return int(home.phone(name).get(f"/api/manual/pages/{page.id}").json["copies"])

    assert count() == 0
    draft = Team(home, "Cilla", "Björken")
    draft.space = personal(home, "Cilla")
    draft.say(**WORDS, copied_from=page.id)
    copied(home, page, "Anna", "Rozenhof")  # one's own team is no other
    assert count() == 0
    first = copied(home, page, "Cilla", "Björken")
    copied(home, page, "Cilla", "Björken")
    assert (count(), count("Cilla")) == (1, 1)
    first.remove()
    assert count() == 1, "the team has another copy"


def test_who_may_not_read_a_page_is_not_told_how_many_adapted_it(home: Home, page: Team) -> None:
    for name in ("Cilla", "Wim", "Mona"):
        assert home.phone(name).get(f"/api/manual/pages/{page.id}").json["code"] == "not_found"
    assert home.phone("Bram").get(f"/api/manual/pages/{page.id}").json == {"lent": None, "copies": 0}


def test_the_organisations_pages_are_read_by_colleagues_and_written_by_its_editors(home: Home) -> None:
    with home.writing() as notebook:
        home.hire(notebook, "Eva")
        notebook.people.change_role(home.id("Eva"), home.id("Huize Avondrood"), "editor")
    eva = Team(home, "Eva", "Huize Avondrood")
    eva.say(**WORDS)
    for name in ("Anna", "Cilla", "Rosa", "Mona", "Wim"):
        call = {"person": home.id(name), "device": "phone", "mutations": []}
        reads = WORDS["text"] in home.phone(name).post("/api/sync", json=call).get_data(as_text=True)
        assert reads is (name != "Wim")
        wish = mutation(
            document=eva.id, kind="manual_page", space=eva.space, base=eva.base,
            fields={"text": {"was": WORDS["text"], "now": LATER}},
        )  # fmt: skip
        [outcome] = home.phone(name).post("/api/sync", json=call | {"mutations": [wish]}).json["outcomes"]
        assert outcome["code"] == "not_allowed", name


def seat(home: Home, by: str, person: str, role: str) -> int:
    way = f"/api/spaces/{home.id('Huize Avondrood')}/members/{home.id(person)}"
    return int(home.phone(by).put(way, json={"role": role}).status_code)


def test_an_administrator_names_the_editors_and_nobody_else_does(home: Home) -> None:
    assert {seat(home, name, "Bram", "editor") for name in ("Anna", "Rosa", "Cilla")} == {403}
    assert seat(home, "Wim", "Bram", "editor") == 404
    assert seat(home, "Mona", "Bram", "editor") == 204
    Team(home, "Bram", "Huize Avondrood").say(**WORDS)


def wiki(home: Home, name: str, space: str, file: str, bring: bool) -> Any:
    way = f"/api/manual/{home.id(space)}/tiddlywiki"
    return home.phone(name).post(way, json={"file": file, "bring": bring})


FILE = json.dumps(
    [{"title": "Rust", "text": "Zet de radio uit."}, {"title": "foto.png", "type": "image/png", "text": "x"}]
)


def test_a_file_says_first_what_would_come_in_and_changes_nothing_until_it_is_meant(home: Home) -> None:
    seen = wiki(home, "Anna", "Rozenhof", FILE, bring=False).json
    assert seen == {
        "new": ["Rust"], "changed": [], "known": 0, "left_out": [{"title": "foto.png", "why": "no_words"}],
    }  # fmt: skip
    assert wiki(home, "Anna", "Rozenhof", FILE, bring=True).json == seen
    assert wiki(home, "Bram", "Rozenhof", FILE, bring=False).json["known"] == 1
    changed = FILE.replace("radio", "televisie")
    assert wiki(home, "Bram", "Rozenhof", changed, bring=True).json["changed"] == ["Rust"]


def test_a_manual_goes_out_as_a_file_and_comes_into_another_team(home: Home, page: Team) -> None:
    page.lend()
    answer = home.phone("Bram").get(f"/api/manual/{home.id('Rozenhof')}/tiddlywiki")
    assert "attachment" in answer.headers["Content-Disposition"]
    file = answer.get_data(as_text=True)
    assert '"lent' not in file and "lent\\" not in file
    assert wiki(home, "Cilla", "Björken", file, bring=True).json["new"] == [WORDS["title"]]


@pytest.mark.parametrize(("name", "code"), [("Cilla", "not_found"), ("Mona", "not_found"), ("Wim", "not_found")])
def test_who_is_not_in_a_team_takes_nothing_out_and_brings_nothing_in(home: Home, name: str, code: str) -> None:
    assert home.phone(name).get(f"/api/manual/{home.id('Rozenhof')}/tiddlywiki").json["code"] == code
    assert wiki(home, name, "Rozenhof", FILE, bring=True).json["code"] == code


def test_who_only_reads_the_organisations_manual_takes_it_out_and_brings_nothing_in(home: Home) -> None:
    assert home.phone("Anna").get(f"/api/manual/{home.id('Huize Avondrood')}/tiddlywiki").status_code == 200
    assert wiki(home, "Anna", "Huize Avondrood", FILE, bring=True).json["code"] == "not_allowed"


@pytest.mark.parametrize("file", ["no JSON", "[3]", "{", '"x"'])
def test_a_file_that_is_no_wiki_says_so_and_changes_nothing(home: Home, file: str) -> None:
    assert wiki(home, "Anna", "Rozenhof", file, bring=True).json["code"] == "not_a_wiki"


def test_a_page_that_is_too_long_stays_out_and_is_said(home: Home) -> None:
    long = json.dumps([{"title": "Lang", "text": "woord " * 300_000}, {"title": "Kort", "text": "Ja."}])
    answer = wiki(home, "Anna", "Rozenhof", long, bring=True).json
    assert (answer["new"], answer["left_out"]) == (["Kort"], [{"title": "Lang", "why": "too_large"}])


HIDDEN = [
    {"id": "x", "fields": [[1, 2], [None, "a"]], "shown": {}},
    {"id": "\ud800", "fields": {"text": "a"}, "shown": {}},
    {"id": "x\0", "fields": {}, "shown": {}},
    {"id": "x", "fields": {"purpose": "\0", "evidence": "\ud800", "tags": ["\udfff"]}, "shown": {"evidence": "x"}},
    {"id": "x", "fields": {"text": False, "tags": {"a": 1}, "order": ["a"]}, "shown": []},
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_somebody_hid_in_a_file_neither_fails_nor_comes_in(home: Home, hidden: Any) -> None:
    file = json.dumps([{"title": "Rust", "text": "Zet de radio uit.", "kring-page": json.dumps(hidden)}])
    assert wiki(home, "Anna", "Rozenhof", file, bring=True).json["new"] == ["Rust"]


def test_no_file_brings_pictures_a_loan_or_a_history_that_no_file_takes_out(home: Home) -> None:
    ours = {"files": ["a" * 64 + ".png"], "lent": "x", "described/a": "b", "wiki/by": "Anna", "practice": "Samen."}
    kept = {"id": "x", "fields": ours, "shown": {"evidence": "x"}}
    file = json.dumps([{"title": "Rust", "text": "!!.kring-practice Hier\n\nSamen.", "kring-page": json.dumps(kept)}])
    assert wiki(home, "Anna", "Rozenhof", file, bring=True).json["new"] == ["Rust"]
    with home.writing() as notebook:
        [page] = notebook.documents_in(home.id("Rozenhof"), "manual_page")
    assert page.fields["practice"] == "Samen." and page.fields.keys() <= {"title", "practice", "state"}


def test_a_file_of_more_tiddlers_than_any_manual_has_is_none(home: Home) -> None:
    many = json.dumps([{"title": str(number), "text": "a"} for number in range(10_001)])
    assert wiki(home, "Anna", "Rozenhof", many, bring=True).json["code"] == "not_a_wiki"
