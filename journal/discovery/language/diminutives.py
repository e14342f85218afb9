"""Dutch diminutives: *gesprekje* is *gesprek*, *kamertje* is *kamer*, *wandelingetje* is *wandeling*."""

import re
from collections.abc import Callable, Iterator

# They only look like one, or have become words of their own; they keep their *-je*.
KEPT = re.compile(
    "akkefietje|beetje|dutje|franje|ietsje|meisje|netje|ommetje|onderonsje|"
    "oranje|poosje|spanje|sprookje|toetje|uitje|weetje"
)
_IRREGULAR = {
    "balletje": "bal",
    "eitje": "ei",
    "gaatje": "gat",
    "kleintje": "klein",
    "rijtje": "rij",
    "scheepje": "schip",
}
_DIMINUTIVE = re.compile(r"(?P<one>[^\W\d_]{3,}je)(?:'?s)?")
_SHORT = re.compile(r"(?:^|[^aeiouy])[aiou][lnr]$|^[^aeiouy]+e[lnr]$")  # no *-el* or *-en* that is hardly heard
_AFTER_SHORT = re.compile(r"[^aeiou]etje$")
_AFTER_SOUND = re.compile(r"[^bcdfghjkpqsx]tje$")
_DOUBLED = re.compile(r"(?P<letter>[bdfgklmnprst])(?P=letter)$")
_LONG = re.compile(r"(?P<before>.*)(?P<vowel>[aeou])(?P=vowel)(?P<after>[^aeiou]?)$")


def kept(word: str) -> str | None:
    """The singular of a word that ends like a diminutive and is none."""
    one = word.removesuffix("s").removesuffix("'")
    return one if KEPT.fullmatch(one) else None


def undone(word: str, common: Callable[[str], float]) -> str:
    """The word that a diminutive is made of, any other as it is; `common` tells how often a word is used."""
    found = _DIMINUTIVE.fullmatch(word)
    if not found or KEPT.fullmatch(found["one"]):
        return word
    one = found["one"]
    return _IRREGULAR.get(one) or next(_origins(one, common), one[:-2])


def _origins(one: str, common: Callable[[str], float]) -> Iterator[str]:
    """What it may be made of, likeliest first: a word in use before one by the rule."""
    words = list(dict.fromkeys(_by_rule(one, common)))
    yield from (word for word in words if common(word))
    yield from words[:1]


def _by_rule(one: str, common: Callable[[str], float]) -> Iterator[str]:
    """What an ending may have been put to; the first is the guess for a word that nobody knows."""
    rest = one[:-2]
    if one.endswith("inkje"):
        yield one[:-3] + "g"
    elif _AFTER_SHORT.search(one):
        yield from (rest, _DOUBLED.sub(r"\g<letter>", rest[:-2]), rest[:-2])
    elif one.endswith("mpje"):
        yield from (rest, rest[:-1])
    elif _AFTER_SOUND.search(one):
        both = (rest, rest[:-1]) if _SHORT.search(one[:-3]) else (rest[:-1], rest)
        yield from sorted(both, key=common, reverse=True) if both[0] != rest else both
        yield from _shortened(rest[:-1])
    else:
        yield from (rest, *_shortened(rest))


def _shortened(word: str) -> Iterator[str]:
    """*omaa* is *oma*, *glaas* is *glas*."""
    if found := _LONG.fullmatch(word):
        yield found["before"] + found["vowel"] + found["after"]
