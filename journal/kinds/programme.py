"""A series of meetings and rounds over months: what for, what they have in common, and what remains without help.

The meetings and rounds are held by links, so that what is taken back is gone from here too.
"""

from journal.documents.kind import Kind, day, text, word, words
from journal.documents.merge import latest

PROGRAMME = Kind(
    name="programme",
    writers="shared",
    kept="ever",
    leaves={
        "title": text(merge=latest, searchable=True),
        "purpose": text(searchable=True),
        "thread": text(searchable=True),  # what comes back in every meeting
        "able": text(searchable=True),  # what they want to be able to do themselves
        "meetings": words(),  # meetings and rounds, by id
        "begins_on": day(),
        "review_on": day(),
        "outcome": text(searchable=True),  # what they can do without help now
        "state": word("running", "ended"),
        "language": word(),
    },
)
