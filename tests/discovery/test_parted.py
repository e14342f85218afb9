"""A Dutch verb is found where its two halves stand apart."""

import pytest

from journal.discovery.index.terms import terms_of
from journal.discovery.language.parted import parted
from journal.discovery.language.words import stems, tokens


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Nu fietsen ook de vrijwilligers mee met de bewoners.", "meefietsen"),
        ("Hij stond om zes uur op.", "opstaan"),
        ("Ik leg het haar morgen nog eens uit, denk ik.", "uitleggen"),
        ("Zij kleedde zich zelf aan en ging naar beneden.", "aankleden"),
        ("Ik neem haar mee naar buiten", "meenemen"),
    ],
)
def test_a_verb_whose_halves_stand_apart_is_one_verb(text: str, verb: str) -> None:
    assert verb in parted(text, list(tokens(text)))
    assert f"nl:{stems(verb, 'nl')[0]}" in terms_of(text, "nl")


@pytest.mark.parametrize(
    "text", ["Ik sta op de gang.", "Uit het raam zie ik hem.", "Op", "", "Hij ging. Op tafel stond niets."]
)
def test_a_preposition_is_no_half_of_a_verb(text: str) -> None:
    assert list(parted(text, list(tokens(text)))) == []
