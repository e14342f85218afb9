"""Who may read: the one place that every way in asks, question by question."""

from dataclasses import replace

import pytest

from journal.documents.access import readable, revision_readable
from journal.documents.document import Document, Revision
from journal.kinds import KINDS, LEARNING_POINT, REFLECTION

TEXT = Document(
    "text", "reflection", "anna", "linde", None, 2, "head", 2, False, False, False, False, "2026-11-21",
    {"answers/one_minute.text": "Ze zong."},
)  # fmt: skip
PAGE = replace(TEXT, kind="learning_point", fields={"sentence": "Eerst zitten."})
EARLIER = Revision("text", 1, "first", "anna", "phone", "anna's own", {}, False, False, False, "", "2026-11-21")
HERE, ELSEWHERE = {"linde": 5}, {"björken": 5}


@pytest.mark.parametrize(
    ("document", "kind", "person", "since", "arrived", "reads"),
    [
        (TEXT, REFLECTION, "anna", HERE, 3, True),
        (TEXT, REFLECTION, "anna", {}, 3, True),  # one's own, also after leaving the team
        (replace(TEXT, deleted=True), REFLECTION, "anna", HERE, None, True),  # and after deleting it
        (replace(TEXT, erased=True), REFLECTION, "anna", HERE, None, False),  # not after erasing it
        (TEXT, REFLECTION, "bram", HERE, 9, True),
        (TEXT, REFLECTION, "bram", HERE, 5, False),  # shared at the moment he came is before he came
        (TEXT, REFLECTION, "bram", HERE, 3, False),
        (TEXT, REFLECTION, "bram", HERE, None, False),
        (TEXT, REFLECTION, "cilla", ELSEWHERE, 9, False),
        (replace(TEXT, deleted=True), REFLECTION, "bram", HERE, 9, False),
        (PAGE, LEARNING_POINT, "bram", HERE, 3, True),  # of what a team writes a newcomer reads all
        (PAGE, LEARNING_POINT, "anna", {}, 3, False),  # and who left it nothing, whoever began it
        (replace(PAGE, deleted=True), LEARNING_POINT, "bram", HERE, 3, False),
        (replace(PAGE, erased=True), LEARNING_POINT, "bram", HERE, 3, False),
    ],
)
def test_who_may_read(document, kind, person, since, arrived, reads):
    assert readable(document, kind, person, since, arrived) is reads


@pytest.mark.parametrize(
    ("revision", "kind", "person", "spaces", "reads"),
    [
        (EARLIER, REFLECTION, "anna", HERE, True),
        (EARLIER, REFLECTION, "bram", HERE, False),
        (replace(EARLIER, number=2), REFLECTION, "bram", HERE, True),
        (EARLIER, LEARNING_POINT, "anna", HERE, True),  # her own words, wherever they stood
        (EARLIER, LEARNING_POINT, "bram", HERE, False),  # not yet shown to him when it was written
        (replace(EARLIER, space="linde"), LEARNING_POINT, "bram", HERE, True),
    ],
)
def test_who_may_read_an_earlier_version(revision, kind, person, spaces, reads):
    document = replace(TEXT if kind.own else PAGE, id="text")
    assert revision_readable(revision, document, kind, person, spaces) is reads


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_of_every_kind_what_is_own_is_read_by_whom_it_was_shared_with_and_what_is_shared_by_the_space(kind):
    text = replace(TEXT, kind=kind.name)
    assert readable(text, kind, "bram", HERE, 9)
    assert readable(text, kind, "bram", HERE, 3) is not kind.own
    assert readable(text, kind, "anna", {}, 3) is kind.own
    assert not readable(text, kind, "cilla", ELSEWHERE, 9)
    assert not any(readable(replace(text, erased=True), kind, who, HERE, 9) for who in ("anna", "bram"))
