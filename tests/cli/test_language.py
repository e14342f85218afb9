"""The command speaks the language of whoever types it."""

import gettext
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from journal.cli import speech
from journal.cli.click_words import WORDS
from journal.cli.group import COMMANDS

CATALOGUES = Path(__file__).parent.parent.parent / "translations"


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ((), {}, "en"),
        (("--language", "sv"), {"KRING_LANGUAGE": "nl"}, "sv"),
        (("--language=nl",), {}, "nl"),
        ((), {"KRING_LANGUAGE": "sv", "LANG": "nl_NL.UTF-8"}, "sv"),
        ((), {"LC_ALL": "nl_NL.UTF-8", "LANG": "sv_SE.UTF-8"}, "nl"),
        ((), {"LANG": "sv_SE.UTF-8"}, "sv"),
        ((), {"LC_ALL": "C.UTF-8", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for(
    run, words: tuple[str, ...], environment: dict[str, str], language: str
) -> None:
    told = run(*words, "--help", **environment)
    assert told.returncode == 0, told.stderr
    assert said(language, "Show this message and exit.") in told.stdout


@pytest.mark.parametrize("asked", [("--language", "sv"), ("--language=sv",)])
def test_the_language_may_stand_before_or_after_the_command(run, asked: tuple[str, ...]) -> None:
    before, after = run(*asked, "check", "--help"), run("check", *asked, "--help")
    assert before.stdout == after.stdout
    assert said("sv", "Show this message and exit.") in after.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_whole_in_every_language(run, name: str) -> None:
    english, *translated = (run("--language", language, name, "--help").stdout for language in ("en", "nl", "sv"))
    explained = [line for line in english.splitlines() if len(line.split()) > 4 and "[env var" not in line]
    assert not [line for line in explained for told in translated if line in told]


@pytest.mark.parametrize("language", ["nl", "sv"])
@pytest.mark.parametrize(
    ("wrong", "english"),
    [
        (("invite", "--role", "king"), "is not one of"),
        (("check", "extra"), "Got unexpected"),
        (("serve", "--port"), "requires an argument"),
        (("invite", "--rol"), "Did you mean"),
    ],
)
def test_a_mistake_is_explained_without_english(run, language: str, wrong: tuple[str, ...], english: str) -> None:
    assert english in run(*wrong).stderr
    told = run("--language", language, *wrong)
    assert told.returncode == 2
    assert wrong[-1] in told.stderr
    assert english not in told.stderr


@pytest.mark.parametrize("language", ["nl", "sv"])
def test_what_click_says_is_in_the_catalogue(language: str) -> None:
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    assert [word for word in WORDS if not (catalogue.get(word) and catalogue.get(word).string)] == []


def said(language: str, words: str) -> str:
    """A sentence as the built catalogue has it."""
    return gettext.translation("messages", speech._CATALOGUES, [language], fallback=True).gettext(words)
