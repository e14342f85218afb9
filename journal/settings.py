"""Every knob, its default and its meaning, in one table. A test holds the README to it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


def _knob(variable: str, meaning: str) -> dict[str, str]:
    return {"variable": variable, "meaning": meaning}


MOST = 3650
"""Ten years of days; what is more was a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this Kring runs; read from the environment, overridden by the command line."""

    data: Path = field(default=Path("data"), metadata=_knob("JOURNAL_DATA", "the one directory everything is kept in"))
    demo: bool = field(default=False, metadata=_knob("JOURNAL_DEMO", "1: opening a demo person's link signs in"))
    trusted_proxy: bool = field(
        default=False,
        metadata=_knob("JOURNAL_TRUSTED_PROXY", "1: a proxy in front says which scheme and address a call came by"),
    )
    session_days: int = field(
        default=90, metadata=_knob("JOURNAL_SESSION_DAYS", "days without use after which a phone signs in again")
    )
    invitation_days: int = field(
        default=14, metadata=_knob("JOURNAL_INVITATION_DAYS", "days an invitation can be taken up")
    )
    smallest_group: int = field(
        default=5, metadata=_knob("JOURNAL_SMALLEST_GROUP", "fewer people than this are never shown as a number")
    )

    contact: str = field(
        default="", metadata=_knob("JOURNAL_CONTACT", "whom people ask about Kring and their data, as they read it")
    )
    data_protection_officer: str = field(
        default="",
        metadata=_knob("JOURNAL_DATA_PROTECTION_OFFICER", "the data protection officer and how to reach them"),
    )
    keep_months: int = field(
        default=0, metadata=_knob("JOURNAL_KEEP_MONTHS", "months that entries are kept, as people read it; 0: not said")
    )
    answer_days: int = field(
        default=10, metadata=_knob("JOURNAL_ANSWER_DAYS", "working days within which whoever asks gets an answer")
    )

    photo_rule: str = field(
        default="",
        metadata=_knob(
            "JOURNAL_PHOTO_RULE",
            "your written rule for photos of people, as they read it; empty: no residents in photos",
        ),
    )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The settings as environment variables give them; raises ValueError with the name of a number that is none."""
        given: dict[str, Any] = {}
        for knob in fields(cls):
            text = environment.get(knob.metadata["variable"])
            if text is not None:
                given[knob.name] = _read(knob.metadata["variable"], knob.default, text)
        return cls(**given)


def _read(name: str, default: object, text: str) -> object:
    if isinstance(default, bool):
        return text == "1"
    if isinstance(default, str):
        return text.strip()
    if not isinstance(default, int):
        return Path(text)
    if not text.isdecimal() or len(text) > 9 or not 1 <= int(text) <= MOST:
        raise ValueError(name)
    return int(text)
