"""Kept answers as JSON: who was counted, by which texts, never a word that anybody wrote but a topic's own."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from journal.discovery.themes.groups import Group, Voice
from journal.discovery.themes.periods import Period
from journal.discovery.themes.renewal import Kept, Row


def written(kept: Kept) -> str:
    """An answer as it is kept; people and texts stand in lists of their own, and are meant by number."""
    groups = (kept.wrote, *(row.group for row in kept.rows.values()))
    people = sorted({person for each in groups for person in each.people | {v.person for v in each.voices}})
    documents = sorted(kept.documents())
    number = {id: n for n, id in enumerate((*people, *documents))}
    period = kept.period
    whole = {
        "period": [period.first.isoformat(), period.last.isoformat(), period.months], "k": kept.k, "day": kept.day,
        "ids": [*people, *documents], "wrote": _group(kept.wrote, number), "few": kept.few,
        "rows": [_row(row, number) for row in kept.rows.values()],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Kept:
    """An answer that was written."""
    whole = json.loads(text)
    first, last, months = whole["period"]
    ids: list[str] = whole["ids"]
    rows = [_row_of(row, ids) for row in whole["rows"]]
    period = Period(date.fromisoformat(first), date.fromisoformat(last), months)
    wrote = _group_of(whole["wrote"], ids)
    return Kept(period, whole["k"], whole["day"], wrote, {row.id: row for row in rows}, whole["few"])


def _group(group: Group, number: Mapping[str, int]) -> dict[str, Any]:
    voices = [[number[each.person], each.month, number[each.document], int(each.read)] for each in group.voices]
    return {"voices": voices, "others": sorted(number[person] for person in group.others)}


def _group_of(kept: Mapping[str, Any], ids: list[str]) -> Group:
    voices = (Voice(ids[person], month, ids[document], bool(read)) for person, month, document, read in kept["voices"])
    others = frozenset(ids[each] for each in kept["others"])
    return Group(tuple(voices), others)


def _row(row: Row, number: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": row.id, "kind": row.kind, "group": _group(row.group, number), "trend": row.trend,
        "beside": row.beside, "distinct": row.distinct, "words": row.words,
    }  # fmt: skip


def _row_of(kept: Mapping[str, Any], ids: list[str]) -> Row:
    words = {language: tuple(each) for language, each in kept["words"].items()}
    group = _group_of(kept["group"], ids)
    return Row(kept["id"], kept["kind"], group, kept["trend"], tuple(kept["beside"]), kept["distinct"], words)
