"""Names of files, ways to them, and hashtags: words are run together there, and no dictionary can take them apart."""

import re
from collections.abc import Iterator

from journal.names.explained import explained
from journal.names.span import Span

SURE, LIKELY = 1.0, 0.9
_ENDINGS = (
    "png|jpe?g|gif|heic|heif|webp|tiff?|bmp|svg|pdf|docx?|odt|rtf|txt|xlsx?|ods|csv|pptx?|odp|mp3|mp4|m4a|wav|ogg|opus"
    "|mov|avi|zip|7z|eml|html?|json|xml"
)
_FILE = re.compile(rf"(?<![\w.%+-])[^\W_][\w.%+~'()-]{{0,120}}?\.(?:{_ENDINGS})(?![\w-])", re.I)
_WAY = re.compile(r"(?<!\w)(?:[A-Za-z]:\\|\\\\|~/|/(?:home|users|mnt|media|srv)/)[^\s\"<>|]{1,240}", re.I)
_HASHTAG = re.compile(r"(?<![\w&/#])#([^\W\d_]\w{1,80})")


def files(text: str, language: str) -> Iterator[Span]:
    """Every file, way to a file and hashtag of a text; a hashtag that is one plain word names nobody."""
    if "." in text:
        for found in _FILE.finditer(text):
            yield Span(found.start(), found.end(), "ID", "file", SURE)
    if "\\" in text or "/" in text:
        for found in _WAY.finditer(text):
            yield Span(found.start(), found.start() + len(found[0].rstrip(".,;:!?)")), "ID", "path", SURE)
    if "#" in text:
        for found in _HASHTAG.finditer(text):
            if not (found[1][1:].islower() and explained(found[1].lower(), language)):
                yield Span(found.start(), found.end(), "ID", "hashtag", LIKELY)
