"""What a text says, as nodes: people's own words, and nobody's name."""

from journal.discovery.topics.meanings import alike, entry, glossary, key_of
from journal.discovery.topics.nodes import Node, nodes_of
from journal.values.everyday import concepts


def keys(text: str, language: str, **known: frozenset[str]) -> set[str]:
    return {node.key for node in nodes_of(text, language, **known)}


def test_inflections_are_one_node_and_keep_the_form_they_were_written_in() -> None:
    said = nodes_of("De schorten hangen klaar. Mijn schort is vies.", "nl")
    assert said[Node("nl", "word", key_of("schort", "nl"))] == "schorten"


def test_compounds_say_their_parts_and_english_says_them_as_a_phrase() -> None:
    assert Node("sv", "compound", "hand massag") in nodes_of("Handmassagen gjorde henne lugn.", "sv")
    assert Node("nl", "compound", "hand massag") in nodes_of("We deden een handmassage.", "nl")
    assert Node("en", "phrase", "hand massag") in nodes_of("We tried hand massage.", "en")
    assert Node("en", "phrase", "hand massag") not in nodes_of("I held her hand. Massage helped.", "en")


def test_a_time_with_a_name_of_its_own_is_a_phrase_and_a_time_alone_is_nothing() -> None:
    assert "quiet hour" in keys("We keep a quiet hour after lunch.", "en")
    assert not keys("It took one hour.", "en") & {"hour", "one hour", "took one"}


def test_a_short_word_is_found_at_the_end_of_a_longer_one() -> None:
    assert "katt" in keys("Den nya avdelningskatten sover i soffan.", "sv")
    assert "kat" in keys("Onze afdelingskat ligt op de bank.", "nl")


def test_names_are_never_a_topic() -> None:
    assert not keys("Vandaag dronk mevrouw Zwaluw thee met Fadima in Lindehof.", "nl") & {
        "zwaluw",
        "fadima",
        "lindehof",
    }
    assert "elsa" not in keys("Elsa log. Sedan gick Elsa ut.", "sv")
    assert "hope" not in keys("We hope so, said hope.", "en", names=frozenset(["hope"]))
    assert "bram" not in keys("Brams jas hing er nog.", "nl", names=frozenset(["bram"]))


def test_what_the_language_writes_with_a_capital_is_no_name() -> None:
    assert key_of("Nederlands", "nl") in keys("Zij leert nu Nederlands met ons.", "nl")
    assert key_of("Christmas", "en") in keys("We sang at Christmas with everybody.", "en")


def test_days_numbers_clocks_and_the_commonest_words_tell_nothing() -> None:
    assert keys("On Monday at seven o'clock in March there were 12 of us and they said that.", "en") == set()


def test_the_words_of_the_question_are_not_those_of_the_answer() -> None:
    asked = frozenset([key_of("feelings", "en")])
    assert keys("My feelings about the garden", "en", prompt=asked) == keys("My about the garden", "en")


def test_a_text_in_another_language_says_nothing_here() -> None:
    assert nodes_of("Wir gingen in den Garten", "other") == {}


def test_the_glossary_holds_the_everyday_of_care_in_three_languages() -> None:
    assert 500 <= len(concepts()) <= 800
    assert all(concept.words[language] for concept in concepts() for language in ("en", "nl", "sv"))
    assert all(len(word.split()) <= 2 for concept in concepts() for words in concept.words.values() for word in words)


def test_every_word_of_the_glossary_is_near_the_same_thing_in_the_other_languages() -> None:
    near = glossary()
    assert all(
        {other.language for other in others} >= {"en", "nl", "sv"} - {node.language} for node, others in near.items()
    )
    assert all(node in near[other] for node, others in near.items() for other in others)


def test_a_cat_is_a_cat_everywhere() -> None:
    cat, kat, katt = entry("cat", "en"), entry("kat", "nl"), entry("katt", "sv")
    assert cat and {kat, katt} <= alike(cat)
