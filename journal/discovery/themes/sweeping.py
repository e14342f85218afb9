"""Kept answers that nobody asks for any more: they name people, so they go by themselves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from journal.discovery.learning import kept as learning
from journal.discovery.themes import keeping
from journal.discovery.themes.periods import monday
from journal.discovery.themes.renewal import Kept
from journal.discovery.values.agreement import READER as AGREED
from journal.store import Notebook
from journal.store.protocol import KeptAnswer

WEEKS = 2
"""An answer that was told longer ago is compared with nothing."""


def sweep(notebook: Notebook, today: date) -> None:
    """Forget the answers of longer ago, and lessen those that are left by what has been erased since.

    What a team agreed on names no text: it is lessened when it is asked for.
    """
    oldest = (monday(today) - timedelta(weeks=WEEKS)).isoformat()
    kept = notebook.every_kept_answer()
    notebook.forget_answers([each for each in kept if each.day < oldest])
    left = [(each, _read(each)) for each in kept if each.day >= oldest and each.reader != AGREED]
    erased = notebook.erased_of(frozenset().union(*(answer.documents() for _each, answer in left)))
    notebook.keep_answers(list(_lessened(left, erased)))


def _read(kept: KeptAnswer) -> Kept | learning.Kept:
    return learning.read(kept.body) if learning.is_learning(kept.frame) else keeping.read(kept.body)


def _lessened(
    kept: list[tuple[KeptAnswer, Kept | learning.Kept]], erased: frozenset[str]
) -> Iterator[KeptAnswer]:  # fmt: skip
    for each, answer in kept:
        if answer.documents() & erased:
            yield replace(each, body=_written(answer, erased, each.reader))


def _written(answer: Kept | learning.Kept, erased: frozenset[str], asker: str) -> str:
    if isinstance(answer, learning.Kept):
        return learning.written(answer.without(erased, asker))
    return keeping.written(answer.without(erased, asker))
