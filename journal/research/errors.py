"""Refusals about studies; each has a stable code that the edge puts into words."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from journal.documents.errors import KringError, StoreFull


class TeamIsAsked(KringError):
    """Another study asks in one of these teams in this period: nobody is asked twice for one text."""

    code = "team_is_asked"


class VersionTaken(KringError):
    """This word names another consent text, or the consent text changed and needs a new word."""

    code = "version_taken"


class NearTheWriters(KringError):
    """Somebody who would go over the texts works with those who may have written them."""

    code = "near_the_writers"


class ChangedMeanwhile(KringError):
    """Somebody else was first; what was on screen is no longer so."""

    code = "changed_meanwhile"


class SecondPerson(KringError):
    """Who decided cannot approve; who asked cannot seal."""

    code = "second_person"


class StillOpen(KringError):
    """A word in this text still waits for a decision."""

    code = "still_open"


class NotFinished(KringError):
    """Something is left to be decided or approved before a release can be sealed."""

    code = "not_finished"

    def __init__(self, left: dict[str, int] | None = None) -> None:
        super().__init__()
        self.left = left or {}

    @property
    def details(self) -> dict[str, object]:
        """What is told beside the code: which sorts of things wait, not how many."""
        return {"left": sorted(self.left)}


class DoesNotFit(KringError):
    """What is said of a study is missing, too long, or of another form than it has to be."""

    code = "bad_fields"

    def __init__(self, fields: Mapping[str, object]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields

    @property
    def details(self) -> dict[str, object]:
        """Which fields, and why."""
        return {"fields": self.fields}


class DaysDoNotFit(DoesNotFit):
    """A period that ends before it begins, or withdrawals that nobody could pass on until the day people were told."""

    def __init__(self, field: str) -> None:
        super().__init__({field: "too early"})


class TooFew(KringError):
    """Fewer people said yes than a group needs for nobody to stand out."""

    code = "too_few"


class BeforeDeadline(KringError):
    """People can still take a text out completely; a release that is sealed now cannot keep that."""

    code = "before_deadline"

    def __init__(self, deadline: str = "") -> None:
        super().__init__()
        self.deadline = deadline

    @property
    def details(self) -> dict[str, object]:
        """Until when."""
        return {"deadline": self.deadline}


class StudyClosed(KringError):
    """The study asks nobody any more."""

    code = "study_closed"


class AlreadyGathered(KringError):
    """Whom a study asks about is fixed: figures of two choices of people would tell of those between them."""

    code = "already_gathered"


class MayNotLeave(KringError):
    """The last look over the finished files found something that may not leave; nothing was written."""

    code = "may_not_leave"

    def __init__(self, places: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.places = places


class NoRoom(StoreFull):
    """There is no room for the files of a release; nothing was written. `folder` is for who runs the server."""

    code = "no_room_to_seal"

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def room_in(folder: Path) -> Iterator[None]:
    """Whatever ends because nothing more fits says so, and where."""
    try:
        yield
    except StoreFull as error:
        raise NoRoom(folder) from error
    except OSError as error:
        if error.errno in _FULL:
            raise NoRoom(folder) from error
        raise
