"""The command's words, in the language of whoever types it."""

import gettext as _gettext
import os
from collections.abc import Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext, pgettext
from itertools import pairwise
from pathlib import Path

import journal
from journal.people.person import LANGUAGES

__all__ = ["_", "chosen", "ngettext", "pgettext", "speak"]

_CATALOGUES = Path(journal.__file__).parent / "web" / "built" / "translations"


def speak(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Let this process, click's own words included, speak the language that is asked for.

    `--language`, else KRING_LANGUAGE, else the locale; English where none of them is known.
    """
    os.environ["LANGUAGE"] = _chosen(arguments, environment)
    _gettext.bindtextdomain("messages", str(_CATALOGUES))
    _gettext.textdomain("messages")


def chosen() -> str:
    """The language this process speaks."""
    return os.environ.get("LANGUAGE", "en")


def _chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    asked = [word.partition("=")[2] for word in arguments if word.startswith("--language=")]
    asked += [value for word, value in pairwise(arguments) if word == "--language"]
    asked += [environment.get(name, "") for name in ("KRING_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    known = (wish[:2].lower() for wish in asked)
    return next((wish for wish in known if wish in LANGUAGES), "en")
