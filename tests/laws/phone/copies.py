"""Real copies of a ward's house, and putting one back while its phones know nothing of it."""

from dataclasses import dataclass
from pathlib import Path

from laws.phone.ward import Ward
from running import Server

from journal.store import open_store
from journal.store.backup import Steps, back_up


@dataclass
class Copies:
    """Copies of one running server, in a directory of their own."""

    server: Server
    target: Path

    def take(self, *options: str) -> Path:
        """`journal backup`, while the server answers."""
        self.target.mkdir(exist_ok=True)
        made = self.server.journal("backup", self.target, *options)
        assert made.returncode == 0, made.stderr
        return Path(made.stdout.strip().removeprefix("The copy is in ").removesuffix("."))

    def take_here(self, ward: Ward, *, off_machine: bool) -> Path:
        """The same without starting a program."""
        self.target.mkdir(exist_ok=True)
        steps = Steps(lambda part: None, lambda more: None)
        made = back_up(ward.house.store, self.server.data, self.target, steps, off_machine=off_machine)
        assert not made.faults
        return made.file

    def put_back(self, copy: Path, ward: Ward, *options: str | Path) -> str:
        """The server is gone as in a power cut; the copy is put in its place, and it starts again."""
        ward.house.store.close()
        self.server.kill()
        done = self.server.journal("restore", copy, *options)
        assert done.returncode == 0, done.stderr
        self.server.start()
        ward.house.store = open_store(self.server.data)
        for old in self.server.data.glob("kring-replaced-*"):
            old.unlink()
        return done.stdout
