"""`journal search` and `journal reindex`, as somebody types them."""

import json
import shutil
from pathlib import Path

import pytest

from journal.store import open_store

LINES = [
    ("r-1", "p-1", "Anna", "linde", "nl", "Ze pakte mijn handen. Het vertrouwen groeit langzaam.", "team"),
    ("r-2", "p-2", "Bram", "linde", "nl", "Ik vertelde niemand van mijn geheim, de zwaluwpost.", "personal"),
    ("r-3", "p-3", "Cilla", "bjorken", "sv", "Hennes självbestämmande är viktigt, och tilliten växer.", "team"),
    ("r-4", "p-1", "Anna", "bjorken", "nl", "Tijdens het eten vroeg hij naar zijn zoon.", "team"),
]


@pytest.fixture
def house(run, tmp_path: Path) -> Path:
    """Anna writes in two teams; Bram and Cilla in one each."""
    names = ("id", "author", "name", "team", "language", "text", "audience")
    lines = [dict(zip(names, line, strict=True)) | {"date": "2026-03-04"} for line in LINES]
    file = tmp_path / "rozenhof.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert run("import", str(file)).returncode == 0
    return tmp_path / "data"


def found(run, *words: str) -> dict:
    done = run("search", *words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sources(told: dict) -> list[str]:
    return [hit["source"] for hit in told["hits"]]


def test_what_was_brought_in_is_found_at_once_with_nothing_running(run, house):
    told = found(run, "hand", "--as", "Anna")
    assert sources(told) == ["r-1"] and told["total"] == 1 and told["hits"][0]["match"] == "exact"
    assert told["query"] == "hand" and told["corrected"] is None
    [hit] = told["hits"]
    assert [hit["passage"][start:end] for start, end in hit["marks"]] == ["handen"]


def test_inside_longer_words_and_in_other_languages(run, house):
    inside = found(run, "bestämmande", "--as", "p-3")
    assert [hit["match"] for hit in inside["hits"]] == ["inside"]
    assert [(hit["source"], hit["match"]) for hit in found(run, "vertrouwen", "--as", "p-1")["hits"]] == [
        ("r-1", "exact"), ("r-3", "value"),
    ]  # fmt: skip
    assert sources(found(run, "vertrouwen", "--as", "p-1", "--no-values")) == ["r-1"]
    assert sources(found(run, "vertrouwen", "--as", "p-1", "--space", "bjorken")) == ["r-3"]


def test_nobody_finds_what_they_may_not_read_and_no_own_space_is_opened(run, house):
    assert sources(found(run, "zoon", "--as", "Bram")) == [] == sources(found(run, "hand", "--as", "Cilla"))
    for words in ("zwaluwpost", "zwalu*", "zwaluwpst"):
        for name in ("Anna", "Bram", "Cilla"):
            told = found(run, words, "--as", name)
            assert told["hits"] == [] and told["total"] == 0 and not any(told["facets"].values())
            assert told["corrected"] is None


def test_a_misspelt_word_is_put_right_by_what_one_may_read(run, house):
    told = found(run, "vertrouven", "--as", "Anna")
    assert told["corrected"] == "vertrouwen" and "r-1" in sources(told)


def test_a_word_that_is_right_in_any_language_of_the_house_is_left_alone(run, house):
    for words in ("empati", "autonomie", "bidden", "järn", "integriteit", "tillit"):
        for name in ("Anna", "Cilla"):
            assert found(run, words, "--as", name)["corrected"] is None, words


def test_a_slip_is_put_right_though_its_stem_finds_something(run, house):
    told = found(run, "langzaamm", "--as", "Anna")
    assert told["corrected"] == "langzaam" and sources(told) == ["r-1"]
    assert found(run, "groeien", "--as", "Anna")["corrected"] is None
    assert found(run, "zoons", "--as", "Anna")["corrected"] is None


@pytest.mark.parametrize(
    ("words", "language"), [('"op haar', "en"), ("field:", "nl"), ("a" * 10_000, "sv"), ("- -", "en"), ("", "nl")]
)
def test_what_means_nothing_is_refused_in_words(run, house, words, language):
    done = run("search", "--as", "Anna", "--language", language, "--", words)
    assert done.returncode == 3 and "query_" in done.stderr and "Traceback" not in done.stderr


def test_unknown_people_spaces_and_days_are_refused(run, house):
    for words in (["--as", "Nobody"], ["--as", "Anna", "--space", "Nowhere"]):
        assert run("search", "rust", *words).returncode == 3
    reversed_days = ["--from", "2026-05-01", "--to", "2026-04-01"]
    assert run("search", "rust", "--as", "Anna", *reversed_days).returncode == 3
    assert run("search", "rust", "--as", "Anna", "--from", "yesterday").returncode == 2
    assert run("search", "rust").returncode == 2


def test_somebody_who_is_not_in_a_space_gets_no_empty_answer_from_it(run, house):
    done = run("search", "hand", "--as", "Bram", "--space", "bjorken", "--language", "en")
    assert done.returncode == 3 and done.stdout == "" and "Bram is not in bjorken" in done.stderr
    assert sources(found(run, "hand", "--as", "Anna", "--space", "linde")) == ["r-1"]


def test_every_use_in_somebodys_place_stands_in_the_log_they_see_and_a_refused_one_does_not(run, house):
    def times() -> dict[str, int]:
        store = open_store(house)
        try:
            [organisation] = store.organisations()
            with store.reading(organisation.id) as notebook:
                names = {each.id: each.name for each in notebook.people.people()}
                return {names[id]: len(notebook.people.noted(id, ("searched_as",), 100)) for id in names}
        finally:
            store.close()

    found(run, "hand", "--as", "Anna")
    found(run, "hand", "--as", "Anna", "--no-values")
    found(run, "nergens", "--as", "p-2")
    assert run("search", "hand", "--as", "Bram", "--space", "bjorken").returncode == 3
    assert times() == {"Anna": 2, "Bram": 1, "Cilla": 0}


def test_an_index_that_is_hurt_or_lost_is_built_anew(run, house):
    assert sources(found(run, "hand", "--as", "Anna")) == ["r-1"]
    for file in list((house / "discovery").rglob("*.seg")):
        file.write_bytes(file.read_bytes()[:-3])
    assert sources(found(run, "hand", "--as", "Anna")) == ["r-1"]
    shutil.rmtree(house / "discovery")
    assert sources(found(run, "hand", "--as", "Anna")) == ["r-1"]


def test_built_anew_it_says_the_same(run, house):
    before = found(run, "vertrouwen", "--as", "p-1")
    assert run("reindex").returncode == 0
    assert found(run, "vertrouwen", "--as", "p-1") == before
