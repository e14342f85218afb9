"""The *never again* list: what was taken away for good, so that a restore cannot bring it back.

It is a file in the data directory beside the store, one JSON object a line, ids only, and every
backup copies it beside the copies. A fact is written in the transaction of the act itself, and
from there to the file before anybody is answered: what was answered is always on the list, and
what is on the list always happened.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from journal.documents.errors import StoreFull, StoreUnusable

FILE = "never-again.jsonl"

WHAT = frozenset(
    {
        *("erased", "deleted", "gone", "blanked", "left", "role", "session", "device", "passphrase", "invitation"),
        *("hides", "withdrawn"),
    }
)


class ListHurt(Exception):
    """A line of the list cannot be read; `number` says which."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True)
class Fact:
    """`what` became of one id: `at` (a person, a space) completes it, `kind` is a word that goes with it.

    erased, deleted: a document, its author, its kind · gone: a document, the space it left ·
    blanked: a version, its document · left: a person, a space (undone: since when
    they are back) · role: a person, a space, the role ·
    session, invitation: one id · device: a device, its person · passphrase: a person, the change ·
    hides: a person whose reading nobody sees · withdrawn: the answers beside a text, its writer.
    """

    organisation: str
    what: str
    of: str
    at: str = ""
    kind: str = ""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What a later line replaces or undoes."""
        return self.organisation, self.what, self.of, self.at


def line(fact: Fact, *, undone: bool = False) -> str:
    """A fact, or what undid it, as the file holds it."""
    said: dict[str, object] = {name: value for name, value in asdict(fact).items() if value}
    return json.dumps(said | {"undone": True} if undone else said, separators=(",", ":"))


def write(file: Path, lines: Iterable[str]) -> None:
    """Add lines, on disk before this returns; half a line that a power cut left goes first. Raises StoreFull."""
    text = "".join(f"{each}\n" for each in lines).encode()
    try:
        fresh = not file.exists()
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.ftruncate(descriptor, _whole(descriptor))
            os.lseek(descriptor, 0, os.SEEK_END)
            _put(descriptor, text)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if fresh:
            settle_folder(file.parent)
    except OSError as error:
        raise StoreFull from error


def settle_folder(folder: Path) -> None:
    """Let the names in a directory be on disk too, where a system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read(file: Path) -> list[str]:
    """The whole lines of a list; none where there is no file. Raises StoreUnusable."""
    try:
        text = file.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreUnusable from error
    return text[: text.rfind(b"\n") + 1].decode("utf-8", "replace").splitlines()


def together(lists: Iterable[list[str]]) -> list[str]:
    """Several lists of one store as one: the longer says what the shorter did; what differs comes after."""
    whole: list[str] = []
    for lines in lists:
        same = next((at for at, (one, other) in enumerate(zip(whole, lines, strict=False)) if one != other), None)
        whole += lines[min(len(whole), len(lines)) if same is None else same :]
    return whole


@dataclass(frozen=True, slots=True)
class Ended:
    """How things stand after all lines: what is so, and what was undone."""

    facts: tuple[Fact, ...]
    undone: tuple[Fact, ...]

    def of(self, organisation: str) -> "Ended":
        """One organisation's part."""
        facts, undone = (
            tuple(fact for fact in some if fact.organisation == organisation) for some in (self.facts, self.undone)
        )
        return Ended(facts, undone)


def ended(lines: Iterable[str]) -> Ended:
    """The last word of a list on everything it names. Raises ListHurt."""
    last: dict[tuple[str, str, str, str], tuple[Fact, bool]] = {}
    for fact, undone in _facts(lines):
        last.pop(fact.key, None)
        last[fact.key] = fact, undone
    said = last.values()
    return Ended(tuple(fact for fact, undone in said if not undone), tuple(fact for fact, undone in said if undone))


def _facts(lines: Iterable[str]) -> Iterator[tuple[Fact, bool]]:
    for number, each in enumerate(lines, 1):
        try:
            said = json.loads(each)
            undone = said.pop("undone", False)
            fact = Fact(**said)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise ListHurt(number) from error
        if not all(isinstance(value, str) for value in asdict(fact).values()):
            raise ListHurt(number)
        if fact.what in WHAT:
            yield fact, bool(undone)


def _whole(descriptor: int) -> int:
    """The length up to the last whole line."""
    end = os.lseek(descriptor, 0, os.SEEK_END)
    while end > 0:
        start = max(0, end - 4096)
        found = os.pread(descriptor, end - start, start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
    return 0


def _put(descriptor: int, text: bytes) -> None:
    while text:
        text = text[os.write(descriptor, text) :]
