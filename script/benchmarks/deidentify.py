"""How much that names somebody is covered up, and how much that does not: our own texts, and others from a folder.

`--held` measures what was held back from tuning alone; a folder's texts are cut in two, and every second is held back.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from names.gold import Gold, texts

from journal.names import NOBODY, Masked, Roster, mask

ROOT = Path(__file__).resolve().parents[2]
NAMED = {"PERSON", "PLACE", "ORGANISATION"}
LANGUAGES = ("nl", "sv", "en")
LABELS = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION", "MISC": "MISC"}
RUNS = 3  # the best counts: others' work only makes it slower
WORD = re.compile(r"\w[\w'’-]*")


def from_folder(folder: Path, held: bool) -> dict[str, list[Gold]]:
    """The texts of each file, every second one."""
    return {file.stem: list(read(file))[1 if held else 0 :: 2] for file in sorted(folder.glob("*.jsonl"))}


def read(file: Path) -> Iterator[Gold]:
    for line in file.read_text("utf-8").splitlines():
        told = json.loads(line)
        yield Gold(
            told["lang"],
            told["text"],
            tuple((a, b, LABELS.get(kind, kind)) for a, b, kind in told["entities"]),
            ours=False,
        )


def ours(held: bool) -> dict[str, list[Gold]]:
    """Our own texts; *fresh* and *later* ones were held back once, and what they showed has been mended since."""
    sets = {"care": "held" if held else "tuned", "fresh": "fresh", "later": "later"}
    return {
        f"{language} {name}": list(texts(language, which)) for name, which in sets.items() for language in LANGUAGES
    }


def roster_of(gold: Iterable[Gold]) -> Roster:
    """As an administrator would have it: the names of everybody there, with a capital, without a genitive."""
    names = {each.text[start:end] for each in gold for start, end, kind in each.entities if kind == "PERSON"}
    tidy = {re.sub(r"['’]s$", "", name[:1].upper() + name[1:]) for name in names}
    return Roster(people=tuple(sorted(name for name in tidy if len(name.strip(".")) > 1)))


def measure(gold: list[Gold], roster: Roster) -> tuple[dict[str, Any], list[str]]:
    """Figures, and what was missed or needless, for whoever tunes."""
    right, wanted, words, needless, shown = Counter[str](), Counter[str](), 0, 0, list[str]()
    found = [mask(each.text, each.language, roster) for each in gold]
    seconds = min(timed(gold, roster) for _ in range(RUNS))
    for each, masked in zip(gold, found, strict=True):
        for start, end, kind in each.entities:
            wanted[kind] += 1
            right[kind] += covers(masked, start, end)
            if not covers(masked, start, end):
                shown.append(f"MISS {kind} {each.text[start:end]!r} … {each.text[max(0, start - 40) : end + 25]!r}")
        for start, end, rule in wasted(each, masked):
            needless += 1
            shown.append(f"OVER {rule} {each.text[start:end]!r} … {each.text[max(0, start - 40) : end + 25]!r}")
        words += len(WORD.findall(each.text))
    figures = {
        "texts": len(gold),
        "recall": {kind: round(100 * right[kind] / wanted[kind], 1) for kind in sorted(wanted)},
        "entities": dict(sorted(wanted.items())),
        "needless": round(100 * needless / max(1, words), 2),
        "texts_per_second": round(len(gold) / seconds),
    }
    return figures, shown


def timed(gold: list[Gold], roster: Roster) -> float:
    """How long all texts take a processor: others on the machine do not count."""
    began = time.process_time()
    for each in gold:
        mask(each.text, each.language, roster)
    return time.process_time() - began


def covers(masked: Masked, start: int, end: int) -> bool:
    """Whether not one letter of it is left."""
    left = set(range(start, end)) - {place for span in masked.spans for place in range(span.start, span.end)}
    return not left


def wasted(gold: Gold, masked: Masked) -> Iterator[tuple[int, int, str]]:
    """Words that were covered and are of nothing that names anybody."""
    for span in masked.spans:
        if not gold.ours and span.kind not in NAMED:
            continue  # nobody marked numbers and addresses there
        for word in WORD.finditer(gold.text, span.start, span.end):
            if not any(start < word.end() and word.start() < end for start, end, _ in gold.entities):
                yield word.start(), word.end(), span.rule


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of JSON Lines with gold entities")
    parser.add_argument("--tuned", action="store_true", help="measure what was tuned on, and show what went wrong")
    asked = parser.parse_args()
    sets = ours(not asked.tuned) | (from_folder(asked.folder, not asked.tuned) if asked.folder else {})
    kept: dict[str, Any] = {}
    for language in LANGUAGES:
        mask("Anna", language)
    for name, gold in sets.items():
        for which, roster in (("alone", NOBODY), ("with a roster", roster_of(gold))):
            figures, shown = measure(gold, roster)
            kept.setdefault(name, {})[which] = figures
            told = " ".join(f"{kind} {share}" for kind, share in figures["recall"].items())
            print(f"{name:26} {which:14} needless {figures['needless']:5} %  {figures['texts_per_second']:5}/s  {told}")
            if asked.tuned and which == "alone":
                print("\n".join(shown))
    if not asked.tuned:
        (ROOT / "bench" / "deidentify.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
