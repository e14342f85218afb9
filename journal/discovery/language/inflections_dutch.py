"""Dutch forms that Snowball leaves: *lacht* is *lachen*, *woonde* is *wonen*, *glazen* is *glas*, *dekens*."""

import re
from collections.abc import Iterator

from journal.discovery.language.adjectives_dutch import adjective
from journal.discovery.language.background import zipf
from journal.discovery.language.by_heart import with_forms

KNOWN = 3.0  # Zipf: a word most people know
HEARD = 2.0
SEEN = 2.6
SEVERAL = 6  # letters; shorter words in *-es* are no plurals: *zes*, *vies*

_VERB = re.compile(r"(?P<stem>[a-z]{3,}?)(?:(?<=[kfschpx])ten?|(?<!t)t)")
_LONG = re.compile(r"(?P<before>.*)(?P<vowel>[aeou])(?P=vowel)(?P<last>[^aeiou])")
_SHORT = re.compile(r".*(?:^|[^aeiou])[aeiou](?P<last>[bdfgklmnprst])")
_VOICED = {"f": "v", "s": "z"}
# Nouns and others that look like a verb's form.
_NO_VERB = re.compile(
    "bart|haast|haasten|kort|kust|list|last|lasten|mist|plant|rust|rusten|sport|start|strikt|vent|weest|wist|want|bent|weet|"
    "lint|bont|grant|reet|kant|kanten|wonden|wenden|breidt|legende?"
)
# Verbs whose participle has no *ge-* in front, and those whose *ge-* stands behind what goes before.
_FIXED = re.compile(r"(?P<stem>(?:be|ver|ont|her|over|onder|vol|mis)[a-z]{3,}?)(?:[dt]|(?<=[kfschpx])ten?|den?)")
_PARTED = re.compile(r"(?P<before>[a-z]*?)ge(?P<stem>[a-z]{3,}?)[dt]")
_BEFORE = re.compile(
    "aan|achter|af|bij|binnen|bijeen|dicht|door|heen|in|klaar|langs|los|mee|na|neer|om|op|open|samen|schoon|tegen|"
    "terug|thuis|toe|uit|vast|voor|weg|"
)
_PAST = re.compile(r"(?P<stem>(?:[a-z]*[aeiou][a-z]*)[^aeiout]|[a-z]*(?:aai|ooi|oei|uw))den?")
_NOUNS = re.compile(
    r"(?P<one>[a-z]{2,}e[nlmr])s|(?P<ee>[a-z]+ee)en|(?P<ie>[a-z]+ie)en|(?P<i>[a-z]{4,}i)en|(?P<oe>[a-z]*oe)ien"
)
_NO_NOUN = re.compile(
    "volgens|vervolgens|tevens|namens|gegevens|engels|tijdens|wegens|tegens|overigens|ergens|nergens|eveneens|jongens|nodens|anders|immers|iemands|sinds|trouwens"
)
_WITH = re.compile(
    "(?P<before>aan|achter|af|bij|binnen|door|heen|in|langs|los|mee|na|neer|om|op|open|over|plaats|samen|schoon|tegen|terug|"
    "thuis|toe|uit|vast|voor|voort|weg)(?P<form>[a-z]{3,})"
)
_DOING = re.compile(r"(?P<verb>[a-z]{3,}en)de?")
_SOFT = re.compile(r"(?P<rest>[a-z]*[aeiouylnr])(?P<last>[vz])en?")
_NOT_SOFT = re.compile("deze|even|oven|boven|zeven|steven?|love|dave|size|gave|leven?|geven|lezen|roze|pauze")
_HARD = {"v": "f", "z": "s"}


def dutch(word: str) -> Iterator[str]:
    """The infinitive of a weak verb, the bare word of *boze* and *glazen*, and the one of several (*nachtrondes*)."""
    if word.endswith("es") and len(word) >= SEVERAL and (zipf(word[:-1], "nl") >= HEARD or not zipf(word, "nl")):
        yield word[:-1]
    yield from _verb(word)
    yield from _participle(word)
    if not _NOT_SOFT.fullmatch(word) and (soft := _SOFT.fullmatch(word)):
        yield from _hard(soft["rest"], _HARD[soft["last"]])
    yield from _one(word)
    yield from adjective(word)


def _verb(word: str) -> Iterator[str]:
    """The infinitive of a present or a past, also behind what it is joined to: *lacht*, *woonde*, *meeneemt*."""
    if _NO_VERB.fullmatch(word) or word.startswith("ge"):
        return
    found = _VERB.fullmatch(word)
    if found and (zipf(found["stem"], "nl") >= HEARD or not with_forms("nl").isdisjoint(infinitives(found["stem"]))):
        yield from (verb for verb in infinitives(found["stem"]) if _is_verb(verb, found["stem"]))
    if past := _PAST.fullmatch(word):
        yield from [verb for verb in _spoken(past["stem"]) if _has_past(verb, past["stem"])][:1]
    if joined := _WITH.fullmatch(word):
        verbs = (joined["before"] + verb for verb in _verb(joined["form"]))
        yield from (verb for verb in verbs if zipf(verb, "nl") >= HEARD)
    if (doing := _DOING.fullmatch(word)) and zipf(doing["verb"], "nl") >= KNOWN and not _NO_VERB.fullmatch(word):
        yield doing["verb"]


def _spoken(stem: str) -> Iterator[str]:
    """The infinitives that sound like the stem: *redden* of *red*, never *reden*."""
    found = list(infinitives(stem))
    one = re.fullmatch("[^aeiou]*[aeiou][^aeiou]", stem)
    yield from found[:1] if one else found


def _has_past(verb: str, stem: str) -> bool:
    participles = (f"{stem}d",) if _FIXED.fullmatch(f"{stem}d") else (f"ge{stem}d",)
    return zipf(verb, "nl") >= KNOWN and any(zipf(word, "nl") >= HEARD for word in participles)


def _one(word: str) -> Iterator[str]:
    """The one of several: *kussen* of *kussens*, *idee* of *ideeën*, *koe* of *koeien*."""
    found = _NOUNS.fullmatch(word)
    if not found or _NO_NOUN.fullmatch(word):
        return
    words = (found["one"], found["ee"], found["ie"], found["i"] and f"{found['i']}e", found["oe"])
    yield from [one for one in words if one and zipf(one, "nl") >= KNOWN][:1]


def whole(word: str) -> str:
    """A word whose *-s* is its own and no ending, with an ending after it: *dans* is no *dan*, *mens* no *men*."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "aeiouys" or zipf(word, "nl") < KNOWN:
        return word
    return next((longer for longer in (f"{word}en", f"{word[:-1]}zen") if zipf(longer, "nl") >= KNOWN), word)


def infinitives(stem: str) -> Iterator[str]:
    """What the verb of a stem may be, likeliest first."""
    if long := _LONG.fullmatch(stem):
        for last in dict.fromkeys((long["last"], _VOICED.get(long["last"], long["last"]))):
            yield f"{long['before']}{long['vowel']}{last}en"
        return
    if short := _SHORT.fullmatch(stem):
        yield f"{stem}{short['last']}en"
    elif stem[-1] in _VOICED:
        yield f"{stem[:-1]}{_VOICED[stem[-1]]}en"
    yield f"{stem}en"


def _is_verb(infinitive: str, stem: str) -> bool:
    """A verb has a participle."""
    if infinitive in with_forms("nl"):
        return True
    participles = (f"ge{stem}d", f"ge{stem}t", f"ge{stem}" if stem[-1] == "d" else "", f"ge{infinitive}", f"{stem}d")
    return zipf(infinitive, "nl") >= SEEN and any(zipf(word, "nl") for word in participles)


def _participle(word: str) -> Iterator[str]:
    fixed = _FIXED.fullmatch(word)
    if fixed:
        yield from (verb for verb in infinitives(fixed["stem"]) if zipf(verb, "nl") >= SEEN)
    parted = _PARTED.fullmatch(word)
    if parted and _BEFORE.fullmatch(parted["before"]):
        stems = dict.fromkeys((parted["stem"], word[parted.start("stem") :]))
        verbs = (parted["before"] + verb for stem in stems for verb in infinitives(stem))
        yield from [verb for verb in verbs if zipf(verb, "nl") >= SEEN][:1]


def _hard(rest: str, last: str) -> Iterator[str]:
    """*boos* of *boze*, *glas* of *glazen*, *lief* of *lieve*."""
    one = re.search("(?:^|[^aeiouy])[aeou]$", rest)
    words = (f"{rest}{rest[-1]}{last}", f"{rest}{last}") if one else (f"{rest}{last}",)
    yield from [word for word in words if zipf(word, "nl") >= KNOWN][:1]
