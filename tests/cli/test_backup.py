"""`journal backup` and `journal restore`: whole or not at all, and said in words."""

import json
import shutil
import sqlite3
import stat
import threading
import time
from pathlib import Path

import pytest
from laws.house import TEXT, build
from running import Server

from journal.documents.errors import KringError, StoreFull
from journal.store import open_store
from journal.store.restore import held, lay_out, put_in_place
from journal.sync.erase import erase

HOUSE = ("init", "--name", "Huize Avondrood", "--administrator", "Mona")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def the_copy(target: Path) -> Path:
    [copy] = target.glob("kring-*.db")
    return copy


def test_a_copy_holds_everything_and_only_its_owner_reads_it(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    made = run("backup", str(target))
    assert (made.returncode, made.stdout) == (0, f"The copy is in {the_copy(target)}.\n")
    assert {path.name for path in target.iterdir()} == {the_copy(target).name, "never-again.jsonl"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in target.iterdir()} == {0o600}
    shutil.rmtree(tmp_path / "data")
    assert run("restore", str(the_copy(target))).returncode == 0
    assert run("check").returncode == 0 and run("invite").returncode == 0


def test_earlier_copies_stay(run, target: Path) -> None:
    run(*HOUSE)
    for _ in range(3):
        assert run("backup", str(target)).returncode == 0
    assert len([*target.glob("kring-*.db")]) == 3


def test_a_copy_made_while_phones_write_is_whole(tmp_path: Path, target: Path) -> None:
    house, ended = build(tmp_path / "data"), threading.Event()

    def write() -> None:
        phone = house.phone("Anna")
        while not ended.is_set():
            phone.sync(phone.write("Ze pakte mijn hand.", "De Linde"))

    writing = threading.Thread(target=write)
    writing.start()
    try:
        server = Server(tmp_path / "data")
        for _ in range(3):
            assert server.journal("backup", target).returncode == 0
    finally:
        ended.set()
        writing.join()
        house.store.close()
    sizes = []
    for copy in sorted(target.glob("kring-*.db")):
        assert server.journal("restore", copy).returncode == 0 and server.journal("check").returncode == 0
        with sqlite3.connect(tmp_path / "data" / "kring.db") as connection:
            [(count,)] = connection.execute("SELECT count(*) FROM document")
        sizes.append(count)
    assert sizes == sorted(sizes) and sizes[-1] > sizes[0]


def test_words_erased_before_a_copy_are_in_none_of_its_bytes(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    phone = house.phone("Anna")
    text = phone.write("Mevrouw Zilverschoon zong. " * 2000)
    phone.sync(text)
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    house.store.close()
    assert Server(tmp_path / "data").journal("backup", target).returncode == 0
    assert b"Zilverschoon" not in the_copy(target).read_bytes()


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("missing", "There is no directory"),
        ("a file", "There is no directory"),
        ("inside", "is inside the directory it would copy"),
        ("/proc", "Nothing can be written in"),
        ("of another house", "holds copies of another Kring"),
    ],
)
def test_a_place_that_cannot_take_a_copy_is_refused_in_words(
    run, tmp_path: Path, target: Path, where: str, words: str
) -> None:
    run(*HOUSE)
    places = {"missing": target / "x", "a file": tmp_path / "file", "inside": tmp_path / "data" / "copies"}
    (tmp_path / "file").touch()
    (tmp_path / "data" / "copies").mkdir()
    (target / "never-again.jsonl").write_text('{"organisation":"o","what":"erased","of":"d"}\n')
    ended = run("backup", str(places.get(where, Path("/proc") if where == "/proc" else target)))
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith("Error: No copy was made. ") and words in ended.stderr
    assert not [*tmp_path.rglob("*.part"), *target.glob("kring-*.db")]


def test_nothing_to_copy_makes_nothing(run, tmp_path: Path, target: Path) -> None:
    ended = run("backup", str(target))
    assert ended.returncode == 3 and "There is no Kring" in ended.stderr
    assert not [*target.iterdir()] and not (tmp_path / "data").exists()


def test_a_full_disk_leaves_no_half_copy(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    phone = house.phone("Anna")
    phone.sync(*(phone.write("Een lange nacht. " * 2000) for _ in range(60)))
    house.store.close()
    limit = 1_000_000  # bytes a file may have: as good as a disk with that much room
    ended = Server(tmp_path / "data").journal("backup", target, limit=limit)
    assert ended.returncode == 4 and "There is no room left" in ended.stderr and "Traceback" not in ended.stderr
    assert {path.name for path in target.iterdir()} <= {"never-again.jsonl"}


def test_a_wrong_or_damaged_file_changes_nothing(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    before = (tmp_path / "data" / "kring.db").read_bytes()
    content = bytearray(the_copy(target).read_bytes())
    files = {
        "cut": content[:5000],
        "other": b"not a database at all " * 500,
        "empty": b"",
        "bitten": content[: 8192 * 2] + bytes(8192) + content[8192 * 3 :],
    }
    for name, damaged in files.items():
        (target / name).write_bytes(damaged)
        ended = run("restore", str(target / name))
        assert (ended.returncode, ended.stdout) == (3, ""), name
        assert "Nothing has changed" in ended.stderr and "Traceback" not in ended.stderr
    assert run("restore", str(target / "nowhere.db")).returncode == 2
    assert (tmp_path / "data" / "kring.db").read_bytes() == before
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["kring.db"]


def test_a_database_of_something_else_changes_nothing(run, target: Path) -> None:
    run(*HOUSE)
    with sqlite3.connect(target / "other.db") as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    ended = run("restore", str(target / "other.db"))
    assert ended.returncode == 3 and "no copy of Kring" in ended.stderr


def test_nothing_is_put_back_under_a_running_server(tmp_path: Path, target: Path) -> None:
    with Server(tmp_path / "data") as server:
        assert server.journal("backup", target).returncode == 0
        ended = server.journal("restore", the_copy(target))
        assert ended.returncode == 4 and "Stop it, then restore again" in ended.stderr
        assert server.answers()
    assert server.journal("restore", the_copy(target)).returncode == 0


def test_a_copy_from_before_this_version_is_brought_up_to_date(run, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    with sqlite3.connect(the_copy(target)) as connection:
        for statement in (
            "DROP TABLE never_again", "DROP TABLE never_again_unwritten",
            "ALTER TABLE counter DROP COLUMN copied", "ALTER TABLE counter DROP COLUMN copied_on",
            "DELETE FROM _sqlite_migrations WHERE name = 'never_again_and_copied'",
        ):  # fmt: skip
            connection.execute(statement)
    connection.close()
    assert run("restore", str(the_copy(target))).returncode == 0
    assert run("check").returncode == 0 and run("backup", str(target)).returncode == 0


def test_a_copy_from_a_later_version_is_left_alone(run, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    with sqlite3.connect(the_copy(target)) as connection:
        connection.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('kring', 'from_tomorrow')")
    connection.close()
    ended = run("restore", str(the_copy(target)))
    assert ended.returncode == 3 and "made by a newer Kring" in ended.stderr


def test_without_the_list_it_asks_first(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    (target / "never-again.jsonl").unlink()
    ended = run("restore", str(the_copy(target)))
    assert ended.returncode == 3 and "--never-again" in ended.stderr and "--without-list" in ended.stderr
    assert run("restore", str(the_copy(target)), "--without-list").returncode == 0


def test_a_hurt_list_is_not_read_half(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    (target / "never-again.jsonl").write_text('{"organisation":"o","what":"erased","of":"d"}\n{"what": 7}\n')
    ended = run("restore", str(the_copy(target)))
    assert ended.returncode == 3 and "Line 2 of never-again.jsonl" in ended.stderr
    (target / "never-again.jsonl").write_text('{"organisation":"o","what":"erased","of":"d"}\n{"organisation":"o","wh')
    assert run("restore", str(the_copy(target))).returncode == 0, "half a line is one that nobody was answered"


def test_what_was_there_is_kept_beside_it_and_the_epoch_is_new(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    store = open_store(tmp_path / "data")
    epoch = store.epoch
    store.organise("Na de kopie")
    store.close()
    said = run("restore", str(the_copy(target))).stdout
    [kept] = (tmp_path / "data").glob("kring-replaced-*.db")
    assert str(kept) in said and "What no phone of its writer holds is lost." in said
    store = open_store(tmp_path / "data")
    assert store.epoch != epoch and [each.name for each in store.organisations()] == ["Huize Avondrood"]
    store.close()
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT count(*) FROM organisation").fetchone() == (2,)


def test_a_hurt_store_is_replaced_all_the_same(run, tmp_path: Path, target: Path) -> None:
    run(*HOUSE)
    run("backup", str(target))
    (tmp_path / "data" / "kring.db").write_bytes(b"not a database any more " * 500)
    (tmp_path / "data" / "kring.db-wal").write_bytes(b"nor a log")
    assert run("restore", str(the_copy(target))).returncode == 0
    assert run("check").returncode == 0


def test_a_later_copy_is_pointed_out(run, target: Path) -> None:
    run(*HOUSE)
    first = the_copy(target) if run("backup", str(target)).returncode == 0 else target
    first = first.rename(target / "kring-2026-01-31T030000Z.db")
    run("backup", str(target))
    said = run("restore", str(first)).stdout
    assert "The copy of 2026-01-31 is in place" in said and "There is a newer copy" in said


def test_an_erasure_the_list_could_not_take_is_not_answered_and_not_forgotten(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    phone, writing = house.phone("Anna"), (tmp_path / "data" / "never-again.jsonl")
    text = phone.write("Zilverschoon.")
    phone.sync(text)
    assert Server(tmp_path / "data").journal("backup", target).returncode == 0
    writing.mkdir()  # as good as a power cut between the store and its list
    with pytest.raises(StoreFull), house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    with pytest.raises(StoreFull), house.notebook() as notebook:  # asked again, it is still not promised
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, False)
    house.store.close()
    writing.rmdir()
    assert Server(tmp_path / "data").journal("restore", the_copy(target)).returncode == 0
    assert "erased" in writing.read_text()
    house.store = open_store(tmp_path / "data")
    with house.notebook() as notebook:
        assert notebook.document(text["document"]).erased
    house.store.close()


def test_the_list_holds_ids_and_never_a_word(tmp_path: Path, target: Path) -> None:
    house = build(tmp_path / "data")
    phone = house.phone("Anna")
    text = phone.write("Zilverschoon.", "De Linde")
    phone.sync(text)
    phone.sync(phone.edit(text["document"], "Zilverschoon zong.", leaf=TEXT))
    phone.sync(phone.move(text["document"], "Anna"))
    phone.sync(phone.delete(text["document"]))
    house.leave("Bram", "De Linde")
    house.store.close()
    said = (tmp_path / "data" / "never-again.jsonl").read_text()
    assert [json.loads(line)["what"] for line in said.splitlines()] == ["gone", "deleted", "left"]
    assert not any(word in said for word in ("Zilverschoon", "Anna", "Bram", "Linde"))


def test_who_comes_in_while_a_copy_is_put_back_writes_nothing_into_the_replaced_store(
    tmp_path: Path, target: Path
) -> None:
    data = tmp_path / "data"
    open_store(data).close()
    assert Server(data).journal("backup", target).returncode == 0
    came: list[object] = []

    def come_in() -> None:
        try:
            store = open_store(data)
            store.organise("Huize Avondrood")
            store.close()
            came.append("in")
        except KringError as error:
            came.append(error.code)

    with held(data) as unwritten:
        beside = lay_out(the_copy(target), data, unwritten)
        visitor = threading.Thread(target=come_in)
        visitor.start()
        time.sleep(0.5)
        kept = put_in_place(beside, data, target)
    visitor.join()
    assert kept is not None
    with sqlite3.connect(kept) as replaced, sqlite3.connect(data / "kring.db") as placed:
        houses = [each.execute("SELECT count(*) FROM organisation").fetchone()[0] for each in (replaced, placed)]
    assert houses == [0, int(came == ["in"])] and came in (["in"], ["busy"], ["store_unusable"])


def test_two_copies_put_back_in_one_second_both_leave_what_they_replaced(tmp_path: Path, target: Path) -> None:
    data = tmp_path / "data"
    open_store(data).close()
    assert Server(data).journal("backup", target).returncode == 0
    for _ in range(3):
        with held(data) as unwritten:
            put_in_place(lay_out(the_copy(target), data, unwritten), data, target)
    assert len([*data.glob("kring-replaced-*.db")]) == 3
    assert len({path.stat().st_ino for path in data.glob("kring*.db")}) == 4


@pytest.mark.parametrize("hurt", ["a_folder", "deep"])
def test_a_list_that_nobody_can_read_is_told_in_words(run, target: Path, hurt: str) -> None:
    run(*HOUSE)
    run("backup", str(target))
    file = target / "never-again.jsonl"
    file.unlink()
    if hurt == "a_folder":
        file.mkdir()
    else:
        file.write_text("[" * 100_000 + "\n")
    for words in (("backup", str(target)), ("restore", str(the_copy(target)))):
        ended = run(*words)
        assert ended.returncode != 0 and "Traceback" not in ended.stderr and ended.stderr, words


def test_copies_never_go_into_the_directory_of_another_kring(run, tmp_path: Path) -> None:
    run(*HOUSE)
    other = tmp_path / "another"
    open_store(other).close()
    before = {path.name for path in other.iterdir()}
    assert run("backup", str(other)).returncode != 0
    assert {path.name for path in other.iterdir()} == before
