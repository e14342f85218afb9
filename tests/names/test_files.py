"""Files, ways to files and hashtags: names are run together with other words there."""

import pytest

from journal.names import covered, mask


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "I sent photo_of_Doris_Room7.png to the team.", "I sent [ID_1] to the team."),
        ("nl", "Zie verslag_mw_de_Boer.docx in de map.", "Zie [ID_1] in de map."),
        ("nl", r"Het staat in C:\docs\mevrouwBakker.pdf.", "Het staat in [ID_1]."),
        ("en", r"It is on \\srv01\home\jpatel\ now.", "It is on [ID_1] now."),
        ("sv", "Bilden rum14_NilsAke.jpg finns kvar.", "Bilden [ID_1] finns kvar."),
        ("sv", "Den ligger i /home/nils/bilder, tror vi.", "Den ligger i [ID_1], tror vi."),
        ("nl", "Wat mooi #zorgvoorHenk gedaan.", "Wat mooi [ID_1] gedaan."),
    ],
)
def test_a_name_in_the_name_of_a_file_or_a_hashtag_leaves_with_nothing_else(
    language: str, text: str, left: str
) -> None:
    assert covered(text, mask(text, language).spans) == left


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The door was open.She came in and/or waited; 24/7 care, e.g. tea."),
        ("nl", "Wij zijn een #team, de bel ging t/m zes uur en/of langer."),
        ("sv", "Vi sa stopp.rara människor, dag/natt, t.ex. fika. #trygghet"),
    ],
)
def test_slashes_and_missing_blanks_are_no_files(language: str, text: str) -> None:
    assert [span for span in mask(text, language).spans if span.rule in ("file", "path", "hashtag")] == []


def test_a_number_in_two_parts_that_nobody_knows_is_for_a_person_to_decide() -> None:
    text = "Dossier 4711-22 ligt klaar."
    assert [text[each.start : each.end] for each in mask(text, "nl").review] == ["4711-22"]
