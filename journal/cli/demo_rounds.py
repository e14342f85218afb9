"""The demo's rounds and programmes: a dilemma told, what colleagues asked, what came of it; as phones would send it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.people.identity import lasting_id

Written = tuple[str, date, Mutation]
TOLD = ("problem", "matters", "attempted", "before", "language")
SAID = ("title", "purpose", "thread", "able", "outcome", "state", "language")


@dataclass(slots=True)
class Rounds:
    """Writes them in the order they stand; a later one finds the ids of those before it."""

    organisation: str
    team_of: Mapping[str, str]
    today: date
    moment_of: Callable[[date, str], int]
    ids: dict[str, str] = field(default_factory=dict)

    def round(self, dilemma: Mapping[str, Any]) -> Iterator[Written]:
        """One dilemma with its questions and, where there is one, its end."""
        day, moment = self._when(dilemma)
        document = self.ids[dilemma["id"]] = lasting_id(moment, self.organisation, dilemma["id"])
        space = "" if dilemma.get("private") else self.team_of[dilemma["by"]]
        fields: dict[str, Value] = {name: dilemma[name] for name in TOLD if name in dilemma}
        fields["sources"] = [self.ids[dilemma["earlier"]]] if "earlier" in dilemma else []
        made = lasting_id(moment, document, "made")
        yield dilemma["by"], day, Mutation(made, document, "dilemma", space, _edits(fields))
        asked = [self._asked(document, space, dilemma["language"], one) for one in dilemma.get("questions", ())]
        yield from asked
        if "after" in dilemma:
            after = dilemma["after"]
            day, moment = self._when(after)
            said = _edits(self._after(after, [mutation.document for _, _, mutation in asked]))
            later = lasting_id(moment, document, "after")
            yield dilemma["by"], day, Mutation(later, document, "dilemma", space, said, base=made)

    def programme(self, programme: Mapping[str, Any]) -> Iterator[Written]:
        """One programme with its rounds by link."""
        day, moment = self._when(programme)
        document = lasting_id(moment, self.organisation, programme["title"])
        fields: dict[str, Value] = {name: programme[name] for name in SAID if name in programme}
        fields |= {"meetings": [self.ids[one] for one in programme["meetings"]], "begins_on": day.isoformat()}
        fields["review_on"] = self._ahead(programme["look_back"])
        space, made = self.team_of[programme["by"]], lasting_id(moment, document, "made")
        yield programme["by"], day, Mutation(made, document, "programme", space, _edits(fields))

    def _asked(self, target: str, space: str, language: str, one: Mapping[str, Any]) -> Written:
        day, moment = self._when(one)
        document = lasting_id(moment, target, one["by"])
        fields: dict[str, Value] = {"stance": one.get("stance", "question"), "text": one["text"], "language": language}
        made = lasting_id(moment, document, "made")
        return one["by"], day, Mutation(made, document, "response", space, _edits(fields), target)

    def _after(self, after: Mapping[str, Any], asked: list[str]) -> dict[str, Value]:
        fields: dict[str, Value] = {"insight": after["insight"], "taken": asked[after["taken"]]}
        for number, step in enumerate(after["steps"]):
            fields |= {f"steps/s{number}": step["words"], f"days/s{number}": self._ahead(step["look_back"])}
            fields |= {f"went/s{number}": step["went"]} if "went" in step else {}
        return fields

    def _when(self, told: Mapping[str, Any]) -> tuple[date, int]:
        day = self.today - timedelta(days=told["days_ago"])
        return day, self.moment_of(day, told["time"])

    def _ahead(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()


def _edits(fields: Mapping[str, Value]) -> dict[str, Edit]:
    return {name: Edit(None, value) for name, value in fields.items()}
