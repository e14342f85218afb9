"""What only the checker knows: who typed a word, for whose eyes it was released, and whether it was taken out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from journal.documents.kind import Kind
from journal.documents.merge import prose
from journal.kinds import KINDS


def _words_stand_in(kind: Kind) -> str | None:
    """The leaf that words are typed into; none where a kind holds choices only."""
    long = [name for name, leaf in kind.leaves.items() if leaf.metadata["merge"] is prose]
    return long[0].replace("*", "one_minute.text") if long else None


PROSE = {name: leaf for name, kind in KINDS.items() if (leaf := _words_stand_in(kind))}
SHARED = [name for name in PROSE if not KINDS[name].own]


@dataclass
class Word:
    """A word nobody else types; `spaces` are those its writer, or who moved it, pressed Done or Share for."""

    writer: str
    spaces: set[str]


@dataclass
class Words:
    """All words typed in one run; `out` holds those somebody took out, deleted or erased."""

    known: dict[str, Word] = field(default_factory=dict)
    out: set[str] = field(default_factory=set)

    def fresh(self, writer: str) -> str:
        """One new word; for now nobody but its writer is to read it."""
        name = f"w{len(self.known)}"
        self.known[name] = Word(writer, set())
        return name

    def typed(self, old: str, how: int, writer: str) -> str:
        """One edit of a text: a sentence more, or a word added, replaced or put in a sentence's place."""
        sentences = [each.strip() for each in re.findall(r"[^.]*\.|[^.]+$", old) if each.strip()]
        at, new = how // 8 % max(1, len(sentences)), self.fresh(writer)
        here = sentences[at].rstrip(".").split() if sentences else []
        said = {1: [*here, new], 2: [new, *here], 3: [*here[:-1], new], 4: [new]}.get(how % 6)
        if said and sentences:
            sentences[at] = f"{' '.join(said)}."
        else:
            sentences.insert(at if how % 6 else len(sentences), f"{new}.")
        text = " ".join(sentences)
        self.out |= set(words_in(old)) - set(words_in(text))
        return text

    def shown_in(self, fields: Mapping[str, Any], space: str) -> None:
        """Somebody pressed Done, or shared a text, with these words before them."""
        for name in words_of(fields):
            self.known[name].spaces.add(space)

    def leaked(self, reader: str, fields: Mapping[str, Any], space: str) -> list[str]:
        """Words of others that this reader gets in a space they were not meant for."""
        found = [(name, self.known[name]) for name in words_of(fields)]
        return [name for name, word in found if word.writer != reader and space not in word.spaces]


def words_in(text: object) -> list[str]:
    return re.findall(r"\bw\d+\b", text) if isinstance(text, str) else []


def words_of(fields: Mapping[str, Any]) -> Iterable[str]:
    return [word for value in fields.values() for word in words_in(value)]
