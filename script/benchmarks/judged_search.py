"""What search does with the judged questions, type by type."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from journal.discovery.language.background import zipf
from script.benchmarks.judged_collection import LANGUAGES, Collection, Query
from script.benchmarks.judged_engine import Answer

Ask = Callable[[str, str], Answer]
BY_HITS = ("inflected", "strong", "two words", "inside", "phrase", "without", "accents", "prefix")
BY_WORD = ("misspelt", "left alone")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was told."""

    query: Query
    answer: Answer


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the first ten: how many of the right ones, how many right; and right among the first five."""

    recall_at_10: float
    precision_at_10: float
    precision_at_5: float


def ask_all(ask: Ask, judged: Collection) -> list[Asked]:
    """Every question of the collection."""
    return [Asked(query, ask(query.query, query.asker)) for query in judged.queries]


def search_figures(asked: Iterable[Asked], judged: Collection) -> dict[str, Any]:
    """Shares per type, corrections, value names across languages, and what should not have been shown."""
    of_type: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        of_type[each.query.type].append(each)
    everything = [each for group in of_type.values() for each in group]
    return {
        **{name: asdict(_mean([shares(each) for each in of_type[name]])) for name in BY_HITS},
        **{name: fmean(_rightly_corrected(each) for each in of_type[name]) for name in BY_WORD},
        "nonsense": fmean(not each.answer.hits and each.answer.corrected is None for each in of_type["nonsense"]),
        "hidden": fmean(not each.answer.hits and not _betrayed(each, judged) for each in of_type["hidden"]),
        "value": value_figures(of_type["value"], judged),
        "leaks": sum(_leaked(each, judged) for each in everything),
    }


def shares(each: Asked) -> Shares:
    """What the first ten and the first five are worth."""
    query, found = each.query, each.answer.ids
    right = query.relevant | query.also
    return Shares(
        recall_at_10=len(query.relevant & set(found[:10])) / min(10, len(query.relevant)),
        precision_at_10=_share(found[:10], right),
        precision_at_5=_share(found[:5], right),
    )


def value_figures(asked: Iterable[Asked], judged: Collection) -> dict[str, float]:
    """A value's name in one language: of the texts that voice it in all three, and whether named ones come first."""
    rows = [_value(each, judged) for each in asked]
    return {name: fmean(row[name] for row in rows) for name in rows[0]}


def _value(each: Asked, judged: Collection) -> dict[str, float]:
    value, asker, found = each.query.value or "", each.query.asker, each.answer.ids
    voicing, naming = judged.voicing(value, asker), judged.naming(value, asker)
    other = {id for id in voicing if judged.texts[id].language not in _tongues(each, naming, judged)}
    return {
        "recall": len(voicing & set(found)) / len(voicing),
        "recall_named": len(naming & set(found)) / len(naming),
        "recall_other_languages": len(other & set(found)) / len(other) if other else 1.0,
        "named_first": _share(found[: len(naming)], voicing),
        "precision": _share(found, voicing),
    }


def _tongues(each: Asked, naming: Iterable[str], judged: Collection) -> set[str]:
    """The languages in which the query's own words stand."""
    texts = (judged.texts[id] for id in naming)
    return {text.language for text in texts if each.query.query.lower() in text.text.lower()}


def _rightly_corrected(each: Asked) -> bool:
    told, meant = each.answer.corrected, each.query.corrected
    return (told or "").lower() == (meant or "").lower()


def _leaked(each: Asked, judged: Collection) -> int:
    return len(set(each.answer.ids) - judged.readable(each.query.asker)) + len(each.query.never & set(each.answer.ids))


def _betrayed(each: Asked, judged: Collection) -> bool:
    """Whether a correction is a word that stands only where the asker may not read, and in no list everybody has."""
    told = (each.answer.corrected or "").lower()
    known = any(zipf(told, tongue) for tongue in LANGUAGES)
    readable = judged.readable(each.query.asker)
    return bool(told) and not known and not any(told in judged.texts[id].text.lower() for id in readable)


def _share(found: list[str], right: Iterable[str]) -> float:
    """How many of those found are right; finding nothing shows nothing wrong."""
    these = set(right)
    return sum(id in these for id in found) / len(found) if found else 1.0


def _mean(rows: list[Shares]) -> Shares:
    return Shares(
        fmean(row.recall_at_10 for row in rows),
        fmean(row.precision_at_10 for row in rows),
        fmean(row.precision_at_5 for row in rows),
    )
