"""A team's themes over twelve months: how long they take to reckon afresh, and whether others' growth is felt.

A team of 20 in an organisation of 30,000 texts, alone in its store and among 100 organisations; the texts
are those of tests/collection, dealt out over people and days.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from kept import keep

from journal.cli.import_house import settle
from journal.cli.import_lines import Line
from journal.cli.import_texts import bring_in
from journal.cli.serving import keep_what_is_loaded
from journal.discovery.following.follow import catch_up
from journal.discovery.following.projections import voices_of
from journal.discovery.themes.asking import Hall, opened, shown
from journal.discovery.themes.periods import any_period
from journal.store import Store, open_store

TEAM = 20
A_YEAR = 100
ROUNDS = 7
BUDGET = {"afresh, ms": 200}
TEXTS = Path(__file__).resolve().parents[2] / "tests" / "collection"


def lines(people: int, texts: int, pool: list[tuple[str, str]]) -> list[Line]:
    """Everybody writes as many texts, in one language."""
    chance, today = random.Random(4), date.today()
    made: list[Line] = []
    for person in range(people):
        language = ("en", "nl", "sv")[person % 3]
        own = [text for tongue, text in pool if tongue == language]
        for number in range(texts):
            day = today - timedelta(days=chance.randrange(8, 360))
            team = f"team {person // TEAM}"
            made.append(
                Line(number, f"{person}-{number}", f"p{person}", f"Person {person}", team, team, None, language, day,
                     "one_minute", {"one_minute.text": chance.choice(own)}, (), "team", None, number % 2 == 0)
            )  # fmt: skip
    return made


def furnish(store: Store, name: str, data: Path, written: list[Line]) -> str:
    """An organisation that wrote these, heard up to the last."""
    organisation = store.organise(name).id
    with store.writing(organisation) as notebook:
        house = settle(notebook, written)
    refused = bring_in(store, organisation, house, written, lambda _more: None)
    assert refused == []
    catch_up(store, organisation, voices_of(store, data, organisation))
    return organisation


def hall(store: Store, data: Path, organisation: str) -> Hall:
    with store.reading(organisation) as notebook:
        team = next(space for space in notebook.people.spaces() if space.name == "team 0")
    return Hall(store, data, organisation, team, "en", 5)


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some runs, after one that warms up; memory is looked through as seldom as in a server."""
    work()
    keep_what_is_loaded()
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1_000)
    return statistics.median(taken)


def main() -> None:
    """Measure, print, keep."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--documents", type=int, default=30_000)
    documents = asked.parse_args().documents
    files = sorted(TEXTS.glob("reflections.*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    pool = [(each["language"], each["text"]) for each in rows]
    people = documents // A_YEAR
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        store = open_store(data)
        small = furnish(store, "Small", data, lines(TEAM, A_YEAR, pool))
        alone = milliseconds(lambda: opened(hall(store, data, small), any_period(None, None, date.today())))
        large = furnish(store, "Large", data, lines(people, A_YEAR, pool))
        figures["afresh, ms"] = milliseconds(
            lambda: opened(hall(store, data, large), any_period(None, None, date.today()))
        )
        team = hall(store, data, large).space.id
        with store.reading(large) as notebook:
            person = notebook.people.members(team)[0].person
        figures["as kept, ms"] = milliseconds(lambda: shown(hall(store, data, large), 12, person))
        figures["a large organisation to its team alone"] = figures["afresh, ms"] / alone
        for number in range(98):
            furnish(store, f"Other {number}", data, lines(6, 5, pool))
        among = milliseconds(lambda: opened(hall(store, data, small), any_period(None, None, date.today())))
        figures["100 organisations to 1"] = among / alone
        heard = sum(file.stat().st_size for file in voices_of(store, data, large).folder.iterdir())
        figures["disk per text, KB"] = heard / documents / 1_000
        store.close()
    keep("themes", {name: round(value, 2) for name, value in figures.items()}, BUDGET)


if __name__ == "__main__":
    main()
