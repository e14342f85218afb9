"""A release from what is kept: final words, ids that tell nothing, facts as the risk check lets them be said."""

import json
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from journal.discovery.values.voiced import shipped
from journal.documents.document import Document
from journal.names.span import form_of
from journal.people import clock
from journal.research import entry as out
from journal.research.errors import NotFinished, TooFew
from journal.research.facts import checked, facts_of
from journal.research.forms import queue_open
from journal.research.ids import coded, namespace
from journal.research.left import left
from journal.research.passages import FREE, guides_known
from journal.research.reporting import report_of
from journal.research.risk import Fact, Levels
from journal.research.roster import roster_of
from journal.research.showing import sheet
from journal.research.themes import told_values
from journal.research.wording import Wording
from journal.store import Notebook, Store
from journal.store.studies import Study, StudyForm


@dataclass(frozen=True, slots=True)
class Prepared:
    """A release to be written, and which document is which entry; good while its view of the store is open."""

    release: out.Release
    entries: tuple[tuple[str, str], ...]
    number: int
    key: bytes


@contextmanager
def prepared(
    store: Store, organisation: str, study_id: str, key: bytes | None = None, *, sealed: bool = False
) -> Iterator[Prepared]:
    """The next release of a study, one consistent view of it. Raises NotFinished or TooFew.

    Without a key it is a draft: its ids are the same every time and fit no sealed release.
    """
    with store.reading(organisation) as notebook:
        study = notebook.studies.study(study_id)
        if study is None:
            raise LookupError("a study that is there")
        number = len(notebook.studies.releases(study.id)) + 1
        yield _prepared(notebook, study, number, key or _draft(study, number), sealed)


def _draft(study: Study, number: int) -> bytes:
    return sha256(f"draft {study.salt} {number}".encode()).digest()


def _prepared(notebook: Notebook, study: Study, number: int, key: bytes, sealed: bool) -> Prepared:
    queue_open(notebook, study)
    if waiting := left(notebook, study):
        raise NotFinished(waiting)
    facts = facts_of(notebook, study, finished=True)
    found, taken, _texts = checked(notebook, study, finished=True)
    if taken is None:
        raise TooFew
    inside = {fact.document: fact for fact in facts if fact.document not in taken.left_out}
    entries = tuple(sorted((coded(key, "entry", document), document) for document in inside))
    forms = {form.id: form for form in notebook.studies.forms(study.id)}
    desk = _Desk(notebook, study, key, taken.levels, inside, forms)
    release = out.Release(
        study=_described(notebook, study, inside), number=number, day=date.fromisoformat(clock.today()), sealed=sealed,
        namespace=namespace(key), count=len(entries), entries=desk.entries(entries),
        report=report_of(notebook, study, found, taken, forms), forbidden=_forbidden(notebook, forms),
    )  # fmt: skip
    return Prepared(release, tuple((document, id) for id, document in entries), number, key)


def _described(notebook: Notebook, study: Study, inside: Mapping[str, Fact]) -> out.Study:
    languages = {fact.language for fact in inside.values()}
    slug = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in study.consent_version).strip("-")
    return out.Study(
        slug=slug.lower() or "study", name=study.name, purpose=study.purpose, institution=study.institution,
        reference=study.reference, contact=study.contact, first=date.fromisoformat(study.first),
        last=date.fromisoformat(study.last), k=study.k, l=study.diversity, languages=tuple(sorted(languages)),
        withdraw_until=date.fromisoformat(study.deadline),
        wordings=tuple(_consent_texts(notebook, study, inside)),
    )  # fmt: skip


def _consent_texts(notebook: Notebook, study: Study, inside: Container[str]) -> Iterator[out.Wording]:
    """Each consent text that somebody in the release said yes to, as it was shown; none for consent brought in."""
    used = {text.consent_version for text in notebook.studies.all_texts(study.id) if text.document in inside}
    for version in notebook.studies.versions(study.id):
        kept = notebook.studies.wording(version)
        if kept and version in used:
            yield out.Wording(version, _read_through(json.loads(kept[1])))


def _read_through(shown: Mapping[str, Wording]) -> dict[str, str]:
    order = ("question", "about", "yes_title", "yes", "no_title", "no", "change_title", "change", "only")
    return {language: "\n".join(words[name] for name in order) for language, words in shown.items()}


def _forbidden(notebook: Notebook, forms: dict[str, StudyForm]) -> out.Forbidden:
    roster = roster_of(notebook)
    kept = frozenset(form_of(form.words) for form in forms.values() if form.decision in ("keep", "one_by_one"))
    return out.Forbidden(roster.people, roster.teams, (roster.organisation,), roster.aliases, kept)


@dataclass(frozen=True, slots=True)
class _Desk:
    """All that is needed to read one text as it leaves."""

    notebook: Notebook
    study: Study
    key: bytes
    levels: Levels
    facts: dict[str, Fact]
    forms: dict[str, StudyForm]

    def entries(self, wanted: tuple[tuple[str, str], ...]) -> Callable[[], Iterator[out.Entry]]:
        """In the order of their codes, which says nothing of when and by whom they were written."""

        def each() -> Iterator[out.Entry]:
            for id, document in wanted:
                yield self._entry(id, document)

        return each

    def _entry(self, id: str, document: str) -> out.Entry:
        text, written = self.notebook.studies.text(self.study.id, document), self.notebook.document(document)
        on_desk = sheet(self.notebook, self.study.id, text, self.forms) if text else None
        if text is None or written is None or on_desk is None:
            raise NotFinished
        role, language, time, organisation = self.levels.told(self.facts[document])
        values = told_values(text.values)
        passages = tuple(self._passage(name, words, language, values) for name, words in on_desk.final())
        where = coded(self.key, "organisation", organisation)[:8] if organisation else ""
        return out.Entry(
            id, coded(self.key, "writer", text.author), language, role, time, where, _model(written), passages,
            values, text.consent_version,
        )  # fmt: skip

    @staticmethod
    def _passage(name: str, words: str, language: str, values: tuple[str, ...]) -> out.Passage:
        marks = shipped().marks(words, language) if language in ("en", "nl", "sv") else []
        sure = (mark for mark in marks if mark.how == "core" and mark.value in values)
        return out.Passage(name, words, tuple(out.Mark(mark.value, mark.start, mark.end) for mark in sure))


def _model(document: Document) -> str:
    """The guide that was chosen; what is none of ours is told as none."""
    model = str(document.fields.get("model") or "one_minute")
    return model if model != "one_minute" and model in guides_known() else FREE
