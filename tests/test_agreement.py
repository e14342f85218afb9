"""The papers for whoever must allow Kring: the same in three languages, and true to the code."""

import re

import pytest

from journal.documents.kind import ATTACHED
from journal.settings import Settings
from script.papers.tables import FOLDER, LANGUAGES, data, page, table

MARK = re.compile(r"^(?:(#+) |(- |\d+\. )|(\|)|(<!-- .* -->)|(> ))", re.MULTILINE)
PAPERS = sorted(path.name for path in (FOLDER / "en").glob("*.md"))


def words(language: str, paper: str) -> str:
    return (FOLDER / language / paper).read_text("utf-8")


def shape(text: str) -> list[str]:
    """Headings, list items, table rows with their cells, quotes and blanks, in order, without words."""
    marked = [(found, line) for line in text.splitlines() if (found := MARK.match(line))]
    return [f"{found[0].strip(chr(32))[:3]} {line.count('|')} {line.count('____')}" for found, line in marked]


def test_the_three_languages_hold_the_same_papers() -> None:
    for language in LANGUAGES:
        assert sorted(path.name for path in (FOLDER / language).iterdir()) == PAPERS


@pytest.mark.parametrize("paper", PAPERS)
def test_the_three_languages_say_it_in_the_same_order(paper: str) -> None:
    english = shape(words("en", paper))
    assert len(english) > 10
    for language in LANGUAGES:
        assert shape(words(language, paper)) == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_those_of_the_data(language: str) -> None:
    written = words(language, "who-sees-what.md")
    assert page(language, written) == written
    for what in ("see", "do"):
        assert table(what, language, data()) in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_those_kring_runs_with(language: str) -> None:
    knobs, assessment = Settings(), words(language, "dpia.md")
    assert re.search(rf"\b{knobs.smallest_group} (?:people|mensen|personer)\b", assessment)
    assert re.search(rf"\b{knobs.session_days} (?:days|dagen|dagar)\b", assessment)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_papers_say_of_photos_is_so(language: str) -> None:
    """No release holds what hangs on a text; a home's own rule for photos of residents is a setting, and empty."""
    assert not any(leaf.metadata["exported"] for leaf in ATTACHED.values())
    assert "`JOURNAL_PHOTO_RULE`" in words(language, "dpia.md") and Settings().photo_rule == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_leads_to_papers_that_are_there(language: str) -> None:
    for paper in PAPERS:
        for target in re.findall(r"\]\((\S+?)\)", words(language, paper)):
            assert (FOLDER / language / target).is_file()
