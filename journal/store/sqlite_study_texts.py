"""The texts of studies and the places in them that somebody decides about, in SQLite."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from journal.documents.document import Document
from journal.store.sqlite_rows import Rows
from journal.store.studies import StudyMark, StudyText

TEXT = (
    "t.document, t.number, t.author, t.language, t.quarter, t.consent_version, t.head, t.vals, t.words, t.blind,"
    " t.changed, t.third_party, t.decided_by, t.approved_by, t.missed, t.edited, t.version"
)
MARK = 'm.number, m.start, m."end", m.kind, m.rule, m.reason, m.form, m.decision'
_ONE = "organisation = ? AND study = ? AND document = ?"
_AT_ONCE = 500


class SqliteStudyTexts(Rows):
    """See StudyShelf for what each method promises."""

    def text(self, study: str, document: str) -> StudyText | None:
        row = self._one(f"SELECT {TEXT} FROM study_text t WHERE {_ONE}", study, document)
        return read_text(row) if row else None

    def numbered(self, study: str, number: int) -> StudyText | None:
        question = f"SELECT {TEXT} FROM study_text t WHERE organisation = ? AND study = ? AND number = ?"
        row = self._one(question, study, number)
        return read_text(row) if row else None

    def texts(self, study: str, after: int = 0, most: int = _AT_ONCE) -> list[StudyText]:
        rows = self._all(
            f"SELECT {TEXT} FROM study_text t WHERE organisation = ? AND study = ? AND number > ?"
            " ORDER BY number LIMIT ?",
            *(study, after, most),
        )
        return [read_text(row) for row in rows]

    def all_texts(self, study: str) -> Iterator[StudyText]:
        some = self.texts(study)
        while some:
            yield from some
            some = self.texts(study, some[-1].number)

    def crowd(self, study: str) -> tuple[int, int]:
        question = "SELECT count(DISTINCT author), count(*) FROM study_text WHERE organisation = ? AND study = ?"
        row = self._one(question, study)
        return (row[0], row[1]) if row else (0, 0)

    def put_text(self, study: str, text: StudyText) -> None:
        values = [
            text.document, text.number, text.author, text.language, text.quarter, text.consent_version, text.head,
            json.dumps(text.values), text.words, text.blind, text.changed, text.third_party, text.decided_by,
            text.approved_by, text.missed, json.dumps(text.edited) if text.edited else None, text.version,
        ]  # fmt: skip
        marks = ", ".join("?" for _ in range(len(values) + 2))
        self._do(f"INSERT OR REPLACE INTO study_text VALUES ({marks})", study, *values)

    def drop_text(self, study: str, document: str) -> None:
        self._do(f"DELETE FROM study_text WHERE {_ONE}", study, document)
        self._do(f"DELETE FROM study_mark WHERE {_ONE}", study, document)
        self.drop_bare_forms(study)

    def drop_work(self, study: str) -> None:
        for table in ("study_text", "study_mark", "study_form"):
            self._do(f"DELETE FROM {table} WHERE organisation = ? AND study = ?", study)

    def drop_bare_forms(self, study: str) -> None:
        self._do(
            "DELETE FROM study_form WHERE organisation = ? AND study = ? AND NOT EXISTS (SELECT 1 FROM study_mark m"
            " WHERE m.organisation = study_form.organisation AND m.study = study_form.study"
            " AND m.form = study_form.id)",
            study,
        )

    def reopen(self, study: str, document: Document) -> None:
        """Words that changed are gone over again; the places of the old ones mean nothing in the new."""
        changed = self._do(
            "UPDATE study_text SET changed = 1, third_party = NULL, decided_by = NULL, approved_by = NULL,"
            f" edited = NULL, version = version + 1 WHERE {_ONE} AND head <> ?",
            *(study, document.id, document.head),
        )
        if changed.rowcount:
            self._do(f"DELETE FROM study_mark WHERE {_ONE}", study, document.id)
            self.drop_bare_forms(study)

    def next_number(self, study: str) -> int:
        row = self._one(
            "SELECT coalesce(max(number), 0) + 1 FROM study_text WHERE organisation = ? AND study = ?", study
        )
        return int(row[0]) if row else 1

    def marks(self, study: str, document: str) -> list[StudyMark]:
        question = f"SELECT {MARK} FROM study_mark m WHERE {_ONE} ORDER BY start, number"
        return [StudyMark(*row) for row in self._all(question, study, document)]

    def put_marks(self, study: str, document: str, language: str, marks: Iterable[tuple[StudyMark, str]]) -> None:
        self._do(f"DELETE FROM study_mark WHERE {_ONE}", study, document)
        for mark, words in marks:
            self.add_mark(study, document, mark, language, words)

    def add_mark(self, study: str, document: str, mark: StudyMark, language: str, words: str) -> None:
        self._do(
            "INSERT INTO study_form (organisation, study, id, language, kind, words) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            *(study, mark.form, language, mark.kind, words),
        )
        self._do(
            "INSERT INTO study_mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(study, document, mark.number, mark.start, mark.end, mark.kind, mark.rule, mark.reason, mark.form),
            mark.decision,
        )

    def decide_mark(self, study: str, document: str, number: int, decision: str | None) -> None:
        self._connection.execute(
            f"UPDATE study_mark SET decision = ? WHERE {_ONE} AND number = ?",
            (decision, self._organisation, study, document, number),
        )


def read_text(row: Sequence[Any]) -> StudyText:
    """A text from its row."""
    values: list[Any] = [*row[:7], tuple(json.loads(row[7])), row[8], bool(row[9]), bool(row[10]), *row[11:15]]
    values += [json.loads(row[15]) if row[15] else None, row[16]]
    return StudyText(*values)
