"""What an organisation knows by name: its people, teams and wards, itself, and whatever it always covers up."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_FIELDS = frozenset({"people", "name", "names", "teams", "wards", "aliases", "residents", "organisation"})
"""A file that has none of these would cover up nobody: it is refused."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Names to cover up in any case, genitive or accent, and with one slip from six letters up."""

    people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    organisation: str = ""
    aliases: tuple[str, ...] = ()

    @classmethod
    def read(cls, lines: Iterable[str]) -> "Roster":
        """From a file: one name a line, or JSON (a list of names, or an object with the fields above).

        Raises ValueError where it is JSON of another shape.
        """
        kept = [line.strip().lstrip("\ufeff") for line in lines]
        named = [line for line in kept if line and not line.startswith("#")]
        if named and named[0][0] in "[{":
            return cls._told(_json(named))
        return cls(people=tuple(named))

    @classmethod
    def _told(cls, told: list[Any]) -> "Roster":
        people, teams, aliases = list[str](), list[str](), list[str]()
        organisation = ""
        for one in told:
            if isinstance(one, str):
                people.append(one)
            elif isinstance(one, dict) and not _FIELDS.isdisjoint(one):
                people += _names(one, "people") + _names(one, "name") + _names(one, "names")
                teams += _names(one, "teams") + _names(one, "wards")
                aliases += _names(one, "aliases") + _names(one, "residents")
                organisation = next(iter(_names(one, "organisation")), organisation)
            else:
                raise ValueError("a roster holds names")
        return cls(tuple(people), tuple(teams), organisation, tuple(aliases))


def _json(lines: list[str]) -> list[Any]:
    """One JSON value over all lines, or one on each."""
    try:
        whole = json.loads("\n".join(lines))
    except json.JSONDecodeError:
        return [json.loads(line) for line in lines]
    return whole if isinstance(whole, list) else [whole]


def _names(told: dict[str, Any], field: str) -> list[str]:
    value = told.get(field, [])
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list):
        raise ValueError(f"{field} is a list of names")
    return [each if isinstance(each, str) else _named(each) for each in names]


def _named(told: Any) -> str:
    """A name given as an object: {"name": …}."""
    if isinstance(told, dict) and isinstance(told.get("name"), str):
        return str(told["name"])
    raise ValueError("a name is a word, or an object with a name")


NOBODY = Roster()
