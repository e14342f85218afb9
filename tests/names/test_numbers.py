"""Numbers that stand for one person are covered up, each by its form or its check."""

import pytest

from journal.names import covered, mask

NUMBERS = [
    ("nl", "Mail anna@rozenhof.nl of bel 06-12345678.", "Mail [EMAIL_1] of bel [PHONE_1]."),
    ("nl", "Haar BSN is 111222333.", "Haar BSN is [ID_1]."),
    ("nl", "De zoon betaalt van NL91 ABNA 0417 1643 00 elke maand.", "De zoon betaalt van [ID_1] elke maand."),
    ("nl", "Ze ligt op kamer 12, ze is 94 jaar.", "Ze ligt op [ROOM_1], ze is [AGE_1]."),
    ("nl", "Hij woonde op Kerkstraat 4a, 3511 AB.", "Hij woonde op [ADDRESS_1], [ADDRESS_2]."),
    ("nl", "Het gebeurde op 12 maart 2024 om 10:30.", "Het gebeurde op [DATE_1] om 10:30."),
    ("sv", "Personnummer 811218-9876 stod på lappen.", "Personnummer [ID_1] stod på lappen."),
    ("sv", "Ring mig på 070-123 45 67, rum 12.", "Ring mig på [PHONE_1], [ROOM_1]."),
    ("sv", "Hon fyllde 95 den 3 maj.", "Hon fyllde [AGE_1] den [DATE_1]."),
    ("en", "Her number is 943 476 5919, ward 7.", "Her number is [ID_1], [ROOM_1]."),
    ("en", "Call 020 7946 0958 and ask for bed 3B.", "Call [PHONE_1] and ask for [ROOM_1]."),
    ("en", "She lives at 12 Station Road, SW1A 1AA.", "She lives at [ADDRESS_1], [ADDRESS_2]."),
]
HARMLESS = [
    ("nl", "Bloeddruk 120/80, saturatie 94%, 2 keer per dag om 10.30 uur, 250 ml."),
    ("sv", "Blodtryck 120/80, saturation 94 %, 2 gånger om dagen kl. 10.30, 250 ml."),
    ("en", "Blood pressure 120/80, saturation 94%, bed 2 times a day at 10:30, 250 ml in 2024."),
]


@pytest.mark.parametrize(("language", "text", "left"), NUMBERS)
def test_a_number_of_somebody_is_covered_up(language: str, text: str, left: str) -> None:
    assert covered(text, mask(text, language).spans) == left


@pytest.mark.parametrize(("language", "text"), HARMLESS)
def test_what_is_measured_stays(language: str, text: str) -> None:
    assert mask(text, language).spans == ()


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _left in NUMBERS])
def test_nobody_is_asked_about_a_number_that_is_covered_up_already(language: str, text: str) -> None:
    assert [each for each in mask(text, language).review if each.rule == "figures"] == []


def test_a_number_beside_a_covered_one_is_asked_about() -> None:
    text = "Bel 071 512 34 56, of vraag naar 4321."
    asked = [text[each.start : each.end] for each in mask(text, "nl").review if each.rule == "figures"]
    assert asked == ["4321"]
