"""Whether a projection may answer now: never one that is lost, hurt or another's, and nobody waits for a long one."""

from pathlib import Path

from journal.discovery.following.alone import alone
from journal.discovery.following.follow import BATCH, Projection, catch_up, standing
from journal.discovery.following.projections import FOLDER, voices_of, words_of
from journal.discovery.index.whoosh_index import WhooshIndex
from journal.discovery.themes.voices import Voices
from journal.documents.errors import NotReady
from journal.store import Store

_AT_ONCE = 2_000
"""Numbers of the log that are taken within a call where no worker follows; what is more is a command's."""


def ready_index(store: Store, data: Path, organisation: str) -> WhooshIndex:
    """An index that answers truly: a moment behind where a worker follows, brought up to date here where none does.

    Raises NotReady.
    """
    index = words_of(data, organisation)
    behind = _behind(store, organisation, index)
    if behind is None or not _has_worker(data):
        _follow(store, data, organisation, index, behind)
    return index


def ready_voices(store: Store, data: Path, organisation: str) -> Voices:
    """Voices that have heard all there is. Raises NotReady: a thread that waits for them answers no phone."""
    voices = voices_of(store, data, organisation)
    _follow(store, data, organisation, voices, _behind(store, organisation, voices))
    return voices


def _behind(store: Store, organisation: str, projection: Projection) -> int | None:
    """How many numbers of the log it lacks; None for one that cannot be asked."""
    cursor = standing(store, organisation, projection)
    return None if cursor is None else store.sequences()[organisation] - cursor.sequence


def _follow(store: Store, data: Path, organisation: str, projection: Projection, behind: int | None) -> None:
    """Take the rest, if that takes no longer than a call may; the worker takes what does."""
    left = store.sequences()[organisation] if behind is None else behind
    if left > (BATCH if _has_worker(data) else _AT_ONCE):
        raise NotReady
    if left or behind is None:
        catch_up(store, organisation, projection)


def _has_worker(data: Path) -> bool:
    with alone(data / FOLDER, "worker", wait=False) as held:
        return not held
