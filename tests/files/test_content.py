"""What may be kept is told by what is in it; nothing beside the picture or the voice passes."""

import tracemalloc

import pytest
from files.made import (
    COMMENT,
    EXIF_WITH_PLACE,
    ICC,
    SCAN,
    XMP,
    box,
    chunk,
    drawing,
    element,
    named,
    photo,
    said_on_an_iphone,
    spoken,
    track,
)  # fmt: skip
from hypothesis import given
from hypothesis import strategies as st

from journal.files.content import MOST_BYTES, is_fit, is_named

SCRIPT = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PAGE = b"<!doctype html><script>alert(1)</script>"

KEPT = {"jpg": photo(), "png": drawing(), "webm": spoken(), "m4a": said_on_an_iphone()}


@pytest.mark.parametrize("ending", KEPT)
def test_what_phones_make_is_kept(ending):
    assert is_fit(named(KEPT[ending], ending), KEPT[ending])


@pytest.mark.parametrize("ending", KEPT)
@pytest.mark.parametrize("other", KEPT)
def test_a_name_that_promises_another_form_is_a_lie(ending, other):
    assert is_fit(f"x.{other}", KEPT[ending]) == (ending == other)


@pytest.mark.parametrize("more", [EXIF_WITH_PLACE, XMP, ICC, COMMENT, b"\xff\xed\0\4IP"])
def test_a_photo_that_says_where_it_was_taken_or_by_what_is_not_kept(more):
    assert not is_fit("x.jpg", photo(more))


@pytest.mark.parametrize(
    "data",
    [
        b"", PAGE, SCRIPT, photo()[:-2], photo() + PAGE, photo() + photo(), b"\xff\xd8\xff\xd9", b"\xff\xd8" + PAGE,
        photo(size=(0, 16)), photo(size=(60_000, 60_000)), photo(scan=b""), photo(scan=SCAN + b"\xff"),
        photo().replace(b"JFIF\0\1", b"JFIX\0\1"),
    ],
)  # fmt: skip
def test_a_page_or_half_a_photo_under_the_name_of_one_is_not_kept(data):
    assert not is_fit("x.jpg", data)


@pytest.mark.parametrize(
    "data",
    [
        PAGE, drawing(chunk(b"tEXt", b"Author\0Anna")), drawing(chunk(b"eXIf", b"MM")), drawing(chunk(b"iTXt", b"x")),
        drawing() + PAGE, drawing()[:-1], drawing(chunk(b"IEND", b"")), b"\x89PNG\r\n\x1a\n",
    ],
)  # fmt: skip
def test_a_drawing_is_a_drawing_and_nothing_more(data):
    assert not is_fit("x.png", data)


@pytest.mark.parametrize(
    "data",
    [
        PAGE, spoken(tracks=track(kind=1, codec=b"V_VP8")), spoken(tracks=track() + track(kind=1)),
        spoken(tracks=track(more=element(0x536E, b"Anna"))), spoken(element(0x1254C367, b"tags")),
        spoken(element(0x1941A469, b"attachment")), spoken(element(0x1549A966, element(0x7BA9, b"Kamer 12"))),
        spoken()[:-1], spoken() + PAGE, spoken().replace(b"webm", b"mkvx"),
    ],
)  # fmt: skip
def test_a_voice_note_is_a_voice_and_nothing_more(data):
    assert not is_fit("x.webm", data)


@pytest.mark.parametrize(
    "data",
    [
        PAGE, said_on_an_iphone(handler=b"vide"), said_on_an_iphone(box(b"udta", box(b"\xa9xyz", b"+52.09+005.12/"))),
        said_on_an_iphone(box(b"meta", b"where")), said_on_an_iphone(box(b"free", b"+52.09")),
        said_on_an_iphone() + PAGE, said_on_an_iphone()[:-1], said_on_an_iphone(box(b"uuid", bytes(16))),
    ],
)  # fmt: skip
def test_a_voice_note_from_an_iphone_says_no_place(data):
    assert not is_fit("x.m4a", data)


def test_what_is_too_large_is_not_kept_whatever_it_is():
    assert not is_fit("x.jpg", photo(scan=SCAN + bytes(MOST_BYTES)))


@given(st.sampled_from(list(KEPT)), st.binary(min_size=1, max_size=200), st.integers(0, 400))
def test_whatever_stands_behind_or_is_cut_off_is_an_answer_and_never_a_surprise(ending, more, cut):
    assert not is_fit(f"x.{ending}", KEPT[ending][: -1 - cut]) or ending in ("webm", "m4a")
    is_fit(f"x.{ending}", more)
    is_fit(f"x.{ending}", KEPT[ending] + more)


def test_a_file_has_the_name_of_what_is_in_it():
    assert is_named(named(photo(), "jpg"), photo())
    assert not is_named(named(photo(), "jpg"), drawing())


def test_boxes_in_boxes_without_end_are_no_voice_note_and_fill_no_memory():
    nested = bytes(100_000)
    for _ in range(2_000):
        nested = box(b"moov", nested)
    tracemalloc.start()
    assert not is_fit("x.m4a", box(b"ftyp", b"M4A ") + nested)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20 * len(nested)
