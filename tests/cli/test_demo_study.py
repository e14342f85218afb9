"""The demo's study: whoever opens it meets words in three languages that wait for two people."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

import pytest

from journal.cli.demo_house import entries, furnish
from journal.cli.demo_release import yes_to_it
from journal.cli.demo_study import consented
from journal.research.forms import forms_of
from journal.research.states import form_state
from journal.store import Notebook, Store, open_store
from journal.store.studies import Study

FOLDER = files("journal.cli") / "demo_texts"
PEOPLE = {each["id"]: each for each in tomllib.loads((FOLDER / "people.toml").read_text("utf-8"))["people"]}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo is kept."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def made(data: Path) -> Iterator[Store]:
    """The demo as it is made on some day."""
    store = open_store(data)
    furnish(store, data, date(2026, 9, 16), lambda _written: None)
    yield store
    store.close()


@contextmanager
def read(store: Store, name: str = "dignity-1") -> Iterator[tuple[Notebook, Study]]:
    """What is kept of one of its studies, by its consent text."""
    (house,) = store.organisations()
    with store.reading(house.id) as notebook:
        (study,) = (each for each in notebook.studies.studies() if each.consent_version == name)
        yield notebook, study


def test_words_in_three_languages_wait_and_some_were_decided_by_one_or_by_two(made) -> None:
    with read(made) as (notebook, study):
        forms = forms_of(notebook, study)
    stand = Counter((form.language, form_state(form)) for form in forms)
    assert all(stand[language, "open"] >= 2 for language in ("en", "nl", "sv"))
    states = Counter(map(form_state, forms))
    assert states["decided"] >= 2 and states["approved"] >= 2 and states["open"] >= 10


def test_enough_people_said_yes_for_the_queue_to_be_seen(made) -> None:
    with read(made) as (notebook, study):
        writers, texts = notebook.studies.crowd(study.id)
    assert writers >= 10 and texts == len(list(consented()))


def test_a_second_start_makes_no_second_study(made, data) -> None:
    with read(made) as (_notebook, before):
        pass
    furnish(made, data, date(2026, 9, 17), lambda _written: None)
    with read(made) as (notebook, after):
        assert after == before and len(notebook.studies.studies()) == 2


def test_one_release_was_sealed_and_downloaded_and_one_consent_withdrawn_since(made, data) -> None:
    with read(made, "momenten-1") as (notebook, study):
        (release,) = notebook.studies.releases(study.id)
        assert release.asked_by != release.sealed_by
        assert len(notebook.studies.withdrawn(study.id, 1)) == 1
        assert [line.person for line in notebook.people.noted(f"{study.id} 1", ["bundle_taken"], 9)] == [
            study.researchers[0]
        ]
    with ZipFile(data / "releases" / f"{study.id}-1.zip") as bundle:
        assert "project.qdpx" in {Path(name).name for name in bundle.namelist()}


def test_what_was_sealed_are_texts_of_de_linde_that_nobody_lets_another_study_use() -> None:
    told = {entry["id"]: entry for entry in entries()}
    chosen = [told[id] for id in yes_to_it()]
    assert {PEOPLE[entry["author"]]["team"] for entry in chosen} == {"linde"}
    assert not any(entry.get("choices") or entry["audience"] == "personal" for entry in chosen)


def test_de_linde_is_asked_and_nobody_there_answered_yet(made) -> None:
    with read(made) as (notebook, study):
        (linde,) = (space.id for space in notebook.people.spaces() if space.name == "De Linde")
        assert linde in study.spaces and study.state == "asking"
    assert not any(PEOPLE[entry["author"]]["team"] == "linde" for entry in consented())


def test_who_said_yes_works_in_its_teams_and_who_checks_does_not() -> None:
    told = tomllib.loads((FOLDER / "study.toml").read_text("utf-8"))
    assert {PEOPLE[entry["author"]]["team"] for entry in consented()} < set(told["teams"])
    assert not any("team" in PEOPLE[told[part]] for part in ("researcher", "reviewer"))


def test_nobody_wrote_the_same_as_in_what_the_demo_shows_elsewhere() -> None:
    kept = [path.read_text("utf-8") for path in FOLDER.iterdir() if path.name.endswith(".jsonl")]
    told = [json.loads(line) for text in kept for line in text.splitlines()]
    texts = [text for entry in told for text in entry["answers"].values()]
    assert len(set(texts)) == len(texts) and len({entry["id"] for entry in told}) == len(told)
