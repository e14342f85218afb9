"""What a value means: those that ship, and those an organisation added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journal.research.bundle.plain import plain
from journal.research.bundle.questions import LANGUAGES
from journal.research.entry import OwnValue
from journal.values import value_sets

OWN = "own"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value with its label and meaning in en, nl and sv; `set` is the set it comes from, OWN for an own one."""

    id: str
    set: str
    label: Mapping[str, str]
    means: Mapping[str, str]


def meanings(used: Iterable[str], own: Iterable[OwnValue]) -> tuple[Meaning, ...]:
    """The values that were used, in the order of the sets; one that nobody knows is its own label."""
    known = {
        value.id: Meaning(value.id, found.id, value.label, value.means)
        for found in value_sets()
        for value in found.values
    }
    known |= {value.id: Meaning(value.id, OWN, _said(value.label), _said(value.means)) for value in own}
    place = {id: number for number, id in enumerate(known)}
    ordered = sorted(used, key=lambda id: (place.get(id, len(place)), id))
    return tuple(known.get(id) or Meaning(id, OWN, _said(id), _said("")) for id in ordered)


def set_titles() -> dict[str, str]:
    """The English title of every set."""
    return {found.id: found.title["en"] for found in value_sets()} | {OWN: "Values the organisation added"}


def _said(text: str) -> dict[str, str]:
    return dict.fromkeys(LANGUAGES, plain(text))
