"""What somebody noticed, and what they make of it."""

from journal.documents.kind import Kind, day, text, word, words
from journal.documents.merge import latest

REFLECTION = Kind(
    name="reflection",
    writers="own",
    kept="year",
    leaves={
        "model": word(exported=True),
        "answers/*": text(searchable=True, exported=True),
        "happened_on": day(exported=True),
        "setting": word(exported=True),
        "values": words(exported=True),
        "language": word(exported=True),
        "source": text(merge=latest),  # the id it was imported under
    },
)
