"""A copy of a store in SQLite while phones go on writing.

VACUUM INTO and not SQLite's page by page backup: that starts anew at every write from another
process and never ends on a busy night, and it would copy the free pages that erased words once
filled. This one sees one moment, and nobody waits for it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

_LOOK_EVERY = 200_000
"""Steps of SQLite's machine between two looks at how far it is."""


def copy_of(source: sqlite3.Connection, to: Path, done: Callable[[float], None]) -> dict[str, int]:
    """See Store.copy; the file has one owner, who made it, and no other files beside it."""
    pages, size = (source.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    source.set_progress_handler(lambda: done(to.stat().st_size / max(1, pages * size)), _LOOK_EVERY)
    try:
        source.execute("VACUUM INTO ?", [str(to)])
    finally:
        source.set_progress_handler(None, 0)
    with closing(sqlite3.connect(f"{to.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        return dict(copy.execute("SELECT organisation, stamp FROM counter"))
