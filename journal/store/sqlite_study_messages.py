"""What reviewers wrote to writers they do not know, in SQLite."""

from collections.abc import Sequence
from typing import Any

from journal.store.sqlite_rows import Rows
from journal.store.studies import StudyMessage

_MESSAGE = "id, study, document, person, words, day, seen"


class SqliteStudyMessages(Rows):
    """See StudyShelf for what each method promises."""

    def put_message(self, message: StudyMessage) -> None:
        self._do(
            f"INSERT INTO study_message (organisation, {_MESSAGE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *(message.id, message.study, message.document, message.person, message.words, message.day, message.seen),
        )

    def messages_to(self, person: str) -> list[StudyMessage]:
        question = f"SELECT {_MESSAGE} FROM study_message WHERE organisation = ? AND person = ? ORDER BY rowid DESC"
        return [_message(row) for row in self._all(question, person)]

    def messages_about(self, study: str, document: str) -> int:
        question = "SELECT count(*) FROM study_message WHERE organisation = ? AND study = ? AND document = ?"
        row = self._one(question, study, document)
        return int(row[0]) if row else 0

    def see_message(self, person: str, id: str) -> bool:
        change = "UPDATE study_message SET seen = 1 WHERE organisation = ? AND person = ? AND id = ?"
        return self._do(change, person, id).rowcount > 0

    def drop_messages(self, document: str) -> None:
        self._do("DELETE FROM study_message WHERE organisation = ? AND document = ?", document)


def _message(row: Sequence[Any]) -> StudyMessage:
    values: list[Any] = [*row[:6], bool(row[6])]
    return StudyMessage(*values)
