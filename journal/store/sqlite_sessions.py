"""Sessions and devices in SQLite."""

from journal.people import clock
from journal.people.session import Device, Session
from journal.store.sqlite_never_again import SqliteNeverAgain

_SESSION = "token, person, device, created_at, expires_at"
_DEVICE = "person, id, name, signed_in_on, last_seen_on, revoked_at"


class SqliteSessions(SqliteNeverAgain):
    """See `Entrance` for what each method promises."""

    def session(self, token: str) -> Session | None:
        row = self._one(f"SELECT {_SESSION} FROM session WHERE organisation = ? AND token = ?", token)
        return Session(*row) if row else None

    def open_session(self, session: Session) -> None:
        self._end("person = ? AND (device = ? OR expires_at < ?)", session.person, session.device, clock.now())
        self._do(
            f"INSERT INTO session (organisation, {_SESSION}) VALUES (?, ?, ?, ?, ?, ?)",
            *(session.token, session.person, session.device, session.created_at, session.expires_at),
        )

    def prolong(self, token: str, expires_at: str) -> None:
        self._connection.execute(
            "UPDATE session SET expires_at = ? WHERE organisation = ? AND token = ?",
            (expires_at, self._organisation, token),
        )

    def close_session(self, token: str) -> None:
        self._end("token = ?", token)

    def close_sessions(self, person: str, *, but: str = "") -> None:
        self._end("person = ? AND token <> ?", person, but)

    def device(self, person: str, id: str) -> Device | None:
        row = self._one(f"SELECT {_DEVICE} FROM device WHERE organisation = ? AND person = ? AND id = ?", person, id)
        return Device(*row) if row else None

    def devices(self, person: str) -> list[Device]:
        rows = self._all(
            f"SELECT {_DEVICE} FROM device WHERE organisation = ? AND person = ? AND revoked_at IS NULL AND id IN"
            " (SELECT device FROM session WHERE organisation = ? AND person = ? AND expires_at > ?)"
            " ORDER BY last_seen_on DESC, id",
            *(person, self._organisation, person, clock.now()),
        )
        return [Device(*row) for row in rows]

    def keep_device(self, device: Device) -> None:
        self._do(
            f"INSERT INTO device (organisation, {_DEVICE}) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (organisation, person, id) DO UPDATE SET name = excluded.name,"
            " signed_in_on = excluded.signed_in_on, last_seen_on = excluded.last_seen_on,"
            " revoked_at = excluded.revoked_at",
            *(device.person, device.id, device.name, device.signed_in_on, device.last_seen_on, device.revoked_at),
        )
        remember = self.never_again if device.revoked_at else self.once_more
        remember("device", device.id, device.person)

    def _end(self, which: str, *values: object) -> None:
        """What opened a door must not open it again after a restore."""
        for (token,) in self._all(f"DELETE FROM session WHERE organisation = ? AND {which} RETURNING token", *values):
            self.never_again("session", token)
