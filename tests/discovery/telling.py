"""A team in a test: who writes what in which month, read or unread by whoever asks, and what they are told."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from journal.discovery.themes.answer import Themes, spelt_out
from journal.discovery.themes.periods import LENGTHS, closed, monday, month_of
from journal.discovery.themes.renewal import Heard, Kept, Question, reckoned, within
from journal.discovery.themes.themes import Bearing, told
from journal.store.sqlite_voices import Counted, Text

TODAY = date(2026, 11, 18)
VALUES = {"trust": {"trust"}, "respect": {"respect"}}


@dataclass(frozen=True)
class Said:
    """Somebody says a value (or "" none), so many months ago, in a text that is read, older than the asker, private."""

    person: str
    value: str
    ago: int = 0
    way: str = "read"


def heard(said: Iterable[Said], today: date = TODAY) -> Heard:
    """What there is to tell from."""
    texts: list[Text] = []
    counted: list[Counted] = []
    for number, each in zip(count(), said, strict=False):
        month = month_of(today) - each.ago
        name, day = f"{each.person}-{each.value}-{number}", f"{month // 12:04}-{month % 12 + 1:02}-01"
        if each.way == "private":
            counted.append(Counted(name, each.person, day[:7], frozenset({each.value})))
        else:
            values = {each.value: (each.value,)} if each.value else {}
            texts.append(Text(name, each.person, "linde", day, 2 if each.way == "read" else 1, "nl", values))
    return Heard(texts, counted, VALUES)


def week(
    said: Sequence[Said], k: int, before: Sequence[Kept] = (), asker: str = "asker", today: date = TODAY
) -> dict[int, Kept]:
    """All three answers of a week, as screens reckon them."""
    return week_of(heard(said, today), k, before, asker, today)


def week_of(
    whole: Heard, k: int, before: Sequence[Kept] = (), asker: str = "asker", today: date = TODAY
) -> dict[int, Kept]:
    """The same of what was heard."""
    fresh: dict[int, Kept] = {}
    for months in reversed(LENGTHS):
        period = closed(months, today)
        beside = [each for each in before if each.period.months == months]
        beside += [*fresh.values(), *(each for each in before if each.period.months != months)]
        question = Question(period, k, asker, 1)
        fresh[months] = reckoned(question, within(whole, period), monday(today).isoformat(), beside)
    return fresh


def screens(said: Sequence[Said], kept: dict[int, Kept], today: date = TODAY) -> tuple[Themes, ...]:
    """Everything that screens show of a week."""
    return shown(heard(said, today).texts, kept)


def shown(heard: Iterable[Text], kept: dict[int, Kept]) -> tuple[Themes, ...]:
    """The same of what was heard."""
    texts = [each for each in heard if each.arrived > 1]
    labels = {value: value for value in VALUES}
    answers = [told("linde", kept[months], Bearing(texts, labels, "en"), "") for months in LENGTHS]
    return tuple(answers)


def seen(answers: Iterable[Themes]) -> str:
    """All that can be seen of answers."""
    return json.dumps([spelt_out(each) for each in answers])
