"""Everything Kring says, it says whole in English, Dutch and Swedish."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from tree_sitter import Node

from script.extract_tsx import TSX

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "nl", "sv")
SPOKEN_ATTRIBUTES = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}
NAMES = {"Kring", "kring"}  # the product and its wordmark

Key = tuple[str | None, str]


def catalogue(path: Path) -> dict[Key, Message]:
    """The messages of a catalogue by (context, singular), without its header."""
    with path.open("rb") as source:
        return {(message.context, forms(message.id)[0]): message for message in read_po(source) if message.id}


def forms(words: Any) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def placeholders(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%\(\w+\)s", words))


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> dict[Key, Message]:
    """What the code says now."""
    template = tmp_path_factory.mktemp("words") / "messages.pot"
    subprocess.run([ROOT / "script" / "translate", "--extract", template], check=True)
    return catalogue(template)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def translated(language: str) -> dict[Key, Message]:
    return catalogue(ROOT / "translations" / language / "LC_MESSAGES" / "messages.po")


def test_every_catalogue_holds_what_the_code_says_and_nothing_else(
    spoken: dict[Key, Message], translated: dict[Key, Message]
) -> None:
    assert sorted(map(str, spoken)) == sorted(map(str, translated)), "run script/translate, then translate"


def test_the_phone_gets_every_message_it_uses(spoken: dict[Key, Message], translated: dict[Key, Message]) -> None:
    def files(message: Message) -> set[str]:
        return {path for path, _ in message.locations}

    assert {key: files(translated[key]) for key in spoken if key in translated} == {
        key: files(message) for key, message in spoken.items() if key in translated
    }


def test_no_message_is_guessed(translated: dict[Key, Message]) -> None:
    assert [key for key, message in translated.items() if message.fuzzy] == []


def test_nothing_is_left_untranslated(language: str, translated: dict[Key, Message]) -> None:
    # English is what the code says; an empty text there means exactly that.
    wanting = [key for key, message in translated.items() if not all(forms(message.string))]
    assert wanting == [] or language == "en"


def test_a_count_has_a_word_for_one_and_a_word_for_many(translated: dict[Key, Message]) -> None:
    assert [key for key, message in translated.items() if len(forms(message.string)) != len(forms(message.id))] == []


def test_a_translation_keeps_the_placeholders(translated: dict[Key, Message]) -> None:
    lost = [
        (own, text)
        for message in translated.values()
        for own, text in zip(forms(message.id), forms(message.string), strict=False)
        if text and placeholders(own) != placeholders(text)
    ]
    assert lost == []


def bare_words(node: Node) -> Iterator[str]:
    """Words in JSX that went round the catalogue: as text, or in an attribute that is read out or shown."""
    text = (node.text or b"").decode()
    if node.type == "jsx_text" or (node.type == "string" and speaks(node.parent)):
        words = " ".join(text.strip("\"'").split())
        if re.search(r"[^\W\d_]{2,}", re.sub(r"&\w+;", "", words)) and words not in NAMES:
            yield words
    for child in node.children:
        yield from bare_words(child)


def speaks(node: Node | None) -> bool:
    if node is None or node.type != "jsx_attribute":
        return False
    return (node.children[0].text or b"").decode() in SPOKEN_ATTRIBUTES


def test_no_word_on_a_screen_goes_round_the_catalogue() -> None:
    screens = sorted((ROOT / "static").rglob("*.tsx"))
    found = {path.name: list(bare_words(TSX.parse(path.read_bytes()).root_node)) for path in screens}
    assert {name: words for name, words in found.items() if words} == {}


def test_the_check_for_bare_words_sees_text_and_labels() -> None:
    view = b'<p class="quiet" aria-label="Saved">Hello <b>{_("Team")}</b>&nbsp;7 <i title={name}>Kring</i></p>'
    assert list(bare_words(TSX.parse(view).root_node)) == ["Saved", "Hello"]


def test_plural_rules_are_those_of_the_language(language: str) -> None:
    assert Catalog(locale=language).num_plurals == 2
