"""«Will you bring this?»: a colleague's question to the writer of a text, at the writer's own place.

Nobody else learns of it, and whoever asked learns no answer but the text on the table. It has no target: what
stands beside a text is its writer's word, and this is not.
"""

from journal.documents.kind import Kind, word

ASKED = Kind(
    name="asked", writers="own", kept="year", home=True, leaves={"text": word(), "meeting": word(), "by": word()}
)
