"""A real problem of somebody's own, and their round with it: told, asked about, seen anew, and what they will do.

Only its presenter writes it; the others answer with questions. Each next step has a day, and a look back of its own,
so that the next round (which holds this one as its source, by link) can begin there.
"""

from journal.documents.kind import Kind, day, text, word, words

DILEMMA = Kind(
    name="dilemma",
    writers="own",
    kept="ever",
    leaves={
        "problem": text(searchable=True),
        "matters": text(searchable=True),  # why it matters to them
        "attempted": text(searchable=True),
        "before": text(searchable=True),  # how they see it before anybody asked
        "insight": text(searchable=True),  # and after
        "taken": word(),  # the question they take with them, by the id of the response
        "steps/*": text(searchable=True),  # what they will do, by an id of its own
        "days/*": day(),  # when they look back on it
        "went/*": text(searchable=True),  # how it went
        "sources": words(),  # the round before, by id
        "language": word(),
    },
)
