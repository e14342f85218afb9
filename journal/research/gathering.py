"""Taking consented texts into a study: each is gone over by the rules, in the order of chance, some at a time.

What is cut off half-way stays as far as it came, says so, and goes on when somebody gathers again.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from journal.documents.document import Document
from journal.documents.errors import KringError, NotFound
from journal.names import Roster
from journal.people import clock
from journal.research.consent import Consent, day_of, drop_what_left, given
from journal.research.errors import StudyClosed
from journal.research.ids import chance
from journal.research.passages import passages_of, whole
from journal.research.read_again import as_it_was, leaves_as_it_did, with_new_marks
from journal.research.reading import Read, reading
from journal.research.roster import names_print, roster_of
from journal.store import Notebook, Store
from journal.store.studies import Study, StudyText

AT_ONCE = 50
BLIND = 0.05
_PAGE = 500
_PATIENCE = 2
"""Minutes in which some texts are gone over on any machine."""


Done = Callable[[int, int], None]


def unheard(_done: int, _of: int) -> None:
    """Nobody waits to hear how far it is."""


def gather(
    store: Store, organisation: str, study_id: str, by: str | None, done: Done = unheard, *, new: bool = True
) -> None:
    """Bring a study up to date with what people said yes to. What was decided stays; `done` hears how far it is.

    Without `new` texts, only those it has: other names are to be covered up in them.
    A closed study asks nobody, and what people said yes to before is still gone over.
    The log says that somebody gathered, never how many. Raises NotFound, or StudyClosed where its time is over.
    """
    with store.writing(organisation) as notebook:
        study = _open(notebook, study_id)
        notebook.people.note(by, "study_gathered", study_id)
        drop_what_left(notebook, study)
        roster = roster_of(notebook)
        wanted = _wanted(notebook, study, names_print(study, roster), new)
    try:
        _go_over(store, organisation, study, wanted, roster, done)
    except BaseException:
        with suppress(KringError), store.writing(organisation) as notebook:
            _so_far(notebook, study_id, study.gathering, heard_at="")
        raise
    with store.writing(organisation) as notebook:
        notebook.studies.drop_bare_forms(study_id)
        _so_far(notebook, study_id, None, names=names_print(study, roster))


def _go_over(
    store: Store, organisation: str, study: Study, wanted: list[str], roster: Roster, done: Done
) -> None:  # fmt: skip
    with reading(len(wanted), roster, bytes.fromhex(study.salt)) as read:
        for start in range(0, len(wanted), AT_ONCE):
            some = wanted[start : start + AT_ONCE]
            with store.reading(organisation) as notebook:
                texts = [found for id in some if (found := notebook.document(id))]
            gone_over = read(texts)
            with store.writing(organisation) as notebook:
                for each in gone_over:
                    _take(notebook, study.id, each)
                _so_far(notebook, study.id, _in_tens(start, len(wanted)), heard_at=clock.now())
            done(start + len(some), len(wanted))


def _in_tens(done: int, of: int) -> int:
    """In percent and so roughly, of what lies behind, that nobody counts the texts by it; few texts are 0 all along."""
    return 10 * done // of * 10


def gathered_before(study: Study) -> bool:
    """Whether texts were ever gone over, or are now, so that something of them may have been told."""
    return bool(study.names or study.heard_at) or study.gathering is not None


def cut_off(study: Study) -> bool:
    """Whether a gathering that is not finished was not heard of for minutes: a crash, or somebody stopped it."""
    return study.gathering is not None and study.heard_at < clock.after(minutes=-_PATIENCE)


def _open(notebook: Notebook, id: str) -> Study:
    study = notebook.studies.study(id)
    if study is None:
        raise NotFound
    if study.keep_until < clock.today():
        raise StudyClosed
    study = replace(study, gathering=0, heard_at=clock.now())
    notebook.studies.put(study)
    return study


def _so_far(notebook: Notebook, id: str, percent: int | None, **more: Any) -> None:
    study = notebook.studies.study(id)
    if study is not None:
        notebook.studies.put(replace(study, gathering=percent, **more))


def _wanted(notebook: Notebook, study: Study, names: str, new: bool) -> list[str]:
    """The texts to go over, in an order that says nothing of when and by whom they were written.

    All of them where other names are to be covered up than before.
    """
    salt, everything = bytes.fromhex(study.salt), study.names != names
    fresh = [text.id for text in _candidates(notebook, study) if _to_read(notebook, study, text, everything, new)]
    return sorted(fresh, key=lambda id: chance(salt, f"order {id}"))


def _candidates(notebook: Notebook, study: Study) -> Iterator[Document]:
    some = notebook.reflections_in(study.spaces, "", _PAGE)
    while some:
        yield from some
        some = notebook.reflections_in(study.spaces, some[-1].id, _PAGE)


def _to_read(notebook: Notebook, study: Study, text: Document, everything: bool, new: bool) -> bool:
    known = notebook.studies.text(study.id, text.id)
    fresh = (everything or known.changed or known.head != text.head) if known else new
    return fresh and bool(passages_of(text)) and given(notebook, study, text) is not None


def _take(notebook: Notebook, study_id: str, read: Read) -> None:
    """Keep what was found, unless its writer thought better of it, or wrote on, meanwhile."""
    study, now = notebook.studies.study(study_id), notebook.document(read.document.id)
    if study is None or now is None or now.head != read.document.head:
        return
    consent = given(notebook, study, now)
    if consent is None:
        return
    known = notebook.studies.text(study_id, now.id)
    marks, before = read.marks, notebook.studies.marks(study_id, now.id) if known else []
    number = known.number if known else notebook.studies.next_number(study_id)
    text = _text(study, read, consent, number)
    if known and known.head == now.head and not known.changed:
        if as_it_was(before, marks):
            return
        text, marks = with_new_marks(text, known, before, marks, whole(passages_of(now)))
        if leaves_as_it_did(before, marks, partial(notebook.studies.form, study_id)):
            return
    elif known:
        text = replace(text, missed=known.missed, version=known.version + 1)
    notebook.studies.put_text(study_id, text)
    _ask_again(notebook, study_id, {mark.form for mark, _words in marks} - {mark.form for mark in before})
    notebook.studies.put_marks(study_id, now.id, read.language, marks)


def _text(study: Study, read: Read, consent: Consent, number: int) -> StudyText:
    """Read again by a second person without the marks: every text without any, and some by chance."""
    document, by_chance = read.document, chance(bytes.fromhex(study.salt), f"blind {read.document.id}") < BLIND
    return StudyText(
        document.id, number, document.author, read.language, quarter(day_of(document)), consent.version,
        document.head, read.values, read.words, by_chance or not read.marks,
    )  # fmt: skip


def _ask_again(notebook: Notebook, study_id: str, forms: set[str]) -> None:
    """A word that may stay may not stay unseen in a new place: a second person looks again."""
    for form in forms:
        known = notebook.studies.form(study_id, form)
        if known and known.decision == "keep" and known.approved_by:
            notebook.studies.put_form(study_id, replace(known, approved_by=None, version=known.version + 1))


def quarter(day: str) -> str:
    """`2026-08-14` is in `2026-Q3`."""
    return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"
