"""Dutch adjectives as they bend: *grotere* and *grootst* are *groot*, *slimme* is *slim*, *sociale* is *sociaal*."""

import re
from collections.abc import Iterator

from journal.discovery.language.background import zipf

KNOWN = 3.0  # Zipf: a word most people know
SEEN = 1.5

_MORE = re.compile(r"(?P<rest>[a-z]{2,}?)ere?")
_MOST = re.compile(r"(?P<rest>[a-z]{3,}?)(?:sten?|st)")
_TWICE = re.compile(r"(?P<one>[a-z]{2,}(?P<last>[bdfgklmnprst]))(?P=last)e")
_OPEN = re.compile(r"(?P<before>[a-z]*(?:^|[^aeiou]))(?P<vowel>[aeou])(?P<last>[bcdfghjklmnprst])")
_CLOSED = re.compile(r"(?P<before>[a-z]*)(?P<vowel>[aeou])(?P=vowel)(?P<last>[^aeiou])")
_SHORT = re.compile(r"[^aeiou]*[aeiou](?P<last>[bdfgklmnprst])")
_LENGTHENED = re.compile(r"(?P<before>[a-z]{3,})(?P<vowel>[ae])(?P<last>[ln])en?")
_SOFT, _HARD = {"f": "v", "s": "z"}, {"v": "f", "z": "s"}
# Nouns that are no more of anything.
_NOT_MORE = re.compile(
    "eerste?n?|eerdere?|laatste?n?|latere?|luier|boter|laser|loser|danser|botste?n?|lekkere?|leger|rechter|meester|dichters?|vers|kater|ouderen?"
)


def adjective(word: str) -> Iterator[str]:
    """The bare word of a bent adjective, and of more and most of it."""
    if _NOT_MORE.fullmatch(word):
        return
    if more := _MORE.fullmatch(word):
        yield from [bare for bare in _bare(more["rest"]) if _bends(bare)][:1]
    elif (most := _MOST.fullmatch(word)) and zipf(most["rest"], "nl") >= KNOWN and _bends(most["rest"]):
        yield most["rest"]
    twice = _TWICE.fullmatch(word)
    if twice and len(word) > 4 and zipf(twice["one"], "nl") >= KNOWN:
        yield twice["one"]
    if long := _LENGTHENED.fullmatch(word):
        closed = f"{long['before']}{long['vowel'] * 2}{long['last']}"
        yield from [closed] if zipf(closed, "nl") >= KNOWN else []


def _bare(rest: str) -> Iterator[str]:
    """What may stand before *-er*: *groot* of *grot*, *dik* of *dikk*, *lief* of *liev*, *duur* of *duurd*."""
    hard = rest[:-1] + _HARD.get(rest[-1], rest[-1])
    if found := _OPEN.fullmatch(hard):
        yield f"{found['before']}{found['vowel'] * 2}{found['last']}"
    yield hard
    if rest[-1] == rest[-2] or rest.endswith("rd"):
        yield rest[:-1]


def _bends(bare: str) -> bool:
    """Whether a word has the forms of an adjective, more and most among them."""
    if zipf(bare, "nl") < KNOWN or len(bare) < 3:
        return False
    most = (f"{bare}te", f"{bare}t") if bare[-1] == "s" else (f"{bare}ste", f"{bare}st")
    soft = _softened(bare)
    more = (*(f"{each}er" for each in soft), f"{bare}der")
    bent = (f"{each}e" for each in soft)
    return all(any(zipf(word, "nl") >= SEEN for word in words) for words in (most, more, bent))


def _softened(bare: str) -> tuple[str, ...]:
    """How a word is written before an ending."""
    if closed := _CLOSED.fullmatch(bare):
        bare = f"{closed['before']}{closed['vowel']}{closed['last']}"
    elif _SHORT.fullmatch(bare):
        return (f"{bare}{bare[-1]}",)
    return (bare, bare[:-1] + _SOFT.get(bare[-1], bare[-1]))
