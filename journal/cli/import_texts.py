"""The texts of an import, through the same mutation path as a phone."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time
from functools import partial

from journal.cli.import_house import House
from journal.cli.import_lines import Line
from journal.documents.document import Edit, Mutation, Value
from journal.people import clock
from journal.people.identity import lasting_id
from journal.store import Notebook, Store
from journal.sync.push import push
from journal.sync.writer import the_writer

_BATCH = 200
CONSENT_VERSION = "imported"


def bring_in(
    store: Store, organisation: str, house: House, lines: Sequence[Line], done: Callable[[int], None]
) -> list[tuple[int, str]]:
    """Write every line's reflection and choices; what was written before is left as it is.

    A mutation is named after the line's id alone, so that a line whose date was mended is
    still the same line.

    `done` is told how many lines each committed batch held. Returns (line number, code) of what
    was refused.
    """
    refused: list[tuple[int, str]] = []
    for start in range(0, len(lines), _BATCH):
        batch = lines[start : start + _BATCH]
        with store.writing(organisation) as notebook:
            for line in batch:
                refused += _write(notebook, organisation, house, line)
        done(len(batch))
    return refused


def _write(notebook: Notebook, organisation: str, house: House, line: Line) -> list[tuple[int, str]]:
    writer = the_writer(notebook, house.people[line.author], "import", clock.today())
    moment = int(datetime.combine(line.date, time(12), UTC).timestamp() * 1000)
    document = lasting_id(moment, organisation, "import", line.id)
    space = writer.personal if line.audience == "personal" else house.teams[line.team]
    fields: dict[str, Value] = {
        "model": line.model, **{f"answers/{leaf}": words for leaf, words in line.answers.items()},
        **({"values": list(line.values)} if line.values else {}),
        "happened_on": line.date.isoformat(), "language": line.language, "source": line.id,
    }  # fmt: skip
    known = partial(lasting_id, 0, organisation, "import", line.id)
    edits = {name: Edit(None, value) for name, value in fields.items()}
    written = line.date.isoformat()
    mutations = [Mutation(known("reflection"), document, "reflection", space, edits, written_at=written)]
    choices = _choices(line)
    if choices:
        beside = lasting_id(moment, writer.personal, document, "choices")  # as the phone names it, so that there is one
        edits = {name: Edit(None, value) for name, value in choices.items()}
        mutations.append(
            Mutation(known("choices"), beside, "choices", writer.personal, edits, document, written_at=written)
        )
    outcomes = [push(notebook, writer, mutation) for mutation in mutations]
    return [(line.number, outcome.code or "") for outcome in outcomes if outcome.status == "rejected"]


def _choices(line: Line) -> dict[str, Value]:
    given = {"research": line.research, "quote": line.quote}
    asked: dict[str, Value] = {name: value for name, value in given.items() if value is not None}
    return asked | {"consent_version": CONSENT_VERSION} if asked else {}
