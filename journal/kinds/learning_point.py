"""One sentence about practice that a team agrees on: the first kind that a whole space writes."""

from journal.documents.kind import Kind, day, text, word, words

LEARNING_POINT = Kind(
    name="learning_point",
    writers="shared",
    kept="ever",
    leaves={
        "sentence": text(searchable=True, exported=True),
        "reasons": text(searchable=True, exported=True),
        "sources": words(),
        "state": word("proposed", "agreed", "tried", "kept", "dropped", exported=True),
        "owner": word(),
        "agreed_on": day(),
        "review_on": day(),
        "outcome": text(searchable=True, exported=True),  # what they saw when they looked back
        "language": word(exported=True),
    },
)
