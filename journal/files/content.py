"""Whether bytes are what their name says: the SHA-256 of themselves, and one of four forms."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from journal.files import jpeg, mp4, png, webm

MOST_BYTES = 3_000_000
"""Of one file: a photo as large as a screen, three minutes of speech."""

NAME = re.compile(r"[0-9a-f]{64}\.(jpg|png|webm|m4a)\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is served, and whether its bytes are of this form and nothing more."""

    type: str
    holds: Callable[[bytes], bool]


FORMS: Mapping[str, Form] = {
    "jpg": Form("image/jpeg", jpeg.holds),
    "png": Form("image/png", png.holds),
    "webm": Form("audio/webm", webm.holds),
    "m4a": Form("audio/mp4", mp4.holds),
}


def form_of(name: str) -> Form:
    """The form that a name promises; a name is checked before."""
    return FORMS[name.rpartition(".")[2]]


def is_named(name: str, data: bytes) -> bool:
    """Whether the bytes are those that were named."""
    return sha256(data).hexdigest() == name.partition(".")[0]


def is_fit(name: str, data: bytes) -> bool:
    """Whether the bytes are of the form their name promises; whatever is broken is not."""
    try:
        return 0 < len(data) <= MOST_BYTES and form_of(name).holds(data)
    except (IndexError, ValueError):  # it ends in the middle of something
        return False
