"""Studies, their consent texts and their sealed releases, in SQLite."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from journal.documents.document import Document
from journal.store.sqlite_study_forms import SqliteStudyForms
from journal.store.sqlite_study_messages import SqliteStudyMessages
from journal.store.studies import SealedRelease, Study

_RELEASE = "number, day, asked_by, sealed_by, bytes, sha256, key, until"
_LISTS = ("spaces", "researchers", "reviewers")


class SqliteStudies(SqliteStudyForms, SqliteStudyMessages):
    """One organisation's studies; see StudyShelf for what each method promises."""

    def study(self, id: str) -> Study | None:
        row = self._one("SELECT body FROM study WHERE organisation = ? AND id = ?", id)
        return _study(row[0]) if row else None

    def studies(self) -> list[Study]:
        return [_study(row[0]) for row in self._all("SELECT body FROM study WHERE organisation = ? ORDER BY id")]

    def put(self, study: Study) -> None:
        self._do(
            "INSERT INTO study (organisation, id, body) VALUES (?, ?, ?)"
            " ON CONFLICT (organisation, id) DO UPDATE SET body = excluded.body",
            *(study.id, json.dumps(asdict(study), ensure_ascii=False)),
        )

    def keep_wording(self, version: str, study: str, day: str, wording: str) -> None:
        self._do("INSERT INTO study_wording VALUES (?, ?, ?, ?, ?)", version, study, day, wording)

    def wording(self, version: str) -> tuple[str, str] | None:
        row = self._one("SELECT study, wording FROM study_wording WHERE organisation = ? AND version = ?", version)
        return (row[0], row[1]) if row else None

    def versions(self, study: str) -> list[str]:
        question = "SELECT version FROM study_wording WHERE organisation = ? AND study = ? ORDER BY day, version"
        return [row[0] for row in self._all(question, study)]

    def aliases(self) -> list[str]:
        return [row[0] for row in self._all("SELECT alias FROM alias WHERE organisation = ? ORDER BY alias")]

    def add_alias(self, alias: str, by: str | None, day: str) -> None:
        self._do("INSERT INTO alias VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", alias, by, day)

    def drop_alias(self, alias: str) -> None:
        self._do("DELETE FROM alias WHERE organisation = ? AND alias = ?", alias)

    def wrote_in(self, spaces: Iterable[str]) -> frozenset[str]:
        wanted = json.dumps(list(spaces))
        among = "space IN (SELECT value FROM json_each(?2))"
        rows = self._all(f"SELECT person FROM member WHERE organisation = ?1 AND {among}", wanted)
        rows += self._all(  # by the spaces' own logs, else every document of the organisation is read
            f"SELECT DISTINCT author FROM document WHERE organisation = ?1 AND {among} AND id IN"
            f" (SELECT document FROM place INDEXED BY place_log WHERE organisation = ?1 AND {among})",
            wanted,
        )
        return frozenset(row[0] for row in rows)

    def leave_out(self, study: str, document: str, left_out: bool) -> None:
        if left_out:
            self._do("INSERT INTO study_left_out VALUES (?, ?, ?) ON CONFLICT DO NOTHING", study, document)
        else:
            self._do(
                "DELETE FROM study_left_out WHERE organisation = ? AND study = ? AND document = ?", study, document
            )

    def left_out(self, study: str, document: str) -> bool:
        question = "SELECT 1 FROM study_left_out WHERE organisation = ? AND study = ? AND document = ?"
        return self._one(question, study, document) is not None

    def release(self, study: str, number: int) -> SealedRelease | None:
        question = f"SELECT {_RELEASE} FROM study_release WHERE organisation = ? AND study = ? AND number = ?"
        row = self._one(question, study, number)
        return SealedRelease(*row) if row else None

    def releases(self, study: str) -> list[SealedRelease]:
        question = f"SELECT {_RELEASE} FROM study_release WHERE organisation = ? AND study = ? ORDER BY number"
        return [SealedRelease(*row) for row in self._all(question, study)]

    def put_release(self, study: str, release: SealedRelease, entries: Iterable[tuple[str, str]]) -> None:
        values = (release.number, release.day, release.asked_by, release.sealed_by, release.bytes, release.sha256)
        self._do(
            f"INSERT INTO study_release (organisation, study, {_RELEASE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(study, *values, release.key, release.until),
        )
        self._connection.executemany(
            "INSERT INTO study_entry (organisation, study, release, document, entry) VALUES (?, ?, ?, ?, ?)",
            ((self._organisation, study, release.number, document, entry) for document, entry in entries),
        )

    def sealed_in(self, study: str, document: str) -> list[int]:
        question = "SELECT release FROM study_entry WHERE organisation = ? AND document = ? AND study = ?"
        return sorted(row[0] for row in self._all(question, document, study))

    def withdrawn(self, study: str, number: int) -> list[tuple[str, str]]:
        rows = self._all(
            "SELECT entry, withdrawn_on FROM study_entry WHERE organisation = ? AND study = ? AND release = ?"
            " AND withdrawn_on IS NOT NULL ORDER BY withdrawn_on, entry",
            *(study, number),
        )
        return [(row[0], row[1]) for row in rows]

    def withdraw_sealed(self, study: str | None, document: str, day: str) -> None:
        self._connection.execute(
            "UPDATE study_entry SET withdrawn_on = ? WHERE organisation = ? AND document = ?"
            " AND withdrawn_on IS NULL AND (? IS NULL OR study = ?)",
            (day, self._organisation, document, study, study),
        )

    def destroy_keys(self, day: str) -> int:
        past = "UPDATE study_release SET key = NULL WHERE organisation = ? AND until < ? AND key IS NOT NULL"
        return self._do(past, day).rowcount

    def linked(self, study: str) -> bool:
        question = "SELECT 1 FROM study_entry WHERE organisation = ? AND study = ? AND document <> entry LIMIT 1"
        return self._one(question, study) is not None

    def unlink(self, study: str) -> None:
        one = "organisation = ? AND study = ?"
        self._do(f"DELETE FROM study_entry WHERE {one} AND withdrawn_on IS NULL", study)
        self._do(f"UPDATE study_entry SET document = entry WHERE {one}", study)

    def follow(self, document: Document) -> None:
        """Consent that ended and words that are gone leave every queue in this very transaction."""
        if document.kind == "choices" and document.target:
            self._follow_consent(document)
        elif document.kind == "reflection":
            self._follow_words(document)

    def _follow_consent(self, choices: Document) -> None:
        """Whoever answers another consent text than a study's said nothing about that study."""
        if choices.target is None:
            return
        says_yes = choices.fields.get("research") is True and not choices.deleted
        for study, version in self._in_studies(choices.target):
            if not says_yes or version != choices.fields.get("consent_version"):
                self.drop_text(study, choices.target)
        if not says_yes:
            self.withdraw_sealed(None, choices.target, choices.day)

    def _follow_words(self, text: Document) -> None:
        for study, _version in self._in_studies(text.id):
            found = self.study(study)
            if text.deleted or text.erased or found is None or text.space not in found.spaces:
                self.drop_text(study, text.id)
            else:
                self.reopen(study, text)
        if text.deleted or text.erased:
            self.drop_messages(text.id)
            self.withdraw_sealed(None, text.id, text.day)

    def _in_studies(self, document: str) -> list[Any]:
        return self._all(
            "SELECT study, consent_version FROM study_text WHERE organisation = ? AND document = ?", document
        )


def _study(body: str) -> Study:
    values = json.loads(body)
    return Study(**{**values, **{name: tuple(values[name]) for name in _LISTS}})
