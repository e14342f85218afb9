"""Bringing texts in: from paper or another tool, through the same path as a phone."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from journal.cli.exits import BAD_INPUT
from journal.cli.group import group
from journal.cli.import_house import settle
from journal.cli.import_lines import read_lines
from journal.cli.import_texts import bring_in
from journal.people.identity import new_id
from journal.people.space import Space
from journal.store import open_store


def line(**more):
    given = {
        "id": "r-1", "author": "p-7", "name": "Anna Jansen", "team": "linde", "team_name": "De Linde",
        "role": "nurse", "language": "nl", "date": "2026-03-04", "text": "Ze pakte mijn hand.", "audience": "team",
    }  # fmt: skip
    return json.dumps({key: value for key, value in (given | more).items() if value is not ...}).encode()


@pytest.mark.parametrize(
    ("raw", "code", "field"),
    [
        (b"{", "not_json", ""),
        (b"[]", "not_json", ""),
        (b"\xff\xfe", "not_json", ""),
        (b'{"id": NaN}', "not_json", ""),
        (line(id=...), "missing", "id"),
        (line(author=7), "wrong", "author"),
        (line(date="4 maart"), "wrong", "date"),
        (line(text="  "), "missing", "text"),
        (line(text="half \ud800"), "unfit", "text"),
        (line(text="nul \x00"), "unfit", "text"),
        (line(text="x" * 500_000), "too_large", "text"),
        (line(audience="everybody"), "wrong", "audience"),
        (line(consent={"research": "yes"}), "wrong", "consent.research"),
        (line(consent="yes"), "wrong", "consent"),
        (line(language="a language"), "wrong", "language"),
        (line(name="   "), "wrong", "name"),
        (line(name="A\nB"), "wrong", "name"),
        (line(name="\u202eannA"), "wrong", "name"),
        (line(name=..., author="\u200b"), "wrong", "author"),
        (line(team_name="Alleen voor mij"), "wrong", "team_name"),
        (line(team_name=..., team="…"), "wrong", "team"),
        (line(text=...), "missing", "text"),
        (line(model="a model"), "wrong", "model"),
        (line(model="gibbs"), "missing", "answers"),
        (line(model="gibbs", answers={"feeling": "Blij."}), "wrong", "answers.feeling"),
        (line(model="gibbs", answers={"feelings": 7}), "wrong", "answers.feelings"),
        (line(model="gibbs", answers={"feelings": "nul \x00"}), "unfit", "answers.feelings"),
        (line(answers={"text": "Iets anders."}), "wrong", "answers.text"),
        (line(answers="Blij."), "wrong", "answers"),
        (line(values="trust"), "wrong", "values"),
        (line(values=["trust", "mijn eigen"]), "wrong", "values.1"),
    ],
)
def test_a_bad_line_is_told_by_number_field_and_reason(raw, code, field):
    good, [bad] = read_lines([line(), b"", raw])
    assert (bad.number, bad.code, bad.field) == (3, code, field) and len(good) == 1


def test_an_id_that_stands_twice_with_other_words_is_refused():
    good, bad = read_lines([line(), line(), line(text="Anders.")])
    assert len(good) == 2 and [(each.number, each.code) for each in bad] == [(3, "twice")]


@pytest.fixture
def house(tmp_path):
    store = open_store(tmp_path / "data")
    yield store, store.organise("Rozenhof").id
    store.close()


def bring(house, *lines):
    store, organisation = house
    good, bad = read_lines(lines)
    assert not bad
    with store.writing(organisation) as notebook:
        settled = settle(notebook, good)
    done = []
    assert bring_in(store, organisation, settled, good, done.append) == []
    assert sum(done) == len(good)
    return settled


def texts(house):
    store, organisation = house
    with store.reading(organisation) as notebook:
        rows = notebook._run("SELECT id FROM document WHERE organisation = ?", [organisation])
        found = [notebook.document(row[0]) for row in rows.fetchall()]
    return sorted(found, key=lambda each: (each.kind == "choices", each.fields.get("source", "")))


def test_a_line_becomes_a_reflection_of_its_author_in_the_team(house):
    settled = bring(house, line(), line(id="r-2", audience="personal"))
    shared, private = texts(house)
    assert shared.author == private.author == settled.people["p-7"]
    assert shared.space == settled.teams["linde"] != private.space
    assert shared.fields == {
        "model": "one_minute", "answers/one_minute.text": "Ze pakte mijn hand.", "happened_on": "2026-03-04",
        "language": "nl", "source": "r-1",
    }  # fmt: skip


def test_the_answers_to_a_guide_and_the_values_chosen_come_with_it(house):
    answers = {"description": "Ze zat stil.", "gibbs/feelings": "Ik schrok.", "analysis": " "}
    bring(house, line(text=..., model="gibbs", answers=answers, values=["trust", "dignity", "trust"]))
    [text] = texts(house)
    assert text.fields["model"] == "gibbs" and sorted(text.fields["values"]) == ["dignity", "trust"]
    assert {leaf: words for leaf, words in text.fields.items() if leaf.startswith("answers/")} == {
        "answers/gibbs.description": "Ze zat stil.", "answers/gibbs.feelings": "Ik schrok.",
    }  # fmt: skip


def test_a_text_beside_the_answers_of_a_guide_is_not_lost(house):
    bring(house, line(model="gibbs", answers={"feelings": "Ik schrok."}))
    [text] = texts(house)
    assert (text.fields["answers/one_minute.text"], text.fields["answers/gibbs.feelings"]) == (
        "Ze pakte mijn hand.", "Ik schrok.",
    )  # fmt: skip


def test_bringing_in_twice_changes_nothing_even_with_a_mended_date(house):
    bring(house, line(), line(id="r-2"))
    before = texts(house)
    bring(house, line(date="2026-03-05"), line(id="r-2"))
    assert texts(house) == before


def test_consents_stay_with_the_writer(house):
    settled = bring(house, line(consent={"research": True, "quote": False}))
    store, organisation = house
    reflection, choices = texts(house)
    with store.reading(organisation) as notebook:
        assert choices.space == notebook.people.personal(settled.people["p-7"])
    assert choices.kind == "choices" and choices.target == reflection.id
    assert choices.fields == {"research": True, "quote": False, "consent_version": "imported"}


def test_everyone_brought_in_is_a_member_whatever_they_do_at_work(house):
    settled = bring(house, line(role="manager"), line(id="r-2", author="p-8", name="Anna Jansen"))
    store, organisation = house
    with store.reading(organisation) as notebook:
        seats = notebook.people.members(settled.teams["linde"])
        names = {person.name for person in notebook.people.people()}
        managers = [person.role_group for person in notebook.people.people()]
    assert {seat.role for seat in seats} == {"member"} and "manager" in managers
    assert names == {"Anna Jansen", "Anna Jansen (p-8)"}


def test_however_names_collide_everyone_gets_one_to_sign_in_with(house):
    people = [("a1", "Anna"), ("x", "Anna (a2)"), ("a2", "ANNA"), ("y", "anna 2"), ("\u202ez", "Ａｎｎａ")]
    people += [(f"b{number}" + "b" * 80, "B" * 80) for number in range(3)]
    bring(house, *(line(id=author, author=author, name=name) for author, name in people))
    store, organisation = house
    with store.reading(organisation) as notebook:
        names = [person.name for person in notebook.people.people()]
    assert {"Anna", "Anna (a2)", "ANNA 2", "anna 2 (y)", "Ａｎｎａ 3"} < set(names)
    assert len(set(names)) == 8 and max(map(len, names)) <= 80


def test_a_team_made_by_hand_is_the_files_team_of_the_same_name(house):
    store, organisation = house
    made = Space(new_id(), "team", "De Linde")
    with store.writing(organisation) as notebook:
        notebook.people.add_space(made)
    assert bring(house, line()).teams == {"linde": made.id}
    assert bring(house, line(id="r-2")).teams == {"linde": made.id}


def test_a_text_stands_in_the_list_on_the_day_it_happened(house):
    bring(house, line(date="2025-01-02"))
    [text] = texts(house)
    assert date.fromtimestamp(int(text.id.replace("-", "")[:12], 16) / 1000) == date(2025, 1, 2)


def run(tmp_path, *lines, more=()):
    file = tmp_path / "reflections.jsonl"
    file.write_bytes(b"\n".join(lines))
    return CliRunner().invoke(group(), ["import", str(file), "--data", str(tmp_path / "data"), *more])


def test_one_bad_line_keeps_all_of_the_file_out(tmp_path):
    told = run(tmp_path, line(), line(id="r-2", date="soon"))
    assert told.exit_code == BAD_INPUT and "2" in told.stderr and "date" in told.stderr
    assert not (tmp_path / "data").exists()


def test_what_kring_has_no_place_for_is_told_by_line_and_field(tmp_path):
    consent = {"research": True, "film": True}
    told = run(tmp_path, line(mood="stil"), line(id="r-2"), line(id="r-3", mood="blij", consent=consent))
    assert told.exit_code == 0
    assert "‘mood’" in told.stderr and "Lines: 1, 3." in told.stderr and "‘consent.film’" in told.stderr


def test_bad_lines_may_be_left_out_and_are_listed(tmp_path):
    told = run(tmp_path, line(), line(id="r-2", date="soon"), more=["--skip-invalid"])
    assert told.exit_code == 0 and "date" in told.stderr
    store = open_store(tmp_path / "data")
    assert len(texts((store, store.organisations()[0].id))) == 1
    store.close()


def test_an_empty_directory_gets_an_organisation_called_as_asked(tmp_path):
    run(tmp_path, line(), more=["--organisation", "Rozenhof"])
    assert run(tmp_path, line(id="r-3")).exit_code == 0
    store = open_store(tmp_path / "data")
    assert [each.name for each in store.organisations()] == ["Rozenhof"]
    store.close()
