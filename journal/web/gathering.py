"""Going over texts while nobody waits: one thread a study, in this process."""

import logging
from threading import Lock, Thread

from journal.documents.errors import KringError
from journal.research.gathering import gather
from journal.research.roster import touched
from journal.store import Store

_log = logging.getLogger("kring")
_lock = Lock()
_running: dict[str, Thread] = {}


def begin_gathering(store: Store, organisation: str, study: str, by: str, *, new: bool = True) -> None:
    """Begin, unless it is going on already; then it goes on until every name is covered up that is on the list."""
    with _lock:
        before = _running.get(study)
        if before is None or not before.is_alive():
            _running[study] = Thread(target=_gather, args=(store, organisation, study, by, new), daemon=True)
            _running[study].start()


def _gather(store: Store, organisation: str, study: str, by: str, new: bool) -> None:
    """What fails is logged by its kind alone; the study stays as far as it came, and can be gathered again."""
    try:
        again = True
        while again:
            gather(store, organisation, study, by, new=new)
            with store.reading(organisation) as notebook:
                again = study in touched(notebook)
    except KringError as error:
        _log.error("%s while gathering", error.code)
    except Exception as error:
        _log.error("%s while gathering", type(error).__name__)


def gathering_now(study: str) -> bool:
    """Whether that is going on in this process."""
    thread = _running.get(study)
    return thread is not None and thread.is_alive()


def wait_for(*studies: str) -> None:
    """Until these studies, or all where none is named, are gathered."""
    for study in studies or tuple(_running):
        if study in _running:
            _running[study].join()
