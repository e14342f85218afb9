"""What people typed anywhere but in an answer leaves in no file: nobody checked it for names."""

import zipfile
from pathlib import Path

from research.inquiry import DAY, WRITERS, Inquiry

from journal.research.preparing import prepared
from journal.research.sealing import bundled

HIDDEN = "Joriszoon"


def everything(inquiry: Inquiry, folder: Path) -> str:
    """All names and contents of the files of a draft, as text."""
    with prepared(inquiry.home.store, inquiry.home.organisation, inquiry.id) as ready:
        made = bundled(ready.release, folder)
    with zipfile.ZipFile(made) as zipped:
        zipped.extract("project.qdpx", folder)
        held = [*zipped.namelist(), *(zipped.read(name).decode("latin-1") for name in zipped.namelist())]
    with zipfile.ZipFile(folder / "project.qdpx") as project:
        return "\n".join([*held, *(project.read(name).decode() for name in project.namelist())])


def test_own_words_among_values_a_guide_and_a_question_of_ones_own_stay_home(inquiry: Inquiry, tmp_path: Path) -> None:
    for number, name in enumerate(WRITERS):
        inquiry.write(
            name, f"Het was rustig vandaag, de koffie was warm. Zo ging het {number} keer.", happened_on=DAY,
            model=HIDDEN.lower(), values=[("trust", "dignity")[number % 2], f"{HIDDEN} is lief"],
            **{f"answers/{HIDDEN.lower()}.{HIDDEN.lower()}": "Wij lachten samen."},
        )  # fmt: skip
    inquiry.gather()
    inquiry.decide_all()
    held = everything(inquiry, tmp_path)
    assert HIDDEN.lower() not in held.lower() and "Wij lachten samen" in held and "trust" in held


def test_a_study_named_as_a_script_is_words_in_every_file(gathered: Inquiry, tmp_path: Path) -> None:
    script = "<script>alert(1)</script>"
    gathered.decide_all()
    version = gathered.ask("Rik").json["version"]
    form = {"version": version, "name": script, "purpose": f"=1+1 {script}", "consent_version": "dignity-2"}
    answer = gathered.phone("Rik").patch(f"/api/studies/{gathered.id}", json=form)
    assert answer.status_code == 200 and answer.json["name"] == script
    with prepared(gathered.home.store, gathered.home.organisation, gathered.id) as ready:
        made = bundled(ready.release, tmp_path)
    with zipfile.ZipFile(made) as zipped:
        for name in ("README.md", "anonymisation-report.html", "ddi-codebook.xml"):
            page = zipped.read(name).decode().replace("\\<script", "")
            assert "<script" not in page, name
    asked = gathered.phone("Anna").get("/api/studies/asking")
    assert asked.content_type.startswith("application/json")


def test_what_a_reviewer_writes_is_words(gathered: Inquiry) -> None:
    words = "<img src=x onerror=alert(1)> \u202eannA"
    assert gathered.ask("Joris", "/texts/1/message", words=words).status_code == 204
    told = [each for name in WRITERS for each in gathered.phone(name).get("/api/mine/studies").json["messages"]]
    assert [each["words"] for each in told] == [words]
