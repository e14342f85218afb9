"""Text as every file of a bundle holds it, so that an offset means the same in all of them."""

import re

_ENDS = re.compile(r"\r\n?")
_UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 or UTF-8 cannot hold."""


def plain(text: str) -> str:
    """Lines end in LF; what XML cannot say is U+FFFD; a byte order mark is the word joiner it also means.

    Nothing is composed or decomposed: an accent that was typed apart stays apart.
    """
    return _UNSAYABLE.sub("\ufffd", _ENDS.sub("\n", text)).replace("\ufeff", "\u2060")


def placed(text: str, offset: int) -> int:
    """Where an offset in a text lies in `plain(text)`."""
    return offset - text.count("\r\n", 0, offset)
