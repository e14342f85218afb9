"""The part of the store contract that studies stand on: nothing crosses organisations, nothing taken back is left."""

from dataclasses import replace

import pytest

from journal.documents.document import Document, Revision
from journal.people.identity import new_id
from journal.store import open_store
from journal.store.studies import SealedRelease, Study, StudyMark, StudyMessage, StudyText


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def rozenhof(store):
    return store.organise("Rozenhof").id


def a_text(number=1, id=None):
    name, fields, day = id or new_id(), {"answers/one_minute.text": "Stil."}, "2026-11-21"
    document = Document(
        name, "reflection", "anna", "linde", None, number, new_id(), number, False, False, False, False, day, fields
    )
    revision = Revision(name, number, document.head, "anna", "phone", "linde", fields, False, False, False, "", day)
    return document, revision


def a_study(**more):
    words = dict.fromkeys(("name", "purpose", "institution", "reference", "contact", "checkers"), "words")
    days = dict.fromkeys(("first", "last", "deadline", "keep_until", "key_until", "made_on"), "2026-11-21")
    return Study(
        new_id(), **words, spaces=("linde",), k=5, diversity=2, consent_version="dignity-1", salt="00", made_by=None,
        **days, **more,
    )  # fmt: skip


SEALED = SealedRelease(1, "2026-11-21", "joris", "karin", 7, "00", "ff", "2027-01-01")


def sealed_and_withdrawn(shelf, study):
    """A release of two texts, one of which was withdrawn since."""
    shelf.put_release(study.id, SEALED, [("text", "code"), ("other", "other code")])
    shelf.withdraw_sealed(None, "text", "2026-12-01")


def test_studies_of_one_organisation_are_none_of_another(store, rozenhof):
    bjorken, study = store.organise("Björken").id, a_study()
    with store.writing(rozenhof) as notebook:
        notebook.studies.put(study)
        notebook.studies.keep_wording("dignity-1", study.id, "2026-11-21", "{}")
        notebook.studies.add_alias("Roos", None, "2026-11-21")
        assert notebook.studies.study(study.id) == study and notebook.studies.versions(study.id) == ["dignity-1"]
    with store.reading(bjorken) as notebook:
        shelf = notebook.studies
        assert (shelf.studies(), shelf.wording("dignity-1"), shelf.aliases()) == ([], None, [])


def test_a_text_that_changes_is_open_again_and_one_that_is_erased_leaves_every_study(store, rozenhof):
    document, revision = a_text()
    study, mark = a_study(), StudyMark(1, 0, 4, "PERSON", "names", "also-a-word", "form")
    kept = StudyText(document.id, 1, "anna", "nl", "2026-Q4", "dignity-1", document.head, approved_by="karin")
    with store.writing(rozenhof) as notebook:
        shelf = notebook.studies
        shelf.put(study)
        notebook.append(document, revision)
        shelf.put_text(study.id, kept)
        shelf.put_marks(study.id, document.id, "nl", [(mark, "Stil")])
        [form] = shelf.forms(study.id)
        assert (form.words, form.places, form.writers, form.sure) == ("Stil", 1, 1, False)
        notebook.append(*a_text(number=2, id=document.id))
        again = shelf.text(study.id, document.id)
        assert again and again.changed and again.approved_by is None and shelf.forms(study.id) == []
        gone, last = a_text(number=3, id=document.id)
        notebook.append(replace(gone, erased=True, deleted=True), last)
        assert shelf.text(study.id, document.id) is None and shelf.crowd(study.id) == (0, 0)


def test_a_key_is_destroyed_after_its_day_and_not_on_it(store, rozenhof):
    study = a_study()
    with store.writing(rozenhof) as notebook:
        shelf = notebook.studies
        sealed_and_withdrawn(shelf, study)
        assert shelf.destroy_keys("2027-01-01") == 0 and shelf.sealed_in(study.id, "other") == [1]
        assert shelf.destroy_keys("2027-01-02") == 1 and shelf.sealed_in(study.id, "other") == [1]
        assert shelf.releases(study.id) == [replace(SEALED, key=None)]


def test_what_was_withdrawn_is_told_by_code_when_nothing_leads_to_a_text_any_more(store, rozenhof):
    study = a_study()
    with store.writing(rozenhof) as notebook:
        shelf = notebook.studies
        sealed_and_withdrawn(shelf, study)
        assert shelf.linked(study.id)
        shelf.unlink(study.id)
        assert not shelf.linked(study.id) and shelf.sealed_in(study.id, "other") == []
        assert shelf.withdrawn(study.id, 1) == [("code", "2026-12-01")]


def test_a_message_is_for_its_reader_and_goes_with_the_text(store, rozenhof):
    document, revision = a_text()
    message = StudyMessage(new_id(), "study", document.id, "anna", "Gaat het?", "2026-11-21")
    with store.writing(rozenhof) as notebook:
        shelf = notebook.studies
        notebook.append(document, revision)
        shelf.put_message(message)
        assert shelf.messages_to("anna") == [message] and shelf.messages_to("bram") == []
        assert not shelf.see_message("bram", message.id) and shelf.see_message("anna", message.id)
        assert shelf.messages_to("anna") == [replace(message, seen=True)]
        assert shelf.messages_about("study", document.id) == 1 and shelf.messages_about("other", document.id) == 0
    with store.writing(store.organise("Björken").id) as notebook:
        assert notebook.studies.messages_to("anna") == []
    with store.writing(rozenhof) as notebook:
        after = replace(document, number=2, head=new_id(), erased=True, fields={})
        notebook.append(after, replace(revision, number=2, id=after.head, fields={}))
        assert notebook.studies.messages_to("anna") == []
