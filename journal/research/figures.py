"""How far a study is, told so that nobody learns who said yes: in bands, in steps, and nothing of too few."""

from collections.abc import Iterable
from dataclasses import dataclass

from journal.discovery.themes.disclosure import band
from journal.research.bound import upper_bound
from journal.research.states import form_done, text_done
from journal.store import Notebook
from journal.store.studies import Study, StudyText


@dataclass(frozen=True, slots=True)
class Figures:
    """`enough`: at least *k* people said yes. `reviewed` is in percent."""

    enough: bool
    writers: str | None
    texts: str | None
    reviewed: dict[str, int]
    read_again: "ReadAgain | None" = None


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Texts read a second time without help, in how many of them something was missed, and what may be left.

    `at_most` is the share of all texts that may still name somebody: the bound of Clopper and Pearson.
    """

    texts: int
    missed: int
    at_most: float


def figures(notebook: Notebook, study: Study, *, exact: bool = False) -> Figures:
    """The figures of what was gathered; `exact` for who sees the queue itself."""
    writers, texts = notebook.studies.crowd(study.id)
    if writers < study.k:
        return Figures(False, None, None, {"forms": 0, "texts": 0})
    all_of = list(notebook.studies.all_texts(study.id))
    forms = [form_done(form) for form in notebook.studies.forms(study.id)]
    step, few = (1, 0) if exact else (10, study.k)
    reviewed = {"forms": _percent(forms, few), "texts": _percent(map(text_done, all_of), few)}
    return Figures(True, band(writers, study.k), band(texts, study.k), reviewed, _read_again(all_of, step))


def _read_again(texts: Iterable[StudyText], step: int) -> ReadAgain | None:
    """In steps for who does not review: fewer texts than were read make the bound larger, never smaller."""
    again = [text.missed > 0 for text in texts if text.blind and text.approved_by]
    number = len(again) // step * step
    missed = min(sum(again), number)
    return ReadAgain(number, missed, round(upper_bound(missed, number), 4)) if number else None


def _percent(done: Iterable[bool], few: int) -> int:
    """In percent; with `few`, in steps that fewer never change: one text more would tell that somebody said yes."""
    all_of = list(done)
    ready = sum(all_of)
    if not all_of or few == 0:
        return 100 * ready // len(all_of) if all_of else 100
    if ready < few:
        return 0
    return 100 if len(all_of) - ready < few else 100 * ready // len(all_of) // 10 * 10
