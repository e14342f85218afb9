"""Which language a text is in: asked of the text itself, trusted from its writer when there is little to go by."""

import re
from copy import copy
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from journal.discovery.language.words import tokens

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

OURS = ("en", "nl", "sv")
OTHER = "other"
FEWEST = 6
"""Under so many words a guess is wrong too often."""
MOST = 1_000
"""So many letters tell as much as a whole book."""
SURE = 0.9
# They are so like one of ours that a short text of ours is taken for them.
NEIGHBOURS = frozenset({"af", "da", "fy", "lb", "li", "nb", "nds", "nl", "nn", "no", "pcm", "sco", "vls", "zea"})

_NUMBERED = re.compile(r"\S*\d\S*")
"""Dates, rooms, codes: in no language, and a code alone is enough to lead a guess astray."""

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def language_of(text: str, said: str) -> str:
    """The language to index a text in: *en*, *nl*, *sv*, or *other*; `said` is what its writer's app put with it."""
    text = _NUMBERED.sub(" ", text[:MOST])
    words = sum(token.text[0].isalpha() for token in tokens(text))
    claimed = said.lower().replace("_", "-").partition("-")[0]
    if words < FEWEST:
        return claimed if claimed in OURS else OTHER
    if 2 * len(_LATIN.findall(text)) < sum(map(str.isalpha, text)):
        return OTHER
    return _told_by(text, SURE if claimed in OURS else 0)


@lru_cache(maxsize=256)  # who follows the log asks of a batch of texts for the index, and again for the voices
def _told_by(text: str, so_sure: float) -> str:
    likeliest, sure = _of_a_hundred().classify(text)
    if likeliest in OURS:
        return str(likeliest)
    if sure >= so_sure and likeliest not in NEIGHBOURS:
        return OTHER
    return str(_identifier(OURS).classify(text)[0])


@cache
def _identifier(languages: tuple[str, ...]) -> "LanguageIdentifier":
    """One that knows these languages alone, of the hundred."""
    identifier = copy(_of_a_hundred())
    identifier.set_languages(languages)
    return identifier


@cache
def _of_a_hundred() -> "LanguageIdentifier":
    """It is loaded, numpy with it, when the first text asks for it: that takes longer than a text may."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
