"""What is counted for values, and what themes tell of the teams in which something was planted."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from script.benchmarks.judged_collection import Collection, Planted, Text

Voiced = Callable[[str, str], Mapping[str, str]]
Rows = list[dict[str, Any]]


def counted_figures(voiced: Voiced, judged: Collection) -> dict[str, Any]:
    """Core words against the judgements: how much of what is counted is right, and how much of what is there."""
    texts = list(judged.texts.values())
    heard = {text.id: voiced(text.text, text.language) for text in texts}
    wide = {(id, value) for id, values in heard.items() for value in values}
    core = {(id, value) for id, value in wide if heard[id][value] == "core"}
    known = {value for text in texts for value in text.voices}
    core, wide = ({pair for pair in pairs if pair[1] in known} for pairs in (core, wide))
    named = {(text.id, value) for text in texts for value in text.names}
    right = {(text.id, value) for text in texts for value in text.voices}
    return {
        "counted": len(core),
        "precision": len(core & right) / max(1, len(core)),
        "recall_named": len(core & named) / len(named),
        "recall": len(core & right) / len(right),
        "wide_precision": len(wide & right) / max(1, len(wide)),
        "wide_recall": len(wide & right) / len(right),
        "by_language": {tongue: _by_language(tongue, core, right, judged) for tongue in ("en", "nl", "sv")},
        "wrong": sorted(f"{id} {value}" for id, value in core - right),
        "missed": sorted(f"{id} {value}" for id, value in named - core),
    }


def _by_language(tongue: str, core: set[tuple[str, str]], right: set[tuple[str, str]], judged: Collection) -> float:
    these = {pair for pair in core if judged.texts[pair[0]].language == tongue}
    return len(these & right) / max(1, len(these))


def themes_figures(ask: Callable[[Planted], Rows], judged: Collection) -> dict[str, Any]:
    """Per team: the rank of the planted topic, false emerging rows, trends told, and values that should be hidden."""
    teams = {planted.id: team_figures(ask(planted), planted, judged) for planted in judged.planted}
    return {
        "teams": teams,
        "topics_found": sum(team["topic_rank"] in range(1, 6) for team in teams.values()),
        "false_emerging": sum(len(team["false_emerging"]) for team in teams.values()),
        "trends_wrong": {value: told for team in teams.values() for value, told in team["trends_wrong"].items()},
        "false_trends": [value for team in teams.values() for value in team["false_trends"]],
        "shown_though_few": [value for team in teams.values() for value in team["shown_though_few"]],
    }


def team_figures(rows: Rows, planted: Planted, judged: Collection) -> dict[str, Any]:
    """What one team's answer is worth."""
    new = [row for row in rows if row["kind"] == "emerging"]
    sixteen = {value for text in judged.texts.values() for value in text.voices}
    values = {row["value"]: row for row in rows if row["value"] in sixteen}
    ranks = [rank for rank, row in enumerate(new, 1) if planted.topic & _words(row)]
    told = {value: values[value]["trend"] if value in values else "not shown" for value in planted.trends}
    return {
        "topic_rank": ranks[0] if ranks else None,
        "false_emerging": [row["label"] for row in new if not planted.topic & _words(row)],
        "trends": told,
        "trends_wrong": {value: trend for value, trend in told.items() if trend != planted.trends[value]},
        "false_trends": [
            f"{planted.id} {value} {row['trend']}"
            for value, row in values.items()
            if row["trend"] in ("rising", "fading") and value not in planted.trends
        ],
        "shown_though_few": sorted(f"{planted.id} {value}" for value in values if _too_few(value, planted, judged)),
        "rows": [f"{row['label']} {row['people']} {row['share']} {row['trend']}" for row in rows],
    }


def _words(row: dict[str, Any]) -> set[str]:
    return {word.lower() for words in row["words"].values() for word in words}


def _too_few(value: str | None, planted: Planted, judged: Collection) -> bool:
    """Fewer than k people name or show it to the team; a set-apart value is one that fewer than k people name."""
    naming = {text.author for text in _of_team(planted, judged) if value in text.names}
    voicing = {text.author for text in _of_team(planted, judged) if value in text.voices}
    return len(voicing) < judged.k or (value in planted.suppressed and len(naming) < judged.k)


def _of_team(planted: Planted, judged: Collection) -> Iterator[Text]:
    for text in judged.texts.values():
        if text.team == planted.id and text.audience == "team" and planted.first <= text.date <= planted.last:
            yield text
