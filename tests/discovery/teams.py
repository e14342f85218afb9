"""Invented teams whose people write natural texts: who writes what, and when, is drawn by chance.

So nothing in them is a topic, except what is planted: the true false alarms and the true finds are known.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from journal.discovery.topics.emerging import Node, Topic, Voice, emerging
from journal.discovery.topics.nodes import nodes_of

INVENTED = Path(__file__).parent / "invented"
LANGUAGES = ("en", "nl", "sv")
TOPICS = tomllib.loads((INVENTED / "topics.toml").read_text("utf-8"))
MONTHS = 12


class Text(NamedTuple):
    person: str
    month: int
    language: str
    text: str


@cache
def background(language: str) -> tuple[str, ...]:
    return tuple((INVENTED / f"background.{language}.txt").read_text("utf-8").splitlines())


@cache
def said(language: str, text: str) -> dict[Node, str]:
    return nodes_of(text, language)


def organisation(chance: Random, teams: int = 4, people: int = 9, each: int = 4) -> list[list[Text]]:
    """Teams in which three languages are written, everybody as much; no text is used twice until all are."""
    left = {language: chance.sample(background(language), len(background(language))) for language in LANGUAGES}
    drawn = []
    for team in range(teams):
        for person in range(people):
            language = LANGUAGES[person % 3]
            for _ in range(each):
                left[language] = left[language] or chance.sample(background(language), len(background(language)))
                text = left[language].pop()
                drawn.append((team, Text(f"{team}-{person}", chance.randrange(MONTHS), language, text)))
    return [[text for of, text in drawn if of == team] for team in range(teams)]


def plant(chance: Random, team: list[Text], topic: str, people: int = 5) -> list[Text]:
    """The same team, in which so many people write of a topic once, in the second half of the year."""
    left = {language: chance.sample(TOPICS[topic][language], 2) for language in LANGUAGES}
    languages = {text.person: text.language for text in team}
    writing = chance.sample(sorted(languages), len(languages))
    new: list[Text] = []
    for person in writing:
        if len(new) < people and left[languages[person]]:
            month = MONTHS // 2 + chance.randrange(MONTHS // 2)
            new.append(Text(person, month, languages[person], left[languages[person]].pop()))
    return team + new


def topics(teams: Sequence[Sequence[Text]], which: int, k: int = 5) -> list[Topic]:
    """What emerges in one of the teams, the others beside it."""
    saying: dict[Node, set[str]] = defaultdict(set)
    writing: dict[str, set[str]] = defaultdict(set)
    forms: dict[Node, Counter[str]] = defaultdict(Counter)
    for team in teams:
        for text in team:
            for node, form in said(text.language, text.text).items():
                forms[node][form] += 1
                saying[node] |= {text.person} if team is not teams[which] else set()
            writing[text.language] |= {text.person} if team is not teams[which] else set()
    return emerging(
        [
            Voice(
                str(number),
                text.person,
                str(which),
                text.month,
                text.language,
                frozenset(said(text.language, text.text)),
            )
            for number, text in enumerate(teams[which])
        ],
        {node: len(people) for node, people in saying.items()},
        {language: len(people) for language, people in writing.items()},
        k,
        explained=lambda node: False,
        forms=lambda node: [form for form, _times in forms[node].most_common(3)],
    )


def tells(topic: Topic, planted: str) -> bool:
    """Whether a row shows a word of what was planted."""
    shown = {form for forms in topic.words.values() for form in forms}
    return any(word in form for word in TOPICS[planted]["words"] for form in shown)
