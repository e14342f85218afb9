"""What stands in deploy/ fits the Kring it starts: commands, options, settings, addresses."""

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from journal.cli.group import COMMANDS, group
from journal.settings import Settings
from journal.web.body import MOST_BYTES

DEPLOY = Path(__file__).parent.parent / "deploy"
FILES = sorted(path for path in DEPLOY.rglob("*") if path.is_file() and "agreement" not in path.parts)
UNITS = [path for path in FILES if path.suffix in (".service", ".timer")]
COMMAND_LINE = re.compile(
    r"(?:^ExecStart=\S*/|^CMD \[\"|^ {4}sudo |^ {4}docker compose exec kring )(?:journal|kring)(?=[\" ])[\", ]+(.*)",
    re.MULTILINE,
)


def command_lines() -> list[tuple[str, list[str]]]:
    """Every `journal …` that a file of deploy/ runs or tells to run, with the file's name."""
    return [
        (path.name, re.findall(r"[^\s\",\]]+", line))
        for path in FILES
        if path.name != "kring"
        for line in COMMAND_LINE.findall(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("file", "words"), command_lines())
def test_every_command_named_is_one_with_those_options(file: str, words: list[str]) -> None:
    name, *rest = words
    assert name in COMMANDS
    command = group().get_command(click.Context(group()), name)
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if word.startswith("--")} <= known | {"--help"}


def test_the_service_and_the_container_serve() -> None:
    serving = {file for file, words in command_lines() if words[0] == "serve"}
    assert {"kring.service", "Containerfile"} <= serving


def test_every_setting_named_is_a_setting() -> None:
    known = {knob.metadata["variable"] for knob in fields(Settings)}
    named = {name for path in FILES for name in re.findall(r"JOURNAL_[A-Z_]+", path.read_text("utf-8"))}
    assert {"JOURNAL_DATA", "JOURNAL_TRUSTED_PROXY"} <= named <= known


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_keeps_the_machine_from_its_process(unit: Path) -> None:
    lines = set(unit.read_text("utf-8").splitlines())
    if unit.suffix == ".service":
        held = {"DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "UMask=0077"}
        assert held <= lines
        assert any(re.match(r"StateDirectory=kring\b", line) for line in lines)


def test_all_of_them_mean_the_same_place_and_port() -> None:
    """Who reads one file after another is told one directory, one port and one address."""
    text = "\n".join(path.read_text("utf-8") for path in FILES)
    assert set(re.findall(r"127\.0\.0\.1[:', ]+(\d+)", text)) == {"8000"}
    assert set(re.findall(r"/var/lib/[\w-]+", text)) <= {"/var/lib/kring", "/var/lib/kring-backups"}


def test_a_proxy_lets_more_through_than_kring_takes_so_that_kring_says_no_in_words() -> None:
    for name, limit in (("nginx.conf", r"client_max_body_size (\d+)m;"), ("Caddyfile", r"max_size (\d+)MB")):
        [megabytes] = re.findall(limit, (DEPLOY / "proxy" / name).read_text("utf-8"))
        assert MOST_BYTES < int(megabytes) * 1_000_000 <= 2 * MOST_BYTES


def test_no_proxy_keeps_a_record_of_who_called_when() -> None:
    assert "access_log off;" in (DEPLOY / "proxy" / "nginx.conf").read_text("utf-8")
    assert "output discard" in (DEPLOY / "proxy" / "Caddyfile").read_text("utf-8")


def test_the_container_runs_as_nobody_special_from_the_lock() -> None:
    lines = (DEPLOY / "container" / "Containerfile").read_text("utf-8")
    last = lines.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9]\d+$", last, re.MULTILINE) and "HEALTHCHECK" in last
    assert "--require-hashes -r requirements.txt" in lines


def test_every_file_the_walk_names_is_there() -> None:
    walk = (DEPLOY / "README.md").read_text("utf-8")
    named = set(re.findall(r"/opt/kring/([\w./-]+?\w)(?=[\s*]|$)", walk)) | set(re.findall(r"\]\((\S+?)\)", walk))
    assert len(named) > 5
    assert [name for name in named if not ((DEPLOY / name).exists() or (DEPLOY.parent / name).exists())] == []


def test_both_caddyfiles_let_the_same_through() -> None:
    def directives(path: Path) -> list[str]:
        lines = (line.strip() for line in path.read_text("utf-8").splitlines())
        return [line.replace("127.0.0.1:8000", "kring:8000") for line in lines if line and not line.startswith("#")]

    assert directives(DEPLOY / "proxy" / "Caddyfile") == directives(DEPLOY / "container" / "Caddyfile")
