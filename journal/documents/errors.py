"""Surprises, each with a stable code that the web layer maps to a status and a sentence."""


class KringError(Exception):
    """A refusal that is nobody's normal path; `code` is stable and translated at the edge."""

    code = "server_error"


class StoreBusy(KringError):
    """Another process holds the store; nothing was written, try again."""

    code = "busy"


class StoreFull(KringError):
    """There is no room to write; nothing was written."""

    code = "no_room"


class StoreUnusable(KringError):
    """What is kept cannot be opened: it is hurt, not ours, or out of reach."""

    code = "store_unusable"


class NotReady(KringError):
    """What is asked is being built; what it would say now would be wrong."""

    code = "not_ready"


class NotFound(KringError):
    """No such thing, or none that this person may know of."""

    code = "not_found"


class NotAllowed(KringError):
    """This person may not do this."""

    code = "not_allowed"


class OthersWrote(KringError):
    """Colleagues wrote in it too, so its author alone cannot do this."""

    code = "others_wrote"


class BadCall(KringError):
    """A sync call that is not of the agreed form; `where` names the place in it."""

    code = "bad_request"

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class TooMuch(KringError):
    """More than one call may carry; the phone halves it."""

    code = "too_much"


class OtherPerson(KringError):
    """The call speaks for somebody else than the session."""

    code = "other_person"


class FileTooLarge(KringError):
    """A photo, drawing or spoken note is larger than agreed."""

    code = "file_too_large"


class FileDamaged(KringError):
    """What arrived is not what was named; the phone begins anew."""

    code = "file_damaged"


class FileUnfit(KringError):
    """It is none of the forms that are kept, or there is more in it than a picture or a voice."""

    code = "file_unfit"
