"""What people read about Kring says the same in three languages, and what can be checked of it is true."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BUILT = ROOT / "journal" / "web" / "built"
PAGES = ("about", "accessibility", "privacy", "what-not-to-write")
LANGUAGES = ("en", "nl", "sv")


def page(name: str, language: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads((BUILT / "pages" / f"{name}.{language}.json").read_text("utf-8"))
    return blocks


def shape(blocks: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Headings, paragraphs and lists in their order, each list with its length."""
    return [(block["as"], len(block.get("items", ()))) for block in blocks]


def words(blocks: list[dict[str, Any]]) -> list[str]:
    return [text for block in blocks for text in block.get("items", [block.get("text")])]


def test_there_is_each_page_in_each_language_and_no_other() -> None:
    made = {path.name for path in (BUILT / "pages").iterdir()}
    assert made == {f"{name}.{language}.json" for name in PAGES for language in LANGUAGES}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_as_much_in_each_language(name: str) -> None:
    english, *others = (page(name, language) for language in LANGUAGES)
    for other in others:
        assert shape(other) == shape(english)
        for said, own in zip(words(other), words(english), strict=True):
            assert set(re.findall(r"\{\w+\}", said)) == set(re.findall(r"\{\w+\}", own))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_one_title_and_its_headings_in_order(name: str, language: str) -> None:
    kinds = [block["as"] for block in page(name, language)]
    assert kinds[0] == "h1" and kinds.count("h1") == 1
    assert set(kinds) <= {"h1", "h2", "p", "ul"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_phone_knows_every_blank_of_every_page(language: str) -> None:
    source = (ROOT / "static" / "views" / "settings" / "house.ts").read_text("utf-8")
    known = set(re.findall(r"^    (\w+):", source, re.MULTILINE))
    said = " ".join(text for name in PAGES for text in words(page(name, language)))
    asked = set(re.findall(r"\{(\w+)\}", said))
    assert asked and asked <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_licence_and_the_works_of_others_are_the_real_ones(language: str) -> None:
    text = " ".join(words(page("about", language)))
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"] in text
    used = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"].keys() - {
        "esbuild"
    }  # it builds the app
    named = text.casefold().replace(" ", "")
    assert [name for name in used if name.replace("@", "").replace("/", "") not in named] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_privacy_page_tells_all_that_article_13_asks(language: str) -> None:
    text = " ".join(words(page("privacy", language)))
    for told in ("{organisation}", "{contact}", "{officer}", "{kept}", "6", "IMY", "ICO", "Autoriteit Pers"):
        assert told in text


def test_nobody_but_our_own_server_is_asked_for_anything() -> None:
    """The privacy page promises: to no one else."""
    for path in (ROOT / "static").rglob("*.ts*"):
        source = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|//[a-z]+\.[a-z]{2,}/", source), path.name
