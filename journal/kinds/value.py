"""A shared value under the name a team gave it, with the words it is found by: it counts from there on, and backwards.

How many people voice it is computed, never written down. Passages are links, so that what is taken
back is gone from here too; the one to stand for, where it is a published value in the team's own
words, is named by its id.
"""

from journal.documents.kind import Kind, text, word, words
from journal.documents.merge import latest

VALUE = Kind(
    name="value",
    writers="shared",
    kept="ever",
    leaves={
        "names/*": text(merge=latest, searchable=True, exported=True),  # by language
        "words/*": words(exported=True),
        "left_out": words(),  # words somebody took out of a new topic: they stay out
        "looks_like": text(searchable=True, exported=True),
        "readings/one": text(searchable=True),
        "readings/two": text(searchable=True),
        "stands_for": word(exported=True),
        "examples": words(),
        "state": word("named", "set_aside", exported=True),
        "language": word(exported=True),
    },
)
