"""What stays with the writer beside a reflection: how it felt, and what may be done with it.

A document of its own because whatever a supervisor's phone holds, she can read. It lives in
its writer's personal space and never moves.
"""

from journal.documents.kind import Kind, flag, word

CHOICES = Kind(
    name="choices",
    writers="own",
    kept="year",
    target="needed",
    home=True,
    leaves={
        "felt": word(),
        "quote": flag(),
        "research": flag(),
        "consent_version": word(),
        "count": flag(),
        "agreement": word("stand_for", "differ", "skip"),
    },
)
