"""«I bring this»: a text on the table of a meeting, by link, put there by its writer and by nobody else.

It stays when the text is taken back, so that the table can say so; who takes it off the table deletes it.
"""

from journal.documents.kind import Kind, word

BROUGHT = Kind(name="brought", writers="own", kept="year", target="own", leaves={"meeting": word()})
