"""The real thing, asked as somebody at the terminal asks: `journal import`, `reindex`, `search` and `themes`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from journal.cli.group import group
from journal.cli.speech import speak
from script.benchmarks.judged_collection import FOLDER, LANGUAGES


@dataclass(frozen=True, slots=True)
class Hit:
    """One text found."""

    source: str
    match: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search tells."""

    hits: tuple[Hit, ...]
    corrected: str | None

    @property
    def ids(self) -> list[str]:
        """The texts found, best first."""
        return [hit.source for hit in self.hits]


class Engine:
    """A store with the collection in it."""

    def __init__(self, data: Path) -> None:
        self._data = data
        speak(["--language", "en"], {})
        # In one go: who comes to a team later does not read what was there before.
        everything = data.with_suffix(".jsonl")
        files = (FOLDER / f"reflections.{tongue}.jsonl" for tongue in LANGUAGES)
        everything.write_bytes(b"".join(file.read_bytes() for file in files))
        self._do("import", str(everything), "--organisation", "Judged")
        self._do("reindex")

    def search(self, query: str, asker: str) -> Answer:
        """`journal search QUERY --as PERSON --json`; `--` lets a query begin with a minus."""
        told = json.loads(self._do("search", "--as", asker, "--json", "--", query))
        hits = tuple(Hit(hit["source"], hit["match"]) for hit in told["hits"])
        return Answer(hits, told["corrected"])

    def themes(self, team: str, first: str, last: str, k: int) -> list[dict[str, Any]]:
        """`journal themes --space S --json`: its rows."""
        words = ("--space", team, "--from", first, "--to", last, "--k", str(k), "--json")
        rows: list[dict[str, Any]] = json.loads(self._do("themes", *words))["themes"]
        return rows

    def _do(self, command: str, *words: str) -> str:
        done = CliRunner().invoke(group(), [command, "--data", str(self._data), *words])
        assert done.exit_code == 0, (command, words, done.output, done.exception)
        return done.stdout
