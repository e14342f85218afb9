"""The built wheel, alone in an empty environment, is a whole Kring."""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources as they lie here, without anything that was built, installed or kept."""
    made = shutil.ignore_patterns(
        ".git", ".venv", "node_modules", "built", ".built-*", "*.mo", ".*_cache", "data", ".demo"
    )
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("clone") / "kring", ignore=made))


@pytest.fixture(scope="module")
def environment(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the locked packages and the wheel, built apart from any of ours."""
    place = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", place, clone)
    run(sys.executable, "-m", "venv", place / "venv")
    pip = (place / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet")
    run(*pip, "--require-hashes", "--requirement", clone / "requirements.txt")
    run(*pip, "--no-deps", *place.glob("*.whl"))
    return place / "venv"


def run(*command: object, cwd: Path | None = None) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(environment: Path, data: Path) -> Iterator[str]:
    """A running `journal serve`; gives its address."""
    port = free_port()
    command = [environment / "bin" / "journal", "serve", "--data", data, "--port", str(port)]
    server = subprocess.Popen(command, cwd=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def read(address: str) -> str:
    """The page at an address, as soon as somebody answers there."""
    for _ in range(100):
        try:
            with urlopen(address, timeout=5) as answer:
                return str(answer.read().decode())
        except URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
            time.sleep(0.2)
    raise AssertionError(f"nobody answers at {address}")


def test_a_home_that_installs_only_the_wheel_gets_the_whole_app(environment: Path, tmp_path: Path) -> None:
    journal = environment / "bin" / "journal"
    run(journal, "init", "--name", "Rozenhof", "--administrator", "Anna", "--data", tmp_path, cwd=tmp_path)
    with served(environment, tmp_path) as address:
        page = read(f"{address}/")
        [app] = re.findall(r'<script type="module" src="([^"]+)">', page)
        assert len(read(f"{address}{app}")) > 10_000
        assert "install" in read(f"{address}/sw.js")
        assert {guide["id"] for guide in json.loads(read(f"{address}/assets/prompts.json"))} >= {"one_minute", "gibbs"}
        for language in ("en", "nl", "sv"):
            assert json.loads(read(f"{address}/assets/i18n/{language}.json"))


def test_the_wheel_brings_what_names_are_told_from_words_by(environment: Path, tmp_path: Path) -> None:
    lines = [
        {"language": language, "text": text}
        for language, text in {
            "nl": "Gisteren belde Anna. Vandaag ook.",
            "sv": "Igår ringde Anna. Idag också.",
            "en": "Yesterday Anna rang. Today too.",
        }.items()
    ]
    typed = [environment / "bin" / "journal", "deidentify"]
    told = "\n".join(map(json.dumps, lines))
    done = subprocess.run(typed, cwd=tmp_path, input=told, capture_output=True, text=True, check=True)
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [
        line["text"].replace("Anna", "[PERSON_1]") for line in lines
    ]


def test_the_same_sources_build_the_same_client(clone: Path, environment: Path) -> None:
    installed = next(environment.glob("lib/*/site-packages/journal/web/built"))
    run(sys.executable, "hatch_build.py", "--fast", cwd=clone)
    again = clone / "journal" / "web" / "built"
    assert (again / "assets.json").read_text("utf-8") == (installed / "assets.json").read_text("utf-8")
