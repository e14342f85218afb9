"""The kinds of document, as an explicit list: a kind is one file and one name here."""

from journal.documents.kind import Kind
from journal.kinds.choices import CHOICES
from journal.kinds.learning_point import LEARNING_POINT
from journal.kinds.reflection import REFLECTION
from journal.kinds.response import RESPONSE

KINDS: dict[str, Kind] = {kind.name: kind for kind in (REFLECTION, CHOICES, RESPONSE, LEARNING_POINT)}

OWN = tuple(sorted(kind.name for kind in KINDS.values() if kind.own))
EVER = tuple(sorted(kind.name for kind in KINDS.values() if kind.kept == "ever"))
