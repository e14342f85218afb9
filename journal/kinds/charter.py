"""What a learning community is for and how it works, with its building blocks as the community scored them together.

A score stands under its day and its block, `scored/d20261122.goal`, so that two phones that score on one day meet
and what was said before stays. The blocks are those of learning communities in Dutch nursing homes.
"""

from journal.documents.kind import Kind, text, word

CHARTER = Kind(
    name="charter",
    writers="shared",
    kept="ever",
    leaves={
        "purpose": text(searchable=True),
        "taking_part": text(searchable=True),  # teams, schools, organisations, residents and relatives
        "working": text(searchable=True),  # how they learn together
        "delivered": text(searchable=True),  # what it has brought
        "scored/*": word("not_yet", "beginning", "works", "strong"),
        "state": word("running", "ended"),
        "language": word(),
    },
)
