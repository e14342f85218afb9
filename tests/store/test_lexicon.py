"""What is said by how many people is kept up with each text, and is the same as counted anew."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.store.sqlite_lexicon import unpacked
from journal.store.sqlite_voices import SqliteVoices, Text

APART = "nacht"
"""A community: what is said there is nothing that teams are held against."""
WORDS = ("rust", "koffie", "muziek", "tuin")
said = st.tuples(
    st.sampled_from(("anna", "bram")), st.sampled_from(("linde", "iep", APART)), st.sampled_from(("nl", "sv")),
    st.frozensets(st.sampled_from(WORDS), min_size=1),
)  # fmt: skip
batches = st.lists(st.dictionaries(st.integers(0, 6), st.none() | said, max_size=3), max_size=8)


def text(number: int, told: tuple[str, str, str, frozenset[str]]) -> Text:
    person, space, language, words = told
    forms = tuple((language, "word", word, word) for word in sorted(words))
    return Text(str(number), person, space, "2026-03-04", 1, language, {}, forms, space == APART)


def kept(folder: str, name: str, puts: Iterable[tuple[list[str], list[Text]]]) -> object:
    """Who says what, and how many people each thing, after these."""
    voices = SqliteVoices(Path(folder, f"{name}.db"))
    voices.begin()
    for gone, texts in puts:
        voices.put(gone, texts, [], {})
    base = sqlite3.connect(voices.file)
    called = dict(base.execute("SELECT id, name FROM called"))
    nodes = {row[0]: row[1:] for row in base.execute("SELECT id, language, key, people FROM node")}
    who = [
        (called[space], called[person], languages, sorted(nodes[node] for node in unpacked(packed)))
        for space, person, languages, packed in base.execute("SELECT * FROM vocabulary")
    ]
    base.close()
    return sorted(called.values()), sorted(nodes.values()), sorted(who)


@settings(max_examples=30, deadline=None)  # each writes files
@given(batches)
def test_whoever_says_more_or_takes_back_is_counted_as_if_all_were_read_anew(
    changes: list[dict[int, tuple[str, str, str, frozenset[str]] | None]],
) -> None:
    puts, there = [], {}
    for change in changes:
        puts.append(([str(number) for number in change], [text(n, told) for n, told in change.items() if told]))
        there |= change
    all_of_it = [text(number, told) for number, told in there.items() if told]
    with TemporaryDirectory() as folder:
        assert kept(folder, "kept up", puts) == kept(folder, "anew", [([], all_of_it)])


@settings(max_examples=30, deadline=None)
@given(batches)
def test_what_is_said_in_a_community_is_said_by_nobody_elsewhere(
    changes: list[dict[int, tuple[str, str, str, frozenset[str]] | None]],
) -> None:
    puts = [([str(number) for number in change], [text(n, told) for n, told in change.items() if told])
            for change in changes]  # fmt: skip
    quiet = [(gone, [each for each in texts if not each.apart]) for gone, texts in puts]
    with TemporaryDirectory() as folder:
        for name, each in (("all", puts), ("quiet", quiet)):
            kept(folder, name, each)
        one, other = (SqliteVoices(Path(folder, f"{name}.db")) for name in ("all", "quiet"))
        for space in ("linde", "iep"):
            assert one.elsewhere(space) == other.elsewhere(space)
