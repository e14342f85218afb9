"""A text is indexed in the language it is in, whatever its writer's phone was set to."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.discovery.language.language import language_of

DEMO = Path(__file__).parent.parent.parent / "journal" / "cli" / "demo_texts"


def sentences(language: str) -> Iterator[str]:
    """Every sentence of six to twelve words that the demo's people wrote in a language."""
    lines = (DEMO / f"reflections.{language}.jsonl").read_text("utf-8").splitlines()
    entries = (entry for line in lines if (entry := json.loads(line))["language"] == language)
    answers = (answer for entry in entries for answer in entry["answers"].values())
    found = (sentence for answer in answers for sentence in re.split(r"(?<=[.!?])\s+", answer))
    return (sentence for sentence in found if 6 <= len(sentence.split()) <= 12)


@pytest.mark.parametrize("language", ["en", "nl", "sv"])
def test_a_single_sentence_tells_its_language_98_times_of_100(language: str) -> None:
    said = {"en": "sv", "nl": "en", "sv": "nl"}[language]
    found = [language_of(sentence, said) for sentence in sentences(language)]
    assert len(found) > 150
    assert found.count(language) / len(found) >= 0.98


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vandaag tijdens de handover ging het over de care plan van meneer", "nl"),
        ("Mevrouw zei «I love you» tegen de zuster en moest lachen", "nl"),
        ("Teamet hade en debriefing efter passet och pratade om coping", "sv"),
        ("Hon sa «thank you so much» och kramade mig innan jag gick", "sv"),
        ("The resident said «dank je wel» and smiled at me all morning", "en"),
    ],
)
def test_words_of_another_language_in_a_sentence_do_not_change_its_own(text: str, language: str) -> None:
    assert language_of(text, "en") == language


@pytest.mark.parametrize("text", ["Ja.", "Good handover", "", "12 13 14 15 16 17 18", "🙂 🙂 🙂 🙂 🙂 🙂 🙂"])
def test_a_few_words_are_in_the_language_their_writer_said(text: str) -> None:
    assert language_of(text, "sv") == "sv"
    assert language_of(text, "nl-BE") == "nl"
    assert language_of(text, "tr") == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Bibi alilia asubuhi na mimi nikamshika mkono.",
        "Maanta hooyadu way diiday inay cunto, waan la fadhiistay.",
        "رفضت السيدة النهوض هذا الصباح وبقيت معها حتى هدأت",
    ],
)
def test_a_short_text_that_its_writer_calls_none_of_ours_is_taken_for_none(text: str) -> None:
    assert language_of(text, "other") == "other"


def test_what_is_written_in_other_letters_is_none_of_ours_whatever_the_app_says() -> None:
    assert language_of("رفضت السيدة النهوض هذا الصباح وبقيت معها حتى هدأت", "sv") == "other"


def test_numbers_and_codes_lead_no_guess_astray() -> None:
    code = "01a2026a-cd8f-79f1-a259-9846332d8b6d"
    assert language_of(f"Ze lachte {code} vol vertrouwen", "nl") == "nl"
    assert language_of(f"Mevrouw lachte om 14.30 in kamer B12 ({code}) weer vol vertrouwen", "tr") == "nl"


@pytest.mark.parametrize(
    "text",
    [
        "Sie wollte heute nicht aus dem Bett aufstehen und ich blieb bei ihr.",
        "Dziś rano pani nie chciała wstać z łóżka, zostałam z nią.",
        "Elle ne voulait pas se lever ce matin et je suis restée avec elle.",
    ],
)
def test_what_cilla_writes_in_her_mother_tongue_is_taken_for_none_of_the_three(text: str) -> None:
    assert language_of(text, "nl") == "other"
