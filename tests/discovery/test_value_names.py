"""A value under any of its names: whoever asks for *tillit* finds what others call *vertrouwen*."""

import pytest

from journal.discovery.values.voiced import Vocabulary, own_value, shipped, value_named

NAMES = {
    "own_choice": ("autonomy", "own choice", "autonomie", "eigen regie", "zelfbeschikking", "självbestämmande"),
    "compassion": ("empathy", "kindness", "compassie", "empathie", "medkänsla", "empati", "bemötande"),
    "respect": ("respect", "Respekt", "respekten"),
    "nearness": ("nearness", "nabijheid", "närhet", "närheten"),
    "safety": ("safety", "veiligheid", "säkerhet"),
    "feeling_safe": ("feeling safe", "geborgenheid", "trygghet", "tryggheten"),
    "calm": ("calm", "rust", "lugn", "patience", "geduld", "tålamod"),
    "having_a_say": ("participation", "inspraak", "delaktighet", "medezeggenschap"),
    "uk.communication": ("communication", "communicatie", "kommunikation"),
    "belonging": ("togetherness", "verbondenheid", "gemenskap", "samhörighet", "saamhorigheid"),
    "trust": ("Trust", "vertrouwen", "het vertrouwen", "tillit", "förtroende", "förtroendet", "TILLITEN"),
    "dignity": ("dignity", "waardigheid", "värdighet", "värdigheten"),
    "privacy": ("privacy", "integritet"),
    "icn.integrity": ("integrity", "integriteit"),
    "joy": ("humour", "humor", "plezier", "glädje"),
    "fairness": ("fairness", "rechtvaardigheid", "rättvisa"),
    "working_together": ("teamwork", "samenwerking", "samarbete"),
    "openness": ("honesty", "eerlijkheid", "openheid", "öppenhet", "ärlighet"),
    "courage": ("courage", "moed", "lef", "mod", "modet", "civilkurage"),
    "meaning": ("meaning", "zingeving", "meningsfullhet"),
    "skill": ("competence", "vakmanschap", "deskundigheid", "kompetens"),
    "attention": ("attention", "aandacht", "lyhördhet"),
    "seen_as_a_person": ("person-centred care", "persoonsgerichte zorg", "personcentrerad"),
}


@pytest.mark.parametrize("value", NAMES)
def test_a_value_is_known_by_its_names_in_three_languages(value: str) -> None:
    assert {name: value_named(name) for name in NAMES[value]} == dict.fromkeys(NAMES[value], value)


@pytest.mark.parametrize(
    "query",
    [
        *(
            "värde",
            "waarde",
            "moder",
            "moeder",
            "modern",
            "modell",
            "respectievelijk",
            "vertrouwelijk",
            "samen",
            "soep",
        ),
        *("tillsammans", "time", "familie", "risico", "lachen", "luisteren", "trust her with the keys", "", "  ", "«»"),
    ],
)
def test_an_ordinary_word_stays_an_ordinary_word(query: str) -> None:
    assert value_named(query) is None


def test_every_value_that_ships_answers_to_its_label() -> None:
    for heard in shipped().heard:
        for words in heard.words.values():
            assert value_named(words.names[0]) is not None


def test_a_team_finds_its_own_value_by_the_name_it_gave_and_however_it_is_inflected() -> None:
    own = own_value("0195", {"nl": "samen buiten"}, {"nl": ["tuin", "frisse lucht*|?"], "sv": ["trädgården"]})
    values = Vocabulary([own])
    assert values.named("Samen buiten") == "0195"
    assert values.voiced("We liepen door de tuinen.", "nl") == {"0195": "core"}
    assert values.voiced("Even frisse lucht.", "nl") == {"0195": "core"}
    assert values.voiced("Vi satt i trädgården.", "sv") == {"0195": "core"}
    assert values.voiced("We bleven binnen.", "nl") == {} == values.voiced("De tuin.", "en")
