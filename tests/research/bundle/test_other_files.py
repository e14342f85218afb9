"""SPSS, an archive and an ethics board each get a file they can read."""

import json
import zipfile
from pathlib import Path

import polars
import pyreadstat
import pytest
from lxml import etree, html
from research.bundle.made import STUDY, entries, release

from journal.research.bundle.plain import plain
from journal.research.entry import Entry, Passage
from journal.research.release import write

DDI = "{ddi:codebook:2_5}"


def test_spss_finds_every_text_with_its_labels(opened: Path) -> None:
    table, about = pyreadstat.read_sav(opened / "reflections.sav", output_format="polars")
    by_id = {row["id"]: row for row in table.iter_rows(named=True)}
    for entry in entries(120):
        for passage in entry.passages:
            assert by_id[entry.id][passage.prompt.replace("/", "_")] == plain(passage.text).rstrip(" ")
        assert by_id[entry.id]["value_trust"] == float("trust" in entry.values)
    assert about.column_names_to_labels["gibbs_feelings"] == "Gibbs: Feelings"
    assert about.variable_value_labels["language"] == {"en": "English", "nl": "Dutch", "sv": "Swedish"}
    assert about.variable_value_labels["value_dignity"] == {0.0: "not said", 1.0: "said"}


def test_a_text_too_long_for_spss_goes_on_in_a_second_column(tmp_path: Path, opened: Path) -> None:
    long = "é" * 40_000

    def told() -> list[Entry]:
        first, *rest = entries(120)
        passages = (Passage("text", long),)
        return [Entry(*(passages if name == "passages" else getattr(first, name) for name in Entry.__slots__)), *rest]

    made = write(release(entries=lambda: iter(told())), tmp_path)
    folder = tmp_path / "opened"
    zipfile.ZipFile(made).extractall(folder)
    table, _ = pyreadstat.read_sav(folder / "reflections.sav", output_format="polars")
    parts = [name for name in table.columns if name == "text" or name.startswith("text_part")]
    row = table.filter(polars.col("id") == told()[0].id)
    assert len(parts) > 1 and "".join(row[name][0] for name in parts) == long


def test_parquet_holds_the_same_table(opened: Path) -> None:
    table = polars.read_parquet(opened / "reflections.parquet")
    assert table["id"].to_list() == [entry.id for entry in entries(120)]
    assert table["organisation"].null_count() == 120


def test_an_archive_finds_the_study_and_the_wording_of_every_question(opened: Path) -> None:
    root = etree.parse(opened / "ddi-codebook.xml").getroot()
    assert root.tag == f"{DDI}codeBook" and root.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert [child.tag.removeprefix(DDI) for child in root] == ["docDscr", "stdyDscr", "fileDscr", "dataDscr"]
    title = root.find(f"{DDI}stdyDscr/{DDI}citation/{DDI}titlStmt/{DDI}titl")
    assert title is not None and title.text == STUDY.name
    variables = {each.get("name"): each for each in root.iter(f"{DDI}var")}
    asked = [each.text for each in variables["gibbs_feelings"].iter(f"{DDI}qstnLit")]
    assert "What were you thinking and feeling?" in asked and len(asked) == 3


def test_the_questions_stand_in_three_languages_with_whose_words_they_are(opened: Path) -> None:
    guides = json.loads((opened / "prompts.json").read_text("utf-8"))["guides"]
    assert {guide["id"] for guide in guides} == {"gibbs", "what_so_what", None}
    for guide in guides:
        for question in guide["questions"]:
            assert question["title"].keys() == {"en", "nl", "sv"}


@pytest.mark.parametrize("sealed", [True, False])
def test_nothing_is_called_anonymised_before_it_is_sealed(tmp_path: Path, sealed: bool) -> None:
    made = write(release(sealed=sealed), tmp_path)
    with zipfile.ZipFile(made) as zipped:
        status = json.loads(zipped.read("anonymisation-report.json"))["status"]
        page = zipped.read("README.md").decode()
        described = json.loads(zipped.read("datapackage.json"))["description"]
    assert status == ("anonymised" if sealed else "pseudonymised")
    assert ("Status: **anonymised**" in page) == ("Status: **geanonimiseerd**" in page) == sealed
    assert ("(anonymised)" in described) == sealed


def test_the_report_can_be_read_in_three_languages(opened: Path) -> None:
    page = html.fromstring((opened / "anonymisation-report.html").read_text("utf-8"))
    sections = {each.get("lang"): each.text_content() for each in page.iter("section")}
    assert sections.keys() == {"en", "nl", "sv"}
    few = {
        "en": ("when: by the year", "fewer than 5"), "nl": ("wanneer: per jaar", "minder dan 5"),
        "sv": ("när: per år", "färre än 5"),
    }  # fmt: skip
    assert all(words in sections[language] for language, both in few.items() for words in both)
    left = {"en": "39.3%", "nl": "39,3%", "sv": "39,3\N{NO-BREAK SPACE}%"}
    assert all(figure in sections[language] for language, figure in left.items())


def test_the_page_that_explains_is_there_in_three_languages(opened: Path) -> None:
    page = (opened / "README.md").read_text("utf-8")
    for line in ("## How to open them", "## Zo open je ze", "## Så öppnar du dem"):
        assert line in page
    assert "> May this reflection be used?" in page and "{" not in page
    for path in opened.iterdir():
        assert page.count(f"`{path.name}`") >= 3 or path.suffix in {".json", ".html", ".md"}
