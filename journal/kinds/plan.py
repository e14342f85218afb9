"""What the organisation needs, and what somebody or a team learns for it, step by step.

What is tried out for a plan names the plan among its sources, so that nothing is written down twice.
"""

from journal.documents.kind import Kind, days, text, word, words

PLAN = Kind(
    name="plan",
    writers="shared",
    kept="ever",
    leaves={
        "objective": text(searchable=True),
        "learn": text(searchable=True),
        "steps": text(searchable=True),
        "criteria": text(searchable=True),  # how they will see that they are there
        "outcome": text(searchable=True),
        "state": word("going", "reached", "dropped"),
        "reviews": days(),  # those still to come; who looked back takes theirs out
        "sources": words(),
        "language": word(),
    },
)
