"""What the manuals of the demo's teams hold: pages begun by one of the team, as a phone would send them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from journal.documents.document import Edit, Mutation, Value
from journal.people.identity import lasting_id

Written = tuple[str, date, Mutation]
WORDS = ("title", "text", "evidence", "practice", "language")
HOUSE = "house"
"""Among the teams: the organisation's own space."""


def begun(
    pages: Iterable[Mapping[str, Any]], organisation: str, teams: Mapping[str, str], texts: Mapping[str, str],
    today: date, moment_of: Callable[[date, str], int],
) -> Iterator[Written]:  # fmt: skip
    """Who begins which page on which day, in reading order; `teams` and `texts` turn the demo's names into ours."""
    for number, page in enumerate(pages):
        day = today - timedelta(days=page["days_ago"])
        moment = moment_of(day, page["time"])
        space = teams[HOUSE if page.get("house") else page["by"]]
        document = lasting_id(moment, organisation, space, page["title"])
        said: dict[str, Value] = {name: page[name].strip() for name in WORDS if name in page}
        said |= {"sources": [texts[source] for source in page["sources"]], "tags": page.get("tags", [])}
        said |= {"order": f"{number + 1:03d}", "state": "best_working_draft"}
        edits = {name: Edit(None, value) for name, value in said.items()}
        made = lasting_id(moment, document, "made")
        yield page["by"], day, Mutation(made, document, "manual_page", space, edits)
        if page.get("lent"):
            lent = lasting_id(moment, document, "lent")
            edit = {"lent": Edit(None, made)}
            yield page["by"], day, Mutation(lent, document, "manual_page", space, edit, base=made)
