"""The project opens in coding programs: valid, and read back by a reader that nobody here wrote."""

import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from lxml import etree
from pyrefiqda.models import Project
from pyrefiqda.refiproject import RefiProject
from research.bundle.made import entries, release

from journal.research.bundle.book import Book
from journal.research.bundle.plain import plain
from journal.research.bundle.shape import Shape

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("project")


@pytest.fixture(scope="module")
def project(opened: Path, extracted: Path) -> Project:
    return RefiProject.load(opened / "project.qdpx", extract_dir=str(extracted))


def texts(project: Project, extracted: Path) -> Iterator[tuple[str, str]]:
    """The name and the text of each source."""
    assert project.sources
    for source in project.sources.text_source:
        path = RefiProject.resolve_source_path(str(source.plain_text_path), extracted)
        yield str(source.name), path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("schema", ["Project-mrt2019.xsd", "Codebook.xsd"])
def test_what_is_written_is_valid(opened: Path, schema: str) -> None:
    rules = etree.XMLSchema(etree.parse(SCHEMAS / schema))
    with zipfile.ZipFile(opened / "project.qdpx") as zipped:
        held = zipped.read("project.qde") if schema.startswith("Project") else (opened / "codebook.qdc").read_bytes()
    rules.assertValid(etree.fromstring(held))
    assert not held.startswith(b"\xef\xbb\xbf") and b"\r" not in held


def test_every_text_comes_back_whole(project: Project, extracted: Path) -> None:
    found = dict(texts(project, extracted))
    for entry in entries(120):
        for passage in entry.passages:
            assert plain(passage.text) in found[entry.id]
    whole = "".join(found.values())
    assert "👩🏽‍⚕️" in whole and "𝑎" in whole and "e\u0301" in whole
    assert "\r" not in whole and not any(text.startswith("\ufeff") for text in found.values())
    assert unicodedata.normalize("NFC", whole) != whole


def test_every_coding_lies_on_the_words_it_was_put_on(project: Project, extracted: Path) -> None:
    found = dict(texts(project, extracted))
    names = code_names(project)
    lying = set()
    assert project.sources
    for source in project.sources.text_source:
        for selection in source.plain_text_selection:
            words = found[str(source.name)][selection.start_position : selection.end_position]
            assert words
            lying |= {(source.name, names[coding.code_ref.target_guid], words) for coding in selection.coding}
    for entry in entries(120):
        for passage in entry.passages:
            assert (entry.id, passage.prompt.replace("/", "_"), plain(passage.text)) in lying
            for mark in passage.marks:
                assert (entry.id, mark.value, plain(passage.text)[mark.start : mark.end]) in lying
        for value in entry.values:
            assert (entry.id, value, found[entry.id]) in lying


def code_names(project: Project) -> dict[str, str]:
    """The name of every code by its id."""
    assert project.code_book
    known, open_ = {}, list(project.code_book.codes.code)
    while open_:
        code = open_.pop()
        known[code.guid] = code.name
        open_ += code.code
    return known


def test_every_writer_is_a_case_with_all_their_texts(project: Project) -> None:
    assert project.cases and project.sources
    guids = {source.guid: str(source.name) for source in project.sources.text_source}
    told = {(case.name, guids[ref.target_guid]) for case in project.cases.case for ref in case.source_ref}
    assert told == {(entry.writer, entry.id) for entry in entries(120)}


def test_every_fact_is_a_variable_of_the_text_and_of_its_writer(project: Project) -> None:
    assert project.variables and project.sources and project.cases
    names = {variable.guid: variable.name for variable in project.variables.variable}
    by_id = {entry.id: entry for entry in entries(120)}
    for source in project.sources.text_source:
        told = {names[each.variable_ref.target_guid]: each.text_value for each in source.variable_value}
        entry = by_id[str(source.name)]
        facts = {name: getattr(entry, name) for name in ("writer", "language", "role_group", "quarter", "model")}
        assert told == {name: value for name, value in facts.items() if value}
    for case in project.cases.case:
        told = {names[each.variable_ref.target_guid]: each.text_value for each in case.variable_value}
        own = [entry for entry in by_id.values() if entry.writer == case.name]
        assert {entry.language for entry in own} == {told["language"]}


def test_the_ids_are_those_that_any_uuid5_gives() -> None:
    namespace = UUID("6f1d4f2e-8c3b-5a77-9d55-0b7a3e1c2d4f")
    assert Book(release(), Shape()).guid("source", "é") == str(uuid5(namespace, "source:é"))


def test_the_codes_alone_are_those_of_the_project(opened: Path, project: Project) -> None:
    codes = etree.parse(opened / "codebook.qdc").getroot().iter("{urn:QDA-XML:codebook:1.0}Code")
    assert {code.get("guid"): code.get("name") for code in codes} == code_names(project)
