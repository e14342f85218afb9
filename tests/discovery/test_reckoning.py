"""What is reckoned a group at a time is what would be found looking at each text by itself."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journal.discovery.index.alike import Alike
from journal.discovery.index.index import FACETS, AnyTerm, Asker, Entry, Filters, Question, Term
from journal.discovery.index.packing import Block
from journal.discovery.index.reckoning import Reckoning

PEOPLE, SPACES = ("anna", "bram", "cilla"), ("linde", "iep", "bjorken")
DAYS = [f"2026-{month:02}-{day:02}" for month in (3, 4) for day in (1, 10, 20, 30)]


@dataclass
class APart:
    """Entries of which each holds the word that is looked for."""

    entries: list[Entry]
    gone: frozenset[int] = frozenset()
    often: list[int] = field(default_factory=list)

    @property
    def alike(self) -> Alike:
        return Alike(self.entries)

    def postings(self, term: str) -> Block | None:
        return (range(len(self.entries)), self.often) if term == "nl=rust" and self.entries else None

    def beginning(self, start: str) -> Iterator[str]:
        yield start


entries = st.builds(
    Entry, st.uuids().map(str), st.sampled_from(SPACES), st.sampled_from(("", *PEOPLE)), st.integers(1, 20),
    st.sampled_from(DAYS), st.sampled_from(("reflection", "comment")), st.sampled_from(("nl", "sv")),
    st.sampled_from(("", "elder")),
)  # fmt: skip
maybe_days = st.none() | st.sampled_from(DAYS)
filters = st.builds(
    Filters, st.none() | st.sampled_from(SPACES), st.none() | st.just("reflection"), st.none() | st.just("sv"),
    st.none() | st.just("elder"), maybe_days, maybe_days, st.booleans(),
)  # fmt: skip
askers = st.builds(
    Asker, st.sampled_from(PEOPLE), st.dictionaries(st.sampled_from(SPACES), st.integers(0, 20)),
    st.frozensets(st.sampled_from(SPACES), max_size=1),
)  # fmt: skip


@st.composite
def parts(draw: Any) -> APart:
    kept = draw(st.lists(entries, max_size=25, unique_by=lambda each: each.document))
    gone = draw(st.frozensets(st.integers(0, 24), max_size=3))
    return APart(kept, gone, [draw(st.integers(1, 3)) for _ in kept])


def one_by_one(parts: list[APart], asker: Asker, wanted: Filters) -> tuple[list[str], dict[str, dict[str, int]]]:
    """The same, the slow way: who is found, best first, and how many by what."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    found = []
    for part in parts:
        for number, entry in enumerate(part.entries):
            if number in part.gone or not asker.reads(entry) or (wanted.mine and entry.owner != asker.person):
                continue
            its = {"space": entry.space, "kind": entry.kind, "language": entry.language, "setting": entry.setting}
            failed = {name for name in its if getattr(wanted, name) not in (None, its[name])}
            if not (wanted.since or "") <= entry.day <= (wanted.until or "9"):
                failed.add("month")
            for name, value in (its | {"month": entry.day[:7]}).items():
                if value and failed <= {name}:
                    counts[name][value] += 1
            if not failed:
                found.append((-part.often[number], [-ord(sign) for sign in entry.day], entry.document))
    return [document for *_, document in sorted(found)], {name: dict(counts[name]) for name in FACETS}


@given(st.lists(parts(), max_size=3), askers, filters, st.sampled_from([None, lambda _entry: True]))
def test_a_search_finds_and_counts_what_looking_at_every_text_would(
    there: list[APart], asker: Asker, wanted: Filters, confirm: Any
) -> None:
    question = Question(AnyTerm((Term("nl=rust"),)), (), wanted, confirm)
    reckoning = Reckoning(question, asker, 5)
    for part in there:
        reckoning.add(part)
    found = reckoning.found()
    order, counts = one_by_one(there, asker, wanted)
    assert [document for document, _, _ in found.best] == order[:5]
    assert found.total == len(order)
    assert found.facets == counts
