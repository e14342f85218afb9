"""What hangs on a text is read by whoever reads the text and by nobody else, and goes where it goes."""

from typing import Any

import pytest
from files.made import EXIF_WITH_PLACE, drawing, named, photo, said_on_an_iphone, spoken
from hypothesis import given, settings
from hypothesis import strategies as st
from laws.house import House, Phone

from journal.documents.errors import FileDamaged, FileTooLarge, FileUnfit, NotFound
from journal.documents.kind import MOST_FILES
from journal.files.content import MOST_BYTES
from journal.kinds import KINDS
from journal.people.identity import new_id
from journal.store import open_store
from journal.sync import erase as erasing
from journal.sync.files import Brought, Hanging, bring, file_of

HEAD = photo()
NAME = named(HEAD, "jpg")
NOTE = "Wat er stond."


def hang(phone: Phone, name: str = NAME, space: str = "De Linde", kind: str = "reflection", **more: Any) -> str:
    """A text with a file on it, told to the server."""
    sent = phone.write([name], space, leaf="files", kind=kind, **more)
    [outcome] = phone.sync(sent)
    assert outcome["status"] == "accepted", outcome
    return str(sent["document"])


def held(phone: Phone, document: str, name: str = NAME) -> Hanging:
    return Hanging(phone.house.organisation, phone.person, document, name)


def carry(phone: Phone, document: str, data: bytes = HEAD, name: str = NAME, step: int = 50) -> Brought:
    """Bring all of a file, a step at a time."""
    brought = bring(phone.house.store, held(phone, document, name), 0, len(data), b"")
    while not brought.whole:
        piece = data[brought.have : brought.have + step]
        brought = bring(phone.house.store, held(phone, document, name), brought.have, len(data), piece)
    return brought


def reads(phone: Phone, document: str, name: str = NAME) -> bytes | None:
    try:
        return file_of(phone.house.store, held(phone, document, name))
    except NotFound:
        return None


def on_disk(house: House) -> set[str]:
    folder = house.store.files(house.organisation).place("x", "x").parent.parent
    return {file.name for file in folder.rglob("*") if file.is_file()}


def wants(phone: Phone) -> list[str]:
    return phone.call([])["wants"]


def test_the_server_asks_who_named_a_file_for_it_until_it_is_there(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    assert wants(anna) == [NAME] and wants(bram) == []
    assert carry(anna, text) == Brought(len(HEAD), True)
    assert wants(anna) == []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS.values() if not kind.home and kind.target == "none"])
def test_a_file_on_any_kind_is_read_by_the_team_and_by_nobody_else(house: House, kind: str) -> None:
    anna, bram, cilla = (house.phone(name) for name in ("Anna", "Bram", "Cilla"))
    text = hang(anna, kind=kind)
    carry(anna, text)
    assert reads(anna, text) == reads(bram, text) == HEAD
    assert reads(cilla, text) is None


def test_a_drawing_on_a_response_is_read_where_the_response_is_and_goes_home_with_it(house: House) -> None:
    anna, bram, cilla = (house.phone(name) for name in ("Anna", "Bram", "Cilla"))
    sent = anna.write("Ze zong mee.", "De Linde")
    anna.sync(sent)
    reply = hang(bram, kind="response", target=sent["document"])
    carry(bram, reply)
    assert reads(anna, reply) == reads(bram, reply) == HEAD and reads(cilla, reply) is None
    anna.sync()
    anna.sync(anna.move(sent["document"], "Anna"))
    assert reads(anna, reply) is None and reads(bram, reply) == HEAD


def test_what_stays_with_its_writer_has_nothing_hanging_on_it(house: House) -> None:
    anna = house.phone("Anna")
    text = hang(anna)
    beside = anna.write([NAME], leaf="files", kind="choices", target=text)
    [outcome] = anna.sync(beside)
    assert outcome["code"] == "unknown_field"


def test_whoever_joins_later_reads_no_file_of_a_text_from_before(house: House) -> None:
    anna = house.phone("Anna")
    text = hang(anna)
    carry(anna, text)
    house.hire("Dewi", "De Linde")
    assert reads(house.phone("Dewi"), text) is None
    with house.notebook() as notebook:
        erasing.show_to_newcomers(notebook, house.writer(notebook, "Anna"), text)
    assert reads(house.phone("Dewi"), text) == HEAD


def test_a_text_taken_home_takes_its_photo_home(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    carry(anna, text)
    assert reads(bram, text) == HEAD
    anna.sync(anna.move(text, "Anna"))
    assert reads(bram, text) is None and reads(anna, text) == HEAD


def test_a_deleted_text_keeps_its_photo_for_its_writer_alone(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    carry(anna, text)
    anna.sync(anna.delete(text))
    assert reads(bram, text) is None and reads(anna, text) == HEAD


def test_an_erased_text_leaves_no_byte_of_its_photo(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text, other = hang(anna), hang(anna)
    carry(anna, text)
    bring(house.store, held(anna, other), 0, len(HEAD), HEAD[:50])
    for each in (text, other):
        with house.notebook() as notebook:
            erasing.erase(notebook, house.writer(notebook, "Anna"), each, None, organises=False)
    assert on_disk(house) == set()
    assert reads(bram, text) is None and reads(anna, text) is None and wants(anna) == []
    with pytest.raises(NotFound):
        carry(anna, text)


def test_a_photo_taken_off_its_text_is_gone_also_for_who_saw_it(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    carry(anna, text)
    anna.sync(anna.edit(text, [], leaf="files"))
    assert on_disk(house) == set() and reads(bram, text) is None and reads(anna, text) is None


def test_the_same_photo_on_two_texts_goes_with_neither_of_them_alone(house: House) -> None:
    anna = house.phone("Anna")
    one, other = hang(anna), hang(anna)
    carry(anna, one)
    carry(anna, other)
    anna.sync(anna.edit(one, [], leaf="files"))
    assert reads(anna, one) is None and reads(anna, other) == HEAD


def test_who_knows_a_files_name_and_names_it_elsewhere_still_does_not_read_it(house: House) -> None:
    anna, cilla = house.phone("Anna"), house.phone("Cilla")
    text = hang(anna)
    carry(anna, text)
    hers = hang(cilla, space="Cilla")
    assert reads(cilla, hers) is None and wants(cilla) == [NAME]
    assert reads(cilla, text) is None


def test_only_who_named_a_file_brings_it(house: House) -> None:
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = hang(anna)
    for phone, name in ((bram, NAME), (house.phone("Cilla"), NAME), (anna, named(b"other", "jpg"))):
        with pytest.raises(NotFound):
            carry(phone, text, name=name)
    assert on_disk(house) == set()


def test_two_phones_hang_a_photo_each_while_their_words_meet_and_both_stay(house: House) -> None:
    phone, tablet = house.phone("Anna"), house.phone("Anna")
    text = hang(phone)
    carry(phone, text)
    tablet.sync()
    more = spoken()
    phone.sync(phone.edit(text, "Ze lachte.", leaf="answers/one_minute.text"))
    late = tablet.edit(text, "Ze huilde.", leaf="answers/one_minute.text")
    late["fields"]["files"] = {"was": [NAME], "now": [NAME, named(more, "webm")]}
    tablet.sync(late)
    assert set(tablet.says(text, "files")) == {NAME, named(more, "webm")}
    carry(tablet, text, more, named(more, "webm"))
    assert reads(phone, text) == HEAD and reads(phone, text, named(more, "webm")) == more


@given(steps=st.lists(st.tuples(st.integers(0, len(HEAD)), st.integers(0, len(HEAD))), max_size=12))
@settings(max_examples=25, deadline=None)
def test_pieces_in_any_order_any_number_of_times_make_the_file_or_nothing(tmp_path_factory: Any, steps: Any) -> None:
    from laws.house import build

    house = build(tmp_path_factory.mktemp("house"))
    anna = house.phone("Anna")
    text = hang(anna)
    for at, end in steps:
        brought = bring(house.store, held(anna, text), at, len(HEAD), HEAD[at : max(at, end)])
        assert brought.whole == (reads(anna, text) == HEAD)
    assert carry(anna, text).whole and reads(anna, text) == HEAD
    house.store.close()


def test_an_upload_goes_on_where_it_was_after_the_server_began_anew(house: House, tmp_path: Any) -> None:
    anna = house.phone("Anna")
    text = hang(anna)
    bring(house.store, held(anna, text), 0, len(HEAD), HEAD[:70])
    again = open_store(house.store.never_again_file().parent)
    assert bring(again, held(anna, text), 0, len(HEAD), b"") == Brought(70, False)
    assert bring(again, held(anna, text), 70, len(HEAD), HEAD[70:]).whole
    again.close()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (photo(EXIF_WITH_PLACE), "jpg"), (b"<script>alert(1)</script>", "jpg"), (b"<svg onload='alert(1)'/>", "png"),
        (drawing(), "jpg"), (photo(), "webm"), (said_on_an_iphone(handler=b"vide"), "m4a"),
    ],
)  # fmt: skip
def test_a_hostile_file_leaves_nothing_behind(house: House, data: bytes, ending: str) -> None:
    anna = house.phone("Anna")
    name = named(data, ending)
    text = hang(anna, name)
    with pytest.raises(FileUnfit):
        carry(anna, text, data, name)
    assert on_disk(house) == set() and reads(house.phone("Bram"), text, name) is None


def test_what_arrives_as_something_else_than_was_named_begins_anew(house: House) -> None:
    anna = house.phone("Anna")
    text = hang(anna)
    with pytest.raises(FileDamaged):
        carry(anna, text, bytes(len(HEAD)))
    assert carry(anna, text).whole and reads(anna, text) == HEAD


def test_no_file_is_larger_than_agreed(house: House) -> None:
    anna = house.phone("Anna")
    text = hang(anna)
    for at, of in ((0, MOST_BYTES + 1), (len(HEAD) - 3, len(HEAD))):
        with pytest.raises(FileTooLarge):
            bring(house.store, held(anna, text), at, of, b"1234")
    assert on_disk(house) == set()


def test_ten_of_each_of_two_phones_all_hang_on_a_page_that_can_be_worked_on_further(house: House) -> None:
    anna, bram, page = house.begun("manual_page", "title", "Nachtrust")
    hers, his = ([named(bytes([who, i]), "jpg") for i in range(10)] for who in (1, 2))
    changes = [(anna, anna.edit(page, hers, leaf="files")), (bram, bram.edit(page, his, leaf="files"))]
    assert [phone.sync(change)[0]["status"] for phone, change in changes] == ["accepted", "merged"]
    anna.sync()
    assert set(anna.rows[page]["fields"]["files"]) == {*hers, *his}
    [after] = anna.sync(anna.edit(page, "Nachtrust op zondag", leaf="title"))
    assert after["status"] == "accepted"


def test_a_hundred_and_one_files_are_too_many_for_a_text(house: House) -> None:
    anna = house.phone("Anna")
    many = [named(bytes([i]), "jpg") for i in range(MOST_FILES + 1)]
    [outcome] = anna.sync(anna.write(many, leaf="files"))
    assert outcome["code"] == "invalid_document"
    for wrong in ("photo.jpg", f"../{NAME}", NAME.replace(".jpg", ".svg"), NAME.upper()):
        [outcome] = anna.sync(anna.write([wrong], leaf="files", document=new_id()))
        assert outcome["code"] == "invalid_document"
