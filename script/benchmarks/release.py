"""A release of ten thousand reflections: how long its files and the last gate take, and in how much memory.

Texts are those of tests/collection, names covered up, dealt out over guides and 300 people. Each size is made in a
process of its own, so that its peak is its own; the larger against the smaller tells what memory grows with.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kept import keep
from research.bundle.made import hashed, release

from journal.names import covered, mask
from journal.research.entry import Entry, Passage
from journal.research.release import write

ENTRIES, FEW, PEOPLE = 10_000, 1_000, 300
BUDGET = {"seconds of a processor": 30, "peak memory, MB": 400}
TEXTS = Path(__file__).resolve().parents[2] / "tests" / "collection"
ASKED = (
    ("text",),
    ("what_so_what/what", "what_so_what/so_what", "what_so_what/now_what"),
    ("gibbs/description", "gibbs/feelings", "gibbs/evaluation", "gibbs/conclusion"),
)


def pool() -> dict[str, list[str]]:
    """The texts of the collection by language, masked."""
    texts: dict[str, list[str]] = {}
    for file in sorted(TEXTS.glob("reflections.*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            spans = mask(row["text"], row["language"]).spans
            texts.setdefault(row["language"], []).append(covered(row["text"], spans))
    return texts


def entries(count: int, texts: dict[str, list[str]]) -> Iterator[Entry]:
    """As many, made one by one when asked for, in the order of their ids."""
    for id, number in sorted((hashed(f"entry {number}"), number) for number in range(count)):
        chance, who = random.Random(number), number % PEOPLE
        language = ("en", "nl", "sv")[who % 3]
        asked = ASKED[who // 3 % 3]
        passages = tuple(Passage(prompt, chance.choice(texts[language])) for prompt in asked)
        values = tuple(sorted(chance.sample(["dignity", "trust", "uk.care"], number % 3)))
        model = "" if asked == ("text",) else asked[0].partition("/")[0]
        yield Entry(
            id, hashed(f"writer {who}"), language, "carer" if who % 2 else "nurse", f"2026-Q{1 + who // 30 % 2}", "",
            model, passages, values, "dignity-1",
        )  # fmt: skip


def measured(count: int) -> dict[str, float]:
    """Seconds and memory of one release of so many, in this process."""
    texts = pool()
    before, started = time.process_time(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        made = write(release(count, entries=partial(entries, count, texts)), Path(folder))
        size = made.stat().st_size
    return {
        "seconds": time.monotonic() - started,
        "seconds of a processor": time.process_time() - before,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "size, MB": size / 1_000_000,
    }


def main() -> None:
    """Measure both sizes, print, keep."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", type=int)
    only = asked.parse_args().only
    if only:
        print(json.dumps(measured(only)))
        return
    run = partial(subprocess.run, check=True, stdout=subprocess.PIPE)
    told = {count: json.loads(run([sys.executable, __file__, "--only", str(count)]).stdout) for count in (FEW, ENTRIES)}
    figures = {name: round(value, 1) for name, value in told[ENTRIES].items()}
    figures["memory per entry more, KB"] = round(
        1024 * (told[ENTRIES]["peak memory, MB"] - told[FEW]["peak memory, MB"]) / (ENTRIES - FEW), 1
    )
    keep("release", figures, BUDGET)


if __name__ == "__main__":
    main()
