"""Texts with what must be covered up marked in them: `{P:Roos}` is a person, and so on by the letters below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
KINDS = {
    "P": "PERSON", "L": "PLACE", "O": "ORGANISATION", "T": "PHONE", "E": "EMAIL", "D": "DATE", "A": "AGE", "I": "ID",
    "R": "ROOM", "S": "ADDRESS", "U": "URL",
}  # fmt: skip
_MARKED = re.compile(r"\{([A-Z]):([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Gold:
    """A text and what must be covered up in it."""

    language: str
    text: str
    entities: tuple[tuple[int, int, str], ...]
    ours: bool = True
    """Whether numbers and addresses are marked in it too."""


def marked(line: str, language: str) -> Gold:
    """A line with its marks taken out and kept as places."""
    entities, text, done = [], "", 0
    for found in _MARKED.finditer(line):
        text += line[done : found.start()]
        entities.append((len(text), len(text) + len(found[2]), KINDS[found[1]]))
        text += found[2]
        done = found.end()
    return Gold(language, text + line[done:], tuple(entities))


def texts(language: str, which: str) -> Iterator[Gold]:
    """Our own texts: `tuned`, or `held` back from tuning."""
    for line in (TEXTS / f"{language}.{which}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield marked(line, language)
