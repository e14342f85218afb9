"""A release with all that its files share: its questions, its values, its codes and its ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha1

from journal.research.bundle.meanings import OWN, Meaning, meanings, set_titles
from journal.research.bundle.questions import LANGUAGES, Question, questions
from journal.research.bundle.shape import Shape
from journal.research.entry import Release


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the code book; a folder of codes cannot be put on a text itself."""

    guid: str
    name: str
    description: str
    inside: "tuple[Code, ...]" = ()


@dataclass(frozen=True)
class Book:
    """What every file of one bundle is made from."""

    release: Release
    shape: Shape

    @property
    def name(self) -> str:
        """The name of the release, as its files are called: «dignity-1»; a draft never has the name of a sealed one."""
        return f"{self.release.study.slug}-{self.release.number}{'' if self.release.sealed else '-draft'}"

    @property
    def status(self) -> str:
        """`anonymised` only once every check has passed and a second person sealed it."""
        return "anonymised" if self.release.sealed else "pseudonymised"

    @property
    def moment(self) -> str:
        """The one time a bundle knows: the start of the day it was made."""
        return f"{self.release.day.isoformat()}T00:00:00Z"

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The prompts that were answered, in order."""
        return questions(self.shape.prompts)

    @cached_property
    def asked(self) -> dict[str, Question]:
        """The same, by prompt."""
        return {question.prompt: question for question in self.questions}

    @cached_property
    def meanings(self) -> tuple[Meaning, ...]:
        """The values that were used, in order."""
        return meanings(self.shape.values, self.release.own_values)

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """The tree of codes: the prompts, then the values by their set."""
        return tuple(folder for folder in (self._prompts(), self._values()) if folder.inside)

    def guid(self, kind: str, id: str) -> str:
        """The UUID of a thing in this release: the same in every file, and in every run."""
        return _uuid5(self.release.namespace.bytes, f"{kind}:{id}")

    def _prompts(self) -> Code:
        inside = tuple(
            Code(self.guid("prompt", each.prompt), each.column, _described(each.title, each.wording))
            for each in self.questions
        )
        return Code(self.guid("folder", "prompts"), "Prompts", "What was asked. The name is the column's.", inside)

    def _values(self) -> Code:
        titles = set_titles()
        used = dict.fromkeys(each.set for each in self.meanings)
        inside = tuple(
            Code(
                self.guid("set", found),
                "own" if found == OWN else f"set_{found}",
                titles[found],
                tuple(
                    Code(self.guid("value", each.id), each.id, _described(each.label, each.means))
                    for each in self.meanings
                    if each.set == found
                ),
            )
            for found in used
        )
        return Code(self.guid("folder", "values"), "Values", "What writers say their text is about.", inside)


def _uuid5(namespace: bytes, name: str) -> str:
    """As `uuid.uuid5` makes it, in a third of the time: a release has a few hundred thousand."""
    digest = bytearray(sha1(namespace + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    told = digest.hex()
    return f"{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"


def _described(title: Mapping[str, str], more: Mapping[str, str]) -> str:
    said = ((language, filter(None, (title[language], more.get(language)))) for language in LANGUAGES)
    return "\n".join(f"{language}: {' – '.join(lines)}" for language, lines in said)
