"""Going over texts: would people there recognise somebody? One person decides, another approves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from journal.documents.errors import NotFound
from journal.research.errors import ChangedMeanwhile, SecondPerson, StillOpen
from journal.research.forms import queue_open
from journal.research.marking import BY_HAND, Place, marked
from journal.research.showing import Sheet, sheet
from journal.research.states import text_state
from journal.store import Notebook
from journal.store.studies import Study, StudyText

ThirdParty = Literal["fine", "edit", "leave_out"]
THIRD_PARTY = ("fine", "edit", "leave_out")


class OutOfText(NotFound):
    """A place that is not in this text."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a reviewer says of a text: the third-party decision, and what should be covered up otherwise.

    `marks`: place → *mask* or *keep*, or *open* to think again.
    `add`: places (code points of the whole) that no rule found, with their kind.
    `edited`: other words for an answer.
    """

    third_party: ThirdParty
    marks: Mapping[int, str] = field(default_factory=dict)
    add: Sequence[tuple[int, int, str]] = ()
    edited: Mapping[str, str] = field(default_factory=dict)

    @property
    def changes(self) -> bool:
        """Whether the text would leave otherwise than before."""
        return bool(self.marks or self.add or self.edited)


def texts_of(notebook: Notebook, study: Study, language: str = "", state: str = "all") -> Iterable[StudyText]:
    """The texts of a study by number."""
    queue_open(notebook, study)
    return (
        text
        for text in notebook.studies.all_texts(study.id)
        if language in ("", text.language) and state in ("all", text_state(text))
    )


def text_numbered(notebook: Notebook, study: Study, number: int) -> tuple[StudyText, Sheet | None]:
    """A text and, unless its words just changed, its sheet; NotFound where it is not in the study."""
    queue_open(notebook, study)
    text = notebook.studies.numbered(study.id, number)
    if text is None:
        raise NotFound
    return text, sheet(notebook, study.id, text)


def decide_text(notebook: Notebook, study: Study, by: str, number: int, version: int, said: Decided) -> StudyText:
    """Keep what a reviewer says of a text. Raises ChangedMeanwhile where its words or somebody else were first."""
    text, on_desk = text_numbered(notebook, study, number)
    if text.version != version or on_desk is None:
        raise ChangedMeanwhile
    if said.third_party == "edit" and not said.changes:
        raise StillOpen
    cover(notebook, study, text, on_desk, said)
    missed = text.missed + (_second_reading(text, by) and said.changes)
    after = replace(
        text, third_party=said.third_party, decided_by=by, approved_by=None, missed=missed, version=version + 1,
        edited={**(text.edited or {}), **_fitting(on_desk, said.edited)} or None,
    )  # fmt: skip
    notebook.studies.put_text(study.id, after)
    notebook.people.note(by, "text_decided", f"{study.id} {number}", said.third_party)
    return after


def _second_reading(text: StudyText, by: str) -> bool:
    return text.blind and text_state(text) == "decided" and text.decided_by != by


def cover(notebook: Notebook, study: Study, text: StudyText, on_desk: Sheet, said: Decided) -> None:
    """Keep what becomes of places, and places that no rule found."""
    known = {mark.number for mark, _fate in on_desk.places}
    if set(said.marks) - known:
        raise OutOfText
    for number, decision in said.marks.items():
        notebook.studies.decide_mark(study.id, text.document, number, None if decision == "open" else decision)
    for number, (start, end, kind) in enumerate(said.add, max(known, default=0) + 1):
        if not 0 <= start < end <= len(on_desk.whole):
            raise OutOfText
        place = Place(start, end, kind, BY_HAND)
        mark = marked(number, place, on_desk.whole, text.language, bytes.fromhex(study.salt))
        words = on_desk.whole[start:end]
        notebook.studies.add_mark(study.id, text.document, replace(mark, decision="mask"), text.language, words)


def _fitting(on_desk: Sheet, edited: Mapping[str, str]) -> dict[str, str]:
    if set(edited) - set(on_desk.names):
        raise OutOfText
    return {name: words.replace("\r\n", "\n").replace("\x1e", " ") for name, words in edited.items()}


def approve_text(notebook: Notebook, study: Study, by: str, number: int, version: int, missed: int = 0) -> StudyText:
    """A second person read it as it would leave. What they miss being covered opens the text again.

    Raises SecondPerson, StillOpen or ChangedMeanwhile.
    """
    text, on_desk = text_numbered(notebook, study, number)
    if text.version != version or on_desk is None:
        raise ChangedMeanwhile
    if text_state(text) == "open" or (on_desk.open and text.third_party != "leave_out"):
        raise StillOpen
    if text.decided_by == by:
        raise SecondPerson
    if missed:
        after = replace(text, third_party=None, decided_by=None, missed=text.missed + missed, version=version + 1)
    else:
        after = replace(text, approved_by=by, version=version + 1)
    notebook.studies.put_text(study.id, after)
    notebook.people.note(by, "text_reopened" if missed else "text_approved", f"{study.id} {number}")
    return after
