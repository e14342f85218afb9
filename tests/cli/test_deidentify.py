"""Covering up names in the terminal: lines in, lines out, a bad line loses nothing else."""

import contextlib
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

JOURNAL = Path(sys.executable).with_name("journal")


def test_each_line_comes_back_covered_with_exact_places(run):
    text = "😀 Mail e\u0301en keer naar anna@rozenhof.nl, kamer 12."
    answer = run("deidentify", "--language", "nl", stdin=json.dumps({"text": text}) + "\nKamer 4 belt.\n")
    first, second = map(json.loads, answer.stdout.splitlines())
    assert [text[start:end] for start, end, *_ in first["entities"]] == ["anna@rozenhof.nl", "kamer 12"]
    assert first["text"].endswith("[EMAIL_1], [ROOM_1].")
    assert second["text"] == "[ROOM_1] belt."


def test_a_bad_line_is_named_and_the_rest_is_done(run):
    answer = run("deidentify", stdin='Kamer 4 belt.\n{"text": 3}\n{oops\n{"language": "nl"}\nKamer 5 belt.\n')
    assert answer.returncode == 3
    assert len(answer.stdout.splitlines()) == 2
    assert [f"Line {number}" in answer.stderr for number in (1, 2, 3, 4, 5)] == [False, True, True, True, False]


def test_what_is_empty_or_says_no_language_is_no_bad_line(run):
    answer = run("deidentify", stdin='\ufeff{"text": ""}\r\n\n{"text": "Kamer 4 belt.", "language": null}\r\n')
    assert answer.returncode == 0
    assert [json.loads(line)["text"] for line in answer.stdout.splitlines()] == ["", "[ROOM_1] belt."]


def test_a_language_nobody_knows_is_read_by_the_rules_of_all(run):
    answer = run("deidentify", stdin='{"text": "Anna belt 06-12345678.", "language": "xx"}\n')
    assert json.loads(answer.stdout)["text"] == "[PERSON_1] belt [PHONE_1]."


@pytest.mark.parametrize(
    "roster", ['["Xqvi"]', '{"people": ["Xqvi"]}', '\ufeff["Xqvi"]', "# ward\nXqvi\n", '{"name": "Xqvi"}']
)
def test_a_roster_is_read_in_each_of_its_forms(run, tmp_path, roster):
    (tmp_path / "roster").write_text(roster, "utf-8")
    answer = run("deidentify", "--language", "nl", "--roster", str(tmp_path / "roster"), stdin="ik zag xqvi lopen\n")
    assert json.loads(answer.stdout)["text"] == "ik zag [PERSON_1] lopen"


@pytest.mark.parametrize("roster", ['["Xqvi"', '{"staff": ["Xqvi"]}', "[1]", '{"people": 3}', "[" * 5000, "\udcff"])
def test_a_roster_that_would_cover_up_nobody_is_refused_before_anything_is_read(run, tmp_path, roster):
    (tmp_path / "roster").write_bytes(roster.encode("utf-8", "surrogateescape"))
    answer = run("deidentify", "--language", "nl", "--roster", str(tmp_path / "roster"), stdin="ik zag xqvi lopen\n")
    assert (answer.returncode, answer.stdout) == (3, "")
    assert "geen lijst met namen" in answer.stderr


def test_a_megabyte_on_one_line_comes_back_whole(run):
    answer = run("deidentify", "--language", "nl", stdin="de tuin was stil en groen " * 40_000 + "\n")
    assert json.loads(answer.stdout)["text"] == "de tuin was stil en groen " * 40_000


def started() -> subprocess.Popen[str]:
    """The command, waiting for lines."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([JOURNAL, "deidentify", "--language", "nl"], text=True, encoding="utf-8", **pipes)


def test_whoever_stops_reading_or_stops_it_gets_no_wall_of_text():
    for stop in (lambda command: command.stdout.close(), lambda command: command.send_signal(signal.SIGINT)):
        with started() as command:
            command.stdin.write("Kamer 4 belt.\n")
            command.stdin.flush()
            assert json.loads(command.stdout.readline())["text"] == "[ROOM_1] belt."
            stop(command)
            with contextlib.suppress(BrokenPipeError):
                command.stdin.write("Kamer 5 belt.\n")
                command.stdin.close()
            assert command.wait() != 0
            assert "Traceback" not in command.stderr.read()
