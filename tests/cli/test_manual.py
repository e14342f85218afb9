"""A manual out of one house and into another, by commands alone."""

import json

import pytest

from journal.store import open_store

WIKI = [
    {"title": "Eerst zitten", "text": "! Zitten\n\nZie [[Rust]].", "tags": "maaltijd", "created": "20200101000000000"},
    {"title": "Rust", "text": "<<trap>> {{trap}}"},
    {"title": "$:/config", "text": "x"},
]


@pytest.fixture
def house(run, tmp_path):
    """Anna in De Linde, and a wiki on the disk."""
    line = {"id": "1", "author": "a", "name": "Anna", "team": "t", "team_name": "De Linde", "language": "nl",
            "date": "2026-03-04", "text": "Ze zong.", "audience": "team"}  # fmt: skip
    other = line | {"id": "2", "author": "c", "name": "Cilla", "team": "b", "team_name": "Björken"}
    texts = tmp_path / "texts.jsonl"
    texts.write_text("".join(json.dumps(each) + "\n" for each in (line, other)))
    run("import", str(texts), "--organisation", "Rozenhof")
    file = tmp_path / "wiki.json"
    file.write_text(json.dumps(WIKI))
    return file


def brought_in(run, file, space="De Linde", person="Anna"):
    return run("manual", "import", str(file), "--space", space, "--as", person)


def test_a_wiki_comes_in_and_goes_out_again_and_twice_is_once(run, house, tmp_path):
    said = brought_in(run, house)
    assert said.returncode == 0, said.stderr
    assert "2 pages came new or changed into the manual of De Linde." in said.stdout
    assert "1 tiddler was left out" in said.stdout
    assert "2 pages said what is here already." in brought_in(run, house).stdout
    out = tmp_path / "out.json"
    assert run("manual", "export", "--space", "De Linde", "--out", str(out)).returncode == 0
    first, second, index = json.loads(out.read_text("utf-8"))
    assert (first["title"], first["tags"], first["created"]) == ("Eerst zitten", "maaltijd", "20200101000000000")
    assert "<<" not in second["text"]
    assert index["list"] == "[[Eerst zitten]] Rust"
    assert "2 pages came" in brought_in(run, out, "Björken", "Cilla").stdout


def test_a_manual_is_one_page_to_read_in_the_readers_language(run, house):
    brought_in(run, house)
    said = run("--language", "nl", "manual", "export", "--space", "De Linde", "--format", "html")
    assert said.returncode == 0
    assert said.stdout.startswith('<!doctype html><html lang="nl">')
    assert "<h1>Zitten</h1>" in said.stdout and "&lt;&lt;trap&gt;&gt;" in said.stdout


def test_who_does_not_write_in_a_team_brings_nothing_in(run, house):
    said = brought_in(run, house, "De Linde", "Cilla")
    assert (said.returncode, said.stderr) == (3, "Error: Cilla does not write in De Linde.\n")
    assert run("manual", "export", "--space", "De Linde").returncode == 3


def test_a_file_that_is_no_wiki_changes_nothing(run, house, tmp_path):
    file = tmp_path / "other.json"
    file.write_bytes(b"\xff\xfe")
    assert brought_in(run, file).returncode == 3
    file.write_text("[3]")
    assert "is not the JSON of a TiddlyWiki" in brought_in(run, file).stderr


def test_a_page_that_is_too_long_is_said_and_the_others_are_in(run, house, tmp_path):
    file = tmp_path / "long.json"
    file.write_text(json.dumps([*WIKI, {"title": "Lang", "text": "woord " * 100_000}]))
    said = brought_in(run, file)
    assert said.returncode == 3 and "too_large" in said.stderr
    assert "2 pages came new or changed" in said.stdout


def test_the_log_says_that_a_manual_left_and_came_and_not_what_it_says(run, house, tmp_path):
    brought_in(run, house)
    run("manual", "export", "--space", "De Linde")
    store = open_store(tmp_path / "data")
    with store.reading(store.organisations()[0].id) as notebook:
        [team] = [space for space in notebook.people.spaces() if space.name == "De Linde"]
        noted = notebook.people.noted(team.id, ("manual_taken_out", "manual_brought_in"), 10)
    store.close()
    assert [line.action for line in noted] == ["manual_taken_out", "manual_brought_in"]
    assert "Zitten" not in str(noted)
