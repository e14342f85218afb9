"""Invitations and mendings in SQLite."""

import json
from collections.abc import Sequence
from typing import Any

from journal.people import clock
from journal.people.invitation import Invitation, Mend
from journal.store.sqlite_never_again import SqliteNeverAgain

_INVITATION = "id, token, space, role, created_at, expires_at, roles, name, inviter, used_by, used_at"
_MEND = "token, person, made_by, made_at, expires_at, used_at"


class SqliteInvitations(SqliteNeverAgain):
    """See `Invitations` for what each method promises."""

    def add_invitation(self, invitation: Invitation) -> None:
        self._do(
            f"INSERT INTO invitation (organisation, {_INVITATION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(invitation.id, invitation.token, invitation.space, invitation.role),
            *(invitation.created_at, invitation.expires_at, json.dumps(invitation.roles)),
            *(invitation.name, invitation.inviter, invitation.used_by, invitation.used_at),
        )

    def invitation(self, token: str) -> Invitation | None:
        row = self._one(f"SELECT {_INVITATION} FROM invitation WHERE organisation = ? AND token = ?", token)
        return _invitation(row) if row else None

    def invitations(self) -> list[Invitation]:
        rows = self._all(
            f"SELECT {_INVITATION} FROM invitation WHERE organisation = ? AND used_at IS NULL ORDER BY id DESC"
        )
        return [_invitation(row) for row in rows]

    def take_up(self, id: str, person: str) -> bool:
        cursor = self._connection.execute(
            "UPDATE invitation SET used_by = ?, used_at = ? WHERE organisation = ? AND id = ? AND used_at IS NULL",
            (person, clock.now(), self._organisation, id),
        )
        return cursor.rowcount == 1

    def withdraw(self, id: str) -> None:
        self._do("DELETE FROM invitation WHERE organisation = ? AND id = ? AND used_at IS NULL", id)
        self.never_again("invitation", id)

    def add_mend(self, mend: Mend) -> None:
        self.withdraw_mends(mend.person)
        self._do(
            f"INSERT INTO mend (organisation, {_MEND}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(mend.token, mend.person, mend.made_by, mend.made_at, mend.expires_at, mend.used_at),
        )

    def mends(self, person: str) -> list[Mend]:
        order = "ORDER BY made_at DESC, rowid DESC"
        rows = self._all(f"SELECT {_MEND} FROM mend WHERE organisation = ? AND person = ? {order}", person)
        return [Mend(*row) for row in rows]

    def withdraw_mends(self, person: str) -> None:
        self._do("DELETE FROM mend WHERE organisation = ? AND person = ? AND used_at IS NULL", person)

    def dismiss_mends(self, person: str) -> None:
        self._do("DELETE FROM mend WHERE organisation = ? AND person = ?", person)

    def mend(self, token: str) -> Mend | None:
        row = self._one(f"SELECT {_MEND} FROM mend WHERE organisation = ? AND token = ?", token)
        return Mend(*row) if row else None

    def use_mend(self, token: str) -> bool:
        cursor = self._connection.execute(
            "UPDATE mend SET used_at = ? WHERE organisation = ? AND token = ? AND used_at IS NULL",
            (clock.now(), self._organisation, token),
        )
        return cursor.rowcount == 1


def _invitation(row: Sequence[Any]) -> Invitation:
    values = [*row[:6], tuple(json.loads(row[6])), *row[7:]]
    return Invitation(*values)
