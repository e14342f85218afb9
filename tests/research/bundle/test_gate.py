"""The last gate refuses a name, an address or a number wherever in a bundle it stands, and names the place, not it."""

from functools import partial
from pathlib import Path

import pytest
from research.bundle.made import entries, release
from research.bundle.planting import Change, headed, labelled, replacing, rewritten, unchanged

from journal.research.bundle.book import Book
from journal.research.bundle.shape import shape_of
from journal.research.entry import Forbidden, OwnValue, Release, Study
from journal.research.gate import leaks
from journal.research.release import Refused, write

PLANTS = {
    "name": "Anna de Vries",
    "first name": "cilla",
    "team": "Björken",
    "address": "a.b@rozen.example",
    "bsn": "111222333",
}
PLACES: dict[str, tuple[str, Change]] = {
    "a line of the page": ("README.md", replacing("## Good to know", "## Good to know, {}")),
    "a key": ("prompts.json", replacing('"source"', '"source {}"')),
    "a value": ("datapackage.json", replacing('"reflective practice"', '"reflective practice {}"')),
    "a header": ("answers.csv", replacing("place", "place {}")),
    "a cell": ("consent.csv", replacing("imported", "imported {}")),
    "a role group": ("reflections.csv", replacing(",carer,", ",carer {},")),
    "an explanation": ("codebook.csv", replacing("Samen eten", "Samen eten {}")),
    "a description": ("codebook.qdc", replacing("<Description>", "<Description>{} ")),
    "a code": ("codebook.qdc", replacing('name="dignity"', 'name="dignity {}"')),
    "a selection": ("project.qdpx/project.qde", replacing("<PlainTextSelection ", '<PlainTextSelection name="{}" ')),
    "a case": ("project.qdpx/project.qde", replacing("<Case ", '<Case source="{}" ')),
    "a memo": ("project.qdpx/project.qde", replacing("<SourceRef ", "<Description>{}</Description><SourceRef ")),
    "a variable": ("project.qdpx/project.qde", replacing("<TextValue>", "<TextValue>{} ")),
    "a comment": ("ddi-codebook.xml", replacing("<docDscr>", "<!-- {} --><docDscr>")),
    "an attribute": ("ddi-codebook.xml", replacing('version="2.5"', 'version="2.5" source="{}"')),
    "a comment of the report": ("anonymisation-report.html", replacing("</body>", "<!-- {} --></body>")),
    "an attribute of the report": ("anonymisation-report.html", replacing("<h1>", '<h1 title="{}">')),
    "a figure": ("anonymisation-report.json", replacing('"engine": "', '"engine": "{} ')),
    "a sum": ("SHA256SUMS", replacing("README.md", "README {}.md")),
}  # fmt: skip


@pytest.fixture(scope="module")
def book() -> Book:
    made = release()
    return Book(made, shape_of(made.entries))


def test_a_finished_release_passes(bundle: Path, book: Book) -> None:
    assert list(leaks(bundle, book)) == []


@pytest.mark.parametrize("plant", ["name", "address"])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_planted_passes(bundle: Path, book: Book, tmp_path: Path, place: str, plant: str) -> None:
    name, change = PLACES[place]
    whole = rewritten(bundle, tmp_path / "planted.zip", name, lambda held: filled(change(held), PLANTS[plant]))
    found = list(leaks(whole, book))
    assert found and {leak.part.partition("/")[0] for leak in found} == {name.partition("/")[0]}
    assert not [leak for leak in found if PLANTS[plant] in f"{leak.part} {leak.place} {leak.kind}"]


@pytest.mark.parametrize("plant", PLANTS)
def test_no_memo_holds_anything_of_anybody(bundle: Path, book: Book, tmp_path: Path, plant: str) -> None:
    change = replacing("<SourceRef ", f"<Description>door {PLANTS[plant]} gezien</Description><SourceRef ")
    assert list(leaks(rewritten(bundle, tmp_path / "planted.zip", "project.qdpx/project.qde", change), book))


def filled(held: bytes, plant: str) -> bytes:
    return held.replace(b"{}", plant.encode(), 1)


@pytest.mark.parametrize("plant", PLANTS.values())
def test_no_file_is_named_after_anybody(bundle: Path, book: Book, tmp_path: Path, plant: str) -> None:
    for name, renamed in (("prompts.json", f"{plant}.json"), ("project.qdpx/sources/*", f"sources/{plant}.txt")):
        whole = rewritten(bundle, tmp_path / "planted.zip", name, unchanged, renamed)
        assert list(leaks(whole, book))


@pytest.mark.parametrize("plant", PLANTS.values())
def test_labels_in_binary_files_are_read(bundle: Path, book: Book, tmp_path: Path, plant: str) -> None:
    for name, change in (("reflections.sav", labelled(plant, tmp_path)), ("reflections.parquet", headed(plant))):
        assert list(leaks(rewritten(bundle, tmp_path / "planted.zip", name, change), book))


def test_a_zip_has_no_word_beside_its_files(bundle: Path, book: Book, tmp_path: Path) -> None:
    whole = rewritten(bundle, tmp_path / "planted.zip", "README.md", unchanged, comment=b"by Anna")
    assert [leak.kind for leak in leaks(whole, book)] == ["HIDDEN"]


def test_a_file_that_nobody_can_read_does_not_leave(bundle: Path, book: Book, tmp_path: Path) -> None:
    whole = rewritten(bundle, tmp_path / "planted.zip", "prompts.json", unchanged, "prompts.exe")
    assert [leak.kind for leak in leaks(whole, book)] == ["UNKNOWN"]


@pytest.mark.parametrize(
    "text", ["Bel 06-12345678.", "Mail anna@rozenhof.example.", "BSN 111222333 klopt.", "På rum 14."]
)
def test_a_text_that_still_says_something_stops_the_release(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused) as refused:
        write(release(60, entries=partial(entries, 60, planted=text)), tmp_path)
    assert {leak.part.partition("/")[0] for leak in refused.value.leaks} >= {"reflections.csv", "reflections.parquet"}
    assert list(tmp_path.iterdir()) == []


def test_what_two_people_let_stand_passes(tmp_path: Path) -> None:
    kept = Forbidden(kept=frozenset({"rum 14"}))
    made = write(release(entries=partial(entries, 120, planted="På rum 14."), forbidden=kept), tmp_path)
    assert made.exists()


def test_neither_a_study_nor_a_value_may_name_anybody(tmp_path: Path) -> None:
    named = {
        "study": study_about("What Cilla Öberg noticed"),
        "own_values": (OwnValue("own-1", "Bel 06-12345678"),),
    }
    for what, planted in named.items():
        with pytest.raises(Refused):
            write(release(**{what: planted}), tmp_path)


def test_a_name_that_is_a_word_too_does_not_stop_a_study_that_uses_the_word(tmp_path: Path) -> None:
    known = Forbidden(people=("May Jones", "Jan de Groot", "Hope Will"))
    purpose = "What teams hope for, een groot onderzoek"
    assert write(release(60, entries=partial(entries, 60), forbidden=known, study=study_about(purpose)), tmp_path)
    with pytest.raises(Refused):
        write(release(60, entries=partial(entries, 60), forbidden=known, study=study_about("Wat Groot zag")), tmp_path)


def study_about(purpose: str) -> Study:
    facts = {name: getattr(release().study, name) for name in Study.__slots__}
    return Study(**facts | {"purpose": purpose})


def test_the_address_of_the_study_may_stand_in_it(bundle: Path, book: Book) -> None:
    made: Release = book.release
    assert "@" in made.study.contact and list(leaks(bundle, book)) == []
