"""What bad input gets: a coded refusal or a rejected outcome, and everything else in the call goes on."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws.house import TEXT, mutation

from journal.documents.errors import BadCall, StoreBusy, StoreFull, TooMuch
from journal.people.identity import new_id
from journal.sync.protocol import MOST_MUTATIONS, Mutation, Refused, read_call

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


def call(*mutations, **more):
    return {"person": new_id(), "device": "phone", "mutations": list(mutations)} | more


@given(ANY_JSON)
def test_any_json_is_read_or_refused_with_the_place(raw):
    with pytest.raises((BadCall, TooMuch)):
        read_call(raw)


@given(st.lists(ANY_JSON, max_size=3), ANY_JSON, ANY_JSON)
def test_any_mutation_cursors_and_seen_are_read_or_refused(mutations, cursors, seen):
    try:
        read = read_call(call(*mutations, cursors=cursors, seen=seen))
    except (BadCall, TooMuch):
        return
    assert all(isinstance(each, Mutation | Refused) for each in read.mutations)


@pytest.mark.parametrize(
    "wrong",
    [
        {"document": "../../etc"},
        {"kind": 7},
        {"fields": []},
        {"fields": {TEXT: "loose"}},
        {"fields": {TEXT: {"was": None, "now": {"deep": 1}}}},
        {"fields": {TEXT: {"was": None, "now": "half \ud800 a pair"}}},
        {"fields": {TEXT: {"was": None, "now": "nul \x00"}}},
        {"fields": {"answers/\x00": {"was": None, "now": "x"}}},
        {"fields": {f"answers/a{n}": {"now": "x"} for n in range(300)}},
        {"deleted": "yes"},
        {"base": 4},
        {"from": ["x"]},
        {"space": None},
        {"written_at": 12},
    ],
)
def test_a_mutation_of_the_wrong_form_is_refused_and_its_neighbours_are_not(house, wrong):
    anna = house.phone("Anna")
    bad, good = anna.write("Fout.") | wrong, anna.write("Goed.")
    outcomes = anna.sync(bad, good)
    assert [outcome["status"] for outcome in outcomes] == ["rejected", "accepted"]
    assert outcomes[0] == anna.sync(bad)[0]


@pytest.mark.parametrize(
    "leaf_and_value",
    [("model", 3), ("model", "x" * 200), ("happened_on", "yesterday"), ("values", "calm"), ("values", [1]), (TEXT, 5)],
)
def test_a_value_of_the_wrong_type_is_refused(house, leaf_and_value):
    leaf, value = leaf_and_value
    anna = house.phone("Anna")
    text = mutation(document=new_id(), space=house.spaces["Anna"], fields={leaf: {"was": None, "now": value}})
    assert anna.sync(text)[0]["code"] == "invalid_document"


def test_a_text_of_more_than_a_megabyte_is_too_large_and_blocks_nothing(house):
    anna = house.phone("Anna")
    outcomes = anna.sync(anna.write("é" * 600_000), anna.write("Kort."))
    assert [outcome["code"] for outcome in outcomes] == ["too_large", None]


def test_more_mutations_than_a_call_may_hold_are_too_much():
    with pytest.raises(TooMuch):
        read_call(call(*[{"id": new_id()}] * (MOST_MUTATIONS + 1)))


def test_the_ids_of_somebody_elses_documents_open_nothing(house):
    anna, cilla = house.phone("Anna"), house.phone("Cilla")
    text = anna.write("Alleen van mij.")
    anna.sync(text)
    guess = mutation(
        document=text["document"], space=house.spaces["Cilla"], base=text["id"],
        fields={TEXT: {"was": "", "now": "van Cilla"}},
    )  # fmt: skip
    told = cilla.call([guess])
    assert told["outcomes"][0]["code"] == "not_allowed"
    assert "Alleen van mij" not in str(told)
    assert anna.says(text["document"]) == "Alleen van mij."


def test_replaying_a_colleagues_mutation_tells_nothing(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("Alleen van mij.")
    anna.sync(text)
    told = bram.call([text])
    assert told["outcomes"][0]["code"] == "not_allowed" and told["outcomes"][0]["revision"] is None


def test_a_base_that_never_was_counts_as_older_than_any(house):
    anna = house.phone("Anna")
    text = anna.write("Eén.")
    anna.sync(text)
    edit = anna.edit(text["document"], "Eén. Twee.", base=new_id())
    gone = anna.delete(text["document"]) | {"base": new_id()}
    assert [outcome["status"] for outcome in anna.sync(edit, gone)] == ["merged", "merged"]
    assert anna.says(text["document"]) == "Eén. Twee."


def test_clocks_years_off_order_nothing(house):
    anna = house.phone("Anna")
    text = anna.write("Eén.")
    anna.sync(text | {"written_at": "2099-01-01T00:00:00Z"})
    edit = anna.edit(text["document"], "Twee.") | {"written_at": "1970-01-01T00:00:00Z"}
    assert anna.sync(edit)[0]["status"] == "accepted" and anna.says(text["document"]) == "Twee."


@pytest.mark.parametrize("text", ["שלום לילה", "zero\u200bwidth\u200d", "\u202egespiegeld", "👩🏽‍⚕️", "  spaties  "])
def test_any_script_is_kept_as_it_was_sent(house, text):
    anna = house.phone("Anna")
    sent = anna.write(text)
    anna.sync(sent)
    assert anna.says(sent["document"]) == text


def test_a_locked_store_is_busy_and_nothing_is_half_written(house):
    anna = house.phone("Anna")
    other = sqlite3.connect(house.store._file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    house.store._connection().execute("PRAGMA busy_timeout = 50")
    with pytest.raises(StoreBusy):
        anna.call([anna.write("Straks weer.")])
    other.execute("ROLLBACK")
    other.close()
    assert anna.sync(anna.write("Nu wel."))[0]["status"] == "accepted"


def test_a_full_disk_is_said_and_nothing_is_half_written(house):
    anna = house.phone("Anna")
    connection = house.store._connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    texts = [anna.write("Lang. " * 5_000) for _ in range(10)]
    with pytest.raises(StoreFull):
        anna.call(texts)
    connection.execute("PRAGMA max_page_count = 1000000")
    assert [outcome["status"] for outcome in anna.sync(*texts)] == ["accepted"] * 10
