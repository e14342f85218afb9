"""The tables, as steps that only go forward.

Every key starts with the organisation, so that the same statements run on one
SQLite file, on PostgreSQL, and on tables distributed by organisation. The only
exceptions describe the store itself (`store`, `never_again_unwritten`) or are how a tenant is found
(`organisation`).
"""

from collections.abc import Callable
from sqlite3 import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[[Connection], None]

_SET = "kring"

STEPS: dict[str, Step] = {}
"""Every step by its name, in order; a store knows by name which were taken."""


def step(function: Step) -> Step:
    """One more step."""
    STEPS[function.__name__] = function
    return function


def _all_of(connection: Connection, *statements: str) -> None:
    for statement in filter(str.strip, statements):
        connection.execute(statement)


def are_taken(connection: Connection) -> bool:
    """Whether a store is as new as this code; it may be newer.

    Asked without sqlite-utils, which loads what it finds beside it (numpy, pandas): that would be in every process.
    """
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return False
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [_SET])
    return STEPS.keys() <= {row[0] for row in rows}


def take(connection: Connection) -> None:
    """Take the steps that a store lacks, each whole or not at all."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(_SET)
    for name, function in STEPS.items():
        migrations(name=name)(_of_a_database(function))
    migrations.apply(Database(connection))


def _of_a_database(function: Step) -> Callable[["Database"], None]:
    def taken(database: "Database") -> None:
        function(database.conn)

    return taken


_FOUNDATION = """
CREATE TABLE store (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, created_on TEXT NOT NULL,
    demo INTEGER NOT NULL DEFAULT 0);
CREATE TABLE counter (organisation TEXT PRIMARY KEY, sequence INTEGER NOT NULL, stamp INTEGER NOT NULL);

CREATE TABLE person (
    organisation TEXT, id TEXT, name TEXT NOT NULL, sign_in TEXT NOT NULL,
    language TEXT NOT NULL, role_group TEXT, source TEXT, passphrase TEXT,
    roles TEXT NOT NULL DEFAULT '[]', shows_reads INTEGER NOT NULL DEFAULT 1,
    created_on TEXT NOT NULL, left_on TEXT,
    PRIMARY KEY (organisation, id));
CREATE UNIQUE INDEX person_sign_in ON person (organisation, sign_in);
CREATE UNIQUE INDEX person_source ON person (organisation, source);

CREATE TABLE space (
    organisation TEXT, id TEXT, kind TEXT NOT NULL, name TEXT NOT NULL, person TEXT,
    source TEXT, created_on TEXT NOT NULL,
    PRIMARY KEY (organisation, id));
CREATE UNIQUE INDEX space_source ON space (organisation, source);
CREATE INDEX space_person ON space (organisation, person);
CREATE TABLE member (
    organisation TEXT, person TEXT, space TEXT, role TEXT NOT NULL,
    since INTEGER NOT NULL, joined_on TEXT NOT NULL,
    PRIMARY KEY (organisation, person, space));
CREATE INDEX member_space ON member (organisation, space);

CREATE TABLE invitation (
    organisation TEXT, id TEXT, token TEXT NOT NULL, space TEXT NOT NULL, role TEXT NOT NULL,
    roles TEXT NOT NULL DEFAULT '[]', name TEXT, inviter TEXT, created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL, used_by TEXT, used_at TEXT,
    PRIMARY KEY (organisation, id));
CREATE UNIQUE INDEX invitation_token ON invitation (organisation, token);
CREATE TABLE mend (
    organisation TEXT, token TEXT, person TEXT NOT NULL, made_by TEXT NOT NULL,
    expires_at TEXT NOT NULL, used_at TEXT,
    PRIMARY KEY (organisation, token));
CREATE TABLE device (
    organisation TEXT, id TEXT, person TEXT, name TEXT NOT NULL, signed_in_on TEXT NOT NULL,
    last_seen_on TEXT NOT NULL, revoked_at TEXT,
    PRIMARY KEY (organisation, person, id));
CREATE TABLE session (
    organisation TEXT, token TEXT, person TEXT NOT NULL, device TEXT NOT NULL,
    created_at TEXT NOT NULL, expires_at TEXT NOT NULL,
    PRIMARY KEY (organisation, token));
CREATE INDEX session_person ON session (organisation, person);

CREATE TABLE document (
    organisation TEXT, id TEXT, kind TEXT NOT NULL, author TEXT NOT NULL, space TEXT NOT NULL,
    target TEXT, number INTEGER NOT NULL, head TEXT NOT NULL, worded INTEGER NOT NULL,
    others INTEGER NOT NULL, merged INTEGER NOT NULL, deleted INTEGER NOT NULL,
    erased INTEGER NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (organisation, id));
CREATE INDEX document_target ON document (organisation, target) WHERE target IS NOT NULL;
CREATE TABLE revision (
    organisation TEXT, document TEXT, number INTEGER, id TEXT NOT NULL, writer TEXT NOT NULL,
    device TEXT NOT NULL, space TEXT NOT NULL, fields TEXT NOT NULL, merged INTEGER NOT NULL,
    deleted INTEGER NOT NULL, blanked INTEGER NOT NULL, written_at TEXT NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (organisation, document, number));
CREATE TABLE place (
    organisation TEXT, space TEXT, document TEXT, sequence INTEGER NOT NULL,
    gone INTEGER NOT NULL, erased INTEGER NOT NULL, since INTEGER NOT NULL,
    first INTEGER NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (organisation, document, space));
CREATE UNIQUE INDEX place_sequence ON place (organisation, sequence);
CREATE INDEX place_log ON place (organisation, space, sequence);
CREATE TABLE mutation (
    organisation TEXT, id TEXT, person TEXT NOT NULL, document TEXT NOT NULL,
    status TEXT NOT NULL, code TEXT, revision TEXT, sequence INTEGER NOT NULL,
    PRIMARY KEY (organisation, id));
CREATE TABLE reading (
    organisation TEXT, document TEXT, person TEXT, named INTEGER NOT NULL,
    PRIMARY KEY (organisation, document, person));

CREATE TABLE audit (
    organisation TEXT, at TEXT NOT NULL, person TEXT, action TEXT NOT NULL, subject TEXT, reason TEXT);
CREATE INDEX audit_at ON audit (organisation, at);
"""


@step
def foundation(connection: Connection) -> None:
    """People, documents and the log."""
    _all_of(connection, *_FOUNDATION.split(";"))


@step
def who_seated_and_mended(connection: Connection) -> None:
    """Who put somebody in a seat they did not take themselves; when a link for a new passphrase was made."""
    connection.execute("ALTER TABLE member ADD COLUMN seated_by TEXT")
    connection.execute("ALTER TABLE mend ADD COLUMN made_at TEXT NOT NULL DEFAULT ''")


@step
def never_again_and_copied(connection: Connection) -> None:
    """What a restore must not bring back, and up to where a copy is off the machine."""
    _all_of(
        connection,
        "CREATE TABLE never_again (organisation TEXT, what TEXT, subject TEXT, place TEXT, kind TEXT NOT NULL,"
        " ended INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (organisation, what, subject, place)) WITHOUT ROWID",
        "CREATE TABLE never_again_unwritten (number INTEGER PRIMARY KEY, line TEXT NOT NULL)",
        "ALTER TABLE counter ADD COLUMN copied INTEGER",
        "ALTER TABLE counter ADD COLUMN copied_on TEXT",
    )


@step
def line_of_a_restore(connection: Connection) -> None:
    """The sequence at which a copy was last put back: what phones say again after it came before it."""
    connection.execute("ALTER TABLE counter ADD COLUMN line INTEGER")


@step
def kept_answers(connection: Connection) -> None:
    """What was told about a team's themes."""
    connection.execute(
        "CREATE TABLE kept (organisation TEXT, space TEXT, reader TEXT, months INTEGER, k INTEGER, frame TEXT,"
        " day TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (organisation, space, reader, months, k, frame))"
    )


@step
def chosen_values(connection: Connection) -> None:
    """Which sets of values an organisation works with and how small a group it shows, every choice after the other."""
    connection.execute(
        "CREATE TABLE chosen_values (organisation TEXT, number INTEGER, sets TEXT NOT NULL,"
        " smallest_group INTEGER NOT NULL, day TEXT NOT NULL, PRIMARY KEY (organisation, number))"
    )


_STUDIES = """
CREATE TABLE study (organisation TEXT, id TEXT, body TEXT NOT NULL, PRIMARY KEY (organisation, id));
CREATE TABLE study_wording (
    organisation TEXT, version TEXT, study TEXT NOT NULL, day TEXT NOT NULL, wording TEXT NOT NULL,
    PRIMARY KEY (organisation, version));
CREATE TABLE alias (
    organisation TEXT, alias TEXT, added_by TEXT, day TEXT NOT NULL, PRIMARY KEY (organisation, alias));
CREATE TABLE study_text (
    organisation TEXT, study TEXT, document TEXT, number INTEGER NOT NULL, author TEXT NOT NULL,
    language TEXT NOT NULL, quarter TEXT NOT NULL, consent_version TEXT NOT NULL, head TEXT NOT NULL,
    vals TEXT NOT NULL, words INTEGER NOT NULL, blind INTEGER NOT NULL, changed INTEGER NOT NULL,
    third_party TEXT, decided_by TEXT, approved_by TEXT, missed INTEGER NOT NULL, edited TEXT,
    version INTEGER NOT NULL, PRIMARY KEY (organisation, study, document));
CREATE UNIQUE INDEX study_text_number ON study_text (organisation, study, number);
CREATE INDEX study_text_document ON study_text (organisation, document);
CREATE TABLE study_mark (
    organisation TEXT, study TEXT, document TEXT, number INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    kind TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL, form TEXT NOT NULL, decision TEXT,
    PRIMARY KEY (organisation, study, document, number));
CREATE INDEX study_mark_form ON study_mark (organisation, study, form);
CREATE TABLE study_form (
    organisation TEXT, study TEXT, id TEXT, language TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL,
    decision TEXT, decided_by TEXT, approved_by TEXT, version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation, study, id));
CREATE TABLE study_left_out (
    organisation TEXT, study TEXT, document TEXT, PRIMARY KEY (organisation, study, document));
CREATE TABLE study_release (
    organisation TEXT, study TEXT, number INTEGER, day TEXT NOT NULL, asked_by TEXT NOT NULL,
    sealed_by TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, key TEXT, until TEXT NOT NULL,
    PRIMARY KEY (organisation, study, number));
CREATE TABLE study_entry (
    organisation TEXT, study TEXT, release INTEGER, document TEXT, entry TEXT NOT NULL, withdrawn_on TEXT,
    PRIMARY KEY (organisation, study, release, document));
CREATE INDEX study_entry_document ON study_entry (organisation, document);
"""


@step
def studies(connection: Connection) -> None:
    """What is asked for research, what was decided about it, and what was sealed."""
    _all_of(connection, *_STUDIES.split(";"))


@step
def values_of_a_space(connection: Connection) -> None:
    """The values that teams wrote down are few among many texts, and every search asks for them."""
    connection.execute("CREATE INDEX document_value ON document (organisation, space) WHERE kind = 'value'")


@step
def study_messages(connection: Connection) -> None:
    """What a worried reviewer wrote to a writer they do not know."""
    _all_of(
        connection,
        "CREATE TABLE study_message (organisation TEXT, id TEXT, study TEXT NOT NULL, document TEXT NOT NULL,"
        " person TEXT NOT NULL, words TEXT NOT NULL, day TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (organisation, id))",
        "CREATE INDEX study_message_document ON study_message (organisation, document)",
        "CREATE INDEX study_message_person ON study_message (organisation, person)",
    )


@step
def attached_files(connection: Connection) -> None:
    """Which files hang on which document, whose phone brings each, and which are to go from the disk."""
    _all_of(
        connection,
        "CREATE TABLE file (organisation TEXT, document TEXT, name TEXT, writer TEXT NOT NULL,"
        " here INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (organisation, document, name))",
        "CREATE INDEX file_awaited ON file (organisation, writer) WHERE here = 0 AND gone = 0",
        "CREATE INDEX file_gone ON file (organisation) WHERE gone = 1",
    )
