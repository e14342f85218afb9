"""What people are asked, in their language; kept as it was shown, under the word of its version."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from journal.people.person import LANGUAGES
from journal.store.studies import Study

Wording = Mapping[str, str]
SHOWN = ("name", "purpose", "institution", "reference", "checkers", "deadline", "contact", "consent_version")
"""What of a study people read before they answer: where it changes they are asked anew."""

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}


def wordings(study: Study) -> dict[str, Wording]:
    """The consent text of a study in every language."""
    return {language: _filled(study, language) for language in LANGUAGES}


def _filled(study: Study, language: str) -> Wording:
    words = {
        "study": study.name, "institution": study.institution, "reference": study.reference,
        "reviewers": study.checkers, "deadline": _day(study.deadline, language), "contact": study.contact,
        "version": study.consent_version,
    }  # fmt: skip
    return {name: _fill(text, words) for name, text in _template(language).items()}


def _fill(text: str, words: Mapping[str, str]) -> str:
    """Words put in for braces; braces within what somebody typed stay as they are."""
    pieces = text.split("{")
    filled = [words[name] + rest for name, _, rest in (piece.partition("}") for piece in pieces[1:])]
    return pieces[0] + "".join(filled)


def _day(day: str, language: str) -> str:
    there = date.fromisoformat(day)
    return f"{there.day} {_MONTHS[language].split()[there.month - 1]} {there.year}"


@cache
def _template(language: str) -> dict[str, str]:
    return tomllib.loads((files("journal.research") / "consent_texts" / f"{language}.toml").read_text("utf-8"))
