"""The risk check as people read it: how many stand together in steps, how many texts it costs in words."""

from dataclasses import dataclass

from journal.discovery.themes.disclosure import least
from journal.research.facts import checked
from journal.research.risk import Choice
from journal.store import Notebook
from journal.store.studies import Study


@dataclass(frozen=True, slots=True)
class ShownChoice:
    """A choice without a number that one person could change unnoticed."""

    id: str
    time: str
    role_group: bool
    language: bool
    organisation: bool
    k: int
    l: int  # noqa: E741 (l-diversity is called so wherever it is written about)
    left_out: str
    loss: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownRisk:
    """The whole check."""

    k: int
    l: int  # noqa: E741 (as above)
    enough: bool
    fine: bool
    chosen: int | None
    choices: list[ShownChoice]


def shown_risk(notebook: Notebook, study: Study) -> ShownRisk:
    """What each choice would cost now; nothing while too few take part."""
    if notebook.studies.crowd(study.id)[0] < study.k:
        return ShownRisk(study.k, study.diversity, False, False, None, [])
    found, taken, texts = checked(notebook, study)
    told = [_told(choice, study, texts, chosen=choice is taken) for choice in found]
    chosen = next((place for place, choice in enumerate(told) if choice.chosen), None)
    return ShownRisk(study.k, study.diversity, True, taken is not None, chosen, told)


def _told(choice: Choice, study: Study, texts: int, *, chosen: bool) -> ShownChoice:
    levels = choice.levels
    return ShownChoice(
        levels.id, levels.time, levels.role_group, True, levels.organisation, least(choice.k, study.k),
        min(choice.l, study.diversity), _how_many(len(choice.left_out), texts), choice.loss, chosen,
    )  # fmt: skip


def _how_many(left_out: int, texts: int) -> str:
    if not left_out:
        return "none"
    if left_out == texts:
        return "all"
    share = left_out / texts
    return "few" if share <= 0.1 else "some" if share <= 0.3 else "many"
