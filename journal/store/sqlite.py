"""One file, in WAL mode, brought up to date through sqlite-utils.

A transaction that writes begins IMMEDIATE: begun deferred, racing writers fail with
«database is locked» when they upgrade; begun immediate, they wait their turn.
"""

import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from journal.documents.errors import KringError, NotFound, StoreBusy, StoreFull, StoreUnusable
from journal.people.identity import new_id
from journal.people.space import Space
from journal.store import migrations, never_again
from journal.store.files import Files
from journal.store.protocol import Copied, Notebook, Organisation
from journal.store.sqlite_copy import copy_of
from journal.store.sqlite_files import going, let_go
from journal.store.sqlite_never_again import unwritten
from journal.store.sqlite_notebook import SqliteNotebook

FILE = "kring.db"
_WAIT_SECONDS = 3
_PRAGMAS = (
    "PRAGMA page_size = 8192",
    "PRAGMA journal_mode = WAL",
    "PRAGMA secure_delete = ON",  # what is erased is overwritten, not only unlinked
    "PRAGMA synchronous = FULL",  # a receipt means it is on disk
    "PRAGMA cache_size = -32000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA wal_autocheckpoint = 4000",  # 32 MB: copying back to the file in larger steps spares every push
)


_MEANING: dict[int, type[KringError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_IOERR: StoreFull,
    sqlite3.SQLITE_IOERR_SHORT_READ: StoreUnusable,
    sqlite3.SQLITE_CANTOPEN: StoreUnusable,
    sqlite3.SQLITE_CORRUPT: StoreUnusable,
    sqlite3.SQLITE_NOTADB: StoreUnusable,
    sqlite3.SQLITE_PERM: StoreUnusable,
    sqlite3.SQLITE_READONLY: StoreUnusable,
}


@contextmanager
def in_words() -> Iterator[None]:
    """SQLite's own errors, as the three a caller can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        meaning = _MEANING.get(code) or _MEANING.get(code & 0xFF)
        if meaning is None:
            raise
        raise meaning from error


class SqliteStore:
    """The store in a data directory; one connection a thread, as SQLite likes it."""

    def __init__(self, data: Path) -> None:
        try:
            data.mkdir(parents=True, exist_ok=True)
            (data / FILE).touch(0o600)  # whoever else is on the machine reads nothing; SQLite's logs go by it
        except OSError as error:
            raise StoreUnusable from error
        self._data = data
        self._file = data / FILE
        self._list = data / never_again.FILE
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with in_words():
            self._prepare()
            self._kept("epoch", secrets.token_hex(8))
            self._secret = bytes.fromhex(self._kept("secret", secrets.token_hex(32)))
            if unwritten(self._connection()):
                self._write_down()
            if going(self._connection()):
                self._let_go()

    @property
    def epoch(self) -> str:
        """See Store. Read anew each time: another process may have renewed it."""
        return self._kept_now("epoch") or ""

    @property
    def secret(self) -> bytes:
        """See Store."""
        return self._secret

    def renew_epoch(self) -> None:
        """See Store."""
        with in_words():
            self._connection().execute("UPDATE store SET value = ? WHERE name = 'epoch'", [secrets.token_hex(8)])

    def copied(self, organisation: str) -> Copied | None:
        """See Store."""
        rows = self._ask("SELECT copied, copied_on FROM counter WHERE organisation = ?", organisation)
        return Copied(rows[0][0], rows[0][1]) if rows and rows[0][1] else None

    def copy(self, to: Path, done: Callable[[float], None]) -> dict[str, int]:
        """See Store."""
        with in_words():
            return copy_of(self._connection(), to, done)

    def keep_copied(self, stamps: Mapping[str, int], day: str) -> None:
        """See Store."""
        with self._transaction("IMMEDIATE") as connection:
            kept = "UPDATE counter SET copied = max(coalesce(copied, 0), ?), copied_on = ? WHERE organisation = ?"
            connection.executemany(kept, [(stamp, day, each) for each, stamp in stamps.items()])

    def never_again_file(self) -> Path:
        """See Store."""
        self._write_down()
        return self._list

    def clear_gone(self, before: str) -> int:
        """See Store."""
        with self._transaction("IMMEDIATE") as connection:
            return connection.execute("DELETE FROM place WHERE gone = 1 AND day < ?", [before]).rowcount

    def wipe_traces(self) -> None:
        """See Store. What was written lately stands in the WAL until that is copied back and emptied."""
        with in_words():
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def files(self, organisation: str) -> Files:
        """See Store."""
        return Files(self._data, organisation)

    def organisations(self) -> list[Organisation]:
        """See Store."""
        rows = self._ask("SELECT id, name, created_on, demo FROM organisation ORDER BY name")
        return [Organisation(row[0], row[1], row[2], bool(row[3])) for row in rows]

    def sequences(self) -> dict[str, int]:
        """See Store."""
        return dict(self._ask("SELECT organisation, sequence FROM counter"))

    def organise(self, name: str, *, demo: bool = False) -> Organisation:
        """See Store."""
        made = Organisation(new_id(), name, datetime.now(UTC).date().isoformat(), demo)
        with self._transaction("IMMEDIATE") as connection:
            connection.execute("INSERT INTO organisation VALUES (?, ?, ?, ?)", [made.id, name, made.created_on, demo])
            connection.execute("INSERT INTO counter (organisation, sequence, stamp) VALUES (?, 0, 0)", [made.id])
            SqliteNotebook(connection, made.id).people.add_space(Space(new_id(), "organisation", name))
        return made

    @contextmanager
    def writing(self, organisation: str) -> Iterator[Notebook]:
        """See Store."""
        with self._transaction("IMMEDIATE") as connection:
            notebook = self._notebook(connection, organisation)
            yield notebook
            notebook.finish()
            promised, gone = unwritten(connection), going(connection)
        if promised:
            self._write_down()
        if gone:
            self._let_go()

    @contextmanager
    def reading(self, organisation: str) -> Iterator[Notebook]:
        """See Store."""
        with self._transaction("DEFERRED") as connection:
            yield self._notebook(connection, organisation)

    @contextmanager
    def savepoint(self, notebook: Notebook) -> Iterator[None]:
        """See Store."""
        connection = self._connection()
        connection.execute("SAVEPOINT one")
        try:
            yield
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK TO one")
                connection.execute("RELEASE one")
            raise
        connection.execute("RELEASE one")

    def close(self) -> None:
        """See Store."""
        with self._lock:
            while self._open:
                self._open.pop().close()
        self._local = threading.local()

    def _write_down(self) -> None:
        """Bring the *never again* file up to date, one process at a time.

        Lines leave the store only after they are on disk in the file; said twice in the same order,
        they mean the same.
        """
        with self._transaction("IMMEDIATE") as connection:
            lines = unwritten(connection)
            if lines:
                never_again.write(self._list, lines)
                connection.execute("DELETE FROM never_again_unwritten")

    def _let_go(self) -> None:
        """Take from the disk what no document names any more; its row goes after it, so that nothing is forgotten."""
        with self._transaction("IMMEDIATE") as connection:
            gone = going(connection)
            for organisation, document, name in gone:
                self.files(organisation).drop(document, name)
            let_go(connection, gone)

    def _notebook(self, connection: sqlite3.Connection, organisation: str) -> SqliteNotebook:
        if not connection.execute("SELECT 1 FROM organisation WHERE id = ?", [organisation]).fetchone():
            raise NotFound
        return SqliteNotebook(connection, organisation)

    @contextmanager
    def _transaction(self, how: str) -> Iterator[sqlite3.Connection]:
        with in_words():
            connection = self._connection()
            connection.execute(f"BEGIN {how}")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = sqlite3.connect(
                self._file,
                timeout=_WAIT_SECONDS,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=256,
            )
            for pragma in _PRAGMAS:
                found.execute(pragma)
            self._local.connection = found
            with self._lock:
                self._open.append(found)
        return found

    def _prepare(self) -> None:
        """Bring the tables up to date; two processes that start together wait for each other."""
        connection = self._connection()
        if not migrations.are_taken(connection):
            migrations.take(connection)

    def _kept(self, name: str, fresh: str) -> str:
        self._connection().execute("INSERT OR IGNORE INTO store VALUES (?, ?)", [name, fresh])
        return self._kept_now(name) or fresh

    def _kept_now(self, name: str) -> str | None:
        rows = self._ask("SELECT value FROM store WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def _ask(self, question: str, *values: str) -> list[Any]:
        with in_words():
            return self._connection().execute(question, values).fetchall()
