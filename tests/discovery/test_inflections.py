"""Whatever form a colleague used, the word is found: also where Snowball's stem stops short."""

import pytest

from journal.discovery.language.by_heart import irregular
from journal.discovery.language.inflections import bases
from journal.discovery.language.words import snowball, stems


@pytest.mark.parametrize(
    ("language", "one", "others"),
    [
        ("nl", "lachen", ("lach", "lacht", "lachte", "lachten", "gelachen")),
        ("nl", "tellen", ("telt", "telde", "geteld")),
        ("nl", "luisteren", ("luister", "luistert", "luisterde", "geluisterd")),
        ("nl", "vragen", ("vraag", "vraagt", "vroeg", "gevraagd")),
        ("nl", "lezen", ("lees", "leest", "las", "gelezen")),
        ("nl", "ronde", ("rondes",)),
        ("nl", "nachtronde", ("nachtrondes",)),
        ("sv", "häfte", ("häften", "häftena")),
        ("sv", "rollator", ("rollatorn", "rollatorer")),
        ("sv", "golv", ("golvet", "golven", "golvets")),
        ("sv", "rum", ("rummet",)),
        ("sv", "nyckel", ("nyckeln", "nycklar", "nycklarna")),
        ("sv", "syster", ("systern", "systrar", "systrarna")),
        ("sv", "läkemedel", ("läkemedlet", "läkemedlen")),
        ("sv", "fönster", ("fönstret", "fönstren")),
        ("sv", "hand", ("handen", "händer", "händerna")),
        ("sv", "sjunga", ("sjunger", "sjöng", "sjungit")),
        ("en", "sleep", ("sleeps", "sleeping", "slept")),
        ("en", "teach", ("teaching", "taught")),
        ("en", "child", ("children",)),
        ("en", "grandchild", ("grandchildren",)),
        ("en", "find", ("finds", "finding", "found")),
        ("en", "hang", ("hangs", "hung")),
        ("en", "mistake", ("mistook", "mistaken")),
        ("en", "undo", ("undid", "undone")),
        ("en", "shelf", ("shelves",)),
        ("en", "happy", ("happier", "happiest", "happily")),
        ("en", "bus", ("buses",)),
        ("en", "tall", ("taller", "tallest")),
        ("en", "nice", ("nicer", "nicest")),
        ("en", "big", ("bigger", "biggest")),
        ("en", "colour", ("color", "colors")),
        ("nl", "kiezen", ("kiest", "kies", "koos", "gekozen")),
        ("nl", "wonen", ("woont", "woonde", "woonden", "gewoond")),
        ("nl", "meenemen", ("meeneemt",)),
        ("nl", "aankleden", ("aankleedt",)),
        ("nl", "groot", ("groter", "grotere", "grootste")),
        ("nl", "lief", ("lieve", "liever", "liefste")),
        ("nl", "slim", ("slimme", "slimmer")),
        ("nl", "sociaal", ("sociale",)),
        ("nl", "kussen", ("kussens",)),
        ("nl", "deken", ("dekens",)),
        ("nl", "idee", ("ideeën",)),
        ("nl", "knie", ("knieën",)),
        ("nl", "koe", ("koeien",)),
        ("sv", "plats", ("platsen", "platser", "platserna")),
        ("sv", "sko", ("skor", "skorna")),
        ("sv", "tå", ("tån", "tårna")),
        ("sv", "knä", ("knät", "knäna")),
        ("sv", "åka", ("åker", "åkte", "åkt")),
        ("sv", "år", ("året", "åren")),
        ("sv", "svår", ("svårt", "svåra")),
        ("sv", "hård", ("hårt", "hårda")),
        ("sv", "enkel", ("enkelt", "enkla", "enklare")),
        ("sv", "säker", ("säkert", "säkra", "säkrare")),
        ("sv", "nyfiken", ("nyfiket", "nyfikna")),
        ("sv", "lång", ("långt", "längre")),
        ("sv", "dröm", ("drömmar", "drömmarna")),
        ("sv", "månad", ("månader", "månaden")),
        ("sv", "ekonomi", ("ekonomin",)),
        ("nl", "verzorgen", ("verzorgt", "verzorgde", "verzorgd")),
        ("nl", "beginnen", ("begint", "begon", "begonnen")),
        ("nl", "overlijden", ("overlijdt", "overleed", "overleden")),
        ("nl", "opstaan", ("opstaat", "opstond", "opgestaan")),
        ("nl", "meenemen", ("meenam", "meegenomen")),
        ("nl", "begrijpen", ("begrijpt", "begreep", "begrepen")),
        ("nl", "ontslaan", ("ontslagen",)),
        ("nl", "troosten", ("troost", "getroost")),
        ("nl", "kleinkind", ("kleinkinderen",)),
        ("nl", "fiets", ("fietsen", "gefietst")),
        ("nl", "dans", ("dansen", "danst")),
        ("nl", "boos", ("boze",)),
        ("nl", "glas", ("glazen",)),
        ("sv", "bestämma", ("bestämmer", "bestämde", "bestämt")),
        ("sv", "hjälpa", ("hjälper", "hjälpte", "hjälpt")),
        ("sv", "uppleva", ("upplevde", "upplevt")),
        ("sv", "möta", ("möter", "mötte", "mött")),
        ("sv", "klä", ("klädde", "klätt")),
        ("sv", "uppstå", ("uppstod",)),
        ("sv", "försvinna", ("försvann", "försvunnit")),
        ("sv", "barnbok", ("barnböcker",)),
        ("sv", "sjuksköterska", ("sjuksköterskan", "sjuksköterskor")),
        ("sv", "ansikte", ("ansiktet", "ansikten")),
        ("sv", "hjärta", ("hjärtat", "hjärtan")),
        ("sv", "ensam", ("ensamt", "ensamma")),
        ("sv", "lugn", ("lugnt", "lugna")),
    ],
)  # fmt: skip
def test_every_form_of_a_word_shares_a_stem_with_it(language: str, one: str, others: tuple[str, ...]) -> None:
    assert [other for other in others if not set(stems(one, language)) & set(stems(other, language))] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "rust", "rus"),
        ("nl", "kast", "kas"),
        ("nl", "kort", "koren"),
        ("nl", "nacht", "na"),
        ("nl", "dans", "dan"),
        ("nl", "mens", "men"),
        ("nl", "gevaar", "varen"),
        ("nl", "want", "wanen"),
        ("sv", "bord", "bor"),
        ("sv", "svart", "svara"),
        ("sv", "vinner", "vin"),
        ("sv", "redan", "reda"),
        ("en", "display", "lie"),
        ("sv", "raket", "rak"),
        ("sv", "barnen", "bar"),
        ("sv", "minnet", "min"),
        ("sv", "öppna", "öppen"),
        ("sv", "undrar", "under"),
        ("sv", "vitt", "vid"),
        ("sv", "över", "öva"),
        ("sv", "sommar", "som"),
        ("sv", "gråt", "grå"),
        ("sv", "vårt", "vård"),
        ("nl", "tien", "tie"),
        ("nl", "eerste", "eer"),
        ("nl", "later", "laten"),
        ("nl", "luier", "lui"),
        ("en", "number", "numb"),
        ("en", "stranger", "strange"),
    ],
)
def test_words_that_only_look_alike_stay_apart(language: str, one: str, other: str) -> None:
    assert not set(stems(one, language)) & set(stems(other, language))


def test_snowballs_own_stem_stands_first() -> None:
    for language, algorithm, word in (
        ("nl", "dutch", "lacht"),
        ("sv", "swedish", "nycklar"),
        ("en", "english", "slept"),
    ):
        assert stems(word, language)[0] == snowball(word, algorithm)


def test_no_form_is_its_own_word_and_other_languages_have_no_rules() -> None:
    for language in ("en", "nl", "sv"):
        assert irregular(language) and all(form != word for form, word in irregular(language).items())
    assert bases("golvet", "da") == ()
