"""What people, spaces, organisations and devices may be called."""

import unicodedata

LONGEST_NAME = 80

_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}
_PRIVATE = {"onlyme", "alleenvoormij", "alleenik", "barajag"}


def sign_in_name(name: str) -> str:
    """One spelling for every way a phone's keyboard may write the same name; what cannot be seen does not count."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen.casefold()).split())


def proper_name(name: str) -> str | None:
    """A name as it is kept, or None if it is too long, shows nothing, or hides something unseen."""
    if len(name) > LONGEST_NAME or any(unicodedata.category(sign) in _UNSEEN for sign in name):
        return None
    kept = unicodedata.normalize("NFC", " ".join(name.split()))
    return kept if any(sign.isalnum() for sign in kept) else None


def space_name(name: str) -> str | None:
    """The same for a space, which may not pass for the one that only its writer reads."""
    letters = "".join(sign for sign in sign_in_name(name[:LONGEST_NAME]) if sign.isalnum())
    return None if letters in _PRIVATE else proper_name(name)
