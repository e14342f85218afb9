"""A team meeting: when, who looks after the learning, what was noted, and what was said at the end.

The texts on its table stand in none of its leaves: only their writers bring them (brought.py). Each note is a leaf
of its own, so that phones without a network write beside each other. Nothing in it says who was there.
"""

from journal.documents.kind import Kind, day, text, word
from journal.documents.merge import latest

MEETING = Kind(
    name="meeting",
    writers="shared",
    kept="year",
    leaves={
        "summary": text(searchable=True),
        "notes/*": text(merge=latest, searchable=True),
        "place": text(merge=latest, searchable=True),
        "on": day(),
        "at": word(),  # HH:MM, where the hour is known
        "length": word("ten_minutes"),
        "proposed": word(),  # who is asked to look after the learning, when the first in turn passed it on
        "support": word(),  # who said yes
        "state": word("planned", "held"),
        "held_on": day(),
        "language": word(),
    },
)
