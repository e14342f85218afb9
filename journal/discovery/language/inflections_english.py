"""English forms that Snowball leaves: *happier* is *happy*, *taller* is *tall*, *buses* is *bus*, and *color*."""

import re
from collections.abc import Iterator

from journal.discovery.language.background import zipf

KNOWN = 3.0  # Zipf: a word most people know
HEARD = 2.0

_MORE = re.compile(r"(?P<base>[a-z]{3,})i(?:er|est|ly)")
_COMPARED = re.compile(r"(?P<rest>[a-z]{2,}?)(?:er|est)")
_SEVERAL = re.compile(r"(?P<base>[a-z]+s)es")
_AMERICAN = re.compile(r"(?P<before>(?!sc)[a-z]{2,})or(?P<after>(?:s|ed|ing|ful|able|ite|ites|hood|hoods|ly)?)")
# They look like more or most of something, and are something else.
_NOT_MORE = re.compile("strangers?|butter|matter|layer|order|number|former|tanner|later|latest|temper|tempest|earnest")


def english(word: str) -> Iterator[str]:
    """The adjective of a comparison or an adverb, the one of several, and the British spelling."""
    if (more := _MORE.fullmatch(word)) and zipf(f"{more['base']}y", "en") >= KNOWN:
        yield f"{more['base']}y"
    if (compared := _COMPARED.fullmatch(word)) and not _NOT_MORE.fullmatch(word):
        yield from _plain(compared["rest"])
    several = _SEVERAL.fullmatch(word)
    if several and zipf(several["base"], "en") >= KNOWN and zipf(word[:-1], "en") < HEARD:
        yield several["base"]
    if american := _AMERICAN.fullmatch(word):
        british = f"{american['before']}our{american['after']}"
        yield from [british] if zipf(british, "en") >= KNOWN else []


def _plain(rest: str) -> Iterator[str]:
    """*tall* of *taller*, *nice* of *nicer*, *big* of *bigger*: of a word that has more and most."""
    if min(zipf(f"{rest}er", "en"), zipf(f"{rest}est", "en")) < HEARD:
        return
    words = (rest, f"{rest}e", rest[:-1] if rest[-1] == rest[-2] else rest)
    best = max(words, key=lambda word: zipf(word, "en"))
    if zipf(best, "en") >= KNOWN and len(best) > 2:
        yield best
