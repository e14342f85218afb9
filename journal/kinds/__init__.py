"""The kinds of document, as an explicit list: a kind is one file and one name here."""

from journal.documents.kind import Kind
from journal.kinds.asked import ASKED
from journal.kinds.brought import BROUGHT
from journal.kinds.charter import CHARTER
from journal.kinds.choices import CHOICES
from journal.kinds.dilemma import DILEMMA
from journal.kinds.experiment import EXPERIMENT
from journal.kinds.learning_point import LEARNING_POINT
from journal.kinds.manual_page import MANUAL_PAGE
from journal.kinds.meeting import MEETING
from journal.kinds.plan import PLAN
from journal.kinds.programme import PROGRAMME
from journal.kinds.reflection import REFLECTION
from journal.kinds.resource import RESOURCE
from journal.kinds.response import RESPONSE
from journal.kinds.value import VALUE

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        *(REFLECTION, CHOICES, RESPONSE, MEETING, BROUGHT, ASKED, LEARNING_POINT),
        *(EXPERIMENT, PLAN, RESOURCE, MANUAL_PAGE, DILEMMA, PROGRAMME, CHARTER, VALUE),
    )
}

OWN = tuple(sorted(kind.name for kind in KINDS.values() if kind.own))
EVER = tuple(sorted(kind.name for kind in KINDS.values() if kind.kept == "ever"))
