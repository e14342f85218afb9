"""What a team values, asked by the people in it: renewed weekly, kept, and never of fewer than k."""

from datetime import date, timedelta
from typing import Any

import pytest
from home import Home
from laws.house import TEXT, mutation

from journal.discovery.themes import asking
from journal.people.identity import new_id
from journal.people.space import Role
from journal.web.turns import turns

NAMES = ("Anna", "Bram", "Dewi", "Emre", "Fatima", "Gijs")
DAY = (date.today() - timedelta(days=30)).isoformat()


@pytest.fixture
def linde(home: Home) -> Home:
    """Rozenhof with four more people in it."""
    with home.writing() as notebook:
        for name in NAMES[2:]:
            home.hire(notebook, name, Rozenhof="member")
    return home


def write(home: Home, name: str, words: str, space: str = "Rozenhof", **leaves: Any) -> dict[str, Any]:
    """Somebody shares a text with a space, or keeps it ("")."""
    phone = home.phone(name)
    with home.writing() as notebook:
        where = home.id(space) if space else notebook.people.personal(home.id(name))
    fields = {TEXT: words, "happened_on": DAY, "language": "nl"} | leaves
    text = mutation(
        document=new_id(), space=where, fields={leaf: {"was": None, "now": now} for leaf, now in fields.items()}
    )
    push(home, name, text, phone)
    return text


def push(home: Home, name: str, change: dict[str, Any], phone: Any = None) -> None:
    call = {"person": home.id(name), "device": "d", "epoch": None, "limit": 500, "cursors": {}, "mutations": [change]}
    answer = (phone or home.phone(name)).post("/api/sync", json=call)
    assert [each["status"] for each in answer.json["outcomes"]] == ["accepted"], answer.json


def count(home: Home, name: str, text: dict[str, Any], counts: bool = True) -> None:
    """Let a private text be counted, shown to nobody."""
    with home.writing() as notebook:
        personal = notebook.people.personal(home.id(name))
    fields = {"count": {"was": None, "now": counts}}
    push(
        home, name, mutation(kind="choices", target=text["document"], document=new_id(), space=personal, fields=fields)
    )


def themes(home: Home, name: str = "Anna", months: int = 12, space: str = "Rozenhof") -> Any:
    return home.phone(name).get(f"/api/spaces/{home.id(space)}/themes?months={months}")


def told(home: Home, name: str = "Anna", **asked: Any) -> dict[str, str]:
    """Value to how many people say it."""
    return {row["value"]: row["people"] for row in themes(home, name, **asked).json["themes"]}


def a_week_passes(home: Home, monkeypatch: pytest.MonkeyPatch, weeks: int = 1) -> None:
    later = (date.today() + timedelta(weeks=weeks)).isoformat()
    monkeypatch.setattr(asking.clock, "today", lambda: later)


def test_a_member_is_told_how_many_and_never_who(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    answer = themes(linde).json
    assert told(linde) == {"trust": "5-9"} and answer["people"] == "5-9" and answer["hidden"] is False
    assert not any(linde.id(name) in themes(linde).text for name in NAMES)


def test_of_fewer_than_k_nothing_is_told_but_that_there_is_something(linde: Home) -> None:
    for name in NAMES[:4]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    answer = themes(linde).json
    assert (answer["themes"], answer["hidden"], answer["people"]) == ([], True, None)


def test_a_team_leaders_own_texts_never_count(linde: Home) -> None:
    for name in (*NAMES[:4], "Rosa"):
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    assert told(linde, "Rosa") == {}


def test_only_members_ask(linde: Home) -> None:
    assert [themes(linde, name).status_code for name in ("Anna", "Rosa", "Cilla", "Mona", "Wim")] == [
        200,
        200,
        404,
        404,
        404,
    ]
    assert themes(linde, "Wim", space="Nachtzorg").status_code == 404


@pytest.mark.parametrize("months", ["0", "1", "13", "-3", "x", "3.0", ""])
def test_any_other_period_is_refused_in_words(linde: Home, months: str) -> None:
    answer = linde.phone("Anna").get(f"/api/spaces/{linde.id('Rozenhof')}/themes?months={months}")
    assert (answer.status_code, answer.json["code"]) == (422, "bad_fields")


def test_an_answer_stays_for_the_week_and_is_renewed_on_monday(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES[:4]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    assert told(linde) == {}
    write(linde, "Fatima", "Ze gaf mij haar vertrouwen.")
    assert told(linde) == {} and told(linde, months=3) == {}
    a_week_passes(linde, monkeypatch)
    assert told(linde) == {"trust": "5-9"}


def test_what_is_erased_leaves_an_answer_at_once(linde: Home) -> None:
    texts = {name: write(linde, name, "Ze gaf mij haar vertrouwen.") for name in NAMES[:5]}
    assert told(linde) == {"trust": "5-9"}
    erased = linde.phone("Bram").post(f"/api/documents/{texts['Bram']['document']}/erase", json={})
    assert erased.status_code == 204
    assert told(linde) == {} and themes(linde).json["hidden"] is True


def test_what_is_taken_back_leaves_the_counts_next_week_and_the_words_at_once(
    linde: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {name: write(linde, name, "Ze gaf mij haar vertrouwen.") for name in NAMES[:5]}
    assert themes(linde).json["themes"][0]["words"]["nl"] == ["vertrouwen"]
    with linde.writing() as notebook:
        home = notebook.people.personal(linde.id("Bram"))
    text = texts["Bram"]
    push(linde, "Bram", text | {"id": new_id(), "base": text["id"], "from": text["space"], "space": home, "fields": {}})
    assert told(linde) == {"trust": "5-9"} and themes(linde).json["themes"][0]["words"]["nl"] == []
    a_week_passes(linde, monkeypatch)
    assert told(linde) == {}


def test_who_leaves_the_team_is_counted_no_more(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    assert told(linde) == {"trust": "5-9"}
    with linde.writing() as notebook:
        notebook.people.leave(linde.id("Bram"), linde.id("Rozenhof"))
    a_week_passes(linde, monkeypatch)
    assert told(linde) == {}


def test_private_texts_count_only_when_their_writers_say_so_and_only_from_k_of_them(
    linde: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {name: write(linde, name, "Ze gaf mij haar vertrouwen.", space="") for name in NAMES[1:]}
    assert told(linde) == {} and themes(linde).json["hidden"] is False
    for name in NAMES[1:5]:
        count(linde, name, texts[name])
    a_week_passes(linde, monkeypatch)
    assert told(linde) == {} and themes(linde).json["hidden"] is False, "four who are only counted show in nothing"
    count(linde, "Gijs", texts["Gijs"])
    a_week_passes(linde, monkeypatch, 2)
    [row] = themes(linde).json["themes"]
    assert (row["value"], row["people"], row["words"]["nl"], row["lines"]) == ("trust", "5-9", [], [])
    assert told(linde, "Gijs") == {}, "beside Gijs there are four, and Gijs knows who Gijs is"


def test_a_newcomer_is_told_of_those_before_only_from_k_of_them(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES[:4]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    seat(linde, "Cilla", "member")
    write(linde, "Fatima", "Ze gaf mij haar vertrouwen.")
    assert (told(linde), told(linde, "Cilla")) == ({"trust": "5-9"}, {})
    assert themes(linde, "Cilla").json["hidden"] is True
    write(linde, "Gijs", "Goed.")


def seat(home: Home, name: str, role: Role) -> None:
    with home.writing() as notebook:
        notebook.people.join(home.id(name), home.id("Rozenhof"), role)


def test_a_writers_own_tag_counts_like_their_words(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Een gewone dag.", values=["respect"])
    assert told(linde) == {"respect": "5-9"}


def test_a_line_stands_there_only_while_its_writer_lets_it_be_quoted(linde: Home) -> None:
    texts = {name: write(linde, name, f"{name} zag het. Ze gaf mij haar vertrouwen.") for name in NAMES[:5]}
    with linde.writing() as notebook:
        personal = notebook.people.personal(linde.id("Bram"))
    yes = mutation(
        kind="choices", target=texts["Bram"]["document"], document=new_id(), space=personal,
        fields={"quote": {"was": None, "now": True}},
    )  # fmt: skip
    push(linde, "Bram", yes)
    [row] = themes(linde).json["themes"]
    [line] = row["lines"]
    assert line["document"] == texts["Bram"]["document"] and line["language"] == "nl"
    assert [line["passage"][start:end] for start, end in line["marks"]] == ["vertrouwen"]
    push(linde, "Bram", yes | {"id": new_id(), "base": yes["id"], "fields": {"quote": {"was": True, "now": False}}})
    assert themes(linde).json["themes"][0]["lines"] == []


def test_one_value_is_told_by_itself_and_what_is_not_told_is_null(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    write(linde, "Gijs", "Met respect.")
    ask = f"/api/spaces/{linde.id('Rozenhof')}/themes/"
    phone = linde.phone("Anna")
    assert phone.get(ask + "trust?language=nl").json["theme"]["label"] == "Vertrouwen"
    assert [phone.get(ask + id).json["theme"] for id in ("respect", "no-such-value")] == [None, None]
    assert linde.phone("Cilla").get(ask + "trust").status_code == 404


def named(home: Home, **leaves: Any) -> str:
    """A value that Anna writes down for her team."""
    fields = {leaf: {"was": None, "now": now} for leaf, now in leaves.items()}
    value = mutation(kind="value", document=new_id(), space=home.id("Rozenhof"), fields=fields)
    push(home, "Anna", value)
    return str(value["document"])


def test_a_value_the_team_named_counts_backwards_too_and_under_its_own_name(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Wij noemen dat gewoon de koffietafel.")
    assert told(linde) == {}
    id = named(linde, **{"names/nl": "Koffietafel", "words/nl": ["koffietafel"], "state": "named"})
    [row] = [row for row in themes(linde).json["themes"] if row["kind"] == "value"]
    assert (row["id"], row["label"], row["people"], row["words"]["nl"]) == (id, "Koffietafel", "5-9", ["koffietafel"])


@pytest.mark.parametrize(("name", "read"), [("Vertrouwen", "Tillit"), ("Elkaar kennen", "Elkaar kennen")])
def test_a_value_the_team_was_asked_about_is_read_in_every_language_until_it_has_another_name(
    linde: Home, name: str, read: str
) -> None:
    for each in NAMES[:5]:
        write(linde, each, "Ze gaf mij haar vertrouwen.")
    id = named(linde, **{"names/nl": name, "stands_for": "trust", "state": "named"})
    ask = f"/api/spaces/{linde.id('Rozenhof')}/themes?language="
    rows = [linde.phone("Anna").get(ask + language).json["themes"] for language in ("nl", "sv")]
    assert [(row["id"], row["label"]) for [row] in rows] == [(id, name), (id, read)]


def test_a_value_that_was_set_aside_has_no_row(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    named(linde, stands_for="trust", state="set_aside")
    assert told(linde) == {}


def test_a_smaller_group_that_was_chosen_shows_nobody_who_wrote_before(linde: Home) -> None:
    for name in NAMES[:4]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    chosen = linde.phone("Mona").put("/api/organisation/values", json={"sets": ["care"], "smallest_group": 3})
    assert chosen.status_code == 200
    assert told(linde) == {} and themes(linde).json["k"] == 5


def words_of_a_value(home: Home, value: str, base: str, was: str, now: str) -> str:
    """Anna edits which words stay out of topics; what her edit is called."""
    edit = mutation(
        kind="value", document=value, base=base, space=home.id("Rozenhof"),
        fields={"left_out": {"was": [was], "now": [now]}},
    )  # fmt: skip
    push(home, "Anna", edit)
    return str(edit["id"])


def test_who_changes_a_value_again_and_again_fills_no_disk_and_learns_no_more(linde: Home) -> None:
    for name in NAMES[:4]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    private = write(linde, "Gijs", "Ze gaf mij haar vertrouwen.", space="")
    told(linde)
    first = mutation(
        kind="value", document=new_id(), space=linde.id("Rozenhof"), fields={"left_out": {"was": None, "now": ["a0"]}}
    )
    push(linde, "Anna", first)
    base = str(first["id"])
    count(linde, "Gijs", private)
    for number in range(12):
        assert told(linde) == {}, "the fifth of them only lets it be counted"
        base = words_of_a_value(linde, first["document"], base, f"a{number}", f"a{number + 1}")
    with linde.writing() as notebook:
        kept = notebook.kept_answers(linde.id("Rozenhof"), ["", linde.id("Anna")])
    assert len(kept) <= 3 * 9


def test_of_weeks_long_ago_nobody_keeps_who_was_counted(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.")
    for weeks in range(4):
        a_week_passes(linde, monkeypatch, weeks)
        named(linde, **{"names/nl": f"Waarde {weeks}", "words/nl": [f"waardewoord{weeks}"], "state": "named"})
        assert told(linde)["trust"] == "5-9"
    with linde.writing() as notebook:
        kept = notebook.kept_answers(linde.id("Rozenhof"), ["", linde.id("Anna")])
    assert len({each.day for each in kept}) <= 3


@pytest.mark.parametrize("counted", [NAMES[1:], (*NAMES[2:], "Hanna")])
def test_a_value_with_words_of_ones_own_says_of_nobody_whether_they_were_counted(
    linde: Home, counted: tuple[str, ...]
) -> None:
    """Bram writes *zonnebloem* openly. Whether he is one of the five who only let *trust* be counted must not show."""
    with linde.writing() as notebook:
        linde.hire(notebook, "Hanna", Rozenhof="member")
    for name in counted:
        count(linde, name, write(linde, name, "Ze gaf mij haar vertrouwen.", space=""))
    write(linde, "Bram", "Vandaag stond er een zonnebloem op de tafel bij haar.")
    named(linde, **{"names/nl": "Zon", "words/nl": ["zonnebloem"], "stands_for": "trust", "state": "named"})
    answer = themes(linde).json
    assert [(row["label"], row["people"], row["share"]) for row in answer["themes"]] == [("Zon", "5-9", "most")]
    assert (answer["people"], answer["hidden"]) == ("5-9", False)


def test_what_is_written_this_week_is_not_told_before_monday(linde: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else who looks every day sees the k-th person come."""
    for name in NAMES[:5]:
        write(linde, name, "Ze gaf mij haar vertrouwen.", happened_on=date.today().isoformat())
    assert told(linde) == {} and themes(linde).json["to"] < date.today().isoformat()
    a_week_passes(linde, monkeypatch)
    assert told(linde) == {"trust": "5-9"}


def test_a_name_as_long_as_a_text_goes_to_nobodys_phone_as_a_label(linde: Home) -> None:
    for name in NAMES[:5]:
        write(linde, name, "Wij noemen dat gewoon de koffietafel.")
    named(linde, **{"names/nl": "lang " * 5_000, "words/nl": ["koffietafel"], "state": "named"})
    assert [len(row["label"]) <= 100 for row in themes(linde).json["themes"] if row["kind"] == "value"] == [True]


def test_one_person_keeps_nobody_else_waiting(linde: Home) -> None:
    """However many questions somebody asks at once: a few are answered, the others are told so at once."""
    search = "/api/search?q=vertrouwen"
    anna, bram = linde.phone("Anna"), linde.phone("Bram")
    with turns.taken(linde.id("Anna")), turns.taken(linde.id("Anna")), turns.taken(linde.id("Anna")):
        assert [anna.get(search).json["code"], themes(linde).json["code"]] == ["slow_down", "slow_down"]
        assert (bram.get(search).status_code, themes(linde, "Bram").status_code) == (200, 200)
    assert (anna.get(search).status_code, themes(linde).status_code) == (200, 200)


def test_nobody_else_lets_a_line_be_quoted(linde: Home) -> None:
    texts = [write(linde, name, f"{name} zag het. Ze gaf mij haar vertrouwen.") for name in NAMES[:5]]
    with linde.writing() as notebook:
        personal = notebook.people.personal(linde.id("Gijs"))
    for text in texts:
        fields = {"quote": {"was": None, "now": True}, "count": {"was": None, "now": True}}
        beside = mutation(kind="choices", target=text["document"], document=new_id(), space=personal, fields=fields)
        push(linde, "Gijs", beside)
    assert themes(linde).json["themes"][0]["lines"] == []


def test_a_private_text_counts_by_no_other_choice_than_to_count_it(
    linde: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a quote nor research is that, nor a *count it* that was taken back."""
    for name in NAMES[1:]:
        text = write(linde, name, "Ze gaf mij haar vertrouwen.", space="")
        with linde.writing() as notebook:
            personal = notebook.people.personal(linde.id(name))
        fields = {leaf: {"was": None, "now": True} for leaf in ("quote", "research", "count")}
        choices = mutation(kind="choices", target=text["document"], document=new_id(), space=personal, fields=fields)
        push(linde, name, choices)
        if name == "Gijs":
            fields = {"count": {"was": True, "now": False}}
            push(linde, name, choices | {"id": new_id(), "base": choices["id"], "fields": fields})
    assert told(linde) == {} and themes(linde).json["people"] is None


def test_a_newcomer_counts_no_words_of_their_choice_in_what_was_written_before(linde: Home) -> None:
    """Else a value by somebody's name tells how many wrote about them."""
    for name in NAMES[:5]:
        write(linde, name, "Wij noemen dat gewoon de koffietafel.")
    seat(linde, "Cilla", "member")
    named(linde, **{"names/nl": "Koffietafel", "words/nl": ["koffietafel"], "state": "named"})
    assert list(told(linde).values()) == ["5-9"] and told(linde, "Cilla") == {}


def test_neither_a_guest_of_a_team_nor_a_member_of_a_circle_asks(linde: Home) -> None:
    with linde.writing() as notebook:
        linde.open(notebook, "circle", "Koffie")
        notebook.people.join(linde.id("Wim"), linde.id("Rozenhof"), "guest")
        notebook.people.join(linde.id("Anna"), linde.id("Koffie"), "member")
    assert themes(linde, "Wim").status_code == 404
    assert themes(linde, "Anna", space="Koffie").status_code == 404
