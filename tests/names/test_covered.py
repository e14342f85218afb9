"""What stands where a name stood: the same for every form of it, and of the kind that the words beside it tell."""

import pytest

from journal.names import covered, mask


def left(text: str, language: str) -> str:
    return covered(text, mask(text, language).spans)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Ik zag Jan en Roos. Jans fiets en Roos' tas waren weg.", 2),
        ("sv", "Jag såg Eva och Åsa. Evas väska och Åsas kappa var borta.", 2),
        ("en", "I saw Anna and James. Anna's bag and James' coat were gone.", 2),
        ("nl", "ANNA riep. Daarna belde anna. Anna's dochter kwam.", 1),
        ("sv", "Hans Berg kom. Då gick Lars. Lars väska stod kvar.", 2),
    ],
)
def test_a_name_has_one_number_in_each_of_its_forms(language: str, text: str, expected: int) -> None:
    assert f"[PERSON_{expected}]" in left(text, language)
    assert f"[PERSON_{expected + 1}]" not in left(text, language)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nl", "Zij woonde in Appelscha.", "PLACE"),
        ("nl", "Haar zus komt uit Suriname en blijft lang.", "PLACE"),
        ("nl", "Zij kwam van Huize Avondrood.", "ORGANISATION"),
        ("nl", "Daar was Zonnehof verpleeghuis beter in.", "ORGANISATION"),
        ("sv", "Vi lånade folk från Solgårdens äldreboende.", "ORGANISATION"),
        ("sv", "Han bodde i Tärnaby.", "PLACE"),
        ("en", "She moved here from Cleethorpes.", "PLACE"),
        ("en", "They helped us on Bluebell ward last night.", "ORGANISATION"),
        ("en", "I talked to Siobhan.", "PERSON"),
    ],
)
def test_the_words_beside_a_capital_tell_its_kind(language: str, text: str, kind: str) -> None:
    assert f"[{kind}_1]" in left(text, language)
