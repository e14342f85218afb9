"""What stays with the writer beside a reflection: how it felt, what it goes on from, what may be done with it.

A document of its own because whatever a supervisor's phone holds, she can read. It lives in
its writer's personal space and never moves.
"""

from journal.documents.kind import Kind, flag, word, words

FELT = (
    *("calm", "tired", "glad", "sad", "proud", "powerless"),
    *("touched", "angry", "grateful", "worried", "relieved", "alone"),
)
"""Words for how it felt: several may be true at once, and none is better than another."""

CHOICES = Kind(
    name="choices",
    writers="own",
    kept="year",
    target="needed",
    home=True,
    leaves={
        "felt": words(*FELT),
        "continues": word(),
        "quote": flag(),
        "quote_version": word(),
        "research": flag(),
        "consent_version": word(),
        "count": flag(),
        "not_about": words(),
        "agreement": word("stand_for", "differ", "skip"),
        "asked": words(),  # the meetings to which its colleague was asked to bring the text
    },
)
