"""Refusals about people and places; each has a stable code that the edge puts into words."""

from journal.documents.errors import KringError


class NameTaken(KringError):
    """Somebody in this organisation signs in with that name."""

    code = "name_taken"


class CircleFull(KringError):
    """A small circle holds five people."""

    code = "circle_full"


class ColleaguesOnly(KringError):
    """A circle's invitation makes nobody a colleague; who is one takes it up signed in."""

    code = "colleagues_only"


class InvitationExpired(KringError):
    """The invitation was taken up, withdrawn or is too old."""

    code = "expired"


class MendExpired(KringError):
    """The link for a new passphrase was used or is too old."""

    code = "link_expired"


class LinkUnknown(KringError):
    """No invitation and no mending ever had this link."""

    code = "link_unknown"


class WrongPassphrase(KringError):
    """Name and passphrase do not fit together; which of the two is wrong stays unsaid."""

    code = "wrong_passphrase"


class NotSignedIn(KringError):
    """No session at all, or none that ever was."""

    code = "not_signed_in"


class SessionExpired(KringError):
    """The session was too long without a visit."""

    code = "session_expired"


class DeviceRevoked(KringError):
    """This phone was signed out from another one."""

    code = "device_revoked"
