"""The store contract: whatever keeps Kring's log passes this, backend by backend."""

import stat
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from journal.documents.document import Document, Outcome, Revision
from journal.documents.errors import NotFound
from journal.people.identity import new_id
from journal.people.person import Person
from journal.people.space import Seat, Space
from journal.store import never_again, open_store
from journal.store.protocol import Copied, Reader

BACKENDS = {"sqlite": lambda folder: str(folder / "data")}


@pytest.fixture(params=BACKENDS)
def where(request, tmp_path):
    return BACKENDS[request.param](tmp_path)


@pytest.fixture
def store(where):
    opened = open_store(where)
    yield opened
    opened.close()


@pytest.fixture
def rozenhof(store):
    return store.organise("Rozenhof").id


def a_text(author="anna", space="linde", number=1, **more):
    name = more.pop("id", new_id())
    fields = more.pop("fields", {"answers/one_minute.text": "Stil."})
    document = Document(
        name, "reflection", author, space, None, number, new_id(), number, False, False, False, False,
        "2026-11-21", fields,
    )  # fmt: skip
    revision = Revision(
        name, number, document.head, author, "phone", space, fields, False, False, False, "", "2026-11-21"
    )
    return document, revision


def test_what_is_written_is_there_after_opening_again(store, where, rozenhof):
    document, revision = a_text()
    with store.writing(rozenhof) as notebook:
        notebook.append(document, revision)
    epoch, secret = store.epoch, store.secret
    store.close()
    again = open_store(where)
    with again.reading(rozenhof) as notebook:
        assert notebook.document(document.id) == document
        assert list(notebook.revisions(document.id)) == [revision]
    assert (again.epoch, again.secret) == (epoch, secret)
    again.close()


def test_a_transaction_that_fails_leaves_nothing(store, rozenhof):
    document, revision = a_text()
    with suppress(ZeroDivisionError), store.writing(rozenhof) as notebook:
        notebook.append(document, revision)
        notebook.tick()
        raise ZeroDivisionError
    with store.reading(rozenhof) as notebook:
        assert notebook.document(document.id) is None and notebook.sequence() == 0


def test_a_savepoint_fails_alone(store, rozenhof):
    (kept, one), (lost, other) = a_text(), a_text()
    with store.writing(rozenhof) as notebook:
        notebook.append(kept, one)
        with suppress(ZeroDivisionError), store.savepoint(notebook):
            notebook.append(lost, other)
            raise ZeroDivisionError
    with store.reading(rozenhof) as notebook:
        assert notebook.document(kept.id) and notebook.document(lost.id) is None


def test_a_notebook_reaches_no_other_organisation(store, rozenhof):
    bjorken = store.organise("Björken").id
    document, revision = a_text()
    with store.writing(rozenhof) as notebook:
        notebook.append(document, revision)
        notebook.people.add_person(Person("anna", "Anna", "anna", "nl"))
    with store.reading(bjorken) as notebook:
        assert notebook.document(document.id) is None
        assert notebook.people.person("anna") is None
        assert list(notebook.revisions(document.id)) == []


def test_an_unknown_organisation_is_not_found(store):
    with pytest.raises(NotFound), store.reading(new_id()):
        pass


def test_racing_writers_share_one_counter_and_miss_no_number(store, rozenhof):
    taken: list[int] = []
    lock = threading.Lock()

    def write():
        for _ in range(25):
            with store.writing(rozenhof) as notebook:
                number = notebook.tick()
            with lock:
                taken.append(number)

    writers = [threading.Thread(target=write) for _ in range(8)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert sorted(taken) == list(range(1, 201))


def test_a_receipts_number_only_grows_and_does_not_count(store, rozenhof):
    stamps = []
    for ticks in (0, 1, 40):
        with store.writing(rozenhof) as notebook:
            for _ in range(ticks):
                notebook.tick()
            stamps += [notebook.stamp(), notebook.stamp()]
    assert stamps == sorted(set(stamps))
    assert abs(stamps[0] - time.time() * 1_000) < 60_000 and stamps[-1] - stamps[0] < 60_000


def test_a_log_has_one_row_a_document_and_gives_it_by_its_newest_number(store, rozenhof):
    document, revision = a_text()
    with store.writing(rozenhof) as notebook:
        notebook.append(document, revision)
        notebook.present("linde", document.id, notebook.tick(), None, "2026-11-21")
        notebook.present("linde", document.id, notebook.tick(), None, "2026-11-21")
        assert notebook.places(document.id) == ["linde"]
        assert notebook.arrived("linde", document.id) == 1
        notebook.gone("linde", document.id, notebook.tick(), False, "2026-11-21")
        assert notebook.places(document.id) == [] and notebook.arrived("linde", document.id) is None
        notebook.present("linde", document.id, notebook.tick(), None, "2026-11-21")
        assert notebook.arrived("linde", document.id) == 4


def test_blanking_takes_words_and_leaves_the_line(store, rozenhof):
    document, revision = a_text()
    later, edit = a_text(id=document.id, number=2, fields={"answers/one_minute.text": "Stiller."})
    with store.writing(rozenhof) as notebook:
        notebook.append(document, revision)
        notebook.append(later, edit)
        notebook.blank(document.id, 1)
        newest, oldest = notebook.revisions(document.id)
        assert (newest.fields, oldest.fields, oldest.blanked) == (edit.fields, {}, True)
        notebook.blank(document.id)
        assert [each.fields for each in notebook.revisions(document.id)] == [{}, {}]


def test_an_outcome_is_kept_with_its_person(store, rozenhof):
    outcome = Outcome(new_id(), "merged", "look_again", new_id(), 7)
    with store.writing(rozenhof) as notebook:
        notebook.record(outcome, "anna", new_id())
    with store.reading(rozenhof) as notebook:
        assert notebook.outcome(outcome.mutation) == ("anna", outcome)
        assert notebook.outcome(new_id()) is None


def test_all_a_person_made_is_found_some_at_a_time_wherever_it_is(store, rozenhof):
    mine = sorted((a_text(space=space) for space in ("linde", "home", "linde")), key=lambda made: made[0].id)
    with store.writing(rozenhof) as notebook:
        for document, revision in [*mine, a_text(author="bram")]:
            notebook.append(document, revision)
        first = notebook.written_by("anna", "", 2)
        rest = notebook.written_by("anna", first[-1].id, 2)
    assert [each.id for each in first + rest] == [document.id for document, _ in mine]


def test_what_a_person_wrote_in_a_space_is_found(store, rozenhof):
    mine, revision = a_text()
    other, another = a_text(author="bram")
    with store.writing(rozenhof) as notebook:
        notebook.append(mine, revision)
        notebook.append(other, another)
        for number, each in enumerate((mine, other), 1):
            notebook.present("linde", each.id, number, None, "2026-11-21")
        assert [each.id for each in notebook.written_in("linde", "anna")] == [mine.id]


def test_who_leaves_a_circle_is_asked_about_its_texts_alone(store, rozenhof):
    """Of every hundred thousand texts a circle has a few; the steps of SQLite's own plan say which are read."""
    asked = []
    with store.reading(rozenhof) as notebook:
        connection = notebook.people._connection
        connection.set_trace_callback(asked.append)
        notebook.written_in("linde", "anna")
        notebook.studies.wrote_in(["linde"])
        connection.set_trace_callback(None)
        plans = [step[3] for each in asked for step in connection.execute(f"EXPLAIN QUERY PLAN {each}").fetchall()]
    read = [plan for plan in plans if plan.startswith(("SCAN d", "SEARCH d"))]
    assert len(read) == 2 and all("(organisation=? AND id=?)" in plan for plan in read), plans
    assert sum("place_log (organisation=? AND space=?)" in plan for plan in plans) == 2, plans


def test_who_opened_a_text_is_kept_once(store, rozenhof):
    document, _ = a_text()
    with store.writing(rozenhof) as notebook:
        notebook.has_read(document.id, "bram")
        notebook.has_read(document.id, "bram", named=False)
        assert notebook.read_by(document.id) == [("bram", True)]


def test_nobody_else_on_the_machine_can_read_what_is_kept(store, rozenhof, where):
    assert {stat.S_IMODE(path.stat().st_mode) for path in Path(where).iterdir()} == {0o600}


def test_a_new_epoch_stays_new(store, where):
    before = store.epoch
    store.renew_epoch()
    renewed = store.epoch
    store.close()
    again = open_store(where)
    assert renewed != before and again.epoch == renewed
    again.close()


def test_a_person_comes_with_a_space_only_they_read(store, rozenhof):
    with store.writing(rozenhof) as notebook:
        book = notebook.people
        book.add_person(Person("anna", "Anna", "anna", "nl"))
        book.add_space(Space("linde", "team", "De Linde"))
        notebook.tick()
        book.join("anna", "linde", "member")
        seats = book.seats("anna")
        assert seats[book.personal("anna")].space.kind == "personal"
        assert (seats["linde"].role, seats["linde"].since) == ("member", 1)


def test_gone_rows_are_cleared_away_after_their_day_and_no_others(store, rozenhof):
    (old, one), (new, other) = a_text(), a_text()
    with store.writing(rozenhof) as notebook:
        for document, revision in ((old, one), (new, other)):
            notebook.append(document, revision)
            notebook.present("linde", document.id, notebook.tick(), None, "2025-01-01")
        notebook.gone("linde", old.id, notebook.tick(), False, "2025-01-01")
    assert store.clear_gone("2026-01-01") == 1 and store.clear_gone("2026-01-01") == 0
    with store.reading(rozenhof) as notebook:
        assert notebook.places(new.id) == ["linde"]


DAY = "2026-11-21"
LINDE = Seat(Space("linde", "team", "De Linde"), "member", since=2)
BRAM = Reader("bram", "bram's own", ("reflection", "response"), ("learning_point",), "2025-11-21")


def put(notebook, document, revision, space="linde", since=None):
    notebook.append(document, revision)
    notebook.present(space, document.id, notebook.tick(), since, DAY)


def test_what_was_shared_at_the_moment_somebody_came_is_from_before(store, rozenhof):
    texts = [a_text() for _ in range(3)]
    with store.writing(rozenhof) as notebook:
        for text in texts:
            put(notebook, *text)
        assert [row.document for row in notebook.newer(LINDE, BRAM, 0, 9)] == [texts[2][0].id]
        assert [row.document for row in notebook.older(LINDE, BRAM, 9, 9)] == [texts[2][0].id]
        everything = [text[0].id for text in texts]
        assert [row.document for row in notebook.shown(LINDE, BRAM, everything)] == [texts[2][0].id]


def test_ones_own_texts_come_through_ones_own_log_alone(store, rozenhof):
    with store.writing(rozenhof) as notebook:
        for _ in range(3):
            put(notebook, *a_text(author="bram"))
        assert list(notebook.newer(LINDE, BRAM, 0, 9)) == []


def test_a_version_of_another_document_is_none_of_this_one(store, rozenhof):
    (one, revision), (other, another) = a_text(), a_text()
    with store.writing(rozenhof) as notebook:
        notebook.append(one, revision)
        notebook.append(other, another)
        assert notebook.number_of(one.id, another.id) is None and notebook.number_of(one.id, revision.id) == 1


def test_a_receipts_number_grows_also_when_the_clock_goes_back(store, rozenhof, monkeypatch):
    stamps = []
    for second in (2_000_000_000, 1_000_000_000):
        monkeypatch.setattr("time.time_ns", lambda second=second: second * 1_000_000_000)
        with store.writing(rozenhof) as notebook:
            stamps += [notebook.stamp(), notebook.stamp()]
        with store.writing(rozenhof) as notebook:
            notebook.tick()  # a call that wrote, and gave no receipt
    assert stamps == sorted(set(stamps))


def test_a_new_epoch_is_seen_by_every_process(store, where):
    other, before = open_store(where), store.epoch
    assert other.epoch == before
    other.renew_epoch()
    assert store.epoch == other.epoch != before
    other.close()


def test_gone_rows_of_the_day_itself_stay(store, rozenhof):
    document, revision = a_text()
    with store.writing(rozenhof) as notebook:
        put(notebook, document, revision)
        notebook.gone("linde", document.id, notebook.tick(), True, "2026-01-01")
    assert store.clear_gone("2026-01-01") == 0
    with store.reading(rozenhof) as notebook:
        [row] = notebook.newer(Seat(LINDE.space, "member", 0), BRAM, 1, 9)
    assert '"erased":true' in row.body


def test_a_copy_off_the_machine_is_told_to_the_phones_of_those_who_are_in_it(store, rozenhof, tmp_path):
    with store.writing(rozenhof) as notebook:
        stamp = notebook.stamp()
    (tmp_path / "copy.db").touch()
    stamps = store.copy(tmp_path / "copy.db", lambda part: None)
    assert store.copied(rozenhof) is None and stamps == {rozenhof: stamp}
    later = store.organise("Björken").id
    store.keep_copied(stamps, "2026-11-21")
    assert store.copied(rozenhof) == Copied(stamp, "2026-11-21") and store.copied(later) is None
    store.keep_copied({rozenhof: stamp - 1}, "2026-11-22")
    assert store.copied(rozenhof) == Copied(stamp, "2026-11-22"), "phones dropped what is up to there"


def test_a_fact_stands_on_the_list_and_in_its_file_until_it_is_undone(store, rozenhof):
    with store.writing(rozenhof) as notebook:
        assert notebook.never_again("gone", "page", "linde")
        assert not notebook.never_again("gone", "page", "linde"), "said once"
        notebook.once_more("gone", "other page", "linde")
    said = never_again.read(store.never_again_file())
    assert never_again.ended(said).facts == (never_again.Fact(rozenhof, "gone", "page", "linde"),) and len(said) == 1
    with store.writing(rozenhof) as notebook:
        assert not notebook.had_ended("gone", "page", "linde"), "no copy was put back since"
        notebook.draw_line()
        assert notebook.had_ended("gone", "page", "linde") and not notebook.had_ended("gone", "page", "elsewhere")
        notebook.once_more("gone", "page", "linde")
        assert notebook.never_again("gone", "page", "linde") and not notebook.had_ended("gone", "page", "linde")
        notebook.once_more("gone", "page", "linde")
    assert never_again.ended(never_again.read(store.never_again_file())).facts == ()


def test_what_a_transaction_did_not_keep_is_not_on_the_list(store, rozenhof):
    with suppress(ZeroDivisionError), store.writing(rozenhof) as notebook:
        notebook.never_again("erased", "page", "anna", "reflection")
        raise ZeroDivisionError
    assert never_again.read(store.never_again_file()) == []


def test_who_follows_the_log_misses_nothing_and_hears_of_what_is_gone(store, rozenhof):
    bjorken = store.organise("Björken").id
    texts = [a_text() for _ in range(3)]
    with store.writing(bjorken) as notebook:
        put(notebook, *a_text())
    with store.writing(rozenhof) as notebook:
        for text in texts:
            put(notebook, *text)
        notebook.gone("linde", texts[0][0].id, notebook.tick(), True, DAY)
    first, second, third = (document.id for document, _ in texts)
    with store.reading(rozenhof) as notebook:
        assert notebook.changed(0, 2) == [(2, second), (3, third)]
        assert notebook.changed(3, 2) == [(4, first)] and notebook.changed(4, 2) == []
    assert store.sequences() == {rozenhof: 4, bjorken: 1}


def test_of_some_kinds_what_is_shared_with_some_teams_is_found_and_nothing_that_is_gone(store, rozenhof):
    here, there, gone = a_text(), a_text(space="beuk"), a_text()
    point = (replace(here[0], id="p", kind="learning_point", head="rp"), replace(here[1], id="rp", document="p"))
    deleted = (replace(gone[0], deleted=True), gone[1])
    with store.writing(rozenhof) as notebook:
        for text in (here, there, deleted, point):
            notebook.append(*text)
    with store.reading(rozenhof) as notebook:
        kinds = {here[0].kind, "learning_point", "elsewhere"}
        assert {each.id for each in notebook.shared_in(["linde"], kinds)} == {here[0].id, "p"}
        assert {each.id for each in notebook.shared_in(["linde", "beuk"], [here[0].kind])} == {here[0].id, there[0].id}
        assert notebook.shared_in([], kinds) == [] == notebook.shared_in(["linde"], [])
