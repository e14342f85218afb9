"""Many texts are gone over by several processes: the same is found, and none of them outlives who asked."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from journal.documents.document import Document
from journal.names import Roster
from journal.research.reading import MANY, reading

ROSTER = Roster(people=("Anna de Wit", "Joris Kok"))
SALT = b"salt"
PROGRAM = """
import multiprocessing, time
from journal.names import Roster
from journal.research.reading import MANY, reading
if __name__ == "__main__":
    with reading(MANY, Roster(), b"salt") as read:
        read([])
        print(*(each.pid for each in multiprocessing.active_children()), flush=True)
        time.sleep(600)
"""


def text(number: int) -> Document:
    words = f"Vandaag hielp ik Anna, en mevrouw Verhoeven van kamer {number} was stil. Joris belde 06-12345{number:03}."
    fields = {"answers/one_minute.text": words, "model": "one_minute", "language": "nl", "happened_on": "2026-05-12"}
    flags = (False, False, False, False)
    return Document(f"text {number}", "reflection", "anna", "linde", None, 1, "head", 1, *flags, "2026-05-12", fields)


def test_several_find_what_one_finds() -> None:
    texts = [text(number) for number in range(30)]
    with reading(MANY - 1, ROSTER, SALT) as alone, reading(MANY, ROSTER, SALT) as together:
        found = together(texts)
        assert found == alone(texts)
    assert all(each.marks for each in found)


def test_what_a_process_that_was_ended_did_not_read_is_read_all_the_same() -> None:
    texts = [text(number) for number in range(10)]
    with reading(MANY - 1, ROSTER, SALT) as alone, reading(MANY, ROSTER, SALT) as together:
        wanted = alone(texts)
        assert together(texts) == wanted
        for each in multiprocessing.active_children():
            each.kill()
        assert together(texts) == wanted


def test_nothing_goes_on_reading_for_somebody_who_was_killed() -> None:
    asking = subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True)
    assert asking.stdout
    readers = [int(pid) for pid in asking.stdout.readline().split()]
    asking.kill()
    asking.wait()
    asking.stdout.close()
    until = time.monotonic() + 60
    while any(map(is_there, readers)):
        assert time.monotonic() < until, "a reader waits for work that never comes"
        time.sleep(0.1)


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIG_DFL)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
    return state != "Z"
