"""What holds for any text whatever: places are exact, nothing is raised, nothing is found twice."""

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.names import KINDS, Roster, covered, mask

LANGUAGES = st.sampled_from(["nl", "sv", "en", "fr", None])
ROSTER = Roster(people=("Anna de Vries", "Şükran Yılmaz"), teams=("De Linde",), organisation="Rozenhof")
WORDS = """
Anna anna ANNA Will will Roos Hans van den Berg El Amrani O'Brien Zoë mevrouw Mrs. fru Dr. J. A.B. kamer 12 94 jaar de
06-12345678 811218-9876 a@b.nl [PERSON_1] [PLACE_2] 😀 👩🏽‍🦳 -
Huize De Linde in Utrecht Hij zei de zorg Κώστας محمد 李 ß İ
"""
UNSEEN = (
    "\u00ad\u200b\u200f\u202a\u202c\u202e\u2067\u2069\u180e\u034f\u3164\uffa0\ufff9\ufeff\x01\x7f\U000e0041\U000e0100"
)
PIECES = st.sampled_from([*WORDS.split(), "e\u0301", *UNSEEN, "annA\u202c", ". ", "?", "!", ": ", "\n"])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=8).map("".join))

TRIED = settings(deadline=None, max_examples=300)  # the first text loads a dictionary


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a socket fails the test."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)


@TRIED
@given(TEXTS, LANGUAGES)
def test_spans_stand_in_order_and_lie_within_the_text(text: str, language: str | None) -> None:
    found = mask(text, language, ROSTER)
    places = [0, *(place for span in found.spans for place in (span.start, span.end)), len(text)]
    assert places == sorted(places)
    assert all(span.start < span.end and span.kind in KINDS and 0 < span.confidence <= 1 for span in found.spans)
    assert all(0 <= doubt.start < doubt.end <= len(text) and doubt.reason for doubt in found.review)


@TRIED
@given(TEXTS, LANGUAGES)
def test_what_is_covered_holds_nothing_more_to_cover(text: str, language: str | None) -> None:
    left = covered(text, mask(text, language, ROSTER).spans)
    assert mask(left, language, ROSTER).spans == ()


@TRIED
@given(TEXTS, LANGUAGES)
def test_the_same_text_gives_the_same_answer(text: str, language: str | None) -> None:
    assert mask(text, language, ROSTER) == mask(text, language, ROSTER)


@pytest.mark.parametrize("sign", UNSEEN)
@pytest.mark.parametrize("place", range(6))
def test_no_name_hides_behind_a_sign_that_nobody_sees(sign: str, place: int) -> None:
    name = "Joris"[:place] + sign + "Joris"[place:]
    text = f"Vandaag vertelde {name} dat hij moe was."
    left = covered(text, mask(text, "nl").spans)
    assert "[PERSON_1]" in left and not {"Joris", "Jor", "ris"} & set(left.replace(sign, " ").split())


@pytest.mark.parametrize("text", ["\u202esiroJ\u202c was er.", "We zagen \u202esiroJ ed leinaD\u202c in de gang."])
def test_a_name_that_is_only_drawn_the_right_way_round_is_covered_up(text: str) -> None:
    found = mask(text, "nl")
    left = covered(text, found.spans)
    assert "siroJ" not in left and "leinaD" not in left and left.endswith((" was er.", " in de gang."))
    assert mask(left, "nl").spans == ()


def test_a_roster_name_is_seen_however_it_is_turned() -> None:
    for hidden in (
        "an\u202ena de vries",
        "\u202eseirv ed anna\u202c",
        "an\u2066na\u2069 de \u200bvries",
        "a\x01nna de vries",
    ):
        left = covered(hidden, mask(hidden, "nl", ROSTER).spans)
        assert not any(letter.isalpha() for letter in left.replace("[PERSON_1]", "")), left
