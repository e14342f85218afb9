"""The words that reviewers decide about, in SQLite: each once, with all its places."""

from collections.abc import Sequence
from typing import Any

from journal.store.sqlite_study_texts import MARK, TEXT, SqliteStudyTexts, read_text
from journal.store.studies import StudyForm, StudyMark, StudyText

_FORM = (
    "f.id, f.language, f.kind, f.words, count(*), count(DISTINCT t.author), group_concat(DISTINCT m.reason),"
    " sum(m.reason <> '') = 0, sum(m.decision IS NULL), f.decision, f.decided_by, f.approved_by, f.version"
    " FROM study_form f JOIN study_mark m ON m.organisation = f.organisation AND m.study = f.study AND m.form = f.id"
    " JOIN study_text t ON t.organisation = m.organisation AND t.study = m.study AND t.document = m.document"
    " WHERE f.organisation = ? AND f.study = ?"
)


class SqliteStudyForms(SqliteStudyTexts):
    """See StudyShelf for what each method promises."""

    def forms(self, study: str) -> list[StudyForm]:
        rows = self._all(f"SELECT {_FORM} GROUP BY f.id ORDER BY count(*) DESC, f.words, f.id", study)
        return [_form(row) for row in rows]

    def form(self, study: str, id: str) -> StudyForm | None:
        row = self._one(f"SELECT {_FORM} AND f.id = ? GROUP BY f.id", study, id)
        return _form(row) if row else None

    def put_form(self, study: str, form: StudyForm) -> None:
        self._connection.execute(
            "UPDATE study_form SET decision = ?, decided_by = ?, approved_by = ?, version = ?"
            " WHERE organisation = ? AND study = ? AND id = ?",
            (form.decision, form.decided_by, form.approved_by, form.version, self._organisation, study, form.id),
        )

    def holding(self, study: str, form: str) -> list[tuple[StudyText, StudyMark]]:
        rows = self._all(
            f"SELECT {TEXT}, {MARK} FROM study_mark m JOIN study_text t ON t.organisation = m.organisation"
            " AND t.study = m.study AND t.document = m.document"
            " WHERE m.organisation = ? AND m.study = ? AND m.form = ? ORDER BY t.number, m.start",
            *(study, form),
        )
        return [(read_text(row[:17]), StudyMark(*row[17:])) for row in rows]


def _form(row: Sequence[Any]) -> StudyForm:
    reasons = tuple(sorted(set((row[6] or "").replace(",", " ").split())))
    values: list[Any] = [*row[:6], reasons, bool(row[7]), *row[8:]]
    return StudyForm(*values)
