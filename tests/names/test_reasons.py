"""Whoever decides about a word is told why, by a code that screens say in three languages."""

import pytest

from journal.names import NOBODY, REASONS, Roster, mask

WILL = Roster(people=("Will Brown",))
TEXTS = [
    ("name-and-word", "nl", "Vanmorgen riep Roos om haar moeder.", NOBODY),
    ("month-or-language", "en", "I asked June about it.", NOBODY),
    ("abbreviation", "nl", "Vandaag was XQVZ er ook.", NOBODY),
    ("other-script", "nl", "Ik zag Mаrieke op de gang.", NOBODY),  # its second letter is Cyrillic
    ("lower-case-name", "nl", "gisteren zat ik bij fatima.", NOBODY),
    ("lower-case-word", "nl", "ik liep met jasmijn naar buiten.", NOBODY),
    ("lower-case-slip", "nl", "vanmorgen zat ik met marijek.", NOBODY),
    ("title-lower-case", "nl", "ik liep met mevr. bakker naar buiten.", NOBODY),
    ("roster-word", "en", "I saw will there.", WILL),
    ("same-as-name", "nl", "Ik zag Roos Jansen. Later gaf roos mij een hand.", NOBODY),
    ("rare", "nl", "Onze enige bewoner uit Peru was blij.", NOBODY),
    ("figures", "nl", "De code is 4711 zei ze.", NOBODY),
    ("spaced", "nl", "Daar zat A n n e k e weer.", NOBODY),
]


def test_every_code_is_tried() -> None:
    assert {code for code, *_ in TEXTS} == set(REASONS)


@pytest.mark.parametrize(("code", "language", "text", "roster"), TEXTS, ids=[code for code, *_ in TEXTS])
def test_a_reader_is_told_why(code: str, language: str, text: str, roster: Roster) -> None:
    assert code in {doubt.rule for doubt in mask(text, language, roster).review}
