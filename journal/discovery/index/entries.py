"""What the index keeps of a document: its searchable words, in the language they are really in."""

from functools import lru_cache

from journal.discovery.following.follow import Changed
from journal.discovery.index.index import Entry
from journal.discovery.language.language import OTHER, language_of
from journal.documents.document import Document
from journal.kinds import KINDS


def text_of(document: Document) -> str:
    """All that search reads of a document, leaf by leaf."""
    fields = document.fields
    said = (fields[name] for name in sorted(fields) if _searchable(document.kind, name))
    return "\n\n".join(value for value in said if isinstance(value, str) and value.strip())


@lru_cache(maxsize=2000)
def _searchable(kind: str, name: str) -> bool:
    leaf = KINDS[kind].leaf(name)
    return leaf is not None and bool(leaf.metadata["searchable"])


def entry_of(changed: Changed) -> Entry | None:
    """The entry of a document, or None for one that nobody finds: deleted, erased, or without words."""
    document = changed.document
    text = text_of(document)
    if changed.gone or changed.arrived is None or not text:
        return None
    return Entry(
        document.id, document.space, document.author if KINDS[document.kind].own else "", changed.arrived,
        _said(document, "happened_on") or document.day, document.kind,
        language_of(text, _said(document, "language") or OTHER), _said(document, "setting"),
    )  # fmt: skip


def _said(document: Document, name: str) -> str:
    value = document.fields.get(name)
    return value if isinstance(value, str) else ""
