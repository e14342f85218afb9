"""Going over a text once more since other names are covered up: what people decided stays where nothing changed."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

from journal.research.marking import BY_HAND
from journal.research.states import settled
from journal.store.studies import StudyForm, StudyMark, StudyText

Marks = list[tuple[StudyMark, str]]
Known = Callable[[str], StudyForm | None]


def as_it_was(before: Iterable[StudyMark], now: Marks) -> bool:
    """Whether the rules find what they found, places that reviewers covered aside."""
    found = {(_place(mark), mark.reason, mark.form) for mark in before if mark.rule != BY_HAND}
    return found == {(_place(mark), mark.reason, mark.form) for mark, _words in now}


def leaves_as_it_did(before: Iterable[StudyMark], now: Marks, form: Known) -> bool:
    """Whether the same is covered up, and the same waits for somebody, whatever rule says so."""
    return _fates(before, form) == _fates((mark for mark, _words in now), form)


def with_new_marks(
    text: StudyText, known: StudyText, before: Iterable[StudyMark], now: Marks, written: str
) -> tuple[StudyText, Marks]:
    """The text as it is open again: decisions about places that are still there stay, and what reviewers wrote."""
    decided = {_place(mark): mark.decision for mark in before}
    marks = [(replace(mark, decision=decided.get(_place(mark))), words) for mark, words in now]
    there = {_place(mark) for mark, _words in now}
    more = [mark for mark in before if mark.rule == BY_HAND and _place(mark) not in there]
    marks += [
        (replace(mark, number=number), written[mark.start : mark.end])
        for number, mark in enumerate(more, len(marks) + 1)
    ]
    again = replace(text, edited=known.edited, missed=known.missed, blind=known.blind, version=known.version + 1)
    return again, marks


def _place(mark: StudyMark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.kind


def _fates(marks: Iterable[StudyMark], form: Known) -> set[tuple[int, int, Literal["mask"] | None]]:
    found = set()
    for mark in marks:
        known = form(mark.form) or StudyForm(mark.form, "", mark.kind, "")
        fate = settled(mark, known)
        if fate != "keep":
            found.add((mark.start, mark.end, fate))
    return found
