"""How far two spellings are apart, and what sounds alike however it is written."""

import re
from collections.abc import Iterator
from functools import cache

from journal.discovery.language.letters import bare

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = {"en": _LATIN, "nl": _LATIN, "sv": _LATIN + "åäö"}

# What is heard the same is written the same; doubled letters count once afterwards.
_SOUNDS = {
    "en": r"ie|ei|ea|ee=e ph=f ck|c(?![eiyh])=k c(?=[eiy])|z=s ance=ence able=ible ai|ay|ey=a y=i gh|h= e\b=",
    "nl": r"ij|ei|y=i ie=i ou|au=o dt\b|d\b=t z=s v=f ch|g=g c=k oe=u n\b= h=",
    "sv": "å=a ä|é=e ö=o ck|c|q=k z=s w=v sch|stj|skj|sj=s kj|tj=k hj|lj|gj|dj=j gn=n h=",
}
_TAKEN_FOR = {"nl": (("y", "ij"), ("ij", "ei"), ("ei", "ij"), ("ou", "au"), ("au", "ou")), "en": (("f", "ph"),)}


def within(one: str, other: str, most: int) -> int | None:
    """How many letters two words are apart, when at most `most`: put in, left out, changed, or two swapped."""
    one, other = _middles(one, other)
    if abs(len(one) - len(other)) > most:
        return None
    older: list[int] = []
    before = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        now = _row(one, other, i, letter, before, older)
        if min(now) > most:
            return None
        older, before = before, now
    return before[-1] if before[-1] <= most else None


def _middles(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without how both begin and both end."""
    begun = _in_common(one, other)
    one, other = one[begun:], other[begun:]
    ended = _in_common(one[::-1], other[::-1])
    return one[: len(one) - ended], other[: len(other) - ended]


def _in_common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there),
        min(len(one), len(other)),
    )


def _row(one: str, other: str, i: int, letter: str, before: list[int], older: list[int]) -> list[int]:
    now = [i]
    for j, theirs in enumerate(other, 1):
        apart = min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (letter != theirs))
        if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
            apart = min(apart, older[j - 2] + 1)
        now.append(apart)
    return now


def one_apart(word: str, language: str) -> Iterator[str]:
    """Every spelling that one letter tells from a word, words or not."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _ALPHABET[language]:
            yield head + letter + tail
            yield head + letter + tail[1:]


def respelled(word: str, language: str) -> Iterator[str]:
    """What somebody may write who takes two ways to write one sound for each other: *pyn* for *pijn*."""
    for written, other in _TAKEN_FOR.get(language, ()):
        if written in word:
            yield word.replace(written, other)


def alike(one: str, other: str, language: str) -> bool:
    """Whether two spellings are heard the same, or are the same on a keyboard without å, ä and ö."""
    return bare(one) == bare(other) or sound(one, language) == sound(other, language)


def sound(word: str, language: str) -> str:
    """A word as it is heard, roughly."""
    for written, heard in _heard(language):
        word = written.sub(heard, word)
    return re.sub(r"(.)\1+", r"\1", word)


@cache
def _heard(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rules = (rule.rpartition("=") for rule in _SOUNDS[language].split())
    return tuple((re.compile(written), heard) for written, _, heard in rules)


def letters_of(word: str) -> int:
    """Which letters a word has, a bit for each; by these, most words are told too far apart without a closer look."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
