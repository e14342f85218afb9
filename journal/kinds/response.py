"""What a colleague answers: first of all a question."""

from journal.documents.kind import Kind, text, word

RESPONSE = Kind(
    name="response",
    writers="own",
    kept="year",
    target="needed",
    follows=True,
    leaves={
        "stance": word("question", "recognise", "suggestion", "evidence", exported=True),
        "text": text(searchable=True, exported=True),
        "language": word(exported=True),
    },
)
