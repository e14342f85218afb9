"""What an organisation knows by name is covered up in any case, genitive or accent, and with one slip."""

import pytest

from journal.names import Roster, covered, mask

ROSTER = Roster(
    people=("Anna de Vries", "Will Carter", "Şükran Yılmaz", "Marjolein"),
    teams=("De Linde", "Björken"),
    organisation="Zorggroep Rozenhof",
    aliases=("opa Piet",),
)


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("nl", "anna zag ANNA's fiets.", "[PERSON_1] zag [PERSON_1] fiets."),
        ("nl", "Ik zag Marjolien en majrolein.", "Ik zag [PERSON_1] en [PERSON_2]."),
        ("nl", "sukran en Sukrans dochter", "[PERSON_1] en [PERSON_1] dochter"),
        ("nl", "Team de linde, bij Rozenhof.", "Team [ORGANISATION_1], bij [ORGANISATION_2]."),
        ("nl", "opa piet sliep.", "[PERSON_1] sliep."),
        ("sv", "Björken är lugnt, anna de vries också.", "[ORGANISATION_1] är lugnt, [PERSON_1] också."),
        ("en", "Yesterday will carter sang.", "Yesterday [PERSON_1] sang."),
    ],
)
def test_a_name_of_the_roster_is_covered_up_however_it_is_written(language: str, text: str, left: str) -> None:
    assert covered(text, mask(text, language, ROSTER).spans) == left


def test_a_common_word_that_is_somebodys_name_waits_for_a_person() -> None:
    text = "I will ask."
    found = mask(text, "en", ROSTER)
    assert found.spans == ()
    assert [text[doubt.start : doubt.end] for doubt in found.review] == ["will"]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["Anna", "# nobody", "", "Bram "], ("Anna", "Bram")),
        (['["Anna", "Bram"]'], ("Anna", "Bram")),
        (['{"people": [{"name": "Anna"}, "Bram"],', '"teams": "De Linde"}'], ("Anna", "Bram")),
        (['{"name": "Anna"}', '{"name": "Bram"}'], ("Anna", "Bram")),
    ],
)
def test_a_roster_is_read_as_people_keep_it(lines: list[str], people: tuple[str, ...]) -> None:
    assert Roster.read(lines).people == people


@pytest.mark.parametrize("line", ["[3]", '{"people": 3}', '{"people": [3]}', "{oops", '[["Anna"]]'])
def test_a_roster_of_another_shape_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Roster.read([line])
