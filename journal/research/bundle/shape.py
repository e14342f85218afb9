"""What a release holds, learned in one reading: which prompts, which values, how wide, how many people."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from journal.research.bundle.plain import plain
from journal.research.entry import Entry

CASE_FACTS = ("role_group", "organisation", "language")
"""What may be said of a writer, where it is the same in all that writer's texts."""


class OutOfOrder(ValueError):
    """Entries must come by their id, for any other order tells who wrote when."""


@dataclass(slots=True)
class Writer:
    """A writer as a case: the ids of their entries, and what is true of all of them."""

    entries: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def wrote(self, entry: Entry) -> None:
        """One more entry by the same hand."""
        said = {fact: getattr(entry, fact) for fact in CASE_FACTS}
        before = self.facts if self.entries else said
        self.facts = {fact: value for fact, value in said.items() if value and before.get(fact) == value}
        self.entries.append(entry.id)


@dataclass(slots=True)
class Shape:
    """The figures of a release that its files need before the first line is written."""

    entries: int = 0
    prompts: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    models: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    role_groups: set[str] = field(default_factory=set)
    quarters: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    longest: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    writers: dict[str, Writer] = field(default_factory=lambda: defaultdict(Writer))
    consents: dict[str, tuple[set[str], list[int]]] = field(default_factory=dict)
    classes: dict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))

    def read(self, entry: Entry) -> None:
        """Take in one entry."""
        self.entries += 1
        for names, name in (
            (self.models, entry.model),
            (self.languages, entry.language),
            (self.role_groups, entry.role_group),
            (self.quarters, entry.quarter),
            (self.organisations, entry.organisation),
        ):
            names |= {name} - {""}
        self.values.update(entry.values, (mark.value for passage in entry.passages for mark in passage.marks))
        for passage in entry.passages:
            self.prompts.add(passage.prompt)
            self.longest[passage.prompt] = max(self.longest[passage.prompt], len(plain(passage.text).encode()))
        self.writers[entry.writer].wrote(entry)
        writers, count = self.consents.setdefault(entry.consent_version, (set(), [0]))
        writers.add(entry.writer)
        count[0] += 1
        self.classes[entry.role_group, entry.language, entry.quarter, entry.organisation].add(entry.writer)

    @property
    def k(self) -> int:
        """Writers in the smallest group that shares role group, language, quarter and organisation."""
        return min(map(len, self.classes.values()), default=0)


def shape_of(entries: Callable[[], Iterable[Entry]]) -> Shape:
    """Read every entry once; raises OutOfOrder."""
    shape, before = Shape(), ""
    for entry in entries():
        if entry.id <= before:
            raise OutOfOrder(f"entry {shape.entries + 1} does not come after the one before it")
        before = entry.id
        shape.read(entry)
    return shape
