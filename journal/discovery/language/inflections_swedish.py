"""Swedish forms that Snowball leaves: *golvet* is *golv*, *nycklar* is *nyckel*, *bestämde* is *bestämma*."""

import re
from collections.abc import Iterator

from journal.discovery.language.adjectives_swedish import adjective
from journal.discovery.language.background import zipf

KNOWN = 3.0  # Zipf: a word most people know
HEARD = 2.0
SEEN = 2.3

_NEUTER = re.compile(r"(?P<base>[a-zåäö]{3,})ets?")
_SHORTENED = re.compile(
    r"(?P<rest>[a-zåäö]{2,}[bcdfghjklmnpqrstvxz])"
    r"(?:(?P<soft>[lr])(?:ar|arna|arnas|or|orna|en|ens|et|ets|as?|ans?)|(?P<nasal>n)(?:en|ens|et|ets))"
)
_ENDED = re.compile(r"(.{2,}el)n|(.{3,}or)(?:ns?|ers?|ernas?)|(.{3,}en)as?")
_NAMED = re.compile(r"(?P<base>.{3,}(?:a(?=[nt])|e(?=t)))[nt]s?")
_DOUBLED = re.compile(
    r"(?P<base>.{2,}m)m(?:ens?|ets?|ars?|arnas?|ers?|ernas?|or|orna)|(?P<such>.*(?:sam|dum|tom|grym|stum))ma"
)
_NEUTRAL = re.compile(r"(?P<base>.{3,}n|.*sam)t")
_PAST = re.compile(
    r"(?P<stem>.{3,}?|[^aeiouyåäö]+[aeiouyåäö](?=dde|tte|tt))(?P<end>(?<!d)de?s?|(?<!d)da|(?<!t)te?s?|(?<!t)ta|dde|ddes|tte|ttes|tts?)"
)
# A vowel, one letter and an ending, which Snowball leaves alone: *åker*, *ökat*, *året*.
_OPENED = re.compile(
    r"(?P<stem>[aeiouyåäö][bcdfghjklmnpqrstvxz])(?:er|ar|ad|ade|ades|at|ats|as|te|t|ande|et|ets|en|ens)"
)
_NOT_OPENED = re.compile(
    "över|åter|ett|ost|igen|isen|öken|iver|ivar|akt|ist|ort|art|ert|(?:in|ut|av|om|en|er|el|ur|ej|al|an)(?:er|ar|ade|ades|at|ats|as|te|t|ande|et|ets|en|ens)"
)
_VOWEL = re.compile(r"(?P<base>.{3,}[iouyåäö])(?:ns?|ts?|ers?|ernas?|r|rnas?)")
_NOT_MORE = re.compile("hans|lars|anders|jens|fars|som|dam|dom|dem|vem|fem|kom|ham|.*samt?|åt|att")
_NO_VOWEL = re.compile("varit|kontor|förmån|malin|marin|marit|marion|kristin|.*[^o]ion|ledamot")
_OWN = ("s", "ad", "at", "et", "ent", "ast", "ar", "and")
# Where a rule would lead to another word.
_NO_NOUN = re.compile(
    "förena|försena|milena|selena|galet|givet|huvet|inget|internet|intet|kommet|litet|minnet|omkrets|planet|profet|"
    "raket|riket|sinnet|skinnet|skrivet|sweet|alexandra|allra|exemplar|handla[rs]?|handlas|känsla|känslor|känslorna|likna[rs]?|petra|sandra|"
    "undrar?|uppror|vägrar?|vägran|ändra[rs]?"
)
_NOT_THE = re.compile(
    "bl?and|innan|ledan|medan|nästan|redan|sedan|tillsammans|undan|ovan|mellan|annan|samman|samma|hejsan|våran|"
    "sommar|hummer|hammar|dammar|summor|summer|rimmar|roman|satan|hakan|timmen|kommen|norman|milan|balans|basket"
)
_NO_VERB = re.compile("borde|bords?|kudden?|matte|rykte|torde|hett|matt|rest|fest|höst|gäst")
_VOICELESS = "kpstx"


def swedish(word: str) -> Iterator[str]:
    """The bare noun of a definite one, the word that lost its *e*, and the infinitive of *rörde* and *glömt*."""
    if _NO_NOUN.fullmatch(word) or word.endswith("het"):
        return
    if neuter := _NEUTER.fullmatch(word):
        yield from _first_known(neuter["base"], neuter["base"].removesuffix("m") if "mmet" in word else "")
    if long := _ENDED.fullmatch(word):
        yield from _first_known(long[1] or long[2] or long[3])
    if shortened := _SHORTENED.fullmatch(word):
        rest, last = shortened["rest"], shortened["soft"] or shortened["nasal"]
        if zipf(rest + last, "sv") < KNOWN:
            yield from _first_known(f"{rest}e{last}")
    if not _NOT_THE.fullmatch(word):
        yield from _bare(word)
    yield from _verb(word)
    yield from _opened(word)
    yield from adjective(word)
    yield from _with_more(word)
    if (ended := _VOWEL.fullmatch(word)) and not _NO_VOWEL.fullmatch(word) and zipf(ended["base"], "sv") >= KNOWN:
        yield ended["base"]
    if word.endswith(("ors", "ars", "ers")) and len(word) > 4 and zipf(word[:-1], "sv") >= KNOWN:
        yield word[:-1]


def _with_more(word: str) -> Iterator[str]:
    """A word whose ending is its own, with an ending after it: *platsen* of *plats*, *soldaten* of *soldat*."""
    if len(word) < 3 or zipf(word, "sv") < KNOWN or _NOT_MORE.fullmatch(word):
        return
    if word.endswith(_OWN) and max(zipf(f"{word}en", "sv"), zipf(f"{word}er", "sv")) >= SEEN:
        yield f"{word}en"
    if word.endswith("bar") and zipf(f"{word}a", "sv") >= HEARD:
        yield f"{word}a"
    if word[-1] == "m":
        yield from [longer for longer in (f"{word}mar", f"{word}mer", f"{word}men") if zipf(longer, "sv") >= SEEN][:1]


def _opened(word: str) -> Iterator[str]:
    found = _OPENED.fullmatch(word)
    if not found or _NOT_OPENED.fullmatch(word):
        return
    stem, verb = found["stem"], f"{found['stem']}a"
    if zipf(verb, "sv") >= KNOWN and max(zipf(f"{stem}er", "sv"), zipf(f"{stem}ar", "sv")) >= HEARD:
        yield verb
    elif zipf(stem, "sv") >= KNOWN and word[2] == "e":
        yield stem


def _bare(word: str) -> Iterator[str]:
    """*sköterska* of *sköterskan*, *ansikte* of *ansiktet*, *rum* of *rummen*, *ensam* of *ensamma*."""
    if named := _NAMED.fullmatch(word):
        yield from _first_known(named["base"])
    if doubled := _DOUBLED.fullmatch(word):
        one = doubled["base"] or doubled["such"]
        if zipf(one, "sv") > max(KNOWN, zipf(one + one[-1], "sv")):
            yield one
    if (neutral := _NEUTRAL.fullmatch(word)) and zipf(neutral["base"], "sv") >= KNOWN:
        yield neutral["base"]


def _verb(word: str) -> Iterator[str]:
    """The infinitive of a past or perfect; a verb has its present and its past."""
    found = None if _NO_VERB.fullmatch(word) else _PAST.fullmatch(word)
    if not found:
        return
    stem, end = found["stem"], found["end"]
    if end in ("tte", "ttes", "tt", "tts"):
        yield from (f"{stem}ta" for _ in range(_is_verb(f"{stem}t", f"{stem}tte")))
    elif end in ("dde", "ddes"):
        yield from (verb for verb in (f"{stem}da", stem) if zipf(verb, "sv") >= KNOWN and zipf(f"{stem}dde", "sv"))
    for each in (stem, stem + stem[-1]) if stem[-1] in "mn" else (stem,):
        if _is_verb(each, f"{stem}te" if stem[-1] in _VOICELESS else f"{stem}de"):
            yield f"{each}a"


def _is_verb(stem: str, past: str) -> bool:
    present = stem if stem[-1] == "r" else f"{stem}er"
    known = (f"{stem}a", present, past)
    return min(zipf(word, "sv") for word in known) >= HEARD and zipf(f"{stem}a", "sv") >= SEEN + 0.2


def _first_known(*words: str) -> Iterator[str]:
    yield from [word for word in words if zipf(word, "sv") >= SEEN][:1]
