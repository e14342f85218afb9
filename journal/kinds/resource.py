"""A link or some words that are good for something, drawn in where they are needed, with what people thought of it.

`tried` is what those who used it say together, kept as long as the resource is; what it is added to, by id.
"""

from journal.documents.kind import Kind, link, text, word, words
from journal.documents.merge import latest

RESOURCE = Kind(
    name="resource",
    writers="shared",
    kept="ever",
    leaves={
        "good_for": text(searchable=True),
        "title": text(merge=latest, searchable=True),
        "link": link(),
        "content": text(searchable=True),
        "tried": text(searchable=True),
        "attached": words(),
        "state": word("at_hand", "set_aside"),
        "language": word(),
    },
)
