"""A study over ten thousand reflections: how long going over them takes, and in how much memory.

Each text is two of tests/collection put together (140 words), by 300 people with names, in three languages, all of
whom said yes. They are brought in by `journal import`, so that what is measured is what a home would have.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

from kept import keep

from journal.research.gathering import gather
from journal.research.studying import make
from journal.store import Store, open_store

ENTRIES, PEOPLE = 10_000, 300
BUDGET = {"seconds": 60}
TEXTS = Path(__file__).resolve().parents[2] / "tests" / "collection"
FIRST = "Anna Bram Carla Dirk Els Femke Gerda Hans Ines Joke Karel Lotte Maaike Nico Olga Piet Ruud Sanne Tess Uma"
LAST = "Jansen Bakker Visser Vos Smit Bos Dekker Mulder Meijer Kuiper Postma Hendriks Kok Prins Schouten"
NAMES = [f"{first} {last}" for first, last in product(FIRST.split(), LAST.split())]


def pool() -> dict[str, list[str]]:
    """The texts of the collection by language."""
    texts: dict[str, list[str]] = {}
    for file in sorted(TEXTS.glob("reflections.*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            texts.setdefault(row["language"], []).append(row["text"])
    return texts


def lines() -> str:
    """What is brought in, as JSON Lines."""
    texts = pool()
    told = []
    for number in range(ENTRIES):
        chance, who = random.Random(number), number % PEOPLE
        language = ("en", "nl", "sv")[who % 3]
        told.append({
            "id": f"r{number}", "author": f"p{who}", "name": NAMES[who], "team": "linde", "team_name": "De Linde",
            "role": "carer", "language": language, "date": "2026-02-03", "audience": "team",
            "consent": {"research": True, "quote": False}, "text": " ".join(chance.choices(texts[language], k=2)),
        })  # fmt: skip
    return "".join(f"{json.dumps(each)}\n" for each in told)


def begun(store: Store) -> tuple[str, str]:
    """A study over all of it: the organisation and the study."""
    [house] = store.organisations()
    with store.writing(house.id) as notebook:
        teams = tuple(space.id for space in notebook.people.spaces() if space.kind == "team")
        study = make(notebook, None, {
            "name": "Measured", "purpose": "To measure", "institution": "Rozenhof", "reference": "none",
            "contact": "researcher@example.org", "checkers": "two", "spaces": teams, "first": "2026-01-01",
            "last": "2026-12-31", "deadline": "2026-12-31", "keep_until": "2030-01-01", "k": 5,
            "consent_version": "2026-1", "imported_consent": True,
        })  # fmt: skip
    return house.id, study.id


def measured(data: Path) -> dict[str, float]:
    """Seconds and memory of going over them all, by this process and those it starts."""
    store = open_store(data)
    house, study = begun(store)
    started, before = time.monotonic(), time.process_time()
    gather(store, house, study, None)
    seconds, own = time.monotonic() - started, time.process_time() - before
    with store.reading(house) as notebook:
        people, texts = notebook.studies.crowd(study)
    if (people, texts) != (PEOPLE, ENTRIES):
        raise SystemExit(f"{texts} texts by {people} people were gone over")
    started_by_us = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "seconds": seconds,
        "seconds of processors": own + started_by_us.ru_utime + started_by_us.ru_stime,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "peak memory of each reader, MB": started_by_us.ru_maxrss / 1024,
    }


def main() -> None:
    """Bring them in, measure, print, keep."""
    with tempfile.TemporaryDirectory() as folder:
        data, file = Path(folder) / "data", Path(folder) / "reflections.jsonl"
        file.write_text(lines(), "utf-8")
        command = [Path(sys.executable).with_name("journal"), "import", file, "--data", data]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        brought_in = resource.getrusage(resource.RUSAGE_CHILDREN)
        figures = measured(data)
    figures["seconds of processors"] -= brought_in.ru_utime + brought_in.ru_stime
    keep("study", {name: round(value, 1) for name, value in figures.items()}, BUDGET)


if __name__ == "__main__":
    main()
