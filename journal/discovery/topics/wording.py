"""The wording of the guides: what people were asked is not what they say."""

from collections import Counter
from functools import cache

from journal.discovery.language.words import tokens
from journal.discovery.topics.meanings import is_known, key_of
from journal.prompts import Step, guides

# A word that so many steps ask with is copied along, whichever of them a person answers.
STEPS = 3


@cache
def wording(language: str) -> frozenset[str]:
    """The words, by `meanings.key_of`, of headings, and those that many questions share; never one of the glossary."""
    steps = [step for guide in guides() for step in guide.steps]
    headings = {key for step in steps for key in _keys(step.title[language], language)}
    asked = Counter(key for step in steps for key in asked_by(step, language))
    return frozenset(headings | {key for key, times in asked.items() if times >= STEPS})


def asked_by(step: Step, language: str) -> frozenset[str]:
    """The words of one question, to be left out of its answer."""
    return frozenset(key for line in step.prompts[language] for key in _keys(line, language))


def _keys(line: str, language: str) -> list[str]:
    words = (token.text for token in tokens(line))
    return [key_of(word, language) for word in words if not is_known(word, language)]
