"""Sentences in which nothing can be found, told by their words: asking each word once saves asking each text.

A sentence is settled where it holds no figure and no sign of an address, none of its words alone is covered up, and
no word after a title, a word for kin or staff, or a particle is. Whatever else there is, the rules read themselves.
"""

import re
from collections.abc import Iterator

from journal.names import Roster, mask
from journal.names.span import PLACEHOLDER
from journal.names.wordlists import words

_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’‘-][^\W\d_]+)*")
_MORE = re.compile(r"[\d@/\\\u00ad\u0300-\u036f\u200b-\u200f\u2060-\u206f]|www|\w\.\w|(?:\b\w[ .-]){3}")
_BESIDE = {"en": "and", "nl": "en", "sv": "och"}
_LEADING = ("titles", "kin", "staff", "particles")
_MOST = 200_000
"""Words kept in mind; when there are more, all are asked again."""


class Settled:
    """Remembers, for one roster, which words are covered up."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._known: dict[tuple[str, str], bool] = {}
        self._leading = {
            language: frozenset().union(*(words(name, language) for name in _LEADING)) for language in _BESIDE
        }
        self._short = {language: words("abbreviations", language) | words("titles", language) for language in _BESIDE}

    def open_sentences(self, text: str, language: str) -> Iterator[str]:
        """The sentences that the rules must read."""
        if language not in _BESIDE:
            yield text
            return
        for sentence in self._sentences(text, language):
            if not self._is_settled(sentence, language):
                yield sentence

    def _sentences(self, text: str, language: str) -> Iterator[str]:
        """Split where a sentence ends; *mw. Dekker* is not torn apart."""
        before = ""
        for piece in _SENTENCES.split(text):
            last = _WORD.findall(before[-20:])
            if before and not (before[-1] == "." and last and last[-1].lower() in self._short[language]):
                yield before
                before = ""
            before = f"{before} {piece}".strip()
        yield before

    def _is_settled(self, sentence: str, language: str) -> bool:
        bare = PLACEHOLDER.sub(" ", sentence)
        if _MORE.search(bare):
            return False
        windows = self._windows(_WORD.findall(bare), language, bare != sentence)
        return all(self._harmless(window, language) for window in windows)

    def _windows(self, found: list[str], language: str, after_placeholder: bool) -> Iterator[str]:
        """Each word as it stands: the first alone, others after a word, and after what a name often follows."""
        beside, leading, lead = _BESIDE[language], self._leading[language], list[str]()
        for place, word in enumerate(found):
            yield f"{word} {beside}" if place == 0 and not after_placeholder else f"{beside} {word} {beside}"
            if lead:
                yield f"{beside} {' '.join(lead)} {word} {beside}"
            lead = [*lead[-2:], word] if word.lower() in leading else []

    def _harmless(self, window: str, language: str) -> bool:
        if (language, window) not in self._known:
            if len(self._known) > _MOST:
                self._known.clear()
            self._known[language, window] = not mask(window, language, self._roster).spans
        return self._known[language, window]
