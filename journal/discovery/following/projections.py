"""What follows the log, as an explicit list, and where it is kept."""

from pathlib import Path

from journal.discovery.following.follow import Projection
from journal.discovery.index.whoosh_index import WhooshIndex
from journal.discovery.themes.voices import Voices
from journal.store import Store

FOLDER = "discovery"


def words_of(data: Path, organisation: str) -> WhooshIndex:
    """The search index of an organisation, in a data directory."""
    return WhooshIndex(data / FOLDER / organisation / "words")


def voices_of(store: Store, data: Path, organisation: str) -> Voices:
    """Who voices what in an organisation."""
    return Voices(store, data / FOLDER / organisation / "voices", organisation)


def projections(store: Store, data: Path, organisation: str) -> tuple[Projection, ...]:
    """All that the worker keeps up to date."""
    return (words_of(data, organisation), voices_of(store, data, organisation))
