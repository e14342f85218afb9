"""Something small tried at work, alone or with a team: what was meant, what happened, what stays.

Where it stands says whose it is: in its writer's own space it is theirs alone, in a team the team's.
What somebody writes about it afterwards is linked from that text; `reflections` holds those that were
shared with the same team, by id.
"""

from journal.documents.kind import Kind, day, text, word, words

EXPERIMENT = Kind(
    name="experiment",
    writers="shared",
    kept="ever",
    leaves={
        "intention": text(searchable=True),
        "notice": text(searchable=True),  # how they will see whether it helps
        "happened": text(searchable=True),
        "keep": text(searchable=True),
        "state": word("trying", "tried", "kept", "dropped"),
        "review_on": day(),
        "sources": words(),  # the learning point, plan or text it came from, by id
        "reflections": words(),
        "language": word(),
    },
)
