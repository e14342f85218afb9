"""Swedish adjectives as they bend: *svårt* is *svår*, *hårt* is *hård*, *enkla* is *enkel*, *säkrare* is *säker*."""

import re
from collections.abc import Iterator

from journal.discovery.language.background import zipf

KNOWN = 3.0  # Zipf: a word most people know
SEEN = 1.2

_NEUTER = re.compile(r"(?P<rest>.{2,})t")
_SHORTENED = re.compile(r"(?P<rest>.{2,}[bcdfghjklmnpqrstvxzåäö])(?P<last>[lrn])(?:a|e|are|ast|aste)")
_COMPARED = re.compile(r"(?P<rest>.{2,})(?:are|aste?)")
_SUCH = re.compile(
    ".+(?:bar|sam|lig|[^aeiouyåäö]ig|isk|iv|.{2}el|ell|.{2}al|ant|ent|full|lös|.{2}[lrn]d|.{2}[^aeiouyåäö]en)"
)
# Words that look so, and are something else.
_NOT_SUCH = re.compile(
    "bort|vart|vårt|fart|svart|rart|port|sort|kort|fort|art|mot|mest|rest|rätt|lätt|natt|trött|sitt|öppna"
)


def adjective(word: str) -> Iterator[str]:
    """The bare word of a bent adjective, and of more and most of it."""
    if _NOT_SUCH.fullmatch(word):
        return
    if neuter := _NEUTER.fullmatch(word):
        yield from [bare for bare in _before_t(neuter["rest"]) if _neuter(bare) == word and _bends(bare)][:1]
    if (shortened := _SHORTENED.fullmatch(word)) and not _is_verb(word):
        bare = f"{shortened['rest']}e{shortened['last']}"
        yield from [bare] if _bends(bare) else []
    elif (compared := _COMPARED.fullmatch(word)) and _bends(compared["rest"]):
        yield compared["rest"]


def _before_t(rest: str) -> Iterator[str]:
    """What stands before the *-t*: *svår*, *hård* of *hår*, *röd* and *fri* of *röt* and *frit*, *sann* of *san*."""
    if rest[-1] == "n":
        yield f"{rest}n"
    yield rest
    if rest[-1] in "nlr":
        yield f"{rest}d"
    if rest[-1] == "t":
        yield from (f"{rest[:-1]}d", rest[:-1])
    if rest[-1] == "e":
        yield f"{rest}n"


def _bends(bare: str) -> bool:
    """Whether a word has the forms of an adjective."""
    if zipf(bare, "sv") < KNOWN or zipf(_neuter(bare), "sv") < SEEN:
        return False
    short = [short for short in _shortened(bare) if zipf(f"{short}a", "sv") >= SEEN]
    if not short or _SUCH.fullmatch(bare):
        return bool(short)
    most = max(zipf(f"{each}aste", "sv") for each in short)
    more = max(zipf(f"{each}are", "sv") for each in short)
    return most >= SEEN or (more >= SEEN and not _is_verb(f"{bare}a"))


def _shortened(bare: str) -> tuple[str, ...]:
    """How a word is written before an ending: *enkl-*, *dumm-*, *svår-*."""
    if re.search("[aeiouyåäö].*[^aeiouyåäö]e[lrn]$", bare):
        return (bare[:-2] + bare[-1],)
    return (bare, bare + bare[-1]) if bare[-1] in "mn" else (bare,)


def _neuter(bare: str) -> str:
    if bare.endswith(("nd", "ld", "rd", "nn")):
        return f"{bare[:-1]}t"
    if bare[-1] in "aeiouyåäö":
        return f"{bare}tt"
    if bare.endswith("d"):
        return f"{bare[:-1]}tt"
    return f"{bare[:-1]}t" if bare.endswith("en") and len(bare) > 4 else f"{bare}t"


def _is_verb(word: str) -> bool:
    """*vakna* has *vaknade*, *ledsna* no such thing."""
    return word.endswith("a") and zipf(f"{word}de", "sv") >= 2.0
