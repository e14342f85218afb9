"""The tables, as steps that only go forward.

Every key starts with the organisation, so that the same statements run on one
SQLite file, on PostgreSQL, and on tables distributed by organisation. The only
exceptions describe the store itself (`store`) or are how a tenant is found
(`organisation`).
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("kring")

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


@migrations()
def foundation(database: Database) -> None:
    """People, documents and the log."""
    for statement in filter(str.strip, _FOUNDATION.split(";")):
        database.conn.execute(statement)


@migrations()
def who_seated_and_mended(database: Database) -> None:
    """Who put somebody in a seat they did not take themselves; when a link for a new passphrase was made."""
    database.conn.execute("ALTER TABLE member ADD COLUMN seated_by TEXT")
    database.conn.execute("ALTER TABLE mend ADD COLUMN made_at TEXT NOT NULL DEFAULT ''")
