"""Making an organisation, inviting, checking: and exit codes that mean something."""

import sqlite3
from pathlib import Path

import pytest

from journal.cli.group import COMMANDS
from journal.cli.links import drawn
from journal.people.secret import digest, read_link_token
from journal.store import open_store

HOUSE = ("init", "--name", "Huize Avondrood", "--administrator", "Mona", "--team", "Rozenhof", "--team", "Björken")


def invitation(data: Path, link: str):
    """What a printed link invites to."""
    organisation, secret = read_link_token(link.strip().rsplit("/", 1)[1])
    store = open_store(data)
    with store.reading(organisation) as notebook:
        found = notebook.people.invitation(digest(secret))
        space = notebook.people.space(found.space)
    store.close()
    return found, space


def test_a_house_begins_with_a_link_for_its_first_administrator(run, tmp_path: Path) -> None:
    made = run(*HOUSE, "--url", "https://kring.example/")
    assert made.returncode == 0, made.stderr
    words, link = made.stdout.splitlines()
    assert "Mona" in words and link.startswith("https://kring.example/join/")
    found, space = invitation(tmp_path / "data", link)
    assert (found.roles, found.name, space.kind, space.name) == (
        ("administrator",),
        "Mona",
        "organisation",
        "Huize Avondrood",
    )
    assert run("check").returncode == 0


def test_a_link_for_a_team_leader(run, tmp_path: Path) -> None:
    run(*HOUSE)
    made = run("invite", "--space", "Rozenhof", "--role", "supervisor", "--name", "Rosa")
    found, space = invitation(tmp_path / "data", made.stdout)
    assert (found.role, found.name, space.name) == ("supervisor", "Rosa", "Rozenhof")


def test_a_link_can_be_photographed_from_a_terminal() -> None:
    assert len(drawn("https://kring.example/join/" + "A" * 44).splitlines()) > 15


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("invite", "--space", "Nergens"), 3),
        (("invite", "--space", "Rozenhof", "--role", "guest"), 3),
        (("invite", "--organisation", "Elders"), 3),
        (HOUSE, 3),  # the name is taken
        (("invite", "--role", "boss"), 2),
        (("nothing",), 2),
        (("serve", "--host", "0.0.0.0"), 2),  # plain http beyond this machine
        (("serve", "--certificate", "missing.pem"), 2),
        (("check",), 0),
    ],
)
def test_exit_codes_mean_something(run, words: tuple[str, ...], code: int) -> None:
    run(*HOUSE)
    ended = run(*words)
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr


def test_nothing_to_check_is_bad_input(run) -> None:
    ended = run("check")
    assert ended.returncode == 3 and "There is no Kring" in ended.stderr


@pytest.mark.parametrize("days", ["soon", "0", "-1", "3651", "9" * 5000, "1.5"])
def test_a_setting_that_no_calendar_holds_is_bad_input(run, days: str) -> None:
    ended = run("serve", JOURNAL_SESSION_DAYS=days)
    assert ended.returncode == 3 and "JOURNAL_SESSION_DAYS" in ended.stderr and "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("what", "name"),
    [("--name", ""), ("--name", "…"), ("--administrator", "A\nB"), ("--team", "\u202eA"), ("--team", "Only me")],
)
def test_a_name_that_shows_nothing_or_hides_something_is_refused(run, tmp_path: Path, what: str, name: str) -> None:
    ended = run(*HOUSE, what, name)
    assert ended.returncode == 3 and "Nothing has changed" in ended.stderr
    assert not (tmp_path / "data" / "kring.db").exists()


def test_the_demo_stays_out_of_a_real_house(run) -> None:
    run(*HOUSE)
    ended = run("demo")
    assert ended.returncode == 3 and "real people" in ended.stderr


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("INSERT INTO place (organisation, space, document, sequence, gone, erased, since, first, day)"
         " VALUES ('o', 's', 'd', 1, 0, 0, 1, 1, '2026-03-04')", "place_without_document"),
        ("INSERT INTO document VALUES ('o', 'd', 'reflection', 'p', 's', NULL, 1, 'r', 1, 0, 0, 0, 0, '2026-03-04')",
         "head_missing"),
        ("INSERT INTO member (organisation, person, space, role, since, joined_on)"
         " VALUES ('o', 'p', 's', 'member', 0, '2026-03-04')", "member_of_nothing"),
        ("INSERT INTO person (organisation, id, name, sign_in, language, created_on)"
         " VALUES ('o', 'p', 'Anna', 'anna', 'nl', '2026-03-04')", "person_without_space"),
        ("UPDATE counter SET sequence = -1", "counter_behind"),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_found_and_named(run, tmp_path: Path, damage: str, code: str) -> None:
    run(*HOUSE)
    with sqlite3.connect(tmp_path / "data" / "kring.db") as connection:
        connection.execute(damage)
    connection.close()
    ended = run("check")
    assert ended.returncode == 1
    assert code in ended.stdout and "Anna" not in ended.stdout


def test_a_damaged_file_is_found(run, tmp_path: Path) -> None:
    run(*HOUSE)
    file = tmp_path / "data" / "kring.db"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(file.read_bytes())
    content[8192 * 2 : 8192 * 3] = bytes(8192)
    file.write_bytes(content)
    ended = run("check")
    assert (ended.returncode, "Traceback" in ended.stderr) == (1, False)
    assert ended.stdout == "file_hurt: The file itself is damaged.\n", "a hurt file is asked no more"


def spoilt(run, tmp_path: Path, how: str) -> Path:
    """A data directory that somebody or something got at."""
    data = tmp_path / "data"
    if how == "no directory":
        data.write_text("a file")
        return data / "kring"
    if how == "nowhere":
        return Path("/proc/kring")
    run(*HOUSE)
    file = data / "kring.db"
    if how == "a directory":
        file.rename(data / "other")
        file.mkdir()
    elif how == "cut short":
        file.write_bytes(file.read_bytes()[:5000])
    else:
        file.write_bytes(b"not a database at all " * 500)
    return data


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("no directory", ("serve", "--port", "5549")),
        ("nowhere", HOUSE),
        ("a directory", ("invite",)),
        ("cut short", ("serve", "--port", "5549")),
        ("other words", ("demo", "--port", "5549")),
    ],
)
def test_a_place_that_holds_no_store_is_told_in_one_sentence(
    run, tmp_path: Path, how: str, words: tuple[str, ...]
) -> None:
    ended = run(*words, data=spoilt(run, tmp_path, how))
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr == "Error: Nothing has changed. Kring cannot open what is kept here.\n"


@pytest.mark.parametrize("how", ["a directory", "cut short", "other words"])
def test_checking_what_cannot_be_read_says_so(run, tmp_path: Path, how: str) -> None:
    ended = run("check", data=spoilt(run, tmp_path, how))
    assert "Traceback" not in ended.stderr
    assert ended.returncode == (3 if how == "a directory" else 1)
    assert how == "a directory" or ended.stdout.startswith(("cannot_be_read", "file_hurt"))


def test_a_copy_is_checked_where_nothing_can_be_written(run, tmp_path: Path) -> None:
    run(*HOUSE)
    file = tmp_path / "data" / "kring.db"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    (tmp_path / "data" / "kring.db-shm").mkdir(), (tmp_path / "data" / "kring.db-wal").mkdir()  # as good as read-only
    ended = run("check")
    assert (ended.returncode, ended.stdout) == (0, "Everything is in order.\n")


def test_a_house_that_somebody_else_writes_in_is_busy(run, tmp_path: Path) -> None:
    run(*HOUSE)
    connection = sqlite3.connect(tmp_path / "data" / "kring.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    ended = run("invite", "--space", "Rozenhof")
    connection.close()
    assert ended.returncode == 4 and "Nothing has changed" in ended.stderr


# What keeps nothing, and what only gathers commands.
KEEPS = [name for name in COMMANDS if name not in ("deidentify", "manual", "study")]


@pytest.mark.parametrize("name", [*KEEPS, "manual export", "manual import", "study list", "study gather", "study seal"])
def test_every_command_explains_itself_and_says_where_things_are_kept(run, name: str) -> None:
    said = run(*name.split(), "--help").stdout
    assert "--data" in said and "JOURNAL_DATA" in said
