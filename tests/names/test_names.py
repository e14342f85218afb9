"""Who is named in a text, told from what only looks like it."""

import pytest

from journal.names import covered, mask

COVERED = [
    # Small words, initials, titles, genitives
    ("nl", "Mevrouw van den Berg belde.", "Mevrouw [PERSON_1] belde."),
    ("nl", "Van de Ven kwam, mevrouw 't Hart ook.", "[PERSON_1] kwam, mevrouw [PERSON_2] ook."),
    ("nl", "mw. j. de vries sliep", "mw. [PERSON_1] sliep"),
    ("nl", "Met P.J. van Dijk besproken.", "Met [PERSON_1] besproken."),
    ("sv", "Herr af Klint satt med Ros-Marie.", "Herr [PERSON_1] satt med [PERSON_2]."),
    ("sv", "Kajsas mamma ringde Kajsa.", "[PERSON_1] mamma ringde [PERSON_1]."),
    ("en", "Dr Al-Hassan rang Siân ap Rhys.", "Dr [PERSON_1] rang [PERSON_2]."),
    ("en", "Thomas' sister and Mary's son", "[PERSON_1] sister and [PERSON_2] son"),
    # Without a capital, in capitals, hidden
    ("nl", "ik sprak met jan en fatima", "ik sprak met [PERSON_1] en [PERSON_2]"),
    ("nl", "MEVROUW DE BRUIN IS GEVALLEN.", "MEVROUW [PERSON_1] IS GEVALLEN."),
    ("sv", "jag pratade med lasse om maten", "jag pratade med [PERSON_1] om maten"),
    ("en", "Today An\u00adna and Zo\u200be\u0308 sang.", "Today [PERSON_1] and [PERSON_2] sang."),
    ("en", "She met محمد and Ольга.", "She met [PERSON_1] and [PERSON_2]."),
    # Names that are words
    ("nl", "Roos rook aan een roos.", "[PERSON_1] rook aan een roos."),
    ("nl", "Wil wilde niet. Wil je koffie?", "[PERSON_1] wilde niet. Wil je koffie?"),
    ("sv", "Hans hade ont. Hans fru ringde.", "[PERSON_1] hade ont. Hans fru ringde."),
    ("sv", "Per ringde. Per telefon gick det bra.", "[PERSON_1] ringde. Per telefon gick det bra."),
    ("en", "May liked that. May I go in May?", "[PERSON_1] liked that. May I go in May?"),
    ("en", "Grace and Patience worked.", "[PERSON_1] and [PERSON_2] worked."),
    # Places and houses
    ("nl", "Ze komt uit Zwolle en woont in Huize Avondrood.", "Ze komt uit [PLACE_1] en woont in [ORGANISATION_1]."),
    ("en", "He moved to Willow Court.", "He moved to [ORGANISATION_1]."),
]
LEFT = [
    ("nl", "Op maandag kwam de fysio. Paracetamol hielp niet. Ze heeft Parkinson. Het MDO is in het ECD gezet."),
    ("nl", "Rust is belangrijk. Geen tijd. Fijn dat de Turkse tolk met Kerst kon komen. IK WAS ZO BOOS."),
    ("sv", "På måndag kom arbetsterapeuten. Alvedon hjälpte inte. Hon har Alzheimer. ADL går bra, MAS vet."),
    ("sv", "Lugn och ro. Ingen tid. Dag efter dag samma sak. Alla var trötta. Till jul kommer tomten."),
    ("en", "On Monday the physio came. Paracetamol did not help. He has Crohn's. The GP and the CQC know."),
    (
        "en",
        "Hope you are well. I think the Polish interpreter comes at Christmas. We used the Zimmer frame. NEVER AGAIN.",
    ),
]


@pytest.mark.parametrize(("language", "text", "left"), COVERED)
def test_who_is_named_is_covered_up(language: str, text: str, left: str) -> None:
    assert covered(text, mask(text, language).spans) == left


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_names_nobody_stays(language: str, text: str) -> None:
    assert [text[span.start : span.end] for span in mask(text, language).spans] == []


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("nl", "Zij is onze enige imker.", "onze enige imker"),
        ("sv", "Hon är en somalisk kvinna.", "en somalisk kvinna"),
        ("en", "His son was murdered years ago.", "son was murdered"),
        ("nl", "Dat was A n n a zelf.", "A n n a"),
        ("en", "The code is 4711 there.", "4711"),
        ("nl", "Ik zag haar. storm zag ik ook, mevrouw Storm niet.", "storm"),
    ],
)
def test_what_only_a_person_can_decide_is_put_up_for_review(language: str, text: str, doubted: str) -> None:
    assert doubted in [text[doubt.start : doubt.end] for doubt in mask(text, language).review]


def test_a_placeholder_that_stands_there_keeps_its_number() -> None:
    text = "[PERSON_1] en Anna, [PLACE_2] en Bram."
    assert covered(text, mask(text, "nl").spans) == "[PERSON_1] en [PERSON_2], [PLACE_2] en [PERSON_3]."


def test_another_finder_adds_what_it_finds() -> None:
    from journal.names import Span

    class Bees:
        def find(self, text: str, language: str) -> list[Span]:
            return (
                [Span(text.index("imker"), text.index("imker") + 5, "PERSON", "bees", 0.9)] if "imker" in text else []
            )

    found = mask("Zij is imker.", "nl", others=[Bees()])
    assert [span.rule for span in found.spans] == ["bees"]
