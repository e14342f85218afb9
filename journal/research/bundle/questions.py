"""What was asked: every prompt of a release with its column, its titles and its wording."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from journal.prompts import Guide, Step, guides

LANGUAGES = ("en", "nl", "sv")
_FREE = {"en": "Text", "nl": "Tekst", "sv": "Text"}
_FIXED = ("id", "writer", "language", "role_group", "quarter", "organisation", "model", "values")


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt as researchers see it; `column` is also the name of its code.

    `title` and `wording` have the keys en, nl and sv; `guide` is None where no guide of ours asked.
    """

    prompt: str
    column: str
    title: Mapping[str, str]
    wording: Mapping[str, str] = field(default_factory=dict)
    guide: Guide | None = None
    step: Step | None = None

    @property
    def labels(self) -> Mapping[str, str]:
        """One line in each language: «Gibbs: Feelings»."""
        if self.guide is None:
            return self.title
        return {language: f"{self.guide.title[language]}: {self.title[language]}" for language in LANGUAGES}


def questions(prompts: Iterable[str]) -> tuple[Question, ...]:
    """Those that were answered, in the order in which guides ask them; what no guide asks comes last."""
    known = _steps()
    order = {prompt: place for place, prompt in enumerate(known)}
    taken = set(_FIXED)
    return tuple(
        _question(prompt, column(prompt, taken), known.get(prompt))
        for prompt in sorted(prompts, key=lambda each: (order.get(each, len(order)), each))
    )


def _question(prompt: str, column: str, known: tuple[Guide, Step] | None) -> Question:
    if known is None:
        if prompt == "text":
            return Question(prompt, column, _FREE, _wording(_steps()["one_minute/text"][1]))
        return Question(prompt, column, dict.fromkeys(LANGUAGES, prompt))
    guide, step = known
    return Question(prompt, column, step.title, _wording(step), guide, step)


def _wording(step: Step) -> dict[str, str]:
    return {language: " ".join(step.prompts[language]) for language in LANGUAGES}


def column(prompt: str, taken: set[str]) -> str:
    """A name that R, SPSS and QualCoder all take as it is: letters, digits and _, unlike any other before it."""
    name = re.sub(r"[^a-z0-9]+", "_", prompt.lower()).strip("_")[:50] or "prompt"
    name = name if name[0].isalpha() else f"p_{name}"
    while name in taken:
        name += "_x"
    taken.add(name)
    return name


@cache
def _steps() -> dict[str, tuple[Guide, Step]]:
    return {f"{guide.id}/{step.id}": (guide, step) for guide in guides() for step in guide.steps}
