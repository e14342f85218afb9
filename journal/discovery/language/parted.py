"""Dutch verbs that stand apart: *fietsen … mee* says *meefietsen*, *stond … op* says *opstaan*."""

import re
from collections.abc import Iterator, Sequence

from journal.discovery.language.background import zipf
from journal.discovery.language.inflections_dutch import HEARD, KNOWN, infinitives
from journal.discovery.language.words import Token, stems

_LAST = frozenset(["aan", "bij", "door", "in", "na", "om", "op", "over", "tegen", "uit", "voor"])
"""They are prepositions too, and part of a verb only at the end of what is said."""
_ANYWHERE = frozenset(
    ["af", "dicht", "klaar", "los", "mee", "neer", "open", "samen", "schoon", "terug", "toe", "vast", "weg"]
)
_SIGN = re.compile(r"[^\s'’-]")
_JOINS = frozenset(["als", "dat", "en", "maar", "of", "omdat", "terwijl", "toen", "tot", "want", "zodat"])


def parted(text: str, said: Sequence[Token]) -> Iterator[str]:
    """The infinitives of verbs of which a text has both halves apart."""
    for clause in _clauses(text, said):
        for at, word in enumerate(clause[1:], 1):
            if word in _ANYWHERE or (word in _LAST and at == len(clause) - 1):
                yield from dict.fromkeys(verb for before in clause[:at] for verb in _joined(word, before))


def _joined(particle: str, before: str) -> Iterator[str]:
    for stem in stems(before, "nl"):
        if len(stem) > 2:
            for verb in (stem, *infinitives(stem)):
                if zipf(verb, "nl") >= KNOWN and verb.endswith("n") and _is_one(particle, verb):
                    yield particle + verb


def _is_one(particle: str, verb: str) -> bool:
    return particle in _ANYWHERE or zipf(particle + verb, "nl") >= HEARD


def _clauses(text: str, said: Sequence[Token]) -> Iterator[list[str]]:
    """Words in lower case, up to a sign or a joining word."""
    clause: list[str] = []
    for token, begins in zip(said, [*(each.start for each in said[1:]), *[len(text)] * bool(said)], strict=True):
        word = token.text.lower()
        if word not in _JOINS:
            clause.append(word)
        if word in _JOINS or _SIGN.search(text[token.end : begins]):
            yield clause
            clause = []
    yield clause
