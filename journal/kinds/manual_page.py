"""One page of the living manual: everybody of its space writes it, and it is never finished.

Evidence stands beside local practice. What a page comes from is held by links, so that what is taken back is
gone from here too. `order` is compared as text: a page goes between two others without any of them changing.
What a team lends to others is one version and no later one: nobody's next words are shown to people they did not
write for (journal/manual/lending.py).
"""

from journal.documents.kind import Kind, day, text, word, words
from journal.documents.merge import latest

MANUAL_PAGE = Kind(
    name="manual_page",
    writers="shared",
    kept="ever",
    leaves={
        "title": text(merge=latest, searchable=True),
        "text": text(searchable=True),  # Markdown, like the next two
        "evidence": text(searchable=True),
        "practice": text(searchable=True),
        "tags": words(),
        "links": words(),  # pages to read beside this one, by id
        "sources": words(),  # what it came from, by id
        "order": word(),
        "copied_from": word(),  # the page it began as a copy of, by id
        "lent": word(),  # the version that other teams of the organisation may read, by id
        "state": word("best_working_draft", "set_aside"),
        "review_on": day(),
        "language": word(),
        "wiki/*": text(merge=latest),  # when and by whom, in the wiki it was brought from
    },
)
