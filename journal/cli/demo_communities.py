"""The demo's learning communities: what they agreed on, how far they are, what was shared there; as phones send it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.people.identity import lasting_id, new_id
from journal.people.space import Space
from journal.store import Notebook

Written = tuple[str, date, Mutation]
AGREED = ("purpose", "taking_part", "working", "language")
BLOCKS = ("goal", "ownership", "facilitation", "learning", "link", "results")


def gathered(notebook: Notebook, community: Mapping[str, Any], people: Mapping[str, str]) -> str:
    """The community with its members; its id. `people` turns the demo's names into ours."""
    space = Space(new_id(), "community", community["name"])
    notebook.people.add_space(space)
    for each in community["members"]:
        notebook.people.join(people[each["id"]], space.id, each.get("role", "member"))
    return space.id


@dataclass(frozen=True, slots=True)
class Told:
    """One community, told from the day on which it began."""

    community: Mapping[str, Any]
    space: str
    organisation: str
    today: date
    moment_of: Callable[[date, str], int]

    def everything(self) -> Iterator[Written]:
        """Who writes what on which day: the agreement, each look at how far it is, and what members shared."""
        charter = self.community["charter"]
        day, moment = self._when(charter)
        document = lasting_id(moment, self.organisation, self.community["id"])
        head = lasting_id(moment, document, "made")
        said: dict[str, Value] = {leaf: charter[leaf] for leaf in AGREED}
        yield charter["by"], day, self._mutation(head, document, "charter", said | {"state": "running"})
        for number, look in enumerate(self.community["looks"]):
            day, moment = self._when(look)
            base, head = head, lasting_id(moment, document, str(number))
            yield look["by"], day, self._mutation(head, document, "charter", _scored(look, day), base)
        for text in self.community["texts"]:
            yield self._shared(text)

    def _shared(self, text: Mapping[str, Any]) -> Written:
        day, moment = self._when(text)
        document = lasting_id(moment, self.organisation, text["id"])
        said: dict[str, Value] = {
            "answers/one_minute.text": text["text"], "model": "one_minute", "language": text["language"],
            "values": text["values"], "setting": "mealtime", "happened_on": day.isoformat(),
        }  # fmt: skip
        return text["by"], day, self._mutation(lasting_id(moment, document, "made"), document, "reflection", said)

    def _mutation(
        self, id: str, document: str, kind: str, said: Mapping[str, Value], base: str | None = None
    ) -> Mutation:  # fmt: skip
        return Mutation(
            id, document, kind, self.space, {leaf: Edit(None, now) for leaf, now in said.items()}, base=base
        )

    def _when(self, said: Mapping[str, Any]) -> tuple[date, int]:
        day = self.today - timedelta(days=said["days_ago"])
        return day, self.moment_of(day, said["time"])


def _scored(look: Mapping[str, Any], day: date) -> dict[str, Value]:
    scored: dict[str, Value] = {f"scored/d{day:%Y%m%d}.{block}": look[block] for block in BLOCKS}
    return scored | ({"delivered": look["delivered"]} if "delivered" in look else {})
