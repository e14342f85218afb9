"""Inflections that Snowball leaves: *lacht* is *lachen*, *golvet* is *golv*, *nycklar* is *nyckel*, *slept* is *sleep*.

A rule holds only where what it leads to is a word that people use (`background`). What no rule
finds stands in `irregular/`, of words alone; in longer ones (*opstond*, *kleinkinderen*) it holds as well.
"""

import re
from collections.abc import Iterator

from journal.discovery.language.background import zipf
from journal.discovery.language.by_heart import irregular
from journal.discovery.language.inflections_dutch import dutch
from journal.discovery.language.inflections_english import english
from journal.discovery.language.inflections_swedish import swedish

HEARD = 2.0  # Zipf: a word that many have met
BEFORE, FORM = 2, 3
"""Letters that an irregular form has at least, and what stands before it."""

_WITHOUT_GE = ("be", "her", "onder", "ont", "over", "ver")  # *ontslagen*, where the word alone is *geslagen*
_NO_LONGER = frozenset(("aandacht", "threaten"))
_ENDINGS = {"nl": re.compile("(?P<form>[a-z]{3,}(?:en|[dt]))e"), "sv": re.compile("(?P<form>.{3,}[^s])s")}
_RULES = {"en": english, "nl": dutch, "sv": swedish}


def bases(word: str, language: str) -> tuple[str, ...]:
    """The words that a word in lower case is an inflection of, as far as Snowball's stem does not say so."""
    if language not in _RULES:
        return ()
    if known := irregular(language).get(word):
        return (known,)
    return tuple(_longer(word, language)) or tuple(_ended(word, language)) or tuple(_RULES[language](word))


def _ended(word: str, language: str) -> Iterator[str]:
    """The word of an irregular form with an ending of its own: *verkochte* of *verkocht*, *hölls* of *höll*."""
    ending = _ENDINGS.get(language)
    if ending and (form := ending.fullmatch(word)):
        known = irregular(language).get(form["form"])
        yield from (known,) if known else _longer(form["form"], language)


def _longer(word: str, language: str) -> Iterator[str]:
    """The word that ends in an irregular one: *opstaan* of *opstond*."""
    forms = irregular(language)
    if word in _NO_LONGER or (language == "nl" and word.startswith("ge")):
        return
    for at in range(BEFORE, len(word) - FORM + 1):
        bare = language == "nl" and word[:at] in _WITHOUT_GE
        known = forms.get(word[at:]) or (forms.get(f"ge{word[at:]}") if bare else None)
        if known and zipf(word[:at] + known, language) >= HEARD:
            yield word[:at] + known
            return
